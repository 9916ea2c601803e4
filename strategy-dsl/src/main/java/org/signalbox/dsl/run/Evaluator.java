package org.signalbox.dsl.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.signalbox.dsl.plan.Plan;
import org.signalbox.dsl.plan.Rows;
import org.signalbox.dsl.run.rows.BaseBlock;
import org.signalbox.dsl.run.rows.Block;
import org.signalbox.dsl.run.rows.LongerBlock;
import org.signalbox.dsl.run.rows.RunningBlock;
import org.signalbox.kernel.Memory;
import org.signalbox.market.BarSeries;

/**
 * Computes the pure part of a plan, block by block. Instances hold state and belong to one thread.
 *
 * <p>First hand over the base bars of each instrument that became known since the last time, then
 * {@link #advance}. How the bars are cut into blocks changes no bit.
 */
public final class Evaluator {

  /** The most base bars of one instrument in one block. */
  public static final int MOST_ROWS = 1_024;

  private record Placed(Work work, Block block) {}

  private final Map<String, BaseBlock> bases = new LinkedHashMap<>();
  private final Map<Rows, Block> blocks = new LinkedHashMap<>();
  private final List<Placed> works = new ArrayList<>();
  private final double[][] slots;
  private final Plan plan;
  private final Map<String, Listing> listings;

  /**
   * An evaluator that has seen nothing.
   *
   * @param listings every instrument that the plan reads, by symbol
   */
  public Evaluator(Plan plan, Map<String, Listing> listings) {
    this.plan = plan;
    this.listings = Map.copyOf(listings);
    this.slots = new double[plan.slots()][2 * MOST_ROWS];
    plan.constants().forEach((slot, value) -> Arrays.fill(slots[slot], value));
    restart();
  }

  /** Forgets all bars: what comes next is the first row again. */
  public void restart() {
    bases.clear();
    blocks.clear();
    works.clear();
    listings.keySet().stream().sorted().forEach(symbol -> bases.put(symbol, new BaseBlock()));
    plan.rows().forEach(rows -> blocks.put(rows, block(rows, listings)));
    Works factory = new Works(listings, blocks, slots);
    plan.steps().forEach(step -> works.add(new Placed(factory.of(step), block(step.rows()))));
  }

  private Block block(Rows rows, Map<String, Listing> listings) {
    BaseBlock base = base(rows.symbol());
    if (rows.timeframe().isEmpty()) {
      return base;
    }
    var longer = rows.timeframe().get();
    var calendar = Works.listing(listings, rows).calendar();
    return rows.soFar()
        ? new RunningBlock(base, longer, calendar)
        : new LongerBlock(base, longer, calendar);
  }

  private BaseBlock base(String symbol) {
    BaseBlock base = bases.get(symbol);
    if (base == null) {
      throw new IllegalArgumentException("no such instrument in this run: '" + symbol + "'");
    }
    return base;
  }

  private Block block(Rows rows) {
    Block block = blocks.get(rows);
    if (block == null) {
      throw new IllegalArgumentException("the plan has no rows " + rows);
    }
    return block;
  }

  /**
   * Hands over rows {@code from} (inclusive) to {@code to} (exclusive) of a series.
   *
   * @throws IllegalArgumentException where there are more than {@link #MOST_ROWS}
   */
  public void load(String symbol, BarSeries series, int from, int to) {
    if (to - from > MOST_ROWS) {
      throw new IllegalArgumentException(
          "a block must have at most %d rows, was %d".formatted(MOST_ROWS, to - from));
    }
    base(symbol).load(series, from, to);
  }

  /** Says that an instrument has no new bar. */
  public void loadNothing(String symbol) {
    base(symbol).loadNothing();
  }

  /** Computes every step on the rows that were handed over. */
  public void advance() {
    for (Block block : blocks.values()) {
      switch (block) {
        case BaseBlock _ -> {}
        case LongerBlock longer -> longer.load();
        case RunningBlock running -> running.load();
      }
    }
    for (Placed placed : works) {
      placed.work().run(0, placed.block().size());
    }
  }

  /** How many slots there are. */
  public int slots() {
    return slots.length;
  }

  /** The values of a slot on the rows of the block; valid until the next one. */
  public double[] column(int slot) {
    return slots[slot];
  }

  /** The rows of some bars in this block. */
  public Block rows(Rows rows) {
    return block(rows);
  }

  /** Passes all state through a memory. */
  public void remember(Memory memory) {
    blocks.values().forEach(it -> it.remember(memory));
    works.forEach(it -> it.work().remember(memory));
  }
}
