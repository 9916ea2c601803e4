package org.signalbox.kernel.candlestick;

import static org.signalbox.kernel.candlestick.CandleSetting.BODY_DOJI;
import static org.signalbox.kernel.candlestick.CandleSetting.BODY_LONG;
import static org.signalbox.kernel.candlestick.CandleSetting.BODY_SHORT;
import static org.signalbox.kernel.candlestick.CandleSetting.EQUAL;
import static org.signalbox.kernel.candlestick.CandleSetting.FAR;
import static org.signalbox.kernel.candlestick.CandleSetting.NEAR;
import static org.signalbox.kernel.candlestick.CandleSetting.SHADOW_LONG;
import static org.signalbox.kernel.candlestick.CandleSetting.SHADOW_VERY_SHORT;
import static org.signalbox.kernel.candlestick.Pattern.bullish;
import static org.signalbox.kernel.candlestick.Pattern.named;
import static org.signalbox.kernel.candlestick.Pattern.warmUp;

import java.util.List;

/** Bullish patterns of three and more candles. */
final class Bottoms {

  static final List<Pattern> PATTERNS =
      List.of(
          named(
              "concealing_baby_swallow",
              warmUp(4, SHADOW_VERY_SHORT),
              "two black marubozu, a black candle below with a long upper shadow, and one that"
                  + " covers it",
              """
              all four black; candles 3 and 2 with hardly any shadows
              body[1] below body[2], its upper shadow not very short, high[1] > close[2]
              high[0] > high[1] and low[0] < low[1]\
              """,
              (c, _) ->
                  bullish(
                      c.black(0)
                          && c.sameColour(0, 3)
                          && hardlyAnyShadows(c, 3)
                          && hardlyAnyShadows(c, 2)
                          && c.bodyBelow(1, 2)
                          && c.upperShadow(1) > c.measure(SHADOW_VERY_SHORT, 1)
                          && c.high(1) > c.close(2)
                          && c.high(0) > c.high(1)
                          && c.low(0) < c.low(1))),
          named(
              "ladder_bottom",
              warmUp(5, SHADOW_VERY_SHORT),
              "three falling black candles, a fourth with an upper shadow, then a white one above",
              """
              candles 4, 3, 2: black, each opening and closing lower
              candle 1: black, upper shadow not very short
              candle 0: white, open > open[1], close > high[1]\
              """,
              (c, _) ->
                  bullish(
                      c.black(1)
                          && c.sameColour(1, 4)
                          && c.open(4) > c.open(3)
                          && c.open(3) > c.open(2)
                          && c.close(4) > c.close(3)
                          && c.close(3) > c.close(2)
                          && c.upperShadow(1) > c.measure(SHADOW_VERY_SHORT, 1)
                          && c.white(0)
                          && c.open(0) > c.open(1)
                          && c.close(0) > c.high(1))),
          named(
                  "morning_doji_star",
                  warmUp(3, BODY_DOJI, BODY_LONG, BODY_SHORT),
                  "a long black candle, a doji below it, and a white candle back into the first",
                  """
                  candle 2: black, long
                  candle 1: doji, its body below body[2]
                  candle 0: white, not small, close > close[2] + penetration * body[2]\
                  """,
                  (c, penetration) -> bullish(c.doji(1) && turnsUp(c, penetration)))
              .penetrating(0.3),
          named(
                  "morning_star",
                  warmUp(3, BODY_LONG, BODY_SHORT),
                  "a long black candle, a small one below it, and a white candle back into the"
                      + " first",
                  """
                  candle 2: black, long
                  candle 1: small, its body below body[2]
                  candle 0: white, not small, close > close[2] + penetration * body[2]\
                  """,
                  (c, penetration) -> bullish(c.smallBody(1) && turnsUp(c, penetration)))
              .penetrating(0.3),
          named(
              "stick_sandwich",
              warmUp(3, EQUAL),
              "two black candles with equal closes, and a white one above between them",
              """
              candles 2 and 0: black; candle 1: white, low > close[2]
              close[0] equals close[2]\
              """,
              (c, _) ->
                  bullish(
                      c.black(2)
                          && c.white(1)
                          && c.black(0)
                          && c.low(1) > c.close(2)
                          && c.equal(c.close(0), c.close(2), 2))),
          named(
              "three_stars_in_south",
              warmUp(3, SHADOW_VERY_SHORT, SHADOW_LONG, BODY_LONG, BODY_SHORT),
              "three black candles, each smaller than the last, with ever higher lows",
              """
              all black
              candle 2: long, long lower shadow
              candle 1: smaller, close[2] < open <= high[2], low[2] <= low < close[2],
                lower shadow not very short
              candle 0: short, hardly any shadows, within the range of candle 1\
              """,
              (c, _) ->
                  bullish(
                      c.black(0)
                          && c.sameColour(0, 2)
                          && c.longBody(2)
                          && c.longLowerShadow(2)
                          && holdsAbove(c)
                          && c.shortBody(0)
                          && hardlyAnyShadows(c, 0)
                          && c.insideBefore(0))),
          named(
              "three_white_soldiers",
              warmUp(3, SHADOW_VERY_SHORT, BODY_SHORT, FAR, NEAR),
              "three white candles of like size, each opening in or near the body before",
              """
              all white, hardly any upper shadow, rising closes
              each opens above the open before and not above its close + near
              no body is far shorter than the one before; candle 0 not short\
              """,
              (c, _) ->
                  bullish(
                      isSoldier(c, 2)
                          && isSoldier(c, 1)
                          && isSoldier(c, 0)
                          && marchesOn(c, 1)
                          && marchesOn(c, 0)
                          && c.body(0) > c.measure(BODY_SHORT, 0))),
          named(
              "unique_three_river",
              warmUp(3, BODY_SHORT, BODY_LONG),
              "a long black candle, a black one inside with a new low, then a short white one",
              """
              candle 2: black, long
              candle 1: black, close > close[2], open <= open[2], low < low[2]
              candle 0: white, short, open > low[1]\
              """,
              (c, _) ->
                  bullish(
                      c.longBody(2)
                          && c.black(2)
                          && c.black(1)
                          && c.close(1) > c.close(2)
                          && c.open(1) <= c.open(2)
                          && c.low(1) < c.low(2)
                          && c.shortBody(0)
                          && c.white(0)
                          && c.open(0) > c.low(1))));

