package org.signalbox.backtest.venue.cost;

/** Everything that makes trading dearer than the price on the chart. */
public record Costs(FeeModel fees, SlippageModel slippage, SpreadModel spread) {

  /** Trading is free and takes prices as they are. */
  public static final Costs NONE =
      new Costs(new FeeModel.None(), new SlippageModel.None(), new SpreadModel.None());

  /**
   * The models of three texts, as {@link CostModels} reads them.
   *
   * @throws IllegalArgumentException where a text names no model; it lists what there is
   */
  public static Costs parse(String fees, String slippage, String spread) {
    return new Costs(
        CostModels.fees(fees), CostModels.slippage(slippage), CostModels.spread(spread));
  }

  /** Whether an order that takes a price pays just that price. */
  public boolean takePricesAsTheyAre() {
    return slippage instanceof SlippageModel.None && spread instanceof SpreadModel.None;
  }
}
