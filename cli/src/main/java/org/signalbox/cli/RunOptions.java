package org.signalbox.cli;

import org.signalbox.backtest.engine.RunSettings;
import org.signalbox.backtest.venue.cost.Costs;
import org.signalbox.cli.input.AccountOptions;
import org.signalbox.market.Instrument;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the user decides about a run besides the strategy and its bars. */
final class RunOptions {

  @Mixin private final AccountOptions account = new AccountOptions();

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

  /** The settings of a run whose account holds the currency of this instrument. */
  RunSettings settings(Instrument instrument) {
    return RunSettings.standard(account.capital(instrument.currency()))
        .with(account.fills().withCosts(Costs.parse(fees, slippage, spread)))
        .between(account.days().first(instrument), account.days().end(instrument))
        .acceptingUnsettled(account.acceptUnsettled())
        .within(account.limits());
  }
}
