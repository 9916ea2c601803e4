package org.signalbox.dsl.analysis;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.signalbox.dsl.analysis.Marked.intraday;

import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.signalbox.dsl.diagnostic.Diagnostic;
import org.signalbox.dsl.diagnostic.Problem;
import org.signalbox.dsl.diagnostic.Source;
import org.signalbox.dsl.text.Parsed;
import org.signalbox.dsl.text.Parser;
import org.signalbox.testing.Cases;

/** Texts that nobody would write are answered, and in time. */
class HostileTextTest {

  private static final List<String> LEAVES =
      List.of(
          "close",
          "high",
          "volume",
          "a",
          "b",
          "n",
          "previous",
          "na",
          "0",
          "3",
          "5%",
          "2R",
          "$5",
          "5 EUR",
          "10 ticks",
          "3 bars",
          "20 minutes",
          "09:30",
          "Monday",
          "true",
          "SPY",
          "equity",
          "position.profit",
          "last_trade.side",
          "account.drawdown",
          "today.high",
          "yesterday.close",
          "clock.hour",
          "calendar.month",
          "sma",
          "u",
          "unknown_name",
          "macd(close, 12, 26, 9)",
          "typical_price",
          "true_range",
          "f(close)",
          "entry");

  private static final List<String> FORMS =
      List.of(
          "(%s + %s)",
          "(%s - %s)",
          "(%s * %s)",
          "(%s / %s)",
          "(%s ^ %s)",
          "(-%s)",
          "(%s above %s)",
          "(if %s then %s else %s)",
          "(%s > %s)",
          "(%s = %s)",
          "(%s < %s < %s)",
          "(%s crosses above %s)",
          "(%s is between %s and %s)",
          "(%s is rising)",
          "(%s for 3 bars)",
          "(%s within last 20 minutes)",
          "(%s and %s)",
          "(not %s)",
          "any of (%s, %s)",
          "at least 2 of (%s, %s, %s)",
          "(%s followed by %s within 5 bars)",
          "sequence(x: %s, then %s within 2 days, then (high at x) > %s)",
          "(%s)[1]",
          "(%s)[%s]",
          "(%s 3 bars ago)",
          "(%s 12 months ago)",
          "(%s of QQQ)",
          "(%s of (%s))",
          "(%s on 1 hour bars)",
          "(%s on daily bars so far)",
          "(%s at entry)",
          "sma(%s, %s)",
          "sma(%s, 5)",
          "max(%s, %s)",
          "known(%s)",
          "number_of(%s)",
          "percent(%s)",
          "highest(%s, since: entry)",
          "highest(%s, since: session)",
          "roc(%s, 12 months)",
          "value_when(%s, %s)",
          "latch(set: %s, reset: %s)",
          "f(%s)",
          "(%s).line",
          "sum of (k from 1 to 3: %s)",
          "all of (k from 0 to n: %s)",
          "rank(%s, among: u)",
          "clamp(%s, %s, %s)",
          "bollinger(%s, 20, 2).upper",
          "count(%s, 5)");

  @Test
  void anyTreeIsUnderstoodOrRefused() {
    Cases.forAll(
        800,
        (random, size) -> {
          String text = text(random, 1 + size / 40);
          Source source = new Source("random", text);
          Parsed parsed = Parser.parse(source);
          Analysis analysis = Analyzer.analyze(source, parsed.tree(), Settings.NONE);
          assertThat(analysis.program().isPresent())
              .as(text)
              .isEqualTo(analysis.diagnostics().stream().noneMatch(Diagnostic::isError));
          assertThat(analysis.diagnostics())
              .as(text)
              .allSatisfy(it -> assertThat(it.span().end()).isLessThanOrEqualTo(text.length()));
        });
  }

  private static String text(RandomGenerator random, int depth) {
    return "strategy \"random\" universe u = SPY, QQQ trade SPY on 5 minute bars param n = 3 "
        + ("define f(x) = " + expression(random, depth - 1).replace("a", "x"))
        + (" let a = " + expression(random, depth))
        + (" let b = " + expression(random, depth) + " starting at " + leaf(random))
        + (" enter long when " + expression(random, depth))
        + (" at stop " + expression(random, depth - 1))
        + (" stop loss " + expression(random, depth - 1))
        + (" size " + expression(random, depth - 1));
  }

  private static String expression(RandomGenerator random, int depth) {
    if (depth <= 0 || random.nextInt(6) == 0) {
      return leaf(random);
    }
    String form = FORMS.get(random.nextInt(FORMS.size()));
    while (form.contains("%s")) {
      form = form.replaceFirst("%s", expression(random, depth - 1).replace("$", "\\$"));
    }
    return form;
  }

  private static String leaf(RandomGenerator random) {
    return LEAVES.get(random.nextInt(LEAVES.size()));
  }

  @Test
  void longChainsOfDefinitionsAreRefused() {
    String chain =
        IntStream.range(1, 3000)
            .mapToObj(i -> "let a" + i + " = a" + (i - 1) + " + close ")
            .collect(joining());
    answers("let a0 = close " + chain + "enter long when a2999 > close", Problem.NESTED_TOO_DEEPLY);
  }

  @Test
  void functionsThatDoubleEachOtherAreRefused() {
    String doubling =
        IntStream.range(1, 40)
            .mapToObj(i -> "define f%d(x) = f%d(x) + f%d(x) ".formatted(i, i - 1, i - 1))
            .collect(joining());
    answers(
        "define f0(x) = x + x " + doubling + "enter long when f39(close) > close",
        Problem.NESTED_TOO_DEEPLY);
  }

  @Test
  void rangesOfRangesAreRefused() {
    answers(
        "let x = sum of (k from 1 to 900: sum of (j from 1 to 900: close[j])) "
            + "enter long when x > close",
        Problem.WINDOW_OUT_OF_RANGE);
  }

  @Test
  void parametersInACircleAreRefused() {
    answers("param a = b param b = a enter long when close > a", Problem.CYCLIC_DEFINITIONS);
  }

  @Test
  void manyLetsThatReadEachOthersPastAreUnderstood() {
    String lets =
        IntStream.range(0, 200)
            .mapToObj(i ->
                "let a%d = a%d[1] + a%d[1] starting at na "
                    .formatted(i, (i + 1) % 200, (i + 7) % 200))
            .collect(joining());
    Assertions.assertTimeout(
        Duration.ofSeconds(20), () -> intraday(lets + "enter long when a0 > a1").program());
  }

  private static void answers(String text, Problem problem) {
    Assertions.assertTimeout(
        Duration.ofSeconds(20),
        () ->
            assertThat(intraday(text).diagnostics().stream().map(Diagnostic::problem))
                .contains(problem));
  }
}
