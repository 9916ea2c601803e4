package org.signalbox.cli.live;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.signalbox.cli.live.Desk.Found;
import org.signalbox.cli.terminal.Exit;
import org.signalbox.cli.terminal.RefusedException;
import org.signalbox.cli.terminal.Terminal;
import org.signalbox.live.control.Permissions;
import org.signalbox.live.journal.Mode;
import org.signalbox.live.journal.table.Deployment;
import org.signalbox.live.journal.table.Grants.Grant;

/** Gives permissions to trade with real money, and takes them back. */
final class Granting {

  private Granting() {}

  static void grant(
      Target target, Optional<BigDecimal> limit, int days, Prompt prompt, Terminal terminal) {
    try (Desk desk = Desk.open(target.database())) {
      Found found = live(desk, target);
      Deployment deployment = found.deployment();
      BigDecimal most = limit.orElse(deployment.capital().amount());
      if (most.compareTo(deployment.capital().amount()) < 0) {
        throw new IllegalArgumentException(
            "--limit must cover the capital of %s, was %s"
                .formatted(deployment.capital(), most.toPlainString()));
      }
      Permissions permissions = desk.permissions();
      String by = Person.name();
      Grant grant = permissions.ask(Desk.TENANT, found.id(), most, Duration.ofDays(days), by);
      terminal.warn(
          "this permits '%s' to trade with real money: up to %s at %s, until %s"
              .formatted(
                  deployment.name(),
                  grant.limit(),
                  grant.account(),
                  Listing.words(grant.expiresAt())));
      String phrase =
          prompt.ask("type the deployment's name to confirm: ").orElseThrow(Granting::nobody);
      permissions.confirm(Desk.TENANT, found.id(), grant.id(), phrase, by);
      tell(desk.find(found.id()), terminal);
    }
  }

  private static RefusedException nobody() {
    return new RefusedException(
        Exit.REFUSED,
        "nothing was confirmed, and nothing is permitted",
        "a person confirms at a terminal, by typing the deployment's name");
  }

  private static void tell(Found found, Terminal terminal) {
    List<String> blocked = found.view().blocked();
    terminal.note("permitted");
    if (!blocked.isEmpty()) {
      terminal.note("still, no entry would be sent now: " + String.join("; ", blocked));
    }
  }

  static void print(Target target, boolean json, Terminal terminal) {
    try (Desk desk = Desk.open(target.database())) {
      Found found = live(desk, target);
      Columns.GRANTS.print(
          desk.permissions().of(Desk.TENANT, found.id()),
          json,
          "nothing was permitted; 'signalbox live grant' does",
          terminal);
    }
  }

  static void revoke(Target target, Terminal terminal) {
    try (Desk desk = Desk.open(target.database())) {
      Found found = live(desk, target);
      desk.permissions().revoke(Desk.TENANT, found.id(), Person.name());
      terminal.note(
          "'%s' sends nothing more that could make a position larger"
              .formatted(found.deployment().name()));
    }
  }

  private static Found live(Desk desk, Target target) {
    Found found = desk.find(target.id());
    return switch (found.half().mode()) {
      case Mode.Live _ -> found;
      case Mode.Paper _ ->
          throw new RefusedException(
              Exit.REFUSED,
              "'%s' trades on paper and needs no permission".formatted(found.deployment().name()),
              "'signalbox deploy --live' makes a deployment with real money");
    };
  }
}
