package org.signalbox.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Writes random strategies that can be run, in the language's own text. */
public final class RandomProgram {

  private final RandomGenerator random;
  private final boolean intraday;
  private final RandomExpression some;
  private final StringBuilder text = new StringBuilder();

  private RandomProgram(RandomGenerator random, boolean intraday) {
    this.random = random;
    this.intraday = intraday;
    List<String> prices = new ArrayList<>();
    List<String> numbers = new ArrayList<>();
    List<String> conditions = new ArrayList<>();
    this.some = new RandomExpression(random, intraday, prices, numbers, conditions);
    head();
    lets(prices, numbers, conditions);
    entries();
    exits();
    protection();
    limits();
    rest();
  }

  /** A strategy that trades A, or A and B, on five-minute or on daily bars. */
  public static String text(RandomGenerator random, boolean intraday) {
    return new RandomProgram(random, intraday).text.toString();
  }

  private void line(String line) {
    text.append(line).append('\n');
  }

  private boolean oneIn(int chances) {
    return random.nextInt(chances) == 0;
  }

  private void head() {
    line("signalbox 1");
    line("strategy \"random\"");
    line(
        "trade " + (oneIn(3) ? "A, B" : "A") + (intraday ? " on 5 minute bars" : " on daily bars"));
    if (intraday && oneIn(4)) {
      line("session 09:30 to 15:00 in \"America/New_York\"");
    }
    line("param length = " + (2 + random.nextInt(6)) + " from 2 to 20 step 1");
    line("param average = sma among (sma, ema, wma)");
    line("require length > 1");
    line("define blend(x, n = 3) = (average(x, n) + x) / 2");
  }

  private void lets(List<String> prices, List<String> numbers, List<String> conditions) {
    line("let p0 = " + some.price(2));
    prices.add("p0");
    line("let n0 = " + some.number(2));
    numbers.add("n0");
    line("let c0 = " + some.condition(2));
    conditions.add("c0");
    if (oneIn(2)) {
      line("let smooth = 0.2 * close + 0.8 * previous starting at close");
      prices.add("smooth");
    }
    if (oneIn(3)) {
      line(
          "let side = if close > open then 1 else if close < open then -1 else side[1] starting at"
              + " 0");
      line("let turns = if side != side[1] then previous + 1 else previous starting at 0");
      numbers.add("turns");
    }
    if (oneIn(3)) {
      line("let mixed = blend(close, length)");
      prices.add("mixed");
    }
  }

  private void entries() {
    some.live(true);
    int entries = 1 + random.nextInt(3);
    for (int i = 0; i < entries; i++) {
      entry(i);
    }
    if (oneIn(3)) {
      line(
          "add long when "
              + some.condition(1)
              + " up to "
              + some.upTo(3)
              + " times with size 5% of equity");
    }
  }

  private void entry(int number) {
    StringBuilder entry = new StringBuilder("enter ");
    entry.append(oneIn(5) ? "or add " : "").append(some.pick("long", "long", "short"));
    entry.append(
        switch (random.nextInt(9)) {
          case 0 -> " at limit " + some.upTo(2) + "% below close";
          case 1 -> " at stop " + some.upTo(2) + " ticks above high";
          case 2 -> " at stop 1 tick above high limit 1% above high";
          case 3 -> intraday ? " at 10:30" : " at next open";
          case 4 -> intraday ? " at 15 minutes after session open" : " at session open";
          case 5 -> " at session close";
          default -> "";
        });
    entry.append(" when ").append(some.condition(2));
    entry.append(
        switch (random.nextInt(8)) {
          case 0 -> " valid for 3 bars";
          case 1 -> " valid until cancelled";
          case 2 -> " valid while close > 0.5 * sma(close, 5)";
          case 3 -> " valid until session close";
          default -> "";
        });
    if (oneIn(3)) {
      entry.append(" with size ").append(size());
    }
    if (oneIn(4)) {
      entry.append(" with stop loss ").append(some.upTo(4)).append("%");
    }
    if (oneIn(5)) {
      entry.append(" limited to 2 per ").append(some.pick("session", "day", "week", "month"));
    }
    if (oneIn(5)) {
      entry.append(" prefer ").append(some.pick("highest ", "lowest ")).append(some.number(1));
    }
    if (oneIn(3)) {
      entry.append(" as e").append(number);
    }
    line(entry.toString());
  }

