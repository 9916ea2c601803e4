package org.signalbox.kernel.candlestick;

import static java.lang.Integer.signum;
import static org.signalbox.kernel.candlestick.CandleSetting.BODY_DOJI;
import static org.signalbox.kernel.candlestick.CandleSetting.BODY_LONG;
import static org.signalbox.kernel.candlestick.CandleSetting.BODY_SHORT;
import static org.signalbox.kernel.candlestick.CandleSetting.NEAR;
import static org.signalbox.kernel.candlestick.Pattern.named;
import static org.signalbox.kernel.candlestick.Pattern.warmUp;

import java.util.List;
import java.util.function.IntUnaryOperator;

/** Reversals of three and more candles that come in both directions. */
final class BothWays {

  /** How many candles after an inside candle's breakout the turn may still be confirmed. */
  private static final int CONFIRMATION = 3;

  static final List<Pattern> PATTERNS =
      List.of(
          named(
                  "abandoned_baby",
                  warmUp(3, BODY_DOJI, BODY_LONG, BODY_SHORT),
                  "a doji with a gap on both sides, between a long candle and its answer",
                  """
                  candle 2: long; candle 1: doji; candle 0: not small, of the other colour
                  candle 1 above both (-1) or below both (+1), shadows included
                  close[0] reaches into body[2] by more than penetration * body[2]\
                  """,
                  (c, penetration) ->
                      c.longBody(2)
                              && c.doji(1)
                              && c.body(0) > c.measure(BODY_SHORT, 0)
                              && c.colour(2) == -c.colour(0)
                              && isAbandoned(c)
                              && reachesBack(c, penetration)
                          ? c.colour(0)
                          : 0)
              .penetrating(0.3),
          named(
              "breakaway",
              warmUp(5, BODY_LONG),
              "a long candle, a gap, two more the same way, then one that closes inside the gap",
              """
              candle 4: long; candle 3: same colour, its body beyond body[4]
              highs and lows of candles 2 and 1 go on the same way; candle 1 has the colour of 3
              candle 0: other colour, closes between the bodies of candles 4 and 3\
              """,
              (c, _) ->
                  c.longBody(4)
                          && c.sameColour(3, 4)
                          && c.colour(3) == c.colour(1)
                          && c.colour(1) == -c.colour(0)
                          && (c.black(4) ? breaksDown(c) : breaksUp(c))
                      ? c.colour(0)
                      : 0),
          named(
              "hikkake",
              5,
              "an inside candle whose breakout fails; reported at the breakout and when confirmed",
              """
              candle 1 within the range of candle 2
              candle 0: lower high and lower low (+1), or higher high and higher low (-1)
              confirmed within 3 candles by a close beyond the inside candle\
              """,
              (c, _) -> latest(c, ago -> c.insideBefore(ago + 1) ? -direction(c, ago) : 0)),
          named(
              "hikkake_modified",
              warmUp(6, NEAR),
              "a hikkake whose inside candle lies within another one and closes near its end",
              """
              candle 2 within the range of candle 3, candle 1 within that of candle 2
              candle 0: lower high and lower low with close[2] near low[2] (+1),
                or higher high and higher low with close[2] near high[2] (-1)
              confirmed within 3 candles by a close beyond the inside candle\
              """,
              (c, _) -> latest(c, ago -> modifiedSetUp(c, ago))),
          named(
              "three_inside",
              warmUp(3, BODY_SHORT, BODY_LONG),
              "a harami that the third candle confirms",
              """
              candle 2: long; candle 1: small, its body inside body[2]
              candle 0: of the other colour than candle 2, closes beyond open[2]
              the sign is the opposite of the colour of candle 2\
              """,
              (c, _) ->
                  c.longBody(2)
                          && c.smallBody(1)
                          && c.bodyInside(1, 2)
                          && c.colour(0) == -c.colour(2)
                          && c.colour(0) * c.close(0) > c.colour(0) * c.open(2)
                      ? -c.colour(2)
                      : 0),
          named(
              "three_line_strike",
              warmUp(4, NEAR),
              "three candles one way and one that undoes them all",
              """
              candles 3, 2, 1: same colour, closes going that way, opening in or near the body
                before
              candle 0: other colour, opens beyond close[1], closes beyond open[3]
              the sign is the colour of the three\
              """,
              (c, _) ->
                  c.sameColour(1, 3)
                          && c.colour(0) == -c.colour(1)
                          && opensInOrNear(c, 2)
                          && opensInOrNear(c, 1)
                          && isStruck(c, c.colour(1))
                      ? c.colour(1)
                      : 0),
          named(
              "three_outside",
              3,
              "an engulfing that the third candle confirms",
              """
              body[1] engulfs body[2], of the other colour
              close[0] goes on the way of candle 1
              the sign is the colour of candle 1\
              """,
              (c, _) ->
                  c.colour(1) == -c.colour(2)
                          && c.bodyInside(2, 1)
                          && c.colour(1) * c.close(0) > c.colour(1) * c.close(1)
                      ? c.colour(1)
                      : 0),
          named(
              "tristar",
              warmUp(3, BODY_DOJI),
              "three doji, the middle one beyond the others",
              """
              three doji, measured against the candles before the first
              body[1] above body[2] and not below body[0] (-1), or the mirror (+1)\
              """,
              (c, _) -> threeDoji(c) ? middleOfThree(c) : 0));