  private Bottoms() {}

  private static boolean hardlyAnyShadows(Candles c, int ago) {
    return c.hardlyAnyUpperShadow(ago) && c.hardlyAnyLowerShadow(ago);
  }

  private static boolean turnsUp(Candles c, double penetration) {
    return c.longBody(2)
        && c.black(2)
        && c.bodyBelow(1, 2)
        && c.body(0) > c.measure(BODY_SHORT, 0)
        && c.white(0)
        && c.close(0) > c.close(2) + c.body(2) * penetration;
  }

  private static boolean holdsAbove(Candles c) {
    return c.body(1) < c.body(2)
        && c.open(1) > c.close(2)
        && c.open(1) <= c.high(2)
        && c.low(1) < c.close(2)
        && c.low(1) >= c.low(2)
        && c.lowerShadow(1) > c.measure(SHADOW_VERY_SHORT, 1);
  }

  private static boolean isSoldier(Candles c, int ago) {
    return c.white(ago) && c.hardlyAnyUpperShadow(ago);
  }

  private static boolean marchesOn(Candles c, int ago) {
    int before = ago + 1;
    return c.close(ago) > c.close(before)
        && c.open(ago) > c.open(before)
        && c.open(ago) <= c.close(before) + c.near(before)
        && c.body(ago) > c.body(before) - c.far(before);
  }
}
