package org.signalbox.dsl.run.decide;

import java.util.Comparator;
import org.signalbox.trade.Cause;
import org.signalbox.trade.Effect;
import org.signalbox.trade.Pricing;
import org.signalbox.trade.Protection;

/**
 * An entry that passed its gates and waits for a slot and a size.
 *
 * @param key what {@code prefer} ranks it by; NaN without
 * @param expectedPrice what it will probably fill at
 */
record Candidate(
    InstrumentDesk desk,
    EntryRule rule,
    Pricing pricing,
    Effect effect,
    Cause cause,
    Protection protection,
    double stopDistance,
    double key,
    double expectedPrice) {

  /** Preferred ones first, those without a key last, then by symbol and by place in the text. */
  static final Comparator<Candidate> ORDER =
      Comparator.comparing((Candidate it) -> Double.isNaN(it.key))
          .thenComparingDouble(Candidate::ranked)
          .thenComparing(Candidate::symbol)
          .thenComparingInt(it -> it.rule.place());

  private double ranked() {
    boolean highest = rule.clause().preference().map(it -> it.highest()).orElse(false);
    return Double.isNaN(key) ? 0 : highest ? -key : key;
  }

  String symbol() {
    return desk.standing().symbol();
  }

  /** Whether it needs a position of its own: an addition joins one. */
  boolean opens() {
    return !(effect instanceof Effect.Add);
  }

  boolean isMarket() {
    return !rule.price().isPriced();
  }
}
