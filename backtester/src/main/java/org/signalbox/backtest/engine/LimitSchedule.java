package org.signalbox.backtest.engine;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.signalbox.trade.risk.RiskLimits;

/**
 * Which limits hold for a decision: those of a deployment may be changed while it runs.
 *
 * @param after the instant after whose decisions limits hold, until the next; earlier decisions
 *     than the first have none
 */
public record LimitSchedule(NavigableMap<Instant, RiskLimits> after) {

  public static final LimitSchedule NONE = new LimitSchedule(new TreeMap<>());

  public LimitSchedule {
    after = Collections.unmodifiableNavigableMap(new TreeMap<>(after));
  }

  /** The same limits for all decisions. */
  public static LimitSchedule always(RiskLimits limits) {
    return limits.isEmpty() ? NONE : new LimitSchedule(new TreeMap<>(Map.of(Instant.MIN, limits)));
  }

  /** The limits that a decision has to keep. */
  public RiskLimits at(Instant decision) {
    Map.Entry<Instant, RiskLimits> last = after.lowerEntry(decision);
    return last == null ? RiskLimits.NONE : last.getValue();
  }

  /** Whether no decision has any limits. */
  public boolean isEmpty() {
    return after.values().stream().allMatch(RiskLimits::isEmpty);
  }

  /** For a person to read. */
  public String text() {
    StringBuilder text = new StringBuilder();
    after.forEach((instant, limits) -> {
      text.append(text.isEmpty() ? "" : "; ");
      text.append(instant.equals(Instant.MIN) ? "" : "after " + instant + " ");
      text.append(limits.isEmpty() ? "none" : limits.text());
    });
    return text.toString();
  }
}
