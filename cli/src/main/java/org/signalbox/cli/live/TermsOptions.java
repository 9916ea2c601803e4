package org.signalbox.cli.live;

import org.signalbox.cli.input.AccountOptions;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** On which terms a strategy is run. */
final class TermsOptions {

  @Mixin private final AccountOptions account = new AccountOptions();
  @ArgGroup private final Money money = new Money();

  /** Whose money is at stake. */
  static final class Money {

    @Option(names = "--paper", description = "With simulated money; so it is by default.")
    private boolean paper;

    @Option(names = "--live", description = "With real money, once a grant was confirmed.")
    private boolean live;
  }

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
  private String number = "";

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

  AccountOptions decisive() {
    return account;
  }

  boolean isLive() {
    return money.live && !money.paper;
  }

  String broker() {
    return broker;
  }

  String account() {
    return number;
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
}
