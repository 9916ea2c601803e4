package org.signalbox.dsl.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.signalbox.dsl.diagnostic.Problem.ENDS_TOO_EARLY;
import static org.signalbox.dsl.diagnostic.Problem.FOREIGN_OPERATOR;
import static org.signalbox.dsl.diagnostic.Problem.FOREIGN_PHRASE;
import static org.signalbox.dsl.diagnostic.Problem.FUTURE_REFERENCE;
import static org.signalbox.dsl.diagnostic.Problem.IMPOSSIBLE_LITERAL;
import static org.signalbox.dsl.diagnostic.Problem.MALFORMED_NUMBER;
import static org.signalbox.dsl.diagnostic.Problem.MISSING_ELSE;
import static org.signalbox.dsl.diagnostic.Problem.MISSPELT_KEYWORD;
import static org.signalbox.dsl.diagnostic.Problem.MIXED_AND_OR;
import static org.signalbox.dsl.diagnostic.Problem.NESTED_TOO_DEEPLY;
import static org.signalbox.dsl.diagnostic.Problem.REPEATED_MODIFIER;
import static org.signalbox.dsl.diagnostic.Problem.REPEATED_STATEMENT;
import static org.signalbox.dsl.diagnostic.Problem.UNEXPECTED_TEXT;
import static org.signalbox.dsl.diagnostic.Problem.UNKNOWN_STATEMENT;
import static org.signalbox.dsl.diagnostic.Problem.UNTERMINATED_STRING;
import static org.signalbox.dsl.diagnostic.Problem.WRONG_CASE;
import static org.signalbox.dsl.text.Marked.marked;

import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.signalbox.dsl.diagnostic.Diagnostic;
import org.signalbox.dsl.diagnostic.Source;
import org.signalbox.dsl.syntax.Statement;
import org.signalbox.testing.Cases;

class SyntaxProblemTest {

  @Test
  void proposesTheKeywordThatWasMeant() {
    marked("enter long ^whne^ close > 5")
        .fails(MISSPELT_KEYWORD, "'whne' is not understood here")
        .hints("did you mean 'when'?")
        .mends("enter long when close > 5");
    marked("^entr^ long when close > 5")
        .fails(MISSPELT_KEYWORD, "'entr' is not understood here")
        .mends("enter long when close > 5");
    marked("enter long when a ^wihtin^ last 3 bars")
        .fails(MISSPELT_KEYWORD, "'wihtin' is not understood here")
        .mends("enter long when a within last 3 bars");
    marked("enter long when ^RSI^(close, 14) < 30")
        .fails(MISSPELT_KEYWORD, "'RSI' is not understood here")
        .mends("enter long when rsi(close, 14) < 30");
  }

  @Test
  void saysWhatIsMissing() {
    marked("enter long when close >^")
        .fails(ENDS_TOO_EARLY, "the statement ends too early after '>'")
        .hints("a value is missing");
    marked("let x = rsi(close, 14^")
        .fails(ENDS_TOO_EARLY, "the statement ends too early after '14'")
        .mends("let x = rsi(close, 14)");
    marked("let x = rsi(close ^14^)")
        .fails(UNEXPECTED_TEXT, "did not expect '14' after 'close'")
        .mends("let x = rsi(close, 14)");
    marked("exit long after 5^")
        .fails(ENDS_TOO_EARLY, "the statement ends too early after '5'")
        .mends("exit long after 5 bars");
    marked("let x = if a > b then 3^").fails(MISSING_ELSE, "'if' has a 'then' and no 'else'");
    marked("let ^=^ 3")
        .fails(UNEXPECTED_TEXT, "did not expect '=' after 'let'")
        .hints("a name is missing");
  }

  @Test
  void saysWhatIsTooMuch() {
    marked("let x = (4)^)^")
        .fails(UNEXPECTED_TEXT, "did not expect ')' after ')'")
        .mends("let x = (4)");
    marked("enter long when a ^when b^")
        .fails(REPEATED_MODIFIER, "'when' is said twice of the same thing");
    marked("trade SPY on daily bars ^trade^ QQQ on daily bars")
        .fails(REPEATED_STATEMENT, "'trade' is stated twice");
  }

  @Test
  void knowsHowItIsSaidElsewhere() {
    marked("^buy^ when close > 5")
        .fails(FOREIGN_PHRASE, "'buy' is not said that way here")
        .mends("enter long when close > 5");
    marked("^stoploss^ 2%")
        .fails(FOREIGN_PHRASE, "'stoploss' is not said that way here")
        .mends("stop loss 2%");
    marked("let x = a ^==^ b")
        .fails(FOREIGN_OPERATOR, "'==' is not an operator of the language")
        .mends("let x = a = b");
    marked("let x = a ^&&^ b")
        .fails(FOREIGN_OPERATOR, "'&&' is not an operator of the language")
        .mends("let x = a and b");
    marked("^if^ close > 5 then y()").fails(UNKNOWN_STATEMENT, "'if' does not start a statement");
  }

