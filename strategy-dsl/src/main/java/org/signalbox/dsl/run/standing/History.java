package org.signalbox.dsl.run.standing;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.signalbox.dsl.ir.Clause.Period;
import org.signalbox.dsl.ir.Limit.Cooldown.After;
import org.signalbox.dsl.run.checkpoint.RecordMemory;
import org.signalbox.kernel.Memory;
import org.signalbox.trade.ClosedTrade;
import org.signalbox.trade.Purpose;

/**
 * What happened to one instrument: entries, exits, the last trade. Instances hold state and belong
 * to one thread.
 */
public final class History {

  private final Map<String, Stamp> lastFills = new TreeMap<>();
  private final Map<String, Integer> fillsInPeriod = new TreeMap<>();
  private final Map<After, Stamp> exits = new EnumMap<>(After.class);
  private final Map<String, Integer> additions = new TreeMap<>();
  private @Nullable ClosedTrade lastTrade;
  private @Nullable Stamp lastTradeAt;
  private @Nullable Stamp firstEntry;
  private @Nullable Stamp lastEntry;
  private int wins;
  private int losses;

  /** An entry order began to fill. */
  public void entered(String clause, Stamp at, boolean opens) {
    if (opens) {
      firstEntry = at;
      additions.clear();
    } else {
      additions.merge(clause, 1, Integer::sum);
    }
    lastEntry = at;
  }

  /** Counts a fill of a clause within its period. */
  public void count(String clause, Stamp at, Period period) {
    int before = fillsIn(clause, at, period);
    lastFills.put(clause, at);
    fillsInPeriod.put(clause, before + 1);
  }

  /** How many fills a clause had in the period of a place in time. */
  public int fillsIn(String clause, Stamp at, Period period) {
    Stamp last = lastFills.get(clause);
    boolean same = last != null && last.number(period) == at.number(period);
    return same ? fillsInPeriod.getOrDefault(clause, 0) : 0;
  }

  /** The position became flat. */
  public void closed(ClosedTrade trade, Stamp at) {
    lastTrade = trade;
    lastTradeAt = at;
    boolean won = trade.netProfit().amount().signum() > 0;
    wins = won ? wins + 1 : 0;
    losses = won ? 0 : losses + 1;
    exits.put(After.EXIT, at);
    exits.put(won ? After.PROFIT : After.LOSS, at);
    if (trade.exitReason() == Purpose.STOP_LOSS) {
      exits.put(After.STOP_LOSS, at);
    }
    firstEntry = null;
    lastEntry = null;
  }

  public void remember(Memory memory) {
    RecordMemory records = new RecordMemory(memory);
    refill(lastFills, records.map(String.class, Stamp.class, lastFills));
    refill(fillsInPeriod, records.map(String.class, Integer.class, fillsInPeriod));
    refill(exits, records.map(After.class, Stamp.class, exits));
    refill(additions, records.map(String.class, Integer.class, additions));
    lastTrade = records.keep(ClosedTrade.class, lastTrade()).orElse(null);
    lastTradeAt = records.keep(Stamp.class, lastTradeAt()).orElse(null);
    firstEntry = records.keep(Stamp.class, firstEntry()).orElse(null);
    lastEntry = records.keep(Stamp.class, lastEntry()).orElse(null);
    wins = memory.keep(wins);
    losses = memory.keep(losses);
  }

  private static <K, V> void refill(Map<K, V> old, Map<K, V> kept) {
    old.clear();
    old.putAll(kept);
  }

  public Optional<Stamp> lastExit(After kind) {
    return Optional.ofNullable(exits.get(kind));
  }

  public Optional<ClosedTrade> lastTrade() {
    return Optional.ofNullable(lastTrade);
  }

  public Optional<Stamp> lastTradeAt() {
    return Optional.ofNullable(lastTradeAt);
  }

  public Optional<Stamp> firstEntry() {
    return Optional.ofNullable(firstEntry);
  }

  public Optional<Stamp> lastEntry() {
    return Optional.ofNullable(lastEntry);
  }

  /** How often a clause scaled into the position that is open. */
  public int additions(String clause) {
    return additions.getOrDefault(clause, 0);
  }

  public int consecutiveWins() {
    return wins;
  }

  public int consecutiveLosses() {
    return losses;
  }
}
