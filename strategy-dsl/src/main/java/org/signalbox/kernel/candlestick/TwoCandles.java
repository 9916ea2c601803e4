package org.signalbox.kernel.candlestick;

import static org.signalbox.kernel.candlestick.CandleSetting.BODY_DOJI;
import static org.signalbox.kernel.candlestick.CandleSetting.BODY_LONG;
import static org.signalbox.kernel.candlestick.CandleSetting.BODY_SHORT;
import static org.signalbox.kernel.candlestick.CandleSetting.EQUAL;
import static org.signalbox.kernel.candlestick.CandleSetting.NEAR;
import static org.signalbox.kernel.candlestick.CandleSetting.SHADOW_LONG;
import static org.signalbox.kernel.candlestick.CandleSetting.SHADOW_VERY_SHORT;
import static org.signalbox.kernel.candlestick.Pattern.bearish;
import static org.signalbox.kernel.candlestick.Pattern.bullish;
import static org.signalbox.kernel.candlestick.Pattern.named;
import static org.signalbox.kernel.candlestick.Pattern.warmUp;

import java.util.List;

/** Patterns of two candles. */
final class TwoCandles {

  static final List<Pattern> PATTERNS =
      List.of(
          named(
              "counterattack",
              warmUp(2, EQUAL, BODY_LONG),
              "two long candles of opposite colours with equal closes",
              """
              opposite colours, both long
              close[0] equals close[1]
              the sign is the colour of candle 0\
              """,
              (c, _) ->
                  c.colour(1) == -c.colour(0)
                          && c.longBody(1)
                          && c.longBody(0)
                          && c.equal(c.close(0), c.close(1), 1)
                      ? c.colour(0)
                      : 0),
          named(
                  "dark_cloud_cover",
                  warmUp(2, BODY_LONG),
                  "a black candle that opens above a long white one and closes deep inside it",
                  """
                  candle 1: white, long
                  candle 0: black, open > high[1]
                  open[1] < close[0] < close[1] - penetration * body[1]\
                  """,
                  (c, penetration) ->
                      bearish(
                          c.white(1)
                              && c.longBody(1)
                              && c.black(0)
                              && c.open(0) > c.high(1)
                              && c.close(0) > c.open(1)
                              && c.close(0) < c.close(1) - c.body(1) * penetration))
              .penetrating(0.5),
          named(
              "doji_star",
              warmUp(2, BODY_DOJI, BODY_LONG),
              "a doji beyond a long candle, against the direction of which it warns",
              """
              candle 1: long
              candle 0: doji, its body above a white candle 1 (-1) or below a black one (+1)\
              """,
              (c, _) ->
                  c.longBody(1) && c.doji(0) && (c.white(1) ? c.bodyAbove(0, 1) : c.bodyBelow(0, 1))
                      ? -c.colour(1)
                      : 0),
          named(
              "engulfing",
              2,
              "a body that covers the whole body before, of the other colour",
              """
              opposite colours
              body[0] reaches beyond both ends of body[1]
              the sign is the colour of candle 0\
              """,
              (c, _) -> c.colour(1) == -c.colour(0) && c.bodyInside(1, 0) ? c.colour(0) : 0),
          named(
              "hammer",
              warmUp(2, BODY_SHORT, SHADOW_LONG, SHADOW_VERY_SHORT, NEAR),
              "a short body on a long lower shadow, near the low of the candle before",
              """
              short body, lower shadow > body, hardly any upper shadow
              the lower end of the body <= low[1] + near\
              """,
              (c, _) -> bullish(hangsOnItsShadow(c) && c.bottom(0) <= c.low(1) + c.near(1))),
          named(
              "hanging_man",
              warmUp(2, BODY_SHORT, SHADOW_LONG, SHADOW_VERY_SHORT, NEAR),
              "the shape of a hammer, near the high of the candle before",
              """
              short body, lower shadow > body, hardly any upper shadow
              the lower end of the body >= high[1] - near\
              """,
              (c, _) -> bearish(hangsOnItsShadow(c) && c.bottom(0) >= c.high(1) - c.near(1))),
          named(
              "harami",
              warmUp(2, BODY_SHORT, BODY_LONG),
              "a small body inside a long one",
              """
              candle 1: long
              candle 0: small, its body inside body[1]
              the sign is the opposite of the colour of candle 1\
              """,
              (c, _) -> c.longBody(1) && c.smallBody(0) && c.bodyInside(0, 1) ? -c.colour(1) : 0),
          named(
              "harami_cross",
              warmUp(2, BODY_DOJI, BODY_LONG),
              "a doji inside a long body",
              """
              candle 1: long
              candle 0: doji, its body inside body[1]
              the sign is the opposite of the colour of candle 1\
              """,
              (c, _) -> c.longBody(1) && c.doji(0) && c.bodyInside(0, 1) ? -c.colour(1) : 0),
          named(
              "homing_pigeon",
              warmUp(2, BODY_SHORT, BODY_LONG),
              "a small black body inside a long black one",
              """
              both black; candle 1 long, candle 0 small
              open[0] < open[1] and close[0] > close[1]\
              """,
              (c, _) ->
                  bullish(
                      c.black(1)
                          && c.black(0)
                          && c.longBody(1)
                          && c.smallBody(0)
                          && c.bodyInside(0, 1))),
          named(
              "in_neck",
              warmUp(2, EQUAL, BODY_LONG),
              "a white candle from below that gets back to just inside a long black body",
              """
              candle 1: black, long
              candle 0: white, open < low[1]
              close[1] <= close[0] <= close[1] + equal\
              """,
              (c, _) ->
                  bearish(
                      recoversFromBelow(c)
                          && c.close(0) <= c.close(1) + c.measure(EQUAL, 1)
                          && c.close(0) >= c.close(1))),
          named(
              "inverted_hammer",
              warmUp(2, BODY_SHORT, SHADOW_LONG, SHADOW_VERY_SHORT),
              "a short body under a long upper shadow, below the body before",
              """
              short body, upper shadow > body, hardly any lower shadow
              body[0] below body[1]\
              """,
              (c, _) -> bullish(standsUnderItsShadow(c) && c.bodyBelow(0, 1))),
          named(
              "kicking",
              warmUp(2, SHADOW_VERY_SHORT, BODY_LONG),
              "two marubozu of opposite colours with a gap between them",
              """
              opposite colours, both long and with hardly any shadows
              candle 0 above a black candle 1 (+1) or below a white one (-1)\
              """,
              (c, _) -> kicks(c) ? c.colour(0) : 0),
          named(
              "kicking_by_length",
              warmUp(2, SHADOW_VERY_SHORT, BODY_LONG),
              "two marubozu with a gap between them; the longer one decides",
              """
              opposite colours, both long and with hardly any shadows
              candle 0 above a black candle 1 or below a white one
              the sign is the colour of the longer body\
              """,
              (c, _) -> kicks(c) ? c.colour(c.body(0) > c.body(1) ? 0 : 1) : 0),
          named(
              "matching_low",
              warmUp(2, EQUAL),
              "two black candles with equal closes",
              """
              both black
              close[0] equals close[1]\
              """,
              (c, _) -> bullish(c.black(1) && c.black(0) && c.equal(c.close(0), c.close(1), 1))),
          named(
              "on_neck",
              warmUp(2, EQUAL, BODY_LONG),
              "a white candle from below that gets back to the low of a long black one",
              """
              candle 1: black, long
              candle 0: white, open < low[1]
              close[0] equals low[1]\
              """,
              (c, _) -> bearish(recoversFromBelow(c) && c.equal(c.close(0), c.low(1), 1))),
          named(
              "piercing",
              warmUp(2, BODY_LONG),
              "a long white candle from below that closes in the upper half of a long black one",
              """
              candle 1: black, long
              candle 0: white, long, open < low[1]
              close[1] + body[1] / 2 < close[0] < open[1]\
              """,
              (c, _) ->
                  bullish(
                      recoversFromBelow(c)
                          && c.longBody(0)
                          && c.close(0) < c.open(1)
                          && c.close(0) > c.close(1) + c.body(1) * 0.5)),
          named(
              "separating_lines",
              warmUp(2, SHADOW_VERY_SHORT, BODY_LONG, EQUAL),
              "two candles that open together and part",
              """
              opposite colours, open[0] equals open[1]
              candle 0: belt hold
              the sign is the colour of candle 0\
              """,
              (c, _) ->
                  c.colour(1) == -c.colour(0)
                          && c.equal(c.open(0), c.open(1), 1)
                          && c.longBody(0)
                          && (c.white(0) ? c.hardlyAnyLowerShadow(0) : c.hardlyAnyUpperShadow(0))
                      ? c.colour(0)
                      : 0),
          named(
              "shooting_star",
              warmUp(2, BODY_SHORT, SHADOW_LONG, SHADOW_VERY_SHORT),
              "a short body under a long upper shadow, above the body before",
              """
              short body, upper shadow > body, hardly any lower shadow
              body[0] above body[1]\
              """,
              (c, _) -> bearish(standsUnderItsShadow(c) && c.bodyAbove(0, 1))),
          named(
              "thrusting",
              warmUp(2, EQUAL, BODY_LONG),
              "a white candle from below that closes in the lower half of a long black body",
              """
              candle 1: black, long
              candle 0: white, open < low[1]
              close[1] + equal < close[0] <= close[1] + body[1] / 2\
              """,
              (c, _) ->
                  bearish(
                      recoversFromBelow(c)
                          && c.close(0) > c.close(1) + c.measure(EQUAL, 1)
                          && c.close(0) <= c.close(1) + c.body(1) * 0.5)));

  private TwoCandles() {}

  private static boolean hangsOnItsShadow(Candles c) {
    return c.shortBody(0) && c.longLowerShadow(0) && c.hardlyAnyUpperShadow(0);
  }

  private static boolean standsUnderItsShadow(Candles c) {
    return c.shortBody(0) && c.longUpperShadow(0) && c.hardlyAnyLowerShadow(0);
  }

  private static boolean recoversFromBelow(Candles c) {
    return c.black(1) && c.longBody(1) && c.white(0) && c.open(0) < c.low(1);
  }

  private static boolean kicks(Candles c) {
    return c.colour(1) == -c.colour(0)
        && isMarubozu(c, 1)
        && isMarubozu(c, 0)
        && (c.black(1) ? c.above(0, 1) : c.below(0, 1));
  }

  private static boolean isMarubozu(Candles c, int ago) {
    return c.longBody(ago) && c.hardlyAnyUpperShadow(ago) && c.hardlyAnyLowerShadow(ago);
  }
}
