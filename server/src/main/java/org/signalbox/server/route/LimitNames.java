package org.signalbox.server.route;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.signalbox.server.api.Refusal;
import org.signalbox.trade.risk.InvalidLimitException;
import org.signalbox.trade.risk.Limit;
import org.signalbox.trade.risk.LimitKind;
import org.signalbox.trade.risk.RiskLimits;

/** Limits as they go over the wire: by their names, as texts. */
final class LimitNames {

  private LimitNames() {}

  /**
   * The limits that are wanted; none where nothing is said.
   *
   * @throws Refusal where one of them is none
   */
  static RiskLimits read(Optional<Map<String, String>> wanted) {
    List<Limit> limits = new ArrayList<>();
    wanted
        .orElse(Map.of())
        .forEach((name, value) -> limits.add(limit(name, String.valueOf(value))));
    return RiskLimits.of(limits);
  }

  private static Limit limit(String name, String value) {
    LimitKind kind =
        LimitKind.named(name)
            .orElseThrow(() ->
                Refusal.member("limits", "there is no limit of this name")
                    .withHint("limits are " + String.join(", ", LimitKind.names())));
    try {
      return kind.limit(value);
    } catch (InvalidLimitException wrong) {
      throw Refusal.member("limits/" + name, String.valueOf(wrong.getMessage()))
          .withHint(wrong.hint());
    }
  }

  static SequencedMap<String, String> write(RiskLimits limits) {
    SequencedMap<String, String> values = new LinkedHashMap<>();
    for (LimitKind kind : LimitKind.values()) {
      limits.value(kind).ifPresent(it -> values.put(kind.text(), it));
    }
    return values;
  }
}
