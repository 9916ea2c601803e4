package org.signalbox.live.parity;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.signalbox.market.BarSeries;
import org.signalbox.market.Instrument;
import org.signalbox.trade.Fill;

/**
 * Divides the difference between two sets of fills at the same marks.
 *
 * <p>At a mark the profit of fills is a sum over them, so the difference is a sum over orders; and
 * within an order it is
 *
 * <pre>
 *   quantity  (qL - qB) * (m - pB)
 *   timing    qL * (pB - pT)
 *   price     the rest of the gross difference
 *   fees      fB - fL
 * </pre>
 *
 * with the quantities q of the live run and the backtest, the mark m, the backtest's average price
 * pB, and the market's price pT when the live run was filled. An order that only one of the two has
 * counts as what opened its position, where that one alone has it too: who missed an entry did not
 * miss its exit as well.
 */
final class Attributor {

  /** What a difference comes from. */
  enum Part {
    SIGNAL,
    TIMING,
    PRICE,
    QUANTITY,
    FEES,
    MISSED,
    MANUAL
  }

  private final Map<String, Instrument> instruments;
  private final Map<String, BigDecimal> marks;
  private final Map<String, BarSeries> bars;
  private final Map<Part, BigDecimal> parts = new EnumMap<>(Part.class);

  Attributor(
      Map<String, Instrument> instruments,
      Map<String, BigDecimal> marks,
      Map<String, BarSeries> bars) {
    this.instruments = instruments;
    this.marks = marks;
    this.bars = bars;
  }

  /**
   * Divides the difference.
   *
   * @param decidedLive ids of the orders that the live run decided
   * @param decidedTested ids of the orders that the backtest decided
   */
  Map<Part, BigDecimal> divide(
      List<Fill> live, List<Fill> tested, Set<String> decidedLive, Set<String> decidedTested) {
    SequencedMap<String, Leg> mine = Leg.of(live);
    SequencedMap<String, Leg> theirs = Leg.of(tested);
    Set<String> keys = new LinkedHashSet<>(mine.keySet());
    keys.addAll(theirs.keySet());
    Map<String, String> openings = Leg.openings(live);
    Leg.openings(tested).forEach(openings::putIfAbsent);
    for (String key : keys) {
      Leg one = mine.get(key);
      Leg other = theirs.get(key);
      String opening = openings.getOrDefault(key, key);
      if (one != null && other != null) {
        both(one, other);
      } else if (one != null) {
        Leg cause = theirs.containsKey(opening) ? one : mine.getOrDefault(opening, one);
        boolean manual = kind(one, decidedLive, decidedTested) == Part.MANUAL;
        add(manual ? Part.MANUAL : kind(cause, decidedLive, decidedTested), net(one));
      } else if (other != null) {
        Leg cause = mine.containsKey(opening) ? other : theirs.getOrDefault(opening, other);
        add(kind(cause, decidedLive, decidedTested), net(other).negate());
      }
    }
    return parts;
  }

  private static Part kind(Leg alone, Set<String> decidedLive, Set<String> decidedTested) {
    boolean live = isDecided(alone, decidedLive);
    boolean tested = isDecided(alone, decidedTested);
    if (live && tested) {
      return Part.MISSED;
    }
    return live || tested ? Part.SIGNAL : Part.MANUAL;
  }

  /** Whether an order, or the one whose position it guards, was decided. */
  private static boolean isDecided(Leg leg, Set<String> decided) {
    return decided.contains(leg.order())
        || decided.stream().anyMatch(it -> leg.order().startsWith(it));
  }

  private void both(Leg live, Leg tested) {
    BigDecimal multiplier = multiplier(live.instrument());
    BigDecimal mark = mark(live.instrument());
    BigDecimal reference = tested.price();
    BigDecimal gross = live.gross(mark).subtract(tested.gross(mark));
    BigDecimal quantity =
        live.quantity().subtract(tested.quantity()).multiply(mark.subtract(reference));
    BigDecimal timing = live.quantity().multiply(reference.subtract(market(live, tested)));
    add(Part.QUANTITY, quantity.multiply(multiplier));
    add(Part.TIMING, timing.multiply(multiplier));
    add(Part.PRICE, gross.subtract(quantity).subtract(timing).multiply(multiplier));
    add(Part.FEES, tested.fees().subtract(live.fees()));
  }

  /** The market's price when the live run was filled; the backtest's own within the same bar. */
  private BigDecimal market(Leg live, Leg tested) {
    BarSeries series = bars.getOrDefault(live.instrument(), BarSeries.empty());
    int row = rowAt(series, live.first());
    return row < 0 || row == rowAt(series, tested.first())
        ? tested.price()
        : BigDecimal.valueOf(series.open(row));
  }

  private static int rowAt(BarSeries series, Instant at) {
    return series.rowsStartedBefore(at.toEpochMilli() + 1) - 1;
  }

  private BigDecimal net(Leg leg) {
    return leg.gross(mark(leg.instrument()))
        .multiply(multiplier(leg.instrument()))
        .subtract(leg.fees());
  }

  private BigDecimal mark(String symbol) {
    return marks.getOrDefault(symbol, BigDecimal.ZERO);
  }

  private BigDecimal multiplier(String symbol) {
    Instrument instrument = instruments.get(symbol);
    return instrument == null ? BigDecimal.ONE : instrument.multiplier();
  }

  private void add(Part part, BigDecimal amount) {
    parts.merge(part, amount, BigDecimal::add);
  }
}
