package org.signalbox.cli.live;

import java.util.List;
import org.signalbox.cli.live.Desk.Found;
import org.signalbox.cli.terminal.Terminal;
import org.signalbox.trade.risk.LimitKind;
import org.signalbox.trade.risk.RiskLimits;

/** Shows and changes limits. */
final class Limiting {

  private Limiting() {}

  static void print(Target target, boolean json, Terminal terminal) {
    try (Desk desk = Desk.open(target.database())) {
      Found found = desk.find(target.id());
      Columns.LIMITS.print(
          found.operations().limits(Desk.TENANT, found.id()),
          json,
          "'%s' has no limits".formatted(found.deployment().name()),
          terminal);
    }
  }

  static void change(Target target, RiskLimits given, List<String> dropped, Terminal terminal) {
    try (Desk desk = Desk.open(target.database())) {
      Found found = desk.find(target.id());
      RiskLimits limits = found.view().limits();
      for (String name : dropped) {
        limits = limits.without(kind(name));
      }
      RiskLimits wanted = given.orElse(limits);
      found.operations().limit(Desk.TENANT, found.id(), wanted, Person.name());
      terminal.note(
          "'%s' is to keep: %s"
              .formatted(
                  found.deployment().name(), wanted.isEmpty() ? "no limits" : wanted.text()));
      Asking.tellIfIdle(found, terminal);
    }
  }

  private static LimitKind kind(String name) {
    return LimitKind.named(name)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "--drop must be one of %s, was '%s'"
                    .formatted(String.join(", ", LimitKind.names()), name)));
  }
}
