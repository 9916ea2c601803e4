package org.signalbox.kernel.candlestick;

import static java.lang.Math.abs;
import static java.lang.Math.max;
import static org.signalbox.kernel.candlestick.CandleSetting.BODY_LONG;
import static org.signalbox.kernel.candlestick.CandleSetting.BODY_SHORT;
import static org.signalbox.kernel.candlestick.CandleSetting.EQUAL;
import static org.signalbox.kernel.candlestick.CandleSetting.NEAR;
import static org.signalbox.kernel.candlestick.Pattern.bullish;
import static org.signalbox.kernel.candlestick.Pattern.named;
import static org.signalbox.kernel.candlestick.Pattern.warmUp;

import java.util.List;

/** Pauses of three and five candles within a trend. */
final class Continuations {

  static final List<Pattern> PATTERNS =
      List.of(
          named(
              "gap_side_by_side_white",
              warmUp(3, NEAR, EQUAL),
              "two alike white candles beyond a gap",
              """
              bodies 1 and 0 both above (+1) or both below (-1) body[2]
              candles 1 and 0: white, bodies about as long, equal opens\
              """,
              (c, _) ->
                  c.white(1)
                          && c.white(0)
                          && abs(c.body(0) - c.body(1)) <= c.near(1)
                          && c.equal(c.open(0), c.open(1), 1)
                      ? sideOfBoth(c)
                      : 0),
          named(
              "gap_three_methods",
              2,
              "a gap between two alike candles that a third one of the other colour closes",
              """
              candles 2 and 1: same colour, body[1] beyond body[2]
              candle 0: other colour, opens within body[1], closes within body[2]
              the sign is the colour of candle 2\
              """,
              (c, _) ->
                  c.sameColour(1, 2)
                          && c.colour(1) == -c.colour(0)
                          && c.opensInBodyBefore(0)
                          && c.close(0) < c.top(2)
                          && c.close(0) > c.bottom(2)
                          && (c.white(2) ? c.bodyAbove(1, 2) : c.bodyBelow(1, 2))
                      ? c.colour(2)
                      : 0),
          named(
                  "mat_hold",
                  warmUp(5, BODY_SHORT, BODY_LONG),
                  "a long white candle, three short ones that hardly give way, and a new high",
                  """
                  candle 4: white, long
                  candle 3: black, its body above body[4]; candles 3, 2, 1: short, falling, held
                    above close[4] - penetration * body[4]
                  candle 0: white, open > close[1], close > the highs of 3, 2, 1\
                  """,
                  (c, penetration) ->
                      bullish(
                          c.longBody(4)
                              && c.white(4)
                              && c.shortBody(3)
                              && c.black(3)
                              && c.bodyAbove(3, 4)
                              && drifts(c, penetration)
                              && c.white(0)
                              && c.open(0) > c.close(1)
                              && c.close(0) > max(max(c.high(3), c.high(2)), c.high(1))))
              .penetrating(0.5),
          named(
              "rise_fall_three_methods",
              warmUp(5, BODY_SHORT, BODY_LONG),
              "a long candle, three short ones against it within its range, and a long one onward",
              """
              candle 4: long; candles 3, 2, 1: short, of the other colour, bodies within its range,
                closes going their way
              candle 0: long, colour of candle 4, opens beyond close[1], closes beyond close[4]
              the sign is the colour of candle 4\
              """,
              (c, _) ->
                  c.longBody(4)
                          && shortAgainst(c)
                          && c.longBody(0)
                          && c.colour(1) == -c.colour(0)
                          && goesOn(c, c.colour(4))
                      ? c.colour(4)
                      : 0),
          named(
              "tasuki_gap",
              warmUp(3, NEAR),
              "a gap that a candle of the other colour does not close",
              """
              body[1] above body[2] and white (+1), or below and black (-1)
              candle 0: other colour, opens within body[1], closes beyond open[1] inside the gap
              bodies 1 and 0 about as long\
              """,
              (c, _) ->
                  c.colour(1) == -c.colour(0)
                          && c.opensInBodyBefore(0)
                          && abs(c.body(1) - c.body(0)) < c.near(1)
                          && (c.white(1) ? staysAboveGap(c) : staysBelowGap(c))
                      ? c.colour(1)
                      : 0));

  private Continuations() {}

  private static int sideOfBoth(Candles c) {
    if (c.bodyAbove(1, 2) && c.bodyAbove(0, 2)) {
      return 1;
    }
    return c.bodyBelow(1, 2) && c.bodyBelow(0, 2) ? -1 : 0;
  }

  private static boolean drifts(Candles c, double penetration) {
    double floor = c.close(4) - c.body(4) * penetration;
    return c.shortBody(2)
        && c.shortBody(1)
        && c.bottom(2) < c.close(4)
        && c.bottom(1) < c.close(4)
        && c.bottom(2) > floor
        && c.bottom(1) > floor
        && c.top(2) < c.open(3)
        && c.top(1) < c.top(2);
  }

  private static boolean shortAgainst(Candles c) {
    return c.colour(4) == -c.colour(3)
        && c.sameColour(1, 3)
        && shortWithin(c, 3)
        && shortWithin(c, 2)
        && shortWithin(c, 1);
  }

  private static boolean shortWithin(Candles c, int ago) {
    return c.shortBody(ago) && c.bottom(ago) < c.high(4) && c.top(ago) > c.low(4);
  }

  private static boolean goesOn(Candles c, int way) {
    return way * c.close(2) < way * c.close(3)
        && way * c.close(1) < way * c.close(2)
        && way * c.open(0) > way * c.close(1)
        && way * c.close(0) > way * c.close(4);
  }

  private static boolean staysAboveGap(Candles c) {
    return c.bodyAbove(1, 2) && c.close(0) < c.open(1) && c.close(0) > c.top(2);
  }

  private static boolean staysBelowGap(Candles c) {
    return c.bodyBelow(1, 2) && c.close(0) > c.open(1) && c.close(0) < c.bottom(2);
  }
}
