package org.signalbox.server.route;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.signalbox.live.control.Terms;
import org.signalbox.live.control.View;
import org.signalbox.live.journal.table.Deployment;
import org.signalbox.live.journal.table.Fills;
import org.signalbox.live.journal.table.OrderEntry;
import org.signalbox.market.Instrument;
import org.signalbox.server.store.Deployed.Link;
import org.signalbox.server.view.live.DeploymentView;
import org.signalbox.server.view.live.DeploymentView.DeploymentState;
import org.signalbox.server.view.live.DeploymentView.TradingMode;
import org.signalbox.server.view.live.OrderView;
import org.signalbox.server.view.live.OrderView.FillView;
import org.signalbox.trade.Fill;
import org.signalbox.trade.Order;
import org.signalbox.trade.Pricing;

/** Wire records of deployments, orders and fills. */
final class LiveViews {

  private LiveViews() {}

  static DeploymentView of(TradingMode mode, View view, Optional<Link> link) {
    Deployment deployment = view.deployment();
    Terms terms = view.terms();
    double speed = terms.pace().factor();
    return new DeploymentView(
        deployment.id(),
        link.map(Link::strategyId),
        link.map(Link::version),
        deployment.name(),
        mode,
        DeploymentState.valueOf(view.standing().state().name()),
        view.standing().reason(),
        view.blocked(),
        deployment.instruments().stream().map(Instrument::symbol).toList(),
        deployment.account().broker(),
        deployment.capital().currency(),
        deployment.capital().amount(),
        terms.feed(),
        Double.isInfinite(speed) ? Optional.empty() : Optional.of(speed),
        bound(terms.tradeFrom(), Long.MIN_VALUE),
        bound(terms.until(), Long.MAX_VALUE),
        deployment.createdAt(),
        view.standing().changedAt(),
        view.decidedAt(),
        LimitNames.write(view.limits()));
  }

  private static Optional<Instant> bound(long millis, long none) {
    return millis == none ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
  }

  static OrderView of(TradingMode mode, OrderEntry entry) {
    Order order = entry.order();
    return new OrderView(
        entry.clientId(),
        entry.deployment(),
        mode,
        order.instrument(),
        words(order.action()),
        words(order.cause().purpose()),
        order.cause().clause(),
        pricing(order.pricing()),
        limit(order.pricing()),
        stop(order.pricing()),
        entry.quantity(),
        entry.filled(),
        entry.filled().signum() == 0 ? Optional.empty() : Optional.of(entry.averagePrice()),
        words(entry.state()),
        entry.state().isFinal(),
        entry.reason(),
        order.decidedAt(),
        entry.decidedAt(),
        entry.changedAt());
  }

  private static String pricing(Pricing pricing) {
    return switch (pricing) {
      case Pricing.Market _ -> "market";
      case Pricing.AtOpen _ -> "at open";
      case Pricing.AtClose _ -> "at close";
      case Pricing.Limit _ -> "limit";
      case Pricing.Stop _ -> "stop";
      case Pricing.StopLimit _ -> "stop limit";
    };
  }

  private static Optional<BigDecimal> limit(Pricing pricing) {
    return switch (pricing) {
      case Pricing.Limit(BigDecimal price) -> Optional.of(price);
      case Pricing.StopLimit(_, BigDecimal price) -> Optional.of(price);
      case Pricing.Market _, Pricing.AtOpen _, Pricing.AtClose _, Pricing.Stop _ ->
          Optional.empty();
    };
  }

  private static Optional<BigDecimal> stop(Pricing pricing) {
    return switch (pricing) {
      case Pricing.Stop(BigDecimal price) -> Optional.of(price);
      case Pricing.StopLimit(BigDecimal price, _) -> Optional.of(price);
      case Pricing.Market _, Pricing.AtOpen _, Pricing.AtClose _, Pricing.Limit _ ->
          Optional.empty();
    };
  }

  static FillView of(TradingMode mode, Fills.Entry entry) {
    Fill fill = entry.fill();
    return new FillView(
        entry.part() == 0 ? entry.executionId() : entry.executionId() + "/" + entry.part(),
        entry.clientId(),
        entry.book(),
        mode,
        fill.instrument(),
        words(fill.action()),
        words(fill.cause().purpose()),
        fill.quantity(),
        fill.price(),
        fill.fee(),
        fill.at());
  }

  private static String words(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
