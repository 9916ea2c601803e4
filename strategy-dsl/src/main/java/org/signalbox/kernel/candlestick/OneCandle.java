package org.signalbox.kernel.candlestick;

import static org.signalbox.kernel.candlestick.CandleSetting.BODY_DOJI;
import static org.signalbox.kernel.candlestick.CandleSetting.BODY_LONG;
import static org.signalbox.kernel.candlestick.CandleSetting.BODY_SHORT;
import static org.signalbox.kernel.candlestick.CandleSetting.NEAR;
import static org.signalbox.kernel.candlestick.CandleSetting.SHADOW_LONG;
import static org.signalbox.kernel.candlestick.CandleSetting.SHADOW_SHORT;
import static org.signalbox.kernel.candlestick.CandleSetting.SHADOW_VERY_LONG;
import static org.signalbox.kernel.candlestick.CandleSetting.SHADOW_VERY_SHORT;
import static org.signalbox.kernel.candlestick.Pattern.bullish;
import static org.signalbox.kernel.candlestick.Pattern.named;
import static org.signalbox.kernel.candlestick.Pattern.warmUp;

import java.util.List;

/** Patterns of a single candle. */
final class OneCandle {

  static final List<Pattern> PATTERNS =
      List.of(
          named(
              "belt_hold",
              warmUp(1, BODY_LONG, SHADOW_VERY_SHORT),
              "a long candle that opens at its extreme and runs away from it",
              """
              long body
              white and hardly any lower shadow: +1; black and hardly any upper shadow: -1\
              """,
              (c, _) ->
                  c.longBody(0)
                          && (c.white(0) ? c.hardlyAnyLowerShadow(0) : c.hardlyAnyUpperShadow(0))
                      ? c.colour(0)
                      : 0),
          named(
              "closing_marubozu",
              warmUp(1, BODY_LONG, SHADOW_VERY_SHORT),
              "a long candle that closes at its extreme",
              """
              long body
              white and hardly any upper shadow: +1; black and hardly any lower shadow: -1\
              """,
              (c, _) ->
                  c.longBody(0)
                          && (c.white(0) ? c.hardlyAnyUpperShadow(0) : c.hardlyAnyLowerShadow(0))
                      ? c.colour(0)
                      : 0),
          named(
              "doji",
              warmUp(1, BODY_DOJI),
              "a candle that closes where it opened; +1 says that it is there, not that it is"
                  + " bullish",
              "body <= 0.1 * mean(high - low) of the 10 candles before",
              (c, _) -> bullish(c.doji(0))),
          named(
              "dragonfly_doji",
              warmUp(1, BODY_DOJI, SHADOW_VERY_SHORT),
              "a doji at the top of its range",
              """
              doji
              hardly any upper shadow
              lower shadow more than that\
              """,
              (c, _) ->
                  bullish(
                      c.doji(0) && c.hardlyAnyUpperShadow(0) && someShadow(c, c.lowerShadow(0)))),
          named(
              "gravestone_doji",
              warmUp(1, BODY_DOJI, SHADOW_VERY_SHORT),
              "a doji at the bottom of its range; +1 says that it is there, not that it is bullish",
              """
              doji
              hardly any lower shadow
              upper shadow more than that\
              """,
              (c, _) ->
                  bullish(
                      c.doji(0) && c.hardlyAnyLowerShadow(0) && someShadow(c, c.upperShadow(0)))),
          named(
              "high_wave",
              warmUp(1, BODY_SHORT, SHADOW_VERY_LONG),
              "a short body between two very long shadows; the sign is the colour of the body",
              """
              short body
              both shadows > 2 * body\
              """,
              (c, _) ->
                  c.shortBody(0)
                          && c.upperShadow(0) > c.measure(SHADOW_VERY_LONG, 0)
                          && c.lowerShadow(0) > c.measure(SHADOW_VERY_LONG, 0)
                      ? c.colour(0)
                      : 0),
          named(
              "long_legged_doji",
              warmUp(1, BODY_DOJI, SHADOW_LONG),
              "a doji with at least one long shadow; +1 says that it is there",
              """
              doji
              upper or lower shadow > body\
              """,
              (c, _) -> bullish(c.doji(0) && (c.longLowerShadow(0) || c.longUpperShadow(0)))),
          named(
              "long_line",
              warmUp(1, BODY_LONG, SHADOW_SHORT),
              "a long candle with short shadows; the sign is its colour",
              """
              long body
              both shadows < half the mean of both shadows of the 10 candles before\
              """,
              (c, _) -> c.longBody(0) && shortShadows(c) ? c.colour(0) : 0),
          named(
              "marubozu",
              warmUp(1, BODY_LONG, SHADOW_VERY_SHORT),
              "a long candle without shadows; the sign is its colour",
              """
              long body
              hardly any upper shadow
              hardly any lower shadow\
              """,
              (c, _) ->
                  c.longBody(0) && c.hardlyAnyUpperShadow(0) && c.hardlyAnyLowerShadow(0)
                      ? c.colour(0)
                      : 0),
          named(
              "rickshaw_man",
              warmUp(1, BODY_DOJI, SHADOW_LONG, NEAR),
              "a doji in the middle of two long shadows; +1 says that it is there",
              """
              doji
              both shadows > body
              body near the middle of the range\
              """,
              (c, _) ->
                  bullish(
                      c.doji(0) && c.longLowerShadow(0) && c.longUpperShadow(0) && nearMiddle(c))),
          named(
              "short_line",
              warmUp(1, BODY_SHORT, SHADOW_SHORT),
              "a short candle with short shadows; the sign is its colour",
              """
              short body
              both shadows < half the mean of both shadows of the 10 candles before\
              """,
              (c, _) -> c.shortBody(0) && shortShadows(c) ? c.colour(0) : 0),
          named(
              "spinning_top",
              warmUp(1, BODY_SHORT),
              "a short body between longer shadows; the sign is the colour of the body",
              """
              short body
              both shadows > body\
              """,
              (c, _) ->
                  c.shortBody(0) && c.upperShadow(0) > c.body(0) && c.lowerShadow(0) > c.body(0)
                      ? c.colour(0)
                      : 0),
          named(
              "takuri",
              warmUp(1, BODY_DOJI, SHADOW_VERY_SHORT, SHADOW_VERY_LONG),
              "a dragonfly doji with a very long lower shadow",
              """
              doji
              hardly any upper shadow
              lower shadow > 2 * body\
              """,
              (c, _) ->
                  bullish(
                      c.doji(0)
                          && c.hardlyAnyUpperShadow(0)
                          && c.lowerShadow(0) > c.measure(SHADOW_VERY_LONG, 0))));

  private OneCandle() {}

  private static boolean someShadow(Candles c, double shadow) {
    return shadow > c.measure(SHADOW_VERY_SHORT, 0);
  }

  private static boolean shortShadows(Candles c) {
    double small = c.measure(SHADOW_SHORT, 0);
    return c.upperShadow(0) < small && c.lowerShadow(0) < small;
  }

  private static boolean nearMiddle(Candles c) {
    double middle = c.low(0) + (c.high(0) - c.low(0)) / 2;
    return c.bottom(0) <= middle + c.near(0) && c.top(0) >= middle - c.near(0);
  }
}
