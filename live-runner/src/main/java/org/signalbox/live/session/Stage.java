package org.signalbox.live.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.signalbox.live.journal.table.Inputs.Input;
import org.signalbox.market.Bar;
import org.signalbox.market.Timeframe;
import org.signalbox.trade.Decision;
import org.signalbox.trade.Fill;
import org.signalbox.trade.Order;
import org.signalbox.trade.OrderCommand;
import org.signalbox.trade.broker.BarDriven;
import org.signalbox.trade.broker.BarDriven.Reach;
import org.signalbox.trade.broker.BrokerEvent;

/**
 * Takes a session through one instant: what happened before it, the bars with what a simulated
 * venue did in them, the decision. What the session was given is noted in the order in which it was
 * given. Instances hold state and belong to one thread.
 */
final class Stage {

  /** The kind of the note that a person let the strategy go on after a halt. */
  static final String RESUMED = "resume";

  /** The kind of the note of how far prices went in a bar that filled something. */
  static final String REACHED = "reached";

  /** The kind of the note that an order has ended. */
  static final String ENDED = "ended";

  private final Assignment assignment;
  private final Session session;
  private final Optional<BarDriven> venue;
  private final List<News> waiting = new ArrayList<>();
  private final List<Input> given = new ArrayList<>();
  private final Map<String, String> working = new TreeMap<>();
  private final Map<String, List<Reach>> retold = new TreeMap<>();
  private long fills;

  Stage(Assignment assignment, Session session, Optional<BarDriven> venue) {
    this.assignment = assignment;
    this.session = session;
    this.venue = venue;
    venue.ifPresent(it -> it.admitting(session.admission()));
  }

  Cursor cursor() {
    return new Cursor(
        fills,
        working.entrySet().stream()
            .map(it -> new Cursor.Working(it.getKey(), it.getValue()))
            .toList());
  }

  void goOnFrom(Cursor cursor) {
    fills = cursor.fills();
    working.clear();
    cursor.working().forEach(it -> working.put(it.id(), it.symbol()));
  }

  /** Something happened; the session is told of it before its next decision. */
  void happened(List<News> news) {
    waiting.addAll(news);
  }

  /** How far prices went in a bar that no venue will work again. */
  void reached(String symbol, List<Reach> reached) {
    retold.put(symbol, reached);
  }

  /** Whether something may fill in the next bars, or happened already. */
  boolean isBusy() {
    return !waiting.isEmpty() || !working.isEmpty() || session.ledger().openPositions() > 0;
  }

  /** What the session was given since the last call, in order. */
  List<Input> takeGiven() {
    List<Input> all = List.copyOf(given);
    given.clear();
    return all;
  }

  /**
   * Goes through an instant.
   *
   * @param afterBar what happened because a simulated venue was shown a bar
   */
  Decision decide(Turn turn, Supplier<List<News>> afterBar) {
    session.beginInstant(
        turn.instant(), (symbol, action) -> venue.ifPresent(it -> it.apply(symbol, action)));
    if (venue.isEmpty() && retold.isEmpty()) {
      tellOthers();
    }
    for (Map.Entry<String, Bar> each : turn.bars().entrySet()) {
      Place.Part part = session.place(each.getKey(), each.getValue());
      if (assignment.traded().contains(each.getKey())) {
        show(each.getKey(), each.getValue(), part, afterBar);
      }
    }
    tellOthers();
    retold.clear();
    note(turn.bars());
    if (turn.bars().isEmpty()) {
      given.add(new Input.Clocked(Instant.ofEpochMilli(turn.instant())));
    }
    Decision decision = session.decide(turn);
    decision.commands().forEach(this::sent);
    return decision;
  }

  private void sent(OrderCommand command) {
    switch (command) {
      case OrderCommand.Place(var order) -> working.put(order.id(), order.instrument());
      case OrderCommand.Replace(_, var order) -> working.put(order.id(), order.instrument());
      case OrderCommand.Cancel _, OrderCommand.Amend _, OrderCommand.Tighten _ -> {}
    }
  }

  private void show(String symbol, Bar bar, Place.Part part, Supplier<List<News>> afterBar) {
    List<Reach> reached = List.of();
    if (venue.isPresent()) {
      List<BrokerEvent> events =
          venue.get().onBar(symbol, bar, part.opens(), part.closes(), bars(symbol, bar));
      if (!events.isEmpty() && !isKnown(symbol, events)) {
        waiting.addAll(afterBar.get());
      }
      reached = venue.get().reached(symbol);
    } else {
      reached = retold.getOrDefault(symbol, List.of());
    }
    tell(symbol, reached);
    boolean isOpen = session.ledger().position(symbol).isPresent();
    session.onBarEnded(
        symbol,
        bar,
        isOpen && !reached.isEmpty() ? Optional.of(reached.getLast()) : Optional.empty());
  }

  /** Whether all that a venue filled was stored by a process that ended before it noted it. */
  private boolean isKnown(String symbol, List<BrokerEvent> events) {
    long executed = events.stream().filter(BrokerEvent.Executed.class::isInstance).count();
    long stored =
        waiting.stream()
            .filter(it -> it instanceof News.Filled && it.symbol().equals(symbol))
            .count();
    return executed > 0 && stored >= executed;
  }

  private List<Bar> bars(String symbol, Bar bar) {
    var finer = assignment.market(symbol).inside(bar.start(), bar.end());
    List<Bar> rows = new ArrayList<>(finer.size());
    for (int row = 0; row < finer.size(); row++) {
      rows.add(finer.bar(row));
    }
    return rows;
  }

  private void tellOthers() {
    for (String symbol : assignment.traded()) {
      tell(symbol, List.of());
    }
    waiting.clear();
  }

  /** Tells what happened in one instrument: its fills, then which of its orders have ended. */
  private void tell(String symbol, List<Reach> reached) {
    List<Fill> filled = new ArrayList<>();
    List<News.Ended> ended = new ArrayList<>();
    for (News news : List.copyOf(waiting)) {
      if (news.symbol().equals(symbol)) {
        waiting.remove(news);
        switch (news) {
          case News.Filled(long seq, Fill fill) -> {
            fills = Math.max(fills, seq);
            filled.add(fill);
          }
          case News.Ended order -> ended.add(order);
        }
      }
    }
    if (!filled.isEmpty() && !reached.isEmpty()) {
      given.add(new Input.Noted(REACHED, Walks.text(symbol, reached)));
    }
    filled.forEach(it -> given.add(new Input.Filled(it)));
    session.onFills(filled, reached);
    ended.forEach(this::ended);
  }

  private void ended(News.Ended order) {
    given.add(new Input.Noted(ENDED, order.text()));
    working.remove(order.order());
    session.onCancelled(order.symbol(), order.order());
  }

  private void note(SequencedMap<String, Bar> bars) {
    Timeframe base = assignment.program().base();
    bars.forEach((symbol, bar) -> given.add(new Input.Barred(symbol, base, bar)));
  }

  /** An order of the last decision will not be sent. */
  void refused(Order order) {
    ended(new News.Ended(order.instrument(), order.id()));
  }

  /** Takes bars whose instant is over. */
  void late(String symbol, Bar bar) {
    given.add(new Input.Late(symbol, assignment.program().base(), bar));
    session.onLateBars(new LinkedHashMap<>(Map.of(symbol, bar)));
  }

  /** A person lets the strategy go on after a halt. */
  void release() {
    given.add(new Input.Noted(RESUMED, ""));
    session.release();
  }

  /** Orders of these ids have ended; nothing more is expected of them. */
  void forget(List<String> orders) {
    orders.forEach(working::remove);
  }
}
