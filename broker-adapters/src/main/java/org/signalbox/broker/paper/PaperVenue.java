package org.signalbox.broker.paper;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.signalbox.backtest.venue.Desk;
import org.signalbox.backtest.venue.FillProfile;
import org.signalbox.backtest.venue.SessionPart;
import org.signalbox.backtest.venue.SimulatedVenue;
import org.signalbox.backtest.venue.VenueEvent;
import org.signalbox.backtest.venue.VenueState;
import org.signalbox.market.Bar;
import org.signalbox.market.BarSeries;
import org.signalbox.market.CorporateAction;
import org.signalbox.market.Instrument;
import org.signalbox.trade.Admission;
import org.signalbox.trade.ClosedTrade;
import org.signalbox.trade.Ledger;
import org.signalbox.trade.Money;
import org.signalbox.trade.Order;
import org.signalbox.trade.OrderCommand;
import org.signalbox.trade.Submission;
import org.signalbox.trade.broker.BarDriven;
import org.signalbox.trade.broker.BrokerEvent;
import org.signalbox.trade.broker.BrokerListener;
import org.signalbox.trade.broker.Capabilities;
import org.signalbox.trade.broker.Execution;
import org.signalbox.trade.broker.Funds;
import org.signalbox.trade.broker.Holding;
import org.signalbox.trade.broker.Lookup;
import org.signalbox.trade.broker.OrderReport;
import org.signalbox.trade.broker.PaperBroker;
import org.signalbox.trade.broker.Ticket;

/**
 * One paper account that fills as a backtest fills: the same commands and the same bars give the
 * same fills, in every field. It knows no clock; its time is that of the bars and decisions it is
 * shown.
 *
 * <p>Protective orders are made and worked by the venue, as in a backtest. Their executions carry
 * no client id but the whole fill, whose order id begins with that of the entry.
 */
public final class PaperVenue implements PaperBroker, BarDriven {

  /** The name by which configuration asks for it. */
  public static final String NAME = "paper";

  /** What it can do. */
  public static final Capabilities CAPABILITIES =
      new Capabilities(
          NAME,
          Capabilities.Idempotency.REFUSES_REPEATS,
          128,
          EnumSet.allOf(Capabilities.PriceType.class),
          Capabilities.Protecting.ATTACHED,
          EnumSet.of(
              Capabilities.Feature.REPLACE,
              Capabilities.Feature.CROSSES_ZERO,
              Capabilities.Feature.FRACTIONS,
              Capabilities.Feature.SHORT_SALES,
              Capabilities.Feature.GOOD_TILL_CANCELLED),
          Duration.ZERO,
          Integer.MAX_VALUE);

  private static final String ATTACHED = "protection is taken with the entry, not as an order";
  private static final String NOT_WORKING = "no order works under client id '%s'";

  private final ReentrantLock lock = new ReentrantLock();
  private final List<BrokerListener> listeners = new CopyOnWriteArrayList<>();
  private final Set<String> instruments;
  private final Ledger ledger;
  private final SimulatedVenue venue;
  private final PaperBooks books = new PaperBooks();
  private final Map<String, List<Reach>> reaches = new TreeMap<>();
  private volatile Admission admission = Admission.ALL;

  /**
   * Opens an account.
   *
   * @param at when, as its ledger says
   * @param instruments all that may be traded in it
   */
  public PaperVenue(
      FillProfile profile, Money capital, Instant at, Collection<Instrument> instruments) {
    this.instruments =
        instruments.stream().map(Instrument::symbol).collect(Collectors.toUnmodifiableSet());
    ledger = new Ledger(capital, at, instruments);
    venue = new SimulatedVenue(profile, ledger, instruments, this::admits);
  }

  private boolean admits(Order order, int entered) {
    return admission.admits(order, entered);
  }

  /** What one call answers, and what is told of it once the venue is free again. */
  private record Outcome<T>(T answer, List<BrokerEvent> events) {

    static Outcome<Submission> rejected(String reason) {
      return new Outcome<>(new Submission.Rejected(reason), List.of());
    }

