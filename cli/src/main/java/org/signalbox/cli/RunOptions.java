package org.signalbox.cli;

import java.math.BigDecimal;
import org.signalbox.backtest.engine.RunSettings;
import org.signalbox.backtest.venue.FillProfile;
import org.signalbox.backtest.venue.cost.Costs;
import org.signalbox.cli.input.Days;
import org.signalbox.market.Instrument;
import org.signalbox.trade.Money;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the user decides about a run besides the strategy and its bars. */
final class RunOptions {

  @Mixin private final Days days = new Days();

  @Option(
      names = "--capital",
      paramLabel = "AMOUNT",
      description = "What the account begins with. Default: ${DEFAULT-VALUE}.",
      defaultValue = "100000")
  private BigDecimal capital = new BigDecimal("100000");

  @Option(
      names = "--fees",
      paramLabel = "MODEL",
      description = {
        "none, per-share:0.005,min=1, percent:0.1, bps:5, per-order:1,",
        "tiered:0=0.2%%,100000=0.1%%, in-delivery, in-intraday. Default: ${DEFAULT-VALUE}."
      },
      defaultValue = "none")
  private String fees = "none";

  @Option(
      names = "--slippage",
      paramLabel = "MODEL",
      description = "none, ticks:1, bps:5, range:0.1, volume-share:0.1. Default: ${DEFAULT-VALUE}.",
      defaultValue = "none")
  private String slippage = "none";

  @Option(
      names = "--spread",
      paramLabel = "MODEL",
      description = "The whole spread: none, ticks:1, bps:5. Default: ${DEFAULT-VALUE}.",
      defaultValue = "none")
  private String spread = "none";

  @Option(
      names = "--fills",
      paramLabel = "PROFILE",
      description =
          "How orders fill: standard, best-case, backtestingpy. Default: ${DEFAULT-VALUE}.",
      defaultValue = "standard")
  private String fills = "standard";

  @Option(
      names = "--accept-unsettled",
      description = "Enter also while indicators still feel where the bars began.")
  private boolean acceptUnsettled;

  /** The settings of a run whose account holds the currency of this instrument. */
  RunSettings settings(Instrument instrument) {
    if (capital.signum() <= 0) {
      throw new IllegalArgumentException("--capital must be above 0, was " + capital);
    }
    return RunSettings.standard(new Money(capital, instrument.currency()))
        .with(FillProfile.named(fills).withCosts(Costs.parse(fees, slippage, spread)))
        .between(days.first(instrument), days.end(instrument))
        .acceptingUnsettled(acceptUnsettled);
  }
}
