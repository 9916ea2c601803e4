package org.signalbox.testing;

import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Writes random expressions of a wanted unit, in the language's own text. Deeper ones are rarer,
 * and every construct that can be run has its place in some list.
 */
public final class RandomExpression {

  private final RandomGenerator random;
  private final List<String> prices;
  private final List<String> numbers;
  private final List<String> conditions;
  private final boolean intraday;
  private boolean live;

  /**
   * A writer of expressions.
   *
   * @param prices names of lets that are prices, {@code numbers} and {@code conditions} likewise
   */
  RandomExpression(
      RandomGenerator random,
      boolean intraday,
      List<String> prices,
      List<String> numbers,
      List<String> conditions) {
    this.random = random;
    this.intraday = intraday;
    this.prices = prices;
    this.numbers = numbers;
    this.conditions = conditions;
  }

  /** Whether fields of the ledger may be read from now on. */
  RandomExpression live(boolean allowed) {
    live = allowed;
    return this;
  }

  String pick(String... choices) {
    return choices[random.nextInt(choices.length)];
  }

  private String pick(List<String> names, String otherwise) {
    return names.isEmpty() ? otherwise : names.get(random.nextInt(names.size()));
  }

  int upTo(int most) {
    return 1 + random.nextInt(most);
  }

  String price(int depth) {
    if (depth <= 0) {
      return pick("close", "open", "high", "low", "typical_price", pick(prices, "close"));
    }
    int n = 1 + upTo(12);
    return switch (random.nextInt(24)) {
      case 0 -> "sma(" + price(depth - 1) + ", " + n + ")";
      case 1 -> "ema(" + price(depth - 1) + ", " + n + ")";
      case 2 -> "highest(" + price(depth - 1) + ", " + n + ")";
      case 3 -> "lowest(" + price(depth - 1) + ", " + n + ")";
      case 4 -> price(0) + "[" + upTo(5) + "]";
      case 5 -> "(" + price(depth - 1) + " + " + price(depth - 1) + ") / 2";
      case 6 -> "(" + price(depth - 1) + " - " + number(0) + " * atr(" + n + ") / 100)";
      case 7 -> "(" + upTo(3) + "% below " + price(depth - 1) + ")";
      case 8 -> "(" + upTo(4) + " ticks above " + price(depth - 1) + ")";
      case 9 -> "(if " + condition(depth - 1) + " then " + price(0) + " else " + price(0) + ")";
      case 10 -> "value_when(" + pure(depth - 1) + ", " + price(0) + ")";
      case 11 -> "bollinger(close, " + n + ", 2)." + pick("upper", "middle", "lower");
      case 12 -> "donchian(" + n + ")." + pick("upper", "lower");
      case 13 ->
          intraday ? "(" + price(0) + " on 15 minute bars)" : "(" + price(0) + " on weekly bars)";
      case 14 ->
          intraday
              ? "(sma(close, 3) on 30 minute bars so far)"
              : "(highest(high, 3) on weekly bars so far)";
      case 15 -> pick("today.open", "today.high", "yesterday.close", "yesterday.low");
      case 16 -> "(" + price(0) + " " + upTo(3) + ago() + ")";
      case 17 -> "psar().value";
      case 18 -> "supertrend(" + n + ", 2).value";
      case 19 -> "median(" + price(depth - 1) + ", " + n + ")";
      case 20 -> "wma(" + price(depth - 1) + ", " + n + ")";
      case 21 -> "max(" + price(depth - 1) + ", " + price(depth - 1) + ")";
      case 22 -> intraday ? "vwap(anchor: session)" : "average_price";
      default -> "highest(high, clamp(round(" + number(0) + "), 2, 9))";
    };
  }

  String number(int depth) {
    if (depth <= 0) {
      return pick("" + upTo(60), "rsi(close, " + (1 + upTo(6)) + ")", pick(numbers, "3"));
    }
    int n = 2 + upTo(8);
    return switch (random.nextInt(18)) {
      case 0 -> "rsi(" + price(depth - 1) + ", " + n + ")";
      case 1 -> "cci(" + n + ")";
      case 2 -> "(" + price(depth - 1) + " / " + price(0) + ")";
      case 3 -> "count(" + pure(depth - 1) + ", " + n + ")";
      case 4 -> "streak(" + price(depth - 1) + ")";
      case 5 -> "(" + number(depth - 1) + pick(" + ", " - ", " * ") + number(0) + ")";
      case 6 -> "abs(" + number(depth - 1) + ")";
      case 7 -> "number_of(" + price(depth - 1) + ")";
      case 8 -> "zscore(" + price(0) + ", " + n + ")";
      case 9 -> pick("clock.hour", "clock.minute", "calendar.day_of_month", "calendar.year");
      case 10 -> "(close of B / close[1] of B)";
      case 11 -> "(rsi(close, 3) of B on " + (intraday ? "10 minute" : "weekly") + " bars)";
      case 12 -> "(sum of (k from 1 to 3: close[k] / close))";
      case 13 -> "bars_since(" + pure(depth - 1) + ")";
      case 14 -> "stochastic(" + n + ", 3, 3)." + pick("k", "d");
      case 15 -> "(-" + number(depth - 1) + " ^ 2)";
      case 16 -> live ? liveNumber() : "count_while(" + pure(0) + ")";
      default -> "(macd(close, 3, 7, 4).histogram / atr(5))";
    };
  }

