package org.signalbox.backtest.engine;

import java.util.List;
import java.util.Optional;
import org.signalbox.backtest.venue.SessionPart;
import org.signalbox.calendar.Session;
import org.signalbox.calendar.TradingCalendar;
import org.signalbox.dsl.run.Listing;
import org.signalbox.market.BarSeries;
import org.signalbox.market.CorporateAction;
import org.signalbox.market.CorporateActions;

/**
 * The bars of one instrument on their way through a run. Instances hold state and belong to one
 * thread.
 */
final class Feed {

  private final Listing listing;
  private final BarSeries raw;
  private final Optional<BarSeries> finer;
  private final CorporateActions actions;
  private final CorporateActions.Mode mode;
  private BarSeries seen;
  private int loadedFrom;
  private int loadedTo;
  private int next;
  private long sessionOpen = Long.MAX_VALUE;
  private long sessionClose = Long.MIN_VALUE;

  Feed(
      Listing listing,
      BarSeries raw,
      Optional<BarSeries> finer,
      CorporateActions actions,
      CorporateActions.Mode mode) {
    this.listing = listing;
    this.raw = raw;
    this.finer = finer;
    this.actions = actions;
    this.mode = mode;
    this.seen = raw;
  }

  String symbol() {
    return listing.instrument().symbol();
  }

  Listing listing() {
    return listing;
  }

  /** The bars as traded. */
  BarSeries raw() {
    return raw;
  }

  /** The bars as they looked at the current time. */
  BarSeries seen() {
    return seen;
  }

  /** The instants at which earlier prices come to look different. */
  List<CorporateAction> actions() {
    return actions.actions();
  }

  /** Looks at the prices as of an instant, and begins to load from the first bar again. */
  void lookAsOf(long instant) {
    seen = actions.adjustedAsOf(raw, instant, mode);
    loadedFrom = 0;
    loadedTo = 0;
  }

  /** Where the next block would end if it took as many rows as it may. */
  long reach(int rows) {
    int last = Math.min(loadedTo + rows, raw.size()) - 1;
    return last + 1 < raw.size() ? raw.end(last) : Long.MAX_VALUE;
  }

  /** Takes all bars up to an instant as the next block; says how many. */
  int loadUntil(long instant) {
    loadedFrom = loadedTo;
    while (loadedTo < raw.size() && raw.end(loadedTo) <= instant) {
      loadedTo++;
    }
    return loadedTo - loadedFrom;
  }

  int loadedFrom() {
    return loadedFrom;
  }

  int loadedTo() {
    return loadedTo;
  }

  /** The row whose turn comes next. */
  int next() {
    return next;
  }

  void passed() {
    next++;
  }

  /** When the row whose turn comes next ends; never if it is not loaded. */
  long nextEnd() {
    return next < loadedTo ? raw.end(next) : Long.MAX_VALUE;
  }

  /** Where the bar of a row lies in its session. */
  SessionPart part(int row) {
    if (!listing.base().isIntraday()) {
      return SessionPart.WHOLE;
    }
    long start = raw.start(row);
    boolean first = start >= sessionClose || start < sessionOpen;
    if (first) {
      enter(listing.calendar(), start);
    }
    return SessionPart.of(first, raw.end(row) >= sessionClose);
  }

  private void enter(TradingCalendar calendar, long start) {
    Optional<Session> session = calendar.sessionAt(start);
    sessionOpen = session.map(Session::open).orElse(start);
    sessionClose = session.map(Session::close).orElse(start + 1);
  }

  /** The finer bars inside the bar of a row; empty where there are none. */
  BarSeries finer(int row) {
    return finer.map(it -> it.between(raw.start(row), raw.end(row))).orElse(BarSeries.empty());
  }

  boolean hasFiner() {
    return finer.isPresent();
  }
}
