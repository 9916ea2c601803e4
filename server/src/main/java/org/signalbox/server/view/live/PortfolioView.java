package org.signalbox.server.view.live;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.signalbox.server.view.live.DeploymentView.TradingMode;

/** What all deployments hold and are worth. */
public record PortfolioView(List<AccountView> accounts, List<PositionView> positions) {

  /**
   * The book of one deployment.
   *
   * @param realised profit of what was closed, before fees
   * @param equity cash and positions at their last prices, where all are known
   */
  public record AccountView(
      String deployment,
      String name,
      TradingMode mode,
      String currency,
      BigDecimal capital,
      BigDecimal cash,
      BigDecimal realised,
      BigDecimal fees,
      Optional<BigDecimal> equity) {}

  /**
   * What is held of an instrument.
   *
   * @param side {@code long} or {@code short}
   * @param lastPrice the close of the last bar that the deployment saw
   * @param profit at the last price, before fees
   */
  public record PositionView(
      String deployment,
      TradingMode mode,
      String symbol,
      String side,
      BigDecimal quantity,
      BigDecimal averagePrice,
      Optional<BigDecimal> lastPrice,
      Optional<BigDecimal> profit) {}

  /** Positions, by deployment and symbol. */
  public record PositionList(List<PositionView> positions) {}
}
