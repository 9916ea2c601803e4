package org.signalbox.server.live;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.signalbox.live.journal.table.Books.Held;
import org.signalbox.live.journal.table.Deployment;
import org.signalbox.server.view.live.DeploymentView.TradingMode;
import org.signalbox.server.view.live.PortfolioView.AccountView;
import org.signalbox.server.view.live.PortfolioView.PositionView;
import org.signalbox.trade.Position;
import org.signalbox.trade.Side;
import org.signalbox.trade.Transaction;
import org.signalbox.trade.Transaction.Kind;

/** What positions and books are worth at the last prices that are known. */
final class Valuation {

  private Valuation() {}

  static PositionView of(
      Deployment deployment, TradingMode mode, Held held, Map<String, Double> prices) {
    Position position = held.position();
    Optional<BigDecimal> last =
        Optional.ofNullable(prices.get(position.instrument())).map(BigDecimal::valueOf);
    BigDecimal multiplier = deployment.instrument(position.instrument()).multiplier();
    return new PositionView(
        deployment.id(),
        mode,
        position.instrument(),
        position.side().name().toLowerCase(Locale.ROOT),
        position.quantity(),
        position.averageEntry().stripTrailingZeros(),
        last,
        last.map(it -> gain(position, it).multiply(multiplier).stripTrailingZeros()));
  }

  private static BigDecimal gain(Position position, BigDecimal price) {
    BigDecimal value = price.multiply(position.quantity());
    return position.side() == Side.LONG
        ? value.subtract(position.cost())
        : position.cost().subtract(value);
  }

  static AccountView of(
      Deployment deployment,
      TradingMode mode,
      SortedMap<Transaction.Account, BigDecimal> balances,
      List<PositionView> positions) {
    String currency = deployment.capital().currency();
    BigDecimal invested = sum(balances, Kind.POSITION, currency);
    BigDecimal cash = sum(balances, Kind.CASH, currency);
    Optional<BigDecimal> open =
        positions.stream()
            .map(PositionView::profit)
            .reduce(
                Optional.of(BigDecimal.ZERO), (one, other) -> one.flatMap(a -> other.map(a::add)));
    return new AccountView(
        deployment.id(),
        deployment.name(),
        mode,
        currency,
        deployment.capital().amount(),
        cash,
        sum(balances, Kind.REALISED, currency).negate(),
        sum(balances, Kind.FEES, currency),
        open.map(it -> cash.add(invested).add(it)));
  }

  private static BigDecimal sum(
      SortedMap<Transaction.Account, BigDecimal> balances, Kind kind, String currency) {
    return balances.entrySet().stream()
        .filter(it -> it.getKey().kind() == kind && it.getKey().currency().equals(currency))
        .map(Map.Entry::getValue)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
