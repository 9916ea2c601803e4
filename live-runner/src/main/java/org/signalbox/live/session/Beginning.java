package org.signalbox.live.session;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.signalbox.live.journal.table.Inputs;
import org.signalbox.market.BarSeries;

/**
 * Where stored history ends for a session and its stream begins. It is noted before anything else
 * that the session is given, so that bars which are stored later change nothing: they came by the
 * stream, and the journal has them.
 */
public final class Beginning {

  private static final String KIND = "begun";
  private static final Duration MOST_INTRADAY = Duration.ofDays(30);
  private static final Duration MOST_DAILY = Duration.ofDays(400);

  private Beginning() {}

  /** What a session knew as history when it began, where its journal says so. */
  public static Assignment of(Assignment whole, List<Inputs.Entry> inputs) {
    return noted(inputs).map(whole::through).orElse(whole);
  }

  private static Optional<Long> noted(List<Inputs.Entry> inputs) {
    return inputs.stream()
        .limit(1)
        .map(Inputs.Entry::input)
        .filter(it -> it instanceof Inputs.Input.Noted(String kind, _) && kind.equals(KIND))
        .map(it -> Instant.parse(((Inputs.Input.Noted) it).text()).toEpochMilli())
        .findFirst();
  }

  static Inputs.Input note(long end) {
    return new Inputs.Input.Noted(KIND, Instant.ofEpochMilli(end).toString());
  }

  /**
   * Up to where the bars of all instruments are stored; a stream has to fill in what follows.
   *
   * @throws IllegalArgumentException where that is too long ago
   */
  static long end(Assignment whole) {
    long tradeFrom = whole.settings().tradeFrom();
    long end = tradeFrom - 1;
    for (Map.Entry<String, Assignment.Market> each : whole.markets().entrySet()) {
      BarSeries bars = each.getValue().bars().between(Long.MIN_VALUE, tradeFrom - 1);
      if (!bars.isEmpty()) {
        long last = bars.end(bars.size() - 1);
        require(whole, each.getKey(), last, tradeFrom);
        end = Math.min(end, last);
      }
    }
    return end;
  }

  private static void require(Assignment whole, String symbol, long last, long tradeFrom) {
    Duration most = whole.program().base().isIntraday() ? MOST_INTRADAY : MOST_DAILY;
    if (tradeFrom - last > most.toMillis()) {
      throw new IllegalArgumentException(
          "the stored bars of '%s' end at %s, and a stream fills in %d days at most"
              .formatted(symbol, Instant.ofEpochMilli(last), most.toDays()));
    }
  }
}
