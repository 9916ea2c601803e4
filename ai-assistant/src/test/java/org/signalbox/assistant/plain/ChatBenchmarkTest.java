package org.signalbox.assistant.plain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.signalbox.assistant.tool.StoredBars;
import org.signalbox.backtest.data.DataSet;
import org.signalbox.backtest.engine.BacktestResult;
import org.signalbox.backtest.engine.Backtester;
import org.signalbox.backtest.engine.Progress;
import org.signalbox.backtest.engine.RunSettings;
import org.signalbox.dsl.CompiledStrategy;
import org.signalbox.dsl.StrategyCompiler;
import org.signalbox.dsl.ir.Program;
import org.signalbox.market.History;
import org.signalbox.trade.Money;

/**
 * The requests of {@code src/benchmark} against their oracles: what should become a strategy must
 * compile, trade on the bundled bars, and fill exactly as the strategy that a person wrote for it;
 * what should be asked back about must be, and about the right thing. {@code make chat} prints the
 * score; {@code -Dgolden.write=true} writes the page of results anew.
 */
class ChatBenchmarkTest {

  private static final Path SCORE = Path.of("src", "benchmark", "score.txt");
  private static final Path PAGE = Path.of("..", "docs", "assistant-benchmark.md");

  private final StoredBars bars = StoredBars.bundled();
  private final Translator translator =
      Translator.knowing(bars.list().stream().map(DataSet::symbol).toList());

  /** How a request went: "" where it went well. */
  private record Result(Request request, String fault, String answer) {
    boolean isRight() {
      return fault.isEmpty();
    }
  }

  @Test
  void scoresNoLowerThanBefore() throws IOException {
    List<Result> results = Request.all().stream().map(this::judged).toList();
    long right = results.stream().filter(Result::isRight).count();
    System.out.printf("%d of %d requests answered as their oracle says%n", right, results.size());
    results.stream()
        .filter(it -> !it.isRight())
        .forEach(it -> System.out.println(it.request().name() + ": " + it.fault()));
    String page = page(results);
    if (Boolean.getBoolean("golden.write")) {
      Files.writeString(PAGE, page);
      Files.writeString(SCORE, right + "\n");
    }
    assertThat(results).hasSize(60);
    assertThat(right).isGreaterThanOrEqualTo(Long.parseLong(Files.readString(SCORE).strip()));
    assertThat(Files.readString(PAGE)).isEqualTo(page);
  }

  private Result judged(Request request) {
    return switch (translator.translate(request.words())) {
      case Translation.Understood(CompiledStrategy strategy) ->
          new Result(
              request,
              request.asks() ? "made a strategy, should have asked" : fault(request, strategy),
              strategy.canonicalText());
      case Translation.Unclear unclear ->
          new Result(request, fault(request, unclear.question()), unclear.question());
    };
  }

  private static String fault(Request request, String question) {
    if (!request.asks()) {
      return "asked back: " + question;
    }
    boolean precise = question.toLowerCase(Locale.ROOT).contains(request.expected());
    return precise || request.expected().equals(".")
        ? ""
        : "asked about something else: " + question;
  }

  private String fault(Request request, CompiledStrategy made) {
    CompiledStrategy reference = StrategyCompiler.compile("reference", request.expected());
    BacktestResult wanted = run(reference.runnable());
    if (wanted.fills().isEmpty()) {
      return "the reference trades nothing on the bundled bars";
    }
    BacktestResult got = run(made.runnable());
    return traded(wanted).equals(traded(got)) ? "" : "trades otherwise: " + difference(wanted, got);
  }

  private static List<String> traded(BacktestResult result) {
    List<String> fills = new ArrayList<>();
    result
        .fills()
        .forEach(it ->
            fills.add(
                "%s %s %s %s @ %s"
                    .formatted(it.at(), it.instrument(), it.action(), it.quantity(), it.price())));
    return fills;
  }

  private static String difference(BacktestResult wanted, BacktestResult got) {
    List<String> missing = new ArrayList<>(traded(wanted));
    missing.removeAll(traded(got));
    return "%d fills, not %d; missing %s"
        .formatted(got.fills().size(), wanted.fills().size(), missing.stream().limit(1).toList());
  }

  private BacktestResult run(Program program) {
    Map<String, History> histories = new LinkedHashMap<>();
    for (String symbol : program.symbols()) {
      histories.put(symbol, bars.open(bars.find(symbol, program.base()).orElseThrow()));
    }
    RunSettings settings = RunSettings.standard(Money.of("100000", "USD")).acceptingUnsettled(true);
    return Backtester.run(program, histories, settings, Progress.NONE);
  }

  private static String page(List<Result> results) {
    long right = results.stream().filter(Result::isRight).count();
    long refused = results.stream().filter(it -> it.fault().startsWith("asked back")).count();
    StringBuilder page = new StringBuilder();
    page.append("# What the translator makes of 60 requests\n\n");
    page.append("Written by `ChatBenchmarkTest` from `ai-assistant/src/benchmark/requests.txt`. ");
    page.append("The requests and their oracles are our own.\n\n");
    page.append("| | |\n|---|---|\n");
    page.append("| as the oracle says | " + right + " of " + results.size() + " |\n");
    page.append("| asked back although it is a strategy | " + refused + " |\n\n");
    page.append("| request | words | outcome |\n|---|---|---|\n");
    results.forEach(it ->
        page.append(
            "| %s | %s | %s |\n"
                .formatted(cell(it.request().name()), cell(it.request().words()), outcome(it))));
    return page.toString();
  }

  private static String outcome(Result result) {
    if (!result.isRight()) {
      return "**" + cell(result.fault()) + "**";
    }
    return result.request().asks() ? "asks: " + cell(result.answer()) : "same fills";
  }

  private static String cell(String text) {
    return text.replace("|", "\\|").replace("\n", " ");
  }
}
