package org.signalbox.assistant.plain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signalbox.testing.Cases;

class TranslatorTest {

  private static final String WORDS =
      "buy sell short AAPL SPY when if the its close RSI MACD average 20 50 day above below crosses"
          + " and or not then stop loss 2% $5 take profit ( ) , . within last bars for either 10:00"
          + " on daily";

  private final Translator translator = Translator.knowing(List.of("AAPL", "ETH/USD"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          the volume is above its 20 day average         | volume > sma(volume, 20)
          the ATR is below its 50 day average            | atr(14) < sma(atr(14), 50)
          SPY is above its 200 day average               | close of SPY > sma(close, 200) of SPY
          RSI(14) on the weekly chart is above 50        | rsi(close, 14) on weekly bars > 50
          the close is 3 days below                      | ?
          the price is above $150                        | close > 150 points
          the volume is above 1,000,000                  | number_of(volume) > 1000000
          the close breaks the 10 day low                | close crosses below lowest(low, 10)[1]
          it closes lower for 3 days in a row            | close is falling for 3 bars
          the price touches the lower Bollinger band     | low <= bollinger(close, 20, 2).lower
          the RSI is between 40 and 60                   | rsi(close, 14) is between 40 and 60
          the close is above the 20 and 50 day averages  | ?
          not (the RSI is above 70)                      | not rsi(close, 14) > 70
          """)
  void readsConditions(String words, String condition) {
    String told = told("buy AAPL on daily bars when " + words + ", stop loss 5%");
    if (condition.equals("?")) {
      assertThat(told).startsWith("? ");
    } else {
      assertThat(told).contains("enter long when " + condition + "\n");
    }
  }

  @Test
  void neverTradesAnotherInstrumentInSilence() {
    assertThat(told("Buy AAPL when RSI is below 30, sell MSFT when RSI is above 70. Daily bars."))
        .startsWith("? ");
  }

  /** Whatever the words, something comes of it, and the same each time. */
  @Test
  void anyWordsGiveAStrategyOrAQuestion() {
    List<String> words = List.of(WORDS.split(" ", -1));
    Cases.forAll(
        300,
        (random, size) -> {
          String request =
              random
                  .ints(size, 0, words.size())
                  .mapToObj(words::get)
                  .collect(Collectors.joining(" "));
          assertThat(told(request)).as(request).isNotEmpty().isEqualTo(told(request));
        });
  }

  private String told(String request) {
    return switch (translator.translate(request)) {
      case Translation.Understood understood -> understood.strategy().canonicalText();
      case Translation.Unclear unclear -> "? " + unclear.question();
    };
  }
}
