package org.signalbox.live.session;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.signalbox.backtest.venue.FillProfile;
import org.signalbox.backtest.venue.SessionPart;
import org.signalbox.backtest.venue.SimulatedVenue;
import org.signalbox.backtest.venue.VenueEvent;
import org.signalbox.market.Bar;
import org.signalbox.market.BarSeries;
import org.signalbox.market.CorporateAction;
import org.signalbox.market.feed.BarFeed;
import org.signalbox.market.feed.FeedEvent;
import org.signalbox.trade.Decision;
import org.signalbox.trade.Fill;
import org.signalbox.trade.Ledger;
import org.signalbox.trade.broker.BarDriven;

/**
 * A session that is handed bars and, at once, what a venue with books of its own did in them: no
 * store, no router.
 */
final class DirectVenue {

  private final Assignment assignment;
  private final Session session;
  private final SimulatedVenue venue;
  private final List<Decision> decisions = new ArrayList<>();
  private final List<Fill> fills = new ArrayList<>();
  private final List<Double> equity = new ArrayList<>();

  DirectVenue(Assignment assignment, FillProfile profile) {
    this.assignment = assignment;
    this.session = new Session(assignment);
    Ledger books = new Ledger(assignment.capital(), Instant.EPOCH, assignment.instruments());
    this.venue = new SimulatedVenue(profile, books, assignment.instruments(), session.admission());
  }

  /** Goes through all that a feed has. */
  DirectVenue run(BarFeed feed) {
    Barrier barrier =
        new Barrier(assignment.markets().keySet(), Duration.ofSeconds(2), Long.MIN_VALUE);
    Instants instants = new Instants(barrier, session::nextClockInstant);
    for (Optional<FeedEvent> event = feed.poll(0); event.isPresent(); event = feed.poll(0)) {
      switch (event.get()) {
        case FeedEvent.BarEnded ended -> {
          instants.from(ended.bar().start());
          barrier.take(ended);
        }
        case FeedEvent.Complete(long through, _) -> {
          barrier.complete(through);
          instants.due(through).forEach(this::step);
        }
        case FeedEvent.Finished _ -> {}
        default -> throw new AssertionError("a replay has no " + event);
      }
    }
    return this;
  }

  private void step(Turn turn) {
    session.beginInstant(turn.instant(), this::apply);
    for (Map.Entry<String, Bar> each : turn.bars().entrySet()) {
      Place.Part part = session.place(each.getKey(), each.getValue());
      if (assignment.traded().contains(each.getKey())) {
        show(each.getKey(), each.getValue(), part);
      }
    }
    Decision decision = session.decide(turn);
    venue.submit(decision.commands());
    if (!decision.isEmpty()) {
      decisions.add(decision);
    }
    if (assignment.traded().stream().anyMatch(turn.bars()::containsKey)) {
      equity.add(session.equity());
    }
  }

  private void apply(String symbol, CorporateAction action) {
    if (action.isDividend()) {
      venue.ledger().dividend(symbol, action.dividend(), Instant.ofEpochMilli(action.exTime()));
    }
    if (action.isSplit()) {
      venue.desk(symbol).split(action.ratio());
    }
  }

  private void show(String symbol, Bar bar, Place.Part part) {
    BarSeries finer = assignment.market(symbol).inside(bar.start(), bar.end());
    List<VenueEvent> events =
        venue
            .desk(symbol)
            .onBar(
                BarSeries.of(List.of(bar)), 0, SessionPart.of(part.opens(), part.closes()), finer);
    List<Fill> filled = new ArrayList<>();
    List<BarDriven.Reach> walks = new ArrayList<>();
    for (VenueEvent event : events) {
      switch (event) {
        case VenueEvent.Filled(Fill fill) -> filled.add(fill);
        case VenueEvent.Closed(var trade) ->
            walks.add(new BarDriven.Reach(trade.highest(), trade.lowest()));
        case VenueEvent.Cancelled _ -> {}
      }
    }
    fills.addAll(filled);
    session.onFills(filled, walks);
    for (VenueEvent event : events) {
      if (event instanceof VenueEvent.Cancelled(var order, _)) {
        session.onCancelled(symbol, order.id());
      }
    }
    session.onBarEnded(
        symbol,
        bar,
        venue.ledger().excursion(symbol).map(it -> new BarDriven.Reach(it.highest(), it.lowest())));
  }

  List<Decision> decisions() {
    return decisions;
  }

  List<Fill> fills() {
    return fills;
  }

  double[] equity() {
    return equity.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
