package org.signalbox.live.session;

import java.util.Optional;
import org.signalbox.calendar.Session;
import org.signalbox.dsl.run.Listing;
import org.signalbox.market.Bar;

/**
 * Where the bars of an instrument lie in their sessions. Instances hold state and belong to one
 * thread.
 */
final class Place {

  private final Listing listing;
  private long open = Long.MAX_VALUE;
  private long close = Long.MIN_VALUE;

  /**
   * Where a bar lies.
   *
   * @param opens whether its open is that of a session
   * @param closes whether its close is that of a session
   */
  record Part(boolean opens, boolean closes) {}

  Place(Listing listing) {
    this.listing = listing;
  }

  Part of(Bar bar) {
    if (!listing.base().isIntraday()) {
      return new Part(true, true);
    }
    boolean first = bar.start() >= close || bar.start() < open;
    if (first) {
      Optional<Session> session = listing.calendar().sessionAt(bar.start());
      open = session.map(Session::open).orElse(bar.start());
      close = session.map(Session::close).orElse(bar.start() + 1);
    }
    return new Part(first, bar.end() >= close);
  }

  long open() {
    return open;
  }

  long close() {
    return close;
  }

  void restore(long formerOpen, long formerClose) {
    open = formerOpen;
    close = formerClose;
  }
}