  @Test
  void refusesWhatTwoReadersReadInTwoWays() {
    marked("enter long when a and b ^or^ c")
        .fails(MIXED_AND_OR, "'and' and 'or' are mixed")
        .mends("enter long when (a and b) or c");
    marked("enter long when a or b ^and^ c")
        .fails(MIXED_AND_OR, "'and' and 'or' are mixed")
        .mends("enter long when a or (b and c)");
    marked("trade ^Spy^ on daily bars")
        .fails(WRONG_CASE, "'Spy' mixes capitals and small letters")
        .mends("trade SPY on daily bars");
  }

  @Test
  void refusesWhatIsNoNumberNoTimeAndNoText() {
    marked("let x = ^.5^").fails(MALFORMED_NUMBER, "'.5' is not a number").mends("let x = 0.5");
    marked("let x = ^5 %^")
        .fails(MALFORMED_NUMBER, "a percentage is written without a space")
        .mends("let x = 5%");
    marked("exit long at ^9:30^")
        .fails(MALFORMED_NUMBER, "'9:30' is not a time")
        .mends("exit long at 09:30");
    marked("exit long at ^25:30^").fails(IMPOSSIBLE_LITERAL, "there is no '25:30'");
    marked("let x = ^2021-02-30^").fails(IMPOSSIBLE_LITERAL, "there is no '2021-02-30'");
    marked("about ^\"never ends^")
        .fails(UNTERMINATED_STRING, "the text in quotes does not end on its line")
        .mends("about \"never ends\"");
    marked("let x = close[^-1^]")
        .fails(FUTURE_REFERENCE, "a negative offset would read a bar to come");
  }

  @Test
  void tellsAllProblemsAndReadsTheRest() {
    String text =
        """
        trade SPY on daily bars
        let a = sma(close 50)
        let b = sma(close, 100)
        enter long whne a crosses above b
        exit long when a < b
        stop los 5%
        size 10% of equity
        """;
    Parsed parsed = Parser.parse(new Source("test", text));
    assertThat(parsed.diagnostics().stream().map(it -> parsed.source().line(it.span().start())))
        .containsExactly(2, 4, 6);
    assertThat(parsed.tree().body().stream().map(Statement::origin).map(it -> it.id()))
        .containsExactly("let-b", "exit-1", "size-1");
    assertThat(parsed.unreadableNames()).contains("a");
  }

  @Test
  void boundsNesting() {
    for (String open : List.of("(", "not ", "-", "if a then b else ", "(-", "sma(", "all of (")) {
      String deep = "let x = " + open.repeat(64 * 1024 / open.length());
      Diagnostic first = Parser.parse(new Source("deep", deep)).diagnostics().getFirst();
      assertThat(first.problem()).as(open).isEqualTo(NESTED_TOO_DEEPLY);
    }
    String wide = "let x = 1" + " + 1".repeat(20_000) + "\nlet y = 2";
    Parsed parsed = Parser.parse(new Source("wide", wide));
    assertThat(parsed.diagnostics().getFirst().problem()).isEqualTo(NESTED_TOO_DEEPLY);
    assertThat(Formatter.format(parsed.tree())).contains("let y = 2");
  }

  @Test
  void survivesAnyDamage() {
    List<Source> programs = Programs.corpus();
    Cases.forAll(
        600,
        (random, _) -> {
          String text = programs.get(random.nextInt(programs.size())).text();
          Source damaged = new Source("damaged", damaged(text, random));
          Assertions.assertTimeout(
              Duration.ofSeconds(30),
              () -> {
                Parsed parsed = Parser.parse(damaged);
                parsed.diagnostics().forEach(it -> assertThat(damaged.show(it)).isNotEmpty());
                assertThat(Formatter.format(parsed.tree())).isNotEmpty();
              });
        });
  }

  /** The text with a few stretches removed, doubled, swapped for others or for odd characters. */
  private static String damaged(String text, RandomGenerator random) {
    String result = text;
    for (int i = 0; i <= random.nextInt(4); i++) {
      int from = random.nextInt(result.length());
      int to = Math.min(result.length(), from + random.nextInt(12));
      String part =
          switch (random.nextInt(5)) {
            case 0 -> "";
            case 1 -> result.substring(from, to).repeat(2);
            case 2 -> String.valueOf((char) random.nextInt(0x10000));
            case 3 ->
                List.of("(", ")", "\"", "%", "[-1]", " and ", "==", "\n", "'", "0x1F", "ago")
                    .get(random.nextInt(11));
            default -> text.substring(Math.min(from, text.length() / 2), text.length() / 2 + 5);
          };
      result = result.substring(0, from) + part + result.substring(to);
    }
    return result.isEmpty() ? " " : result;
  }
}