    static Outcome<Submission> accepted(Order order, BrokerEvent... events) {
      return new Outcome<>(new Submission.Accepted(order.id()), List.of(events));
    }
  }

  private <T> T telling(Supplier<Outcome<T>> step) {
    Outcome<T> outcome = locked(step);
    outcome.events().forEach(event -> listeners.forEach(it -> it.on(event)));
    return outcome.answer();
  }

  private <T> T locked(Supplier<T> step) {
    lock.lock();
    try {
      return step.get();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public Capabilities capabilities() {
    return CAPABILITIES;
  }

  @Override
  public Submission place(Ticket ticket) {
    return telling(() -> placed(ticket));
  }

  private Outcome<Submission> placed(Ticket ticket) {
    return switch (ticket) {
      case Ticket.Single(String clientId, Order order) -> {
        books.reached(order.decidedAt());
        Optional<BookedOrder> before = books.find(clientId);
        yield before.isPresent() ? repeated(before.get(), order) : placed(clientId, order);
      }
      case Ticket.OneCancelsOther _ -> Outcome.rejected(ATTACHED);
    };
  }

  private static Outcome<Submission> repeated(BookedOrder before, Order order) {
    return before.order().equals(order)
        ? Outcome.accepted(order)
        : Outcome.rejected("client id '%s' belongs to another order".formatted(before.clientId()));
  }

  private Outcome<Submission> placed(String clientId, Order order) {
    Optional<String> refusal = refusal(order);
    if (refusal.isPresent()) {
      return Outcome.rejected(refusal.get());
    }
    venue.submit(List.of(new OrderCommand.Place(order)));
    return Outcome.accepted(order, books.placed(clientId, order));
  }

  private Optional<String> refusal(Order order) {
    if (!instruments.contains(order.instrument())) {
      return Optional.of("unknown instrument '%s'".formatted(order.instrument()));
    }
    return books.knows(order)
        ? Optional.of("order '%s' has another client id".formatted(order.id()))
        : Optional.empty();
  }

  @Override
  public Submission replace(String clientId, Ticket by) {
    return telling(() ->
        switch (by) {
          case Ticket.Single(String newId, Order order) -> replaced(clientId, newId, order);
          case Ticket.OneCancelsOther _ -> Outcome.rejected(ATTACHED);
        });
  }

  private Outcome<Submission> replaced(String clientId, String newId, Order order) {
    books.reached(order.decidedAt());
    Optional<BookedOrder> repeated = books.find(newId);
    if (repeated.isPresent()) {
      return repeated(repeated.get(), order);
    }
    Optional<BookedOrder> old = books.find(clientId).filter(BookedOrder::works);
    if (old.isEmpty()) {
      return Outcome.rejected(NOT_WORKING.formatted(clientId));
    }
    Optional<String> refusal =
        old.get().order().instrument().equals(order.instrument())
            ? refusal(order)
            : Optional.of("an order is replaced by one of the same instrument");
    if (refusal.isPresent()) {
      return Outcome.rejected(refusal.get());
    }
    venue.submit(List.of(new OrderCommand.Replace(old.get().order().id(), order)));
    return Outcome.accepted(
        order, books.ended(old.get(), OrderReport.State.REPLACED, ""), books.placed(newId, order));
  }

  @Override
  public Submission cancel(String clientId) {
    return telling(() ->
        books
            .find(clientId)
            .filter(BookedOrder::works)
            .map(this::cancelled)
            .orElseGet(() -> Outcome.rejected(NOT_WORKING.formatted(clientId))));
  }

  private Outcome<Submission> cancelled(BookedOrder order) {
    String id = order.order().id();
    venue.submit(List.of(new OrderCommand.Cancel(order.order().instrument(), id, "")));
    return Outcome.accepted(order.order(), books.ended(order, OrderReport.State.CANCELLED, ""));
  }

  @Override
  public Submission protect(OrderCommand change) {
    return switch (change) {
      case OrderCommand.Amend _, OrderCommand.Tighten _ ->
          locked(() -> {
            venue.submit(List.of(change));
            return new Submission.Accepted("");
          });
      case OrderCommand.Place _, OrderCommand.Replace _, OrderCommand.Cancel _ ->
          throw new IllegalArgumentException("only protection is changed so, was " + change);
    };
  }

  @Override
  public void admitting(Admission changed) {
    admission = changed;
  }

  @Override
  public List<BrokerEvent> onBar(
      String instrument, Bar bar, boolean opens, boolean closes, List<Bar> finer) {
    return telling(() -> {
      books.reached(Instant.ofEpochMilli(bar.end()));
      Desk desk = venue.desk(instrument);
      List<VenueEvent> events =
          desk.onBar(
              BarSeries.of(List.of(bar)), 0, SessionPart.of(opens, closes), BarSeries.of(finer));
      Set<String> working = desk.working().stream().map(Order::id).collect(Collectors.toSet());
      reaches.put(instrument, reaches(instrument, events));
      List<BrokerEvent> told = books.book(instrument, events, working);
      return new Outcome<>(told, told);
    });
  }

  private List<Reach> reaches(String instrument, List<VenueEvent> events) {
    List<Reach> found = new ArrayList<>();
    for (VenueEvent event : events) {
      if (event instanceof VenueEvent.Closed(ClosedTrade trade)) {
        found.add(new Reach(trade.highest(), trade.lowest()));
      }
    }
    ledger.excursion(instrument).ifPresent(it -> found.add(new Reach(it.highest(), it.lowest())));
    return found;
  }

  @Override
  public List<Reach> reached(String instrument) {
    return locked(() -> List.copyOf(reaches.getOrDefault(instrument, List.of())));
  }

  @Override
  public void apply(String instrument, CorporateAction action) {
    Instant at = Instant.ofEpochMilli(action.exTime());
    locked(() -> {
      if (action.isDividend()) {
        ledger.dividend(instrument, action.dividend(), at);
      }
      if (action.isSplit()) {
        venue.desk(instrument).split(action.ratio());
        books.split(instrument, action.ratio());
      }
      return at;
    });
  }

  @Override
  public byte[] save() {
    return RecordJson.write(
        locked(() -> {
          VenueState state = venue.state();
          return books.state(new VenueState(state.ledger().withoutTrades(), state.desks()));
        }));
  }

  @Override
  public void restore(byte[] saved) {
    PaperState state = RecordJson.read(saved, PaperState.class);
    if (state.version() != PaperState.VERSION) {
      throw new IllegalArgumentException(
          "the saved state must be of version %d, was %d"
              .formatted(PaperState.VERSION, state.version()));
    }
    locked(() -> {
      venue.restore(state.venue());
      books.restore(state);
      return state;
    });
  }

  @Override
  public Lookup find(String clientId) {
    Optional<BookedOrder> order = locked(() -> books.find(clientId));
    return order.<Lookup>map(it -> new Lookup.Found(it.report())).orElseGet(Lookup.Absent::new);
  }

  @Override
  public List<OrderReport> openOrders() {
    return locked(() -> books.working().stream().map(BookedOrder::report).toList());
  }

  @Override
  public List<Execution> executionsSince(Instant from) {
    return locked(() -> books.executionsSince(from));
  }

  @Override
  public List<Holding> holdings() {
    return locked(() ->
        ledger.positions().stream()
            .map(it -> new Holding(it.instrument(), it.signedQuantity(), it.averageEntry()))
            .toList());
  }

  @Override
  public Funds funds() {
    return locked(() -> {
      BigDecimal cash = ledger.cash().amount();
      double equity = ledger.equity(symbol -> venue.desk(symbol).lastPrice());
      return new Funds(ledger.currency(), cash, BigDecimal.valueOf(equity), cash, false);
    });
  }

  @Override
  public AutoCloseable listen(BrokerListener listener) {
    listeners.add(listener);
    listener.on(new BrokerEvent.Connected(locked(books::now)));
    return () -> listeners.remove(listener);
  }

  @Override
  public void close() {
    listeners.clear();
  }
}
