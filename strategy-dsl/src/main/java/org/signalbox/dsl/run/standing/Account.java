package org.signalbox.dsl.run.standing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.signalbox.dsl.ir.Clause.Period;
import org.signalbox.dsl.ir.Lapse;
import org.signalbox.dsl.run.checkpoint.RecordMemory;
import org.signalbox.kernel.Memory;
import org.signalbox.trade.Ledger;
import org.signalbox.trade.Position;

/**
 * The account of a run at a decision: what the ledger is worth at the last closes, and what
 * happened in the session. Instances hold state and belong to one thread.
 */
public final class Account implements Ledger.Marks {

  /** No period within which entries are counted is longer. */
  private static final int LONGEST_PERIOD_DAYS = 31;

  /** What the account was worth at a decision. */
  private record Worth(Stamp at, double equity) {}

  private final Ledger ledger;
  private final int slots;
  private final Map<String, double[]> closes = new HashMap<>();
  private final Deque<Stamp> stopLosses = new ArrayDeque<>();
  private final Deque<Stamp> entries = new ArrayDeque<>();
  private final Deque<Worth> worths = new ArrayDeque<>();
  private final List<Lapse> windows = new ArrayList<>();
  private double equity;
  private double peak;
  private double equityAtDayStart;
  private long day = Long.MIN_VALUE;
  private boolean stale = true;

  /**
   * An account that has seen nothing.
   *
   * @param slots into how many parts the equity is divided for a stake
   */
  public Account(Ledger ledger, int slots) {
    this.ledger = ledger;
    this.slots = slots;
    this.equity = ledger.equity(this);
    this.peak = equity;
    this.equityAtDayStart = equity;
  }

  public Ledger ledger() {
    return ledger;
  }

  @Override
  public double price(String instrument) {
    double[] close = closes.get(instrument);
    return close == null ? Double.NaN : close[0];
  }

  /** A bar ended. */
  public void mark(String symbol, double close) {
    closes.computeIfAbsent(symbol, _ -> new double[1])[0] = close;
    stale = true;
  }

  /** A fill was booked. */
  public void touch() {
    stale = true;
  }

  /** Begins a day where one has begun: what the account was worth before counts as its start. */
  public void moveTo(long today) {
    if (today != day) {
      equityAtDayStart = day == Long.MIN_VALUE ? equity() : equity;
      day = today;
    }
  }

  /** From now on the worth at every decision is kept for a drawdown within a window. */
  public void keepWorth(Lapse window) {
    windows.add(window);
  }

  /** Takes the worth at this decision; once all bars that ended were marked. */
  public void settle(Stamp now) {
    peak = Math.max(peak, equity());
    if (!windows.isEmpty()) {
      worths.addLast(new Worth(now, equity()));
      while (worths.size() > 1
          && windows.stream().allMatch(it -> worths.getFirst().at().hasPassed(it, now))) {
        worths.removeFirst();
      }
    }
  }

  public double equity() {
    if (stale) {
      equity = ledger.equity(this);
      stale = false;
    }
    return equity;
  }

  public double cash() {
    return ledger.cash().amount().doubleValue();
  }

  public double stake() {
    return equity() / slots;
  }

  public double drawdown() {
    return peak > 0 ? Math.max(0, 1 - equity() / peak) : Double.NaN;
  }

  /** The drawdown from the highest worth within a window. */
  public double drawdownWithin(Lapse lapse, Stamp now) {
    double highest =
        worths.reversed().stream()
            .takeWhile(it -> !it.at().hasPassed(lapse, now))
            .mapToDouble(Worth::equity)
            .max()
            .orElse(equity());
    return highest > 0 ? Math.max(0, 1 - equity() / highest) : Double.NaN;
  }

  public double dayProfit() {
    return equity() / equityAtDayStart - 1;
  }

  public double dayProfitMoney() {
    return equity() - equityAtDayStart;
  }

  public double openProfit() {
    double profit = 0;
    for (Position position : ledger.positions()) {
      double multiplier = ledger.instrument(position.instrument()).multiplier().doubleValue();
      profit +=
          (price(position.instrument()) - position.averageEntry().doubleValue())
              * position.signedQuantity().doubleValue()
              * multiplier;
    }
    return profit;
  }

  public double held() {
    return ledger.openPositions() == 0 ? 0 : ledger.held(this);
  }

  public void entered(Stamp at) {
    entries.addLast(at);
    while (at.day() - entries.getFirst().day() > LONGEST_PERIOD_DAYS) {
      entries.removeFirst();
    }
  }

  public void stoppedOut(Stamp at) {
    stopLosses.addLast(at);
  }

  /** Passes on what must be known to go on; the ledger's books are kept by themselves. */
  public void remember(Memory memory) {
    RecordMemory records = new RecordMemory(memory);
    Map<String, Double> last = new TreeMap<>();
    closes.forEach((symbol, close) -> last.put(symbol, close[0]));
    closes.clear();
    records
        .map(String.class, Double.class, last)
        .forEach((symbol, close) -> closes.put(symbol, new double[] {close}));
    refill(stopLosses, records.list(Stamp.class, List.copyOf(stopLosses)));
    refill(entries, records.list(Stamp.class, List.copyOf(entries)));
    refill(worths, records.list(Worth.class, List.copyOf(worths)));
    equity = memory.keep(equity);
    peak = memory.keep(peak);
    equityAtDayStart = memory.keep(equityAtDayStart);
    day = memory.keep(day);
    stale = memory.keep(stale);
  }

  private static <T> void refill(Collection<T> old, List<T> kept) {
    old.clear();
    old.addAll(kept);
  }

  public long entriesIn(Period period, Stamp now) {
    long number = now.number(period);
    return entries.reversed().stream().takeWhile(it -> it.number(period) == number).count();
  }

  public long stopLossesWithin(Lapse lapse, Stamp now) {
    return stopLosses.reversed().stream().takeWhile(it -> !it.hasPassed(lapse, now)).count();
  }
}
