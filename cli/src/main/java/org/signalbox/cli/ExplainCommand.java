package org.signalbox.cli;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.signalbox.backtest.engine.RunSettings;
import org.signalbox.backtest.why.Why;
import org.signalbox.calendar.Calendars;
import org.signalbox.cli.input.StrategyText;
import org.signalbox.cli.terminal.Exit;
import org.signalbox.cli.terminal.Progress;
import org.signalbox.cli.terminal.Terminal;
import org.signalbox.dsl.CompiledStrategy;
import org.signalbox.dsl.StrategyCompiler;
import org.signalbox.dsl.explain.Paraphrase;
import org.signalbox.dsl.explain.Sentence;
import org.signalbox.market.History;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code signalbox explain}: a strategy in plain words, and why it decided what it decided. */
@Command(
    name = "explain",
    description = {
      "Say in plain words what a strategy does, or why it did what it did.",
      "",
      "The words are made from what was understood, not from the text: what they say is what runs."
          + " With --at the last decision until then is shown row by row, with its values, what"
          + " stood in the way, and how its orders ended. With --funnel every row tells how many"
          + " bars it lets through, alone and together with those before it."
    },
    footer = {
      "",
      "Examples:",
      "  signalbox explain golden-cross.signal",
      "  signalbox explain golden-cross.signal --at 2013-06-03",
      "  signalbox explain breakout.signal --at 2020-10-16T14:35:00Z --symbol ETH/USD",
      "  signalbox explain golden-cross.signal --funnel"
    })
final class ExplainCommand implements Callable<Integer> {

  private final Terminal terminal;
  @Mixin private final StrategyText strategy = new StrategyText();
  @Mixin private final BarsOptions bars = new BarsOptions();
  @Mixin private final RunOptions options = new RunOptions();

  @Option(
      names = "--param",
      paramLabel = "NAME=VALUE",
      description = "A value for a parameter of the strategy; may be repeated.")
  private Map<String, String> parameters = new LinkedHashMap<>();

  @Option(
      names = "--at",
      paramLabel = "TIME",
      description = "The decision to explain: the last one on a day, or until an instant.")
  private Optional<String> at = Optional.empty();

  @Option(
      names = "--symbol",
      paramLabel = "SYMBOL",
      description = "The instrument that --at asks about. Default: the first that is traded.")
  private Optional<String> symbol = Optional.empty();

  @Option(names = "--funnel", description = "Count over all bars how many pass each row.")
  private boolean funnel;

  ExplainCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    CompiledStrategy compiled = StrategyCompiler.compile(strategy.read(), parameters);
    if (at.isPresent() || funnel) {
      BarsOptions.Found found = bars.find(compiled.runnable());
      RunSettings settings = options.settings(found.first());
      at.ifPresent(it -> tellWhy(compiled, found, settings, it));
      if (funnel) {
        tellFunnel(compiled, found, settings);
      }
    } else {
      terminal.print(
          Paraphrase.of(compiled.file()).stream()
              .map(Sentence::text)
              .map(text -> text + "\n")
              .collect(joining()));
    }
    return Exit.DONE.code();
  }

  private void tellWhy(
      CompiledStrategy compiled, BarsOptions.Found found, RunSettings settings, String time) {
    String asked = symbol.orElseGet(() -> compiled.program().symbols().getFirst());
    Optional<ZoneId> zone =
        Optional.ofNullable(found.histories().get(asked))
            .map(History::instrument)
            .map(it -> Calendars.of(it.calendar()).zone());
    Instant until = instant(time, zone.orElse(ZoneId.of("UTC")));
    terminal.print(WhyText.of(Why.at(compiled, found.histories(), settings, asked, until)));
  }

  private void tellFunnel(
      CompiledStrategy compiled, BarsOptions.Found found, RunSettings settings) {
    try (Progress progress = terminal.progress("counting")) {
      terminal.print(WhyText.of(Why.funnel(compiled, found.histories(), settings, progress::at)));
    }
  }

  /** The end of a day of the exchange, or an instant. */
  private static Instant instant(String time, ZoneId zone) {
    try {
      return time.length() == "2020-01-01".length()
          ? LocalDate.parse(time).plusDays(1).atStartOfDay(zone).toInstant().minusMillis(1)
          : Instant.parse(time);
    } catch (DateTimeParseException unreadable) {
      throw new IllegalArgumentException(
          "--at must be a day like 2020-10-16 or an instant like 2020-10-16T14:35:00Z, was '"
              + time
              + "'",
          unreadable);
    }
  }
}
