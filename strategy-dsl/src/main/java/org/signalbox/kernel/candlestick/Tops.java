package org.signalbox.kernel.candlestick;

import static org.signalbox.kernel.candlestick.CandleSetting.BODY_DOJI;
import static org.signalbox.kernel.candlestick.CandleSetting.BODY_LONG;
import static org.signalbox.kernel.candlestick.CandleSetting.BODY_SHORT;
import static org.signalbox.kernel.candlestick.CandleSetting.EQUAL;
import static org.signalbox.kernel.candlestick.CandleSetting.FAR;
import static org.signalbox.kernel.candlestick.CandleSetting.NEAR;
import static org.signalbox.kernel.candlestick.CandleSetting.SHADOW_LONG;
import static org.signalbox.kernel.candlestick.CandleSetting.SHADOW_SHORT;
import static org.signalbox.kernel.candlestick.CandleSetting.SHADOW_VERY_SHORT;
import static org.signalbox.kernel.candlestick.Pattern.bearish;
import static org.signalbox.kernel.candlestick.Pattern.named;
import static org.signalbox.kernel.candlestick.Pattern.warmUp;

import java.util.List;

/** Bearish patterns of three and more candles. */
final class Tops {

  static final List<Pattern> PATTERNS =
      List.of(
          named(
              "advance_block",
              warmUp(3, SHADOW_LONG, SHADOW_SHORT, FAR, NEAR, BODY_LONG),
              "three rising white candles that lose their strength",
              """
              all white, rising closes, each opening in or near the body before
              candle 2: long, short upper shadow
              and the bodies shrink or the upper shadows grow\
              """,
              (c, _) ->
                  bearish(
                      c.white(0)
                          && c.sameColour(0, 2)
                          && opensInOrNear(c, 1)
                          && opensInOrNear(c, 0)
                          && c.longBody(2)
                          && c.upperShadow(2) < c.measure(SHADOW_SHORT, 2)
                          && tires(c))),
          named(
                  "evening_doji_star",
                  warmUp(3, BODY_DOJI, BODY_LONG, BODY_SHORT),
                  "a long white candle, a doji above it, and a black candle back into the first",
                  """
                  candle 2: white, long
                  candle 1: doji, its body above body[2]
                  candle 0: black, not small, close < close[2] - penetration * body[2]\
                  """,
                  (c, penetration) -> bearish(c.doji(1) && turnsDown(c, penetration)))
              .penetrating(0.3),
          named(
                  "evening_star",
                  warmUp(3, BODY_LONG, BODY_SHORT),
                  "a long white candle, a small one above it, and a black candle back into the"
                      + " first",
                  """
                  candle 2: white, long
                  candle 1: small, its body above body[2]
                  candle 0: black, not small, close < close[2] - penetration * body[2]\
                  """,
                  (c, penetration) -> bearish(c.smallBody(1) && turnsDown(c, penetration)))
              .penetrating(0.3),
          named(
              "identical_three_crows",
              warmUp(3, SHADOW_VERY_SHORT, EQUAL),
              "three falling black candles, each opening at the close before",
              """
              all black, hardly any lower shadow, falling closes
              open[1] equals close[2], open[0] equals close[1]\
              """,
              (c, _) ->
                  bearish(
                      c.black(0)
                          && c.sameColour(0, 2)
                          && hardlyAnyLowerShadows(c)
                          && c.close(2) > c.close(1)
                          && c.close(1) > c.close(0)
                          && c.equal(c.open(1), c.close(2), 2)
                          && c.equal(c.open(0), c.close(1), 1))),
          named(
              "stalled_pattern",
              warmUp(3, BODY_LONG, BODY_SHORT, SHADOW_VERY_SHORT, NEAR),
              "two long white candles and a short one that rides on the second",
              """
              all white, rising closes
              candle 2: long
              candle 1: long, hardly any upper shadow, opens in or near body[2]
              candle 0: short, opens near or above close[1] - body[0]\
              """,
              (c, _) ->
                  bearish(
                      c.white(0)
                          && c.sameColour(0, 2)
                          && c.longBody(2)
                          && c.longBody(1)
                          && c.hardlyAnyUpperShadow(1)
                          && opensInOrNear(c, 1)
                          && c.close(0) > c.close(1)
                          && c.shortBody(0)
                          && c.open(0) >= c.close(1) - c.body(0) - c.near(1))),
          named(
              "three_black_crows",
              warmUp(4, SHADOW_VERY_SHORT),
              "after a white candle three falling black ones, each opening in the body before",
              """
              candle 3: white, high > close[2]
              candles 2, 1, 0: black, hardly any lower shadow, falling closes
              candles 1 and 0 open within the body before\
              """,
              (c, _) ->
                  bearish(
                      c.white(3)
                          && c.black(0)
                          && c.sameColour(0, 2)
                          && hardlyAnyLowerShadows(c)
                          && c.opensInBodyBefore(1)
                          && c.opensInBodyBefore(0)
                          && c.high(3) > c.close(2)
                          && c.close(2) > c.close(1)
                          && c.close(1) > c.close(0))),
          named(
              "two_crows",
              warmUp(3, BODY_LONG),
              "a long white candle, a black one above it, and a black one back into the first",
              """
              candle 2: white, long
              candle 1: black, its body above body[2]
              candle 0: black, opens within body[1], closes within body[2]\
              """,
              (c, _) ->
                  bearish(
                      c.white(2)
                          && c.longBody(2)
                          && c.black(1)
                          && c.bodyAbove(1, 2)
                          && c.black(0)
                          && c.opensInBodyBefore(0)
                          && c.close(0) > c.open(2)
                          && c.close(0) < c.close(2))),
          named(
              "upside_gap_two_crows",
              warmUp(3, BODY_SHORT, BODY_LONG),
              "a long white candle and two black ones above it, the second around the first",
              """
              candle 2: white, long
              candle 1: black, small, its body above body[2]
              candle 0: black, its body around body[1], close > close[2]\
              """,
              (c, _) ->
                  bearish(
                      c.white(2)
                          && c.longBody(2)
                          && c.black(1)
                          && c.smallBody(1)
                          && c.bodyAbove(1, 2)
                          && c.black(0)
                          && c.bodyInside(1, 0)
                          && c.close(0) > c.close(2))));

  private Tops() {}

  private static boolean opensInOrNear(Candles c, int ago) {
    int before = ago + 1;
    return c.close(ago) > c.close(before)
        && c.open(ago) > c.open(before)
        && c.open(ago) <= c.close(before) + c.near(before);
  }

  private static boolean tires(Candles c) {
    boolean shrinks = c.body(0) < c.body(1);
    return (c.body(1) < c.body(2) - c.far(2) && c.body(0) < c.body(1) + c.near(1))
        || c.body(0) < c.body(1) - c.far(1)
        || (shrinks
            && c.body(1) < c.body(2)
            && (c.upperShadow(0) > c.measure(SHADOW_SHORT, 0)
                || c.upperShadow(1) > c.measure(SHADOW_SHORT, 1)))
        || (shrinks && c.longUpperShadow(0));
  }

  private static boolean turnsDown(Candles c, double penetration) {
    return c.longBody(2)
        && c.white(2)
        && c.bodyAbove(1, 2)
        && c.body(0) > c.measure(BODY_SHORT, 0)
        && c.black(0)
        && c.close(0) < c.close(2) - c.body(2) * penetration;
  }

  private static boolean hardlyAnyLowerShadows(Candles c) {
    return c.hardlyAnyLowerShadow(2) && c.hardlyAnyLowerShadow(1) && c.hardlyAnyLowerShadow(0);
  }
}
