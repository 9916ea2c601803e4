package org.signalbox.cli.live;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.signalbox.cli.live.Desk.Found;
import org.signalbox.cli.terminal.Words;
import org.signalbox.live.journal.table.Books;
import org.signalbox.live.journal.table.Events;
import org.signalbox.live.journal.table.Fills;
import org.signalbox.live.journal.table.Grants.Grant;
import org.signalbox.live.journal.table.Limits;
import org.signalbox.live.journal.table.OrderEntry;
import org.signalbox.market.Instrument;
import org.signalbox.trade.Position;
import org.signalbox.trade.Pricing;

/** What is shown of each kind of thing. */
final class Columns {

  static final Listing<Found> DEPLOYMENTS =
      new Listing<Found>()
          .column("id", Found::id)
          .column("name", it -> it.deployment().name())
          .column("mode", Found::mode)
          .column("state", it -> Words.of(it.view().standing().state()))
          .column("broker", it -> it.deployment().account().broker())
          .member("account", it -> it.deployment().account().number())
          .column(
              "symbols",
              it -> it.deployment().instruments().stream().map(Instrument::symbol).toList())
          .member("capital", it -> it.deployment().capital().amount())
          .member("currency", it -> it.deployment().capital().currency())
          .member("terms", it -> it.view().terms().text())
          .member("limits", it -> it.view().limits().text())
          .member("reason", it -> it.view().standing().reason())
          .member("blocked", it -> it.view().blocked())
          .member("runner", it -> it.view().runner())
          .column("decided at", it -> it.view().decidedAt())
          .member("created at", it -> it.deployment().createdAt())
          .member("changed at", it -> it.view().standing().changedAt());

  static final Listing<OrderEntry> ORDERS =
      new Listing<OrderEntry>()
          .column("id", OrderEntry::clientId)
          .column("decided at", it -> it.order().decidedAt())
          .column("symbol", OrderEntry::instrument)
          .column("action", it -> Words.of(it.order().action()))
          .column("quantity", it -> it.quantity().map(BigDecimal::toPlainString).orElse("at fill"))
          .column("price", it -> price(it.order().pricing()))
          .column("purpose", it -> Words.of(it.order().cause().purpose()))
          .member("clause", it -> it.order().cause().clause())
          .column("state", it -> Words.of(it.state()))
          .member("filled", OrderEntry::filled)
          .column("average", OrderEntry::averagePrice)
          .member("order", it -> it.order().id())
          .member("broker order", OrderEntry::brokerOrderId)
          .member("attempts", OrderEntry::attempt)
          .column("reason", OrderEntry::reason)
          .member("stored at", OrderEntry::decidedAt)
          .member("changed at", OrderEntry::changedAt);

  static final Listing<Fills.Entry> FILLS =
      new Listing<Fills.Entry>()
          .member("execution", Fills.Entry::executionId)
          .column("order", Fills.Entry::clientId)
          .column("at", it -> it.fill().at())
          .column("symbol", it -> it.fill().instrument())
          .column("action", it -> Words.of(it.fill().action()))
          .column("quantity", it -> it.fill().quantity())
          .column("price", it -> it.fill().price())
          .column("fees", it -> it.fill().fee())
          .column("purpose", it -> Words.of(it.fill().cause().purpose()))
          .member("booked at", Fills.Entry::bookedAt);

  static final Listing<Books.Held> POSITIONS =
      new Listing<Books.Held>()
          .column("symbol", it -> it.position().instrument())
          .column("side", it -> Words.of(it.position().side()))
          .column("quantity", it -> it.position().quantity())
          .column("average entry", it -> average(it.position()))
          .column("cost", it -> it.position().cost())
          .column("realised", it -> it.position().realised())
          .column("guarded by", it -> guards(it.position()));

  static final Listing<Limits.Entry> LIMITS =
      new Listing<Limits.Entry>()
          .column("set at", Limits.Entry::at)
          .column("by", Limits.Entry::by)
          .column("hold after", it -> after(it.after()))
          .column("limits", it -> it.limits().isEmpty() ? "none" : it.limits().text());

  static final Listing<Events.Event> EVENTS =
      new Listing<Events.Event>()
          .column("number", Events.Event::seq)
          .column("at", Events.Event::at)
          .column("deployment", Events.Event::deployment)
          .column("kind", Events.Event::kind)
          .column("subject", Events.Event::subject)
          .column("what", Events.Event::body);

  static final Listing<Grant> GRANTS =
      new Listing<Grant>()
          .column("id", Grant::id)
          .column("limit", it -> it.limit().toString())
          .column("account", it -> it.account().toString())
          .column("from", Grant::at)
          .column("until", Grant::expiresAt)
          .column("state", it -> state(it))
          .member("by", Grant::by);

  private Columns() {}

  private static String price(Pricing pricing) {
    return switch (pricing) {
      case Pricing.Market _ -> "market";
      case Pricing.AtOpen _ -> "at open";
      case Pricing.AtClose _ -> "at close";
      case Pricing.Limit(BigDecimal limit) -> "limit " + limit.toPlainString();
      case Pricing.Stop(BigDecimal stop) -> "stop " + stop.toPlainString();
      case Pricing.StopLimit(BigDecimal stop, BigDecimal limit) ->
          "stop " + stop.toPlainString() + " limit " + limit.toPlainString();
    };
  }

  private static Optional<Instant> after(long instant) {
    return instant == Long.MIN_VALUE
        ? Optional.empty()
        : Optional.of(Instant.ofEpochMilli(instant));
  }

  private static BigDecimal average(Position position) {
    return position.averageEntry().stripTrailingZeros();
  }

  private static Optional<String> guards(Position position) {
    return Optional.of(position.protection().rules())
        .filter(it -> !it.isEmpty())
        .map(it -> it.size() == 1 ? "1 rule" : it.size() + " rules");
  }

  private static String state(Grant grant) {
    if (grant.revoked()) {
      return "revoked";
    }
    if (grant.confirmedBy().isEmpty()) {
      return "not confirmed";
    }
    return grant.isInForce(Desk.CLOCK.instant()) ? "in force" : "over";
  }
}
