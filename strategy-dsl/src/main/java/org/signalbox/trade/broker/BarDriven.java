package org.signalbox.trade.broker;

import java.util.List;
import org.signalbox.market.Bar;
import org.signalbox.market.CorporateAction;
import org.signalbox.trade.Admission;

/**
 * A venue that fills from finished bars that it is shown, and from nothing else.
 *
 * <p>Everything happens on the calling thread: what a call causes has been told to all listeners
 * before the call returns. Who drives it shows each bar before the strategy decides on it, and
 * applies a corporate action before the first bar of its day.
 */
public interface BarDriven {

  /** Has caps that count fills asked from now on. */
  void admitting(Admission admission);

  /**
   * Shows a finished bar.
   *
   * @param opens whether its open is the price of an opening auction
   * @param closes whether its close is the price of a closing auction
   * @param finer the bars that it is made of, where they are known
   * @return what it did, in order; the listeners were told the same
   */
  List<BrokerEvent> onBar(
      String instrument, Bar bar, boolean opens, boolean closes, List<Bar> finer);

  /** Shows a finished bar of which nothing finer is known. */
  default List<BrokerEvent> onBar(String instrument, Bar bar, boolean opens, boolean closes) {
    return onBar(instrument, bar, opens, closes, List.of());
  }

  /**
   * How far prices went on the way of the bar that was shown last: for each position that it
   * closed, in order, and then for the one that is open, if there is one.
   */
  List<Reach> reached(String instrument);

  /** The highest and the lowest price while a position was open. */
  record Reach(double highest, double lowest) {}

  /** Pays a dividend on what is open, then turns each unit into several. */
  void apply(String instrument, CorporateAction action);

  /** Everything that what follows depends on. */
  byte[] save();

  /**
   * Goes on from what was saved, to the same bits.
   *
   * @throws IllegalArgumentException where these are not the bytes of a venue like this one
   */
  void restore(byte[] saved);
}
