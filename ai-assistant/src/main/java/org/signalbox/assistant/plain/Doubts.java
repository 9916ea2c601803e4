package org.signalbox.assistant.plain;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Words that people use and that no machine can follow, with the question that each deserves. */
final class Doubts {

  private static final List<Doubt> DOUBTS =
      List.of(
          new Doubt(
              "tomorrow|next day's|next bar's|will|going to|future|predict|forecast|before it"
                  + " rises|the bottom|the top",
              "it would have to know the future; only what has happened can be a condition",
              "when the close is above yesterday's high"),
          new Doubt(
              "news|sentiment|twitter|tweets|reddit|earnings|dividend|fundamental|p/e|pe"
                  + " ratio|eps|insider|analyst",
              "there is no such data here: conditions are about prices, volume and time",
              "when the volume is above twice its 20 day average"),
          new Doubt(
              "right now|immediately|place an order|market order now|asap|today at market",
              "no order is placed here; a strategy is drafted, and you decide what becomes of it",
              "buy AAPL when the close crosses above its 50 day average"),
          new Doubt(
              "option|options|calls|call|call spread|put|puts|strike|covered call",
              "options cannot be traded; only the instrument itself",
              "buy AAPL when …"),
          new Doubt(
              "oversold",
              "how is 'oversold' measured?",
              "RSI(14) is below 30",
              "the close is below the lower Bollinger band"),
          new Doubt(
              "overbought",
              "how is 'overbought' measured?",
              "RSI(14) is above 70",
              "the close is above the upper Bollinger band"),
          new Doubt(
              "uptrend|trending up|bull market|bullish trend|strong trend|trend is up|good"
                  + " trend|trend",
              "how is the trend measured?",
              "the close is above its 200 day average",
              "the ADX is above 25"),
          new Doubt(
              "downtrend|trending down|bear market",
              "how is the trend measured?",
              "the close is below its 200 day average"),
          new Doubt(
              "dip|dips|pullback|pulls back|cheap|weak|weakness|low enough|retraces",
              "how deep is that, and measured by what?",
              "the close drops 5% from its 20 day high",
              "RSI(2) is below 10"),
          new Doubt(
              "momentum|strong|strength|powerful|hot",
              "how is strength measured?",
              "the 20 day return is above 5%",
              "RSI(14) is above 60"),
          new Doubt(
              "high volume|volume is high|volume is heavy|volume is strong|volume spike|heavy"
                  + " volume|volume surge|unusual volume|lots of volume",
              "how much volume is that?",
              "the volume is above 1.5 times its 20 day average"),
          new Doubt(
              "support|resistance|trendline|head and shoulders|double bottom|flag|wedge|wave",
              "where is that level, in figures?",
              "the lowest low of the last 20 days"),
          new Doubt(
              "volatile|calm|quiet|choppy",
              "how is volatility measured?",
              "the ATR is below its 20 day average"),
          new Doubt(
              "big|small|large|soon|quickly|slowly|a lot|a"
                  + " bit|slightly|significantly|sharply|good|best|safe|profitable",
              "how much is that, in figures?",
              "by more than 3%",
              "within 5 days"));

  private Doubts() {}

  /** A question about words, and ways to say it that would be understood. */
  record Doubt(String words, String question, List<String> ways) {
    Doubt(String words, String question, String... ways) {
      this(words, question, List.of(ways));
    }

    private boolean isIn(String text) {
      for (String word : words.split("\\|", -1)) {
        if (text.matches("(?s).*\\b" + word.replace("/", "\\/") + "\\b.*")) {
          return true;
        }
      }
      return false;
    }
  }

  /** The first doubt that some words raise. */
  static Optional<Doubt> about(String words) {
    String lower = words.toLowerCase(Locale.ROOT);
    return DOUBTS.stream().filter(it -> it.isIn(lower)).findFirst();
  }
}
