package org.signalbox.cli;

import java.time.LocalDate;
import org.signalbox.backtest.data.sample.SyntheticBars;
import org.signalbox.cli.input.Home;
import org.signalbox.cli.terminal.Terminal;
import org.signalbox.cli.terminal.Words;
import org.signalbox.market.Timeframe;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code signalbox data generate}: made-up bars of any length. */
@Command(
    name = "generate",
    description = {
      "Store made-up bars: a random walk from a seed.",
      "",
      "Good for measuring speed, never for judging a strategy; the data set says that it is"
          + " synthetic."
    },
    footer = {
      "",
      "Examples:",
      "  signalbox data generate WALK --bars 1000000 --timeframe 1m --kind crypto"
    })
final class DataGenerateCommand implements Runnable {

  private final Terminal terminal;
  @Mixin private final Home home = new Home(System.getenv());
  @Mixin private final InstrumentOptions instrument = new InstrumentOptions();

  @Parameters(paramLabel = "SYMBOL", description = "What strategies call it.")
  private String symbol = "";

  @Option(names = "--bars", paramLabel = "N", description = "How many. Default: ${DEFAULT-VALUE}.")
  private int bars = 10_000;

  @Option(
      names = "--timeframe",
      paramLabel = "LENGTH",
      description = "The length of a bar, at most a day. Default: ${DEFAULT-VALUE}.")
  private String timeframe = "1d";

  @Option(names = "--start", paramLabel = "DAY", description = "Default: ${DEFAULT-VALUE}.")
  private LocalDate start = LocalDate.of(2000, 1, 3);

  @Option(names = "--price", description = "The first price. Default: ${DEFAULT-VALUE}.")
  private double price = 100;

  @Option(
      names = "--volatility",
      description = "Standard deviation of a year's logarithmic return. Default: ${DEFAULT-VALUE}.")
  private double volatility = 0.2;

  @Option(names = "--seed", description = "Default: ${DEFAULT-VALUE}.")
  private long seed = 1;

  DataGenerateCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void run() {
    if (bars < 1) {
      throw new IllegalArgumentException("--bars must be at least 1, was " + bars);
    }
    SyntheticBars walk =
        new SyntheticBars(
            instrument.instrument(symbol),
            Timeframe.parse(timeframe),
            start,
            bars,
            price,
            volatility);
    home.store().put(walk.generate(seed), walk.origin(seed));
    terminal.note(Words.count(bars) + " synthetic bars of '" + symbol + "' stored");
  }
}
