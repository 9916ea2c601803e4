package org.signalbox.dsl.run.decide;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.signalbox.dsl.ir.Program;
import org.signalbox.dsl.run.Evaluator;
import org.signalbox.dsl.run.Listing;
import org.signalbox.dsl.run.checkpoint.Checkpoint;
import org.signalbox.dsl.run.checkpoint.RecordMemory;
import org.signalbox.kernel.Memory;
import org.signalbox.market.Bar;
import org.signalbox.market.BarSeries;
import org.signalbox.trade.ClosedTrade;
import org.signalbox.trade.Decision;
import org.signalbox.trade.Fill;
import org.signalbox.trade.Ledger;
import org.signalbox.trade.LedgerState;

/**
 * A program that is stepped: bars and fills go in as they become known, decisions come out. It
 * starts no thread and asks no clock. Instances hold state and belong to one thread.
 *
 * <p>The same evaluator and the same decider as in a backtest, handed one instant at a time.
 */
public final class StreamSession {

  private final Map<String, Listing> listings;
  private final List<String> traded;
  private final Decider decider;
  private final Evaluator evaluator;
  private final Map<String, Long> rows = new TreeMap<>();

  private StreamSession(Map<String, Listing> listings, List<String> traded, Decider decider) {
    this.listings = Map.copyOf(listings);
    this.traded = List.copyOf(traded);
    this.decider = decider;
    this.evaluator = decider.evaluator();
  }

  /**
   * A session that has seen nothing.
   *
   * @param listings every instrument that the program speaks of, by symbol
   */
  public static StreamSession of(
      Program program, Map<String, Listing> listings, Ledger ledger, Settings settings) {
    return new StreamSession(
        listings, program.symbols(), Decider.of(program, listings, ledger, settings));
  }

  public Decider decider() {
    return decider;
  }

  /**
   * Takes all bars that ended at an instant, of traded instruments and of those that are looked at.
   * The fills inside them are to be told before.
   */
  public Decision onBars(long instant, SequencedMap<String, Bar> bars) {
    List<String> ended = take(bars);
    Decision decision = decider.decide(instant, ended);
    ended.forEach(symbol -> decider.leaveBlock(symbol, 0));
    return decision;
  }

  /**
   * Takes bars that came after their instant: they are known from now on, and nothing is decided.
   */
  public void onLateBars(SequencedMap<String, Bar> bars) {
    take(bars).forEach(symbol -> decider.leaveBlock(symbol, 0));
  }

  /** Computes what bars change; returns the traded instruments among them. */
  private List<String> take(SequencedMap<String, Bar> bars) {
    for (String symbol : listings.keySet()) {
      Bar bar = bars.get(symbol);
      if (bar == null) {
        evaluator.loadNothing(symbol);
      } else {
        evaluator.load(symbol, BarSeries.of(List.of(bar)), 0, 1);
        rows.merge(symbol, 1L, Long::sum);
      }
    }
    evaluator.advance();
    List<String> ended = traded.stream().filter(bars::containsKey).toList();
    for (String symbol : ended) {
      Bar bar = bars.get(symbol);
      if (bar != null) {
        decider.barEnded(symbol, 0, rows.getOrDefault(symbol, 0L), bar.end(), bar.close());
      }
    }
    return ended;
  }

  /** The clock has reached an instant that the program's text names, and no bar ended at it. */
  public Decision onClock(long instant) {
    return decider.decide(instant, List.of());
  }

  /** The next instant after this one at which {@link #onClock} is to be called. */
  public OptionalLong nextClockInstant(long after) {
    return decider.nextClockInstant(after);
  }

  /**
   * All that must be known to go on from here to the same bits, the ledger's books included but for
   * closed trades. To be taken between two calls.
   *
   * @param run what the run is of: program, parameters and data, as a hash of its manifest
   */
  public byte[] checkpoint(String run) {
    return Checkpoint.write(
        run,
        memory -> {
          remember(memory);
          LedgerState books = decider.ledger().state().withoutTrades();
          new RecordMemory(memory).keep(LedgerState.class, books);
        });
  }

  /**
   * Goes on from a checkpoint: this session and its ledger, which have seen nothing, then know what
   * those knew that wrote it.
   *
   * @throws IllegalArgumentException where another run wrote it, or it is damaged
   */
  public void restore(String run, byte[] checkpoint) {
    Checkpoint.read(
        checkpoint,
        run,
        memory -> {
          remember(memory);
          LedgerState nothing = decider.ledger().state();
          decider.ledger().restore(new RecordMemory(memory).keep(LedgerState.class, nothing));
        });
  }

  /** Passes all but the ledger's books through a memory. */
  public void remember(Memory memory) {
    decider.remember(memory);
    Map<String, Long> kept = new RecordMemory(memory).map(String.class, Long.class, rows);
    rows.clear();
    rows.putAll(kept);
  }

  /** A fill was booked in the ledger. */
  public void onFill(Fill fill) {
    decider.onFill(fill);
  }

  /** The fill before made the position flat. */
  public void onClosed(ClosedTrade trade) {
    decider.onClosed(trade);
  }

  /** An order stopped working without having been filled to its end. */
  public void onCancelled(String symbol, String orderId) {
    decider.onCancelled(symbol, orderId);
  }
}