  private String size() {
    return some.pick(
        "10% of equity",
        "20% of cash",
        "$2000",
        "15 shares",
        "2 lots",
        "risk 1% of equity over 2 * atr(5)",
        "risk 1% of equity over 2%");
  }

  private void exits() {
    int exits = 1 + random.nextInt(2);
    for (int i = 0; i < exits; i++) {
      String which = some.pick("long", "long", "short", "all", "50% of long");
      line(
          "exit "
              + which
              + switch (random.nextInt(6)) {
                case 0 -> " after " + some.upTo(8) + " bars";
                case 1 -> intraday ? " at 14:30" : " after 3 days";
                case 2 -> " at stop lowest(low, 4)";
                case 3 -> " at limit 1% above close when " + some.condition(1);
                default -> " when " + some.condition(2);
              });
    }
  }

  private void protection() {
    switch (random.nextInt(6)) {
      case 0 ->
          line("stop loss 2 * atr(5) from " + some.pick("first", "last", "average") + " entry");
      case 1 -> line("stop loss at lowest(low, 5) for long");
      case 2 -> line("stop loss $150");
      case 3 -> line("stop loss " + some.upTo(3) + "%");
      case 4 -> stopForEntry();
      default -> {}
    }
    switch (random.nextInt(6)) {
      case 0 -> line("take profit 4% then 2% after 5 bars then 1% after 2 days");
      case 1 -> line("take profit 1% exiting 50%\ntake profit 3%");
      case 2 -> line("take profit at 2% above close");
      default -> {}
    }
    switch (random.nextInt(6)) {
      case 0 -> line("trailing stop 2 * atr(4) from high");
      case 1 -> line("trailing stop 1% after profit 1%");
      case 2 -> line("trailing stop at psar().value");
      case 3 -> line("breakeven after profit 1% plus 1 tick");
      default -> {}
    }
    if (intraday && oneIn(4)) {
      line(
          "square off at "
              + some.pick("14:45", "session close", "10 minutes before session close"));
    }
  }

  /** A rule for one entry needs an entry of that name. */
  private void stopForEntry() {
    if (text.toString().contains(" as e0")) {
      line("stop loss 2% for entry e0");
    }
  }

  private void limits() {
    List<String> limits =
        List.of(
            "allow at most 1 positions",
            "allow at most 2 open entries counted when filled",
            "allow at most 3 entries per session",
            "allow at most 30% of equity per position",
            "allow at most 60% of equity in total",
            "allow at most 50% of equity per symbol",
            intraday ? "allow entries between 09:45 and 15:00" : "allow at most 4 entries per week",
            "allow entries on Monday, Tuesday, Thursday",
            "allow entries when close > sma(close, 4)",
            "allow leverage up to 2",
            "pause entries for 4 bars when account.stop_losses(20 bars) >= 2",
            "pause entries for 3 bars when account.drawdown(6 bars) > 1%",
            "cooldown 2 bars after " + some.pick("stop loss", "exit", "loss", "profit"),
            "halt"
                + some.pick("", " and exit all")
                + " when account.drawdown > "
                + some.upTo(3)
                + "%");
    for (String limit : limits) {
      if (oneIn(6)) {
        line(limit);
      }
    }
  }

  private void rest() {
    if (oneIn(2)) {
      line("size " + size());
    }
    if (oneIn(2)) {
      line("opposite signals " + some.pick("reverse", "exit", "ignore"));
    }
    line("show p0 as \"first\"");
    if (oneIn(3)) {
      line("alert \"now {n0}\" when c0");
    }
  }
}
