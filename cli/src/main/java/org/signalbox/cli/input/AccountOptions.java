package org.signalbox.cli.input;

import java.math.BigDecimal;
import org.signalbox.backtest.venue.FillProfile;
import org.signalbox.trade.Money;
import org.signalbox.trade.risk.RiskLimits;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What decides the orders of a run besides the strategy: the same in a backtest and at work. */
public final class AccountOptions {

  @Mixin private final Days days = new Days();
  @Mixin private final LimitOptions limits = new LimitOptions();

  @Option(
      names = "--capital",
      paramLabel = "AMOUNT",
      description = "How much the account begins with, and may use. Default: ${DEFAULT-VALUE}.",
      defaultValue = "100000")
  private BigDecimal capital = new BigDecimal("100000");

  @Option(
      names = "--fills",
      paramLabel = "PROFILE",
      description =
          "How simulated orders fill: standard, best-case, backtestingpy. Default:"
              + " ${DEFAULT-VALUE}.",
      defaultValue = "standard")
  private String fills = "standard";

  @Option(
      names = "--accept-unsettled",
      description = "Enter also while indicators still feel where the bars began.")
  private boolean acceptUnsettled;

  public Days days() {
    return days;
  }

  public RiskLimits limits() {
    return limits.limits();
  }

  /** The capital in a currency. */
  public Money capital(String currency) {
    if (capital.signum() <= 0) {
      throw new IllegalArgumentException("--capital must be above 0, was " + capital);
    }
    return new Money(capital, currency);
  }

  public FillProfile fills() {
    return FillProfile.named(fills);
  }

  public boolean acceptUnsettled() {
    return acceptUnsettled;
  }
}