  private BothWays() {}

  private static boolean isAbandoned(Candles c) {
    return c.white(2) ? c.above(1, 2) && c.below(0, 1) : c.below(1, 2) && c.above(0, 1);
  }

  private static boolean reachesBack(Candles c, double penetration) {
    double depth = c.body(2) * penetration;
    return c.white(2) ? c.close(0) < c.close(2) - depth : c.close(0) > c.close(2) + depth;
  }

  private static boolean breaksDown(Candles c) {
    return c.bodyBelow(3, 4)
        && direction(c, 2) < 0
        && direction(c, 1) < 0
        && c.close(0) > c.open(3)
        && c.close(0) < c.close(4);
  }

  private static boolean breaksUp(Candles c) {
    return c.bodyAbove(3, 4)
        && direction(c, 2) > 0
        && direction(c, 1) > 0
        && c.close(0) < c.open(3)
        && c.close(0) > c.close(4);
  }

  /** +1 where high and low are above those before, -1 where both are below, else 0. */
  private static int direction(Candles c, int ago) {
    int high = Double.compare(c.high(ago), c.high(ago + 1));
    int low = Double.compare(c.low(ago), c.low(ago + 1));
    return signum(high) == signum(low) ? signum(high) : 0;
  }

  private static int modifiedSetUp(Candles c, int ago) {
    if (!c.insideBefore(ago + 2) || !c.insideBefore(ago + 1)) {
      return 0;
    }
    int turn = -direction(c, ago);
    int middle = ago + 2;
    boolean closesAtTheEnd =
        turn > 0
            ? c.close(middle) <= c.low(middle) + c.near(middle)
            : c.close(middle) >= c.high(middle) - c.near(middle);
    return closesAtTheEnd ? turn : 0;
  }

  /** The set-up at the latest candle, or the first confirmation of the latest one before. */
  private static int latest(Candles c, IntUnaryOperator setUp) {
    for (int ago = 0; ago <= CONFIRMATION; ago++) {
      int turn = setUp.applyAsInt(ago);
      if (turn != 0) {
        return ago == 0 || firstConfirmedNow(c, turn, ago) ? turn : 0;
      }
    }
    return 0;
  }

  private static boolean firstConfirmedNow(Candles c, int turn, int ago) {
    for (int since = ago - 1; since > 0; since--) {
      if (confirms(c, turn, ago, since)) {
        return false;
      }
    }
    return confirms(c, turn, ago, 0);
  }

  private static boolean confirms(Candles c, int turn, int ago, int now) {
    return turn > 0 ? c.close(now) > c.high(ago + 1) : c.close(now) < c.low(ago + 1);
  }

  private static boolean opensInOrNear(Candles c, int ago) {
    int before = ago + 1;
    return c.open(ago) >= c.bottom(before) - c.near(before)
        && c.open(ago) <= c.top(before) + c.near(before);
  }

  private static boolean isStruck(Candles c, int way) {
    return way * c.close(1) > way * c.close(2)
        && way * c.close(2) > way * c.close(3)
        && way * c.open(0) > way * c.close(1)
        && way * c.close(0) < way * c.open(3);
  }

  private static boolean threeDoji(Candles c) {
    double most = c.measure(BODY_DOJI, 2);
    return c.body(2) <= most && c.body(1) <= most && c.body(0) <= most;
  }

  private static int middleOfThree(Candles c) {
    if (c.bodyAbove(1, 2) && c.top(0) < c.top(1)) {
      return -1;
    }
    return c.bodyBelow(1, 2) && c.bottom(0) > c.bottom(1) ? 1 : 0;
  }
}