  private String liveNumber() {
    return pick(
        "position.bars",
        "position.entries",
        "position.profit_in_r",
        "last_trade.bars_ago",
        "last_trade.consecutive_losses",
        "account.positions",
        "account.entries_today",
        "account.stop_losses(20 bars)");
  }

  /** A condition that reads no ledger. */
  private String pure(int depth) {
    boolean before = live;
    live = false;
    String condition = condition(depth);
    live = before;
    return condition;
  }

  String condition(int depth) {
    if (depth <= 0) {
      return pick("close > open", "close < close[1]", "volume > 0", pick(conditions, "high > low"));
    }
    int n = 1 + upTo(5);
    return switch (random.nextInt(26)) {
      case 0 -> "(" + number(depth - 1) + pick(" < ", " > ", " <= ", " >= ") + number(0) + ")";
      case 1 -> "(" + price(depth - 1) + pick(" < ", " > ", " = ", " != ") + price(depth - 1) + ")";
      case 2, 3, 4 ->
          "("
              + price(depth - 1)
              + pick(" crosses above ", " crosses below ", " crosses ")
              + price(depth - 1)
              + ")";
      case 5 -> "(" + price(depth - 1) + " is " + pick("rising", "falling") + ")";
      case 6 -> "(close is between " + price(depth - 1) + " and " + price(depth - 1) + ")";
      case 7 -> "(" + condition(depth - 1) + " and " + condition(depth - 1) + ")";
      case 8 -> "(" + condition(depth - 1) + " or " + condition(depth - 1) + ")";
      case 9 -> "(not " + condition(depth - 1) + ")";
      case 10 -> "all of (" + condition(depth - 1) + ", " + condition(0) + ")";
      case 11 -> "any of (" + condition(depth - 1) + ", " + condition(0) + ")";
      case 12 -> "none of (" + condition(0) + ", " + condition(0) + ")";
      case 13 -> "at least 2 of (" + condition(0) + ", " + condition(0) + ", " + condition(0) + ")";
      case 14 -> "(" + pure(depth - 1) + " within last " + lapse(n) + ")";
      case 15 -> "(" + pure(depth - 1) + " for " + n + " bars)";
      case 16 -> "(" + pure(depth - 1) + " at least 2 times in last " + (n + 2) + " bars)";
      case 17 -> "(" + pure(0) + " followed by " + pure(depth - 1) + " within " + lapse(n) + ")";
      case 18 ->
          "sequence(a: "
              + pure(0)
              + ", then b: "
              + pure(0)
              + " within "
              + (n + 3)
              + " bars, then close > (low at b) within 9 bars)";
      case 19 -> "known(" + price(depth - 1) + ")";
      case 20 -> "latch(set: " + pure(depth - 1) + ", reset: " + pure(0) + ")";
      case 21 -> "(roc(close, " + n + ") > " + upTo(2) + "%)";
      case 22 -> intraday ? "(clock.time > 11:00)" : "(calendar.day_of_week != Monday)";
      case 23 -> "all of (k from 1 to 2: close[k] > low[k + 1])";
      case 24 -> live ? liveCondition() : "(candlestick.doji() != 0)";
      default -> live ? liveCondition() : "(volume > sma(volume, " + n + "))";
    };
  }

  private String liveCondition() {
    return pick(
        "position.open",
        "(position.profit > 1%)",
        "(close > position.entry_price)",
        "(position.side = 1)",
        "(account.drawdown < 50%)",
        "(account.drawdown(9 bars) < 5%)",
        "(account.day_profit > -10%)",
        "(last_trade.profit < 0%)",
        "(close > (low at entry))",
        "(close < highest(high, since: entry))",
        "(count(close > open, since: entry) < 9)",
        "(close > lowest(low, since: entry))",
        "(sum(close / open, since: entry) > 5)",
        "(position.best_profit > 2%)",
        "(equity > $100)");
  }

  private String ago() {
    return intraday
        ? pick(" days", " sessions", " hours") + " ago"
        : pick(" days", " sessions", " weeks", " months", " years") + " ago";
  }

  private String lapse(int n) {
    return switch (random.nextInt(5)) {
      case 0 -> intraday ? 10 * n + " minutes" : n + " days";
      case 1 -> intraday ? 300 * n + " seconds" : n + " months";
      case 2 -> n + " sessions";
      default -> n + " bars";
    };
  }
}
