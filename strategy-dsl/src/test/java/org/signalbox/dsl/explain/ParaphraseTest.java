package org.signalbox.dsl.explain;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signalbox.dsl.diagnostic.Source;
import org.signalbox.dsl.syntax.StrategyFile;
import org.signalbox.dsl.text.Parser;
import org.signalbox.dsl.text.Programs;

class ParaphraseTest {

  @Test
  void tellsAStrategyStatementByStatement() {
    assertThat(
            told(
                """
                strategy "Dip"
                trade SPY, QQQ on 5 minute bars
                session 09:30 to 16:00 in "America/New_York"
                param n = 14 from 5 to 50 step 1
                let r = rsi(close, n)
                let best = if close > previous then close else previous starting at close
                enter long at limit 1% below close when r < 30 and close > sma(close, 200)
                  with stop loss 2 * atr(14) valid for 3 bars as dip
                add long when position.profit > 1% with size 10 shares up to 2 times
                exit 50% of long when r crosses above 70
                exit long after 2 sessions
                take profit 5% then 3% after 20 minutes exiting 40%
                trailing stop 2% from high after profit 1R for entry dip
                size risk 1% of equity
                allow at most 5 positions
                cooldown 3 bars after stop loss
                opposite signals ignore
                square off at 5 minutes before session close
                """))
        .isEqualTo(
            """
            This is the strategy "Dip".
            It trades SPY and QQQ, each on its own. It decides at the end of every 5-minute bar.
            A session lasts 09:30 to 16:00 in the time zone America/New_York.
            'n' is a setting: 14, to be chosen from 5 to 50 in steps of 1.
            'r' stands for: the rsi of the close (n 'n').
            'best' stands for: the close if the close is greater than its own value before, \
            otherwise its own value before. It remembers: each bar builds on the one before, and \
            before the first bar it is the close.
            While it has no long position, it opens one with a limit order at 1% below the close \
            when 'r' is less than 30 and the close is greater than the sma of the close (n 200), \
            with its own guard: a stop loss (2 times the atr (n 14)) away from the average entry \
            price; the order keeps its price for 3 bars, and calls this 'dip'.
            While a long position is open, it adds to it at the next price when the position's \
            profit is greater than 1%, buying 10 shares, up to 2 times.
            It closes 50% of the long position at the next price when 'r' crosses above 70.
            It closes the long position at the next price, once 2 sessions have passed since the \
            entry.
            Every position: profit is taken at 5% from the entry, at 3% once 20 minutes have \
            passed, closing 40% of it.
            Every position entered as 'dip': a trailing stop 2% behind the best of the high since \
            the entry, from a profit of 1 times the initial risk of the position on; it only ever \
            tightens.
            An entry buys so many units that 1% of the equity is lost if the initial stop is hit.
            It has at most 5 positions, working orders included.
            After a stop loss it enters nothing for 3 bars.
            An opposite signal is ignored while a position is open.
            At 5 minutes before the session's close it closes every position and enters nothing \
            more until the next session.
            """);
  }

  @Test
  void spellsOutTheDefaultsThatMoveMoney() {
    assertThat(
            told(
                """
                strategy "Bare" trade SPY on daily bars
                enter long when close > open
                enter short when close < open
                """))
        .contains("using the whole stake")
        .contains("an entry uses the whole stake that it is given")
        .contains("closes the position and opens one of the other side (the default)")
        .contains("No stop loss guards the positions.");
  }

  @Test
  void leavesOutDefaultsThatTheTextStates() {
    assertThat(
            told(
                """
                strategy "Stated" trade SPY on daily bars
                enter long when close > open
                enter short when close < open
                opposite signals exit
                size 10% of equity
                stop loss 5%
                """))
        .doesNotContain("stake")
        .doesNotContain("default")
        .doesNotContain("No stop loss");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          a > b                                  | 'a' is greater than 'b'
          a != b                                 | 'a' differs from 'b'
          20 < a < 80                            | 20 is less than 'a', which is less than 80
          a crosses below b                      | 'a' crosses below 'b'
          a is between 1 and 2                   | 'a' is between 1 and 2, both included
          a is falling                           | 'a' is lower than on the bar before
          not a                                  | it is not so that 'a' is true
          a > b for 3 bars                       | 'a' is greater than 'b', all the time in the last 3 bars, now included
          a within last 5 bars                   | 'a' is true, at least once in the last 5 bars, now included
          a and (b or c)                         | 'a' is true and ('b' is true or 'c' is true)
          at least 2 of (a, b, c)                | at least 2 of these hold: (1) 'a' is true; (2) 'b' is true; (3) 'c' is true
          a followed by b within 5 bars          | these happen one after the other, the last one now: first 'a' is true; then, within 5 bars, 'b' is true
          close > 2% below high                  | the close is greater than (2% below the high)
          close[1] > close 12 months ago         | the close 1 bar ago is greater than the close 12 months ago
          rsi(close) of QQQ on 1 hour bars < 40  | the rsi of the close (n 14) of QQQ on completed 1-hour bars is less than 40
          a / 4 on weekly bars > b               | ('a' divided by (4 on completed weekly bars)) is greater than 'b'
          known(a)                               | whether 'a' is known
          today.open > yesterday.close           | today's open is greater than yesterday's close
          """)
  void tellsConditions(String condition, String words) {
    String text = "strategy \"c\" trade SPY on daily bars let x = " + condition;
    assertThat(told(text)).contains("'x' stands for: " + words + ".");
  }

  @Test
  void saysSomethingWholeAboutEveryStatementOfThePublishedPrograms() {
    for (Source source : Programs.all()) {
      StrategyFile file = Parser.parse(source).orThrow();
      List<Sentence> sentences = Paraphrase.of(file);
      for (var statement : file.body()) {
        assertThat(sentences.stream().map(Sentence::statement))
            .as(source.name())
            .contains(statement.origin().id());
      }
      assertThat(sentences)
          .as(source.name())
          .allSatisfy(
              it -> assertThat(it.text()).doesNotContain("  ").matches("(?s)['A-Z].*[.%)].?"));
    }
  }

  private static String told(String text) {
    StrategyFile file = Parser.parse(new Source("case", text)).orThrow();
    return Paraphrase.of(file).stream().map(it -> it.text() + "\n").collect(joining());
  }
}
