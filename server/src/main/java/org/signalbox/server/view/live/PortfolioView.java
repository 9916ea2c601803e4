package org.signalbox.server.view.live;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.signalbox.server.view.live.DeploymentView.TradingMode;

/** What all deployments hold and are worth. */
public record PortfolioView(List<AccountView> accounts, List<PositionView> positions) {

  /**
   * The book of one deployment.
   *
   * @param equity cash and positions at their last known prices, where all are known
   */
  public record AccountView(
      UUID deployment,
      String name,
      TradingMode mode,
      String currency,
      BigDecimal capital,
      BigDecimal cash,
      Optional<BigDecimal> equity,
      BigDecimal fees) {}

  /**
   * What is held of an instrument.
   *
   * @param side {@code long} or {@code short}
   */
  public record PositionView(
      UUID deployment,
      TradingMode mode,
      String symbol,
      String side,
      BigDecimal quantity,
      BigDecimal averagePrice,
      Optional<BigDecimal> lastPrice,
      Optional<BigDecimal> profit,
      Optional<Instant> since) {}

  /** Positions, by deployment and symbol. */
  public record PositionList(List<PositionView> positions) {}
}
