package org.signalbox.dsl.run.decide;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.signalbox.dsl.ir.Clause.Period;
import org.signalbox.dsl.ir.Lapse;
import org.signalbox.trade.Ledger;
import org.signalbox.trade.Position;

/**
 * The account of a run at a decision: what the ledger is worth at the last closes, and what
 * happened in the session. Instances hold state and belong to one thread.
 */
final class Account implements Ledger.Marks {

  /** What the account was worth at a decision. */
  private record Worth(Stamp at, double equity) {}

  private final Ledger ledger;
  private final int slots;
  private final Map<String, double[]> closes = new HashMap<>();
  private final Deque<Stamp> stopLosses = new ArrayDeque<>();
  private final List<Stamp> entries = new ArrayList<>();
  private final List<Worth> worths = new ArrayList<>();
  private boolean keeps;
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
  Account(Ledger ledger, int slots) {
    this.ledger = ledger;
    this.slots = slots;
    this.equity = ledger.equity(this);
    this.peak = equity;
    this.equityAtDayStart = equity;
  }

  Ledger ledger() {
    return ledger;
  }

  @Override
  public double price(String instrument) {
    double[] close = closes.get(instrument);
    return close == null ? Double.NaN : close[0];
  }

  /** A bar ended. */
  void mark(String symbol, double close) {
    closes.computeIfAbsent(symbol, _ -> new double[1])[0] = close;
    stale = true;
  }

  /** A fill was booked. */
  void touch() {
    stale = true;
  }

  /** Begins a day where one has begun: what the account was worth before counts as its start. */
  void moveTo(long today) {
    if (today != day) {
      equityAtDayStart = day == Long.MIN_VALUE ? equity() : equity;
      day = today;
    }
  }

  /** From now on the worth at every decision is kept: a drawdown within a window needs it. */
  void keepWorth() {
    keeps = true;
  }

  /** Takes the worth at this decision; once all bars that ended were marked. */
  void settle(Stamp now) {
    peak = Math.max(peak, equity());
    if (keeps) {
      worths.add(new Worth(now, equity()));
    }
  }

  double equity() {
    if (stale) {
      equity = ledger.equity(this);
      stale = false;
    }
    return equity;
  }

  double cash() {
    return ledger.cash().amount().doubleValue();
  }

  double stake() {
    return equity() / slots;
  }

  double drawdown() {
    return peak > 0 ? Math.max(0, 1 - equity() / peak) : Double.NaN;
  }

  /** The drawdown from the highest worth within a window. */
  double drawdownWithin(Lapse lapse, Stamp now) {
    double highest =
        worths.reversed().stream()
            .takeWhile(it -> !it.at().hasPassed(lapse, now))
            .mapToDouble(Worth::equity)
            .max()
            .orElse(equity());
    return highest > 0 ? Math.max(0, 1 - equity() / highest) : Double.NaN;
  }

  double dayProfit() {
    return equity() / equityAtDayStart - 1;
  }

  double dayProfitMoney() {
    return equity() - equityAtDayStart;
  }

  double openProfit() {
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

  double held() {
    return ledger.openPositions() == 0 ? 0 : ledger.held(this);
  }

  void entered(Stamp at) {
    entries.add(at);
  }

  void stoppedOut(Stamp at) {
    stopLosses.addLast(at);
  }

  long entriesIn(Period period, Stamp now) {
    long number = now.number(period);
    return entries.reversed().stream().takeWhile(it -> it.number(period) == number).count();
  }

  long stopLossesWithin(Lapse lapse, Stamp now) {
    return stopLosses.reversed().stream().takeWhile(it -> !it.hasPassed(lapse, now)).count();
  }
}
