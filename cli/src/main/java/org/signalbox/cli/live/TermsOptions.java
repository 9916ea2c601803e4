package org.signalbox.cli.live;

import java.math.BigDecimal;
import org.signalbox.cli.input.Days;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** On which terms a strategy is run. */
final class TermsOptions {

  @Mixin private final Days days = new Days();
  @ArgGroup private final Money money = new Money();

  /** Whose money is at stake. */
  static final class Money {

    @Option(names = "--paper", description = "With simulated money; so it is by default.")
    private boolean paper;

    @Option(names = "--live", description = "With real money, once a grant was confirmed.")
    private boolean live;
  }

  @Option(
      names = "--capital",
      paramLabel = "AMOUNT",
      description = "How much it may use. Default: ${DEFAULT-VALUE}.",
      defaultValue = "100000")
  private BigDecimal capital = new BigDecimal("100000");

  @Option(
      names = "--broker",
      paramLabel = "NAME",
      description = "Who fills its orders; paper is simulated here. Default: ${DEFAULT-VALUE}.",
      defaultValue = "paper")
  private String broker = "paper";

  @Option(
      names = "--account",
      paramLabel = "NUMBER",
      description = "The account at that broker. Default on paper: one of its own.",
      defaultValue = "")
  private String account = "";

  @Option(
      names = "--feed",
      paramLabel = "NAME",
      description = "Where bars come from: replay for those in store. Default: ${DEFAULT-VALUE}.",
      defaultValue = "replay")
  private String feed = "replay";

  @Option(
      names = "--speed",
      paramLabel = "FACTOR",
      description = "How many times faster than time a replay goes. Default: as fast as it can.",
      defaultValue = "Infinity")
  private double speed = Double.POSITIVE_INFINITY;

  @Option(
      names = "--fills",
      paramLabel = "PROFILE",
      description =
          "How orders fill on paper: standard, best-case, backtestingpy. Default:"
              + " ${DEFAULT-VALUE}.",
      defaultValue = "standard")
  private String fills = "standard";

  @Option(
      names = "--accept-unsettled",
      description = "Enter also while indicators still feel where the bars began.")
  private boolean acceptUnsettled;

  Days days() {
    return days;
  }

  boolean isLive() {
    return money.live && !money.paper;
  }

  BigDecimal capital() {
    if (capital.signum() <= 0) {
      throw new IllegalArgumentException("--capital must be above 0, was " + capital);
    }
    return capital;
  }

  String broker() {
    return broker;
  }

  String account() {
    return account;
  }

  String feed() {
    return feed;
  }

  double speed() {
    if (!(speed > 0)) {
      throw new IllegalArgumentException("--speed must be above 0, was " + speed);
    }
    return speed;
  }

  String fills() {
    return fills;
  }

  boolean acceptUnsettled() {
    return acceptUnsettled;
  }
}
