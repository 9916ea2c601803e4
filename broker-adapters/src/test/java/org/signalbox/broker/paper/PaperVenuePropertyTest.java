package org.signalbox.broker.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.signalbox.backtest.venue.Desk;
import org.signalbox.backtest.venue.FillProfile;
import org.signalbox.backtest.venue.SessionPart;
import org.signalbox.backtest.venue.SimulatedVenue;
import org.signalbox.backtest.venue.VenueEvent;
import org.signalbox.backtest.venue.cost.Costs;
import org.signalbox.broker.paper.RandomMarket.Minute;
import org.signalbox.broker.paper.RandomMarket.Wish;
import org.signalbox.market.BarSeries;
import org.signalbox.market.CorporateAction;
import org.signalbox.testing.Cases;
import org.signalbox.trade.Fill;
import org.signalbox.trade.Ledger;
import org.signalbox.trade.Money;
import org.signalbox.trade.Order;
import org.signalbox.trade.OrderCommand;
import org.signalbox.trade.broker.BrokerEvent;
import org.signalbox.trade.broker.Execution;
import org.signalbox.trade.broker.OrderReport;
import org.signalbox.trade.broker.Ticket;

/** What must hold of the paper venue whatever is ordered and whatever the market does. */
class PaperVenuePropertyTest {

  private static final int RUNS = 60;
  private static final Money CAPITAL = Money.of("100000", "USD");
  private static final FillProfile DEAR =
      FillProfile.STANDARD
          .withCosts(Costs.parse("percent:0.13,min=0.07", "bps:3", "ticks:1"))
          .withParticipation(0.2);

  private static PaperVenue venue(FillProfile profile) {
    PaperVenue venue = new PaperVenue(profile, CAPITAL, Instant.EPOCH, RandomMarket.SHARES);
    venue.admitting((order, entered) -> !order.id().endsWith("7") && entered < 2);
    return venue;
  }

  /** The events of a run; the venue may be changed for another after each minute. */
  private static List<BrokerEvent> run(
      List<Minute> minutes, PaperVenue first, UnaryOperator<PaperVenue> after) {
    PaperVenue venue = first;
    List<BrokerEvent> events = new ArrayList<>();
    for (Minute minute : minutes) {
      minute.actions().forEach(venue::apply);
      for (var bar : minute.bars().entrySet()) {
        String symbol = bar.getKey();
        events.addAll(
            venue.onBar(
                symbol,
                bar.getValue(),
                minute.opens(),
                minute.closes(),
                minute.finer().get(symbol)));
      }
      for (Wish wish : minute.wishes()) {
        send(wish, venue);
      }
      venue = after.apply(venue);
    }
    return events;
  }

  private static void send(Wish wish, PaperVenue venue) {
    List<OrderReport> open = venue.openOrders();
    switch (wish) {
      case Wish.Place(Order order) -> venue.place(ticket(order));
      case Wish.Replace(int which, Order order) when which < open.size() ->
          venue.replace(open.get(which).clientId(), ticket(order));
      case Wish.Cancel(int which) when which < open.size() ->
          venue.cancel(open.get(which).clientId());
      case Wish.Replace _, Wish.Cancel _ -> {} // there is no such order
      case Wish.Protect(OrderCommand command) -> venue.protect(command);
    }
  }

  private static Ticket ticket(Order order) {
    return new Ticket.Single("client-" + order.id(), order);
  }

  /** The fills of the backtest's venue alone. */
  private static List<Fill> expected(List<Minute> minutes, FillProfile profile) {
    Ledger ledger = new Ledger(CAPITAL, Instant.EPOCH, RandomMarket.SHARES);
    SimulatedVenue venue =
        new SimulatedVenue(
            profile,
            ledger,
            RandomMarket.SHARES,
            (order, entered) -> !order.id().endsWith("7") && entered < 2);
    List<String> arrived = new ArrayList<>();
    List<Fill> fills = new ArrayList<>();
    for (Minute minute : minutes) {
      minute.actions().forEach((symbol, action) -> apply(symbol, action, ledger, venue));
      minute
          .bars()
          .forEach((symbol, bar) -> {
            SessionPart part = SessionPart.of(minute.opens(), minute.closes());
            BarSeries finer = BarSeries.of(minute.finer().get(symbol));
            BarSeries bars = BarSeries.of(List.of(bar));
            for (VenueEvent event : venue.desk(symbol).onBar(bars, 0, part, finer)) {
              if (event instanceof VenueEvent.Filled(Fill fill)) {
                fills.add(fill);
              }
            }
          });
      minute.wishes().forEach(wish -> submit(wish, venue, arrived));
    }
    return fills;
  }

  private static void apply(
      String symbol, CorporateAction action, Ledger ledger, SimulatedVenue venue) {
    if (action.isDividend()) {
      ledger.dividend(symbol, action.dividend(), Instant.ofEpochMilli(action.exTime()));
    }
    if (action.isSplit()) {
      venue.desk(symbol).split(action.ratio());
    }
  }

  private static void submit(Wish wish, SimulatedVenue venue, List<String> arrived) {
    List<Order> open =
        RandomMarket.SHARES.stream()
            .map(it -> venue.desk(it.symbol()))
            .map(Desk::working)
            .flatMap(List::stream)
            .sorted((one, other) ->
                Integer.compare(arrived.indexOf(one.id()), arrived.indexOf(other.id())))
            .toList();
    switch (wish) {
      case Wish.Place(Order order) -> {
        arrived.add(order.id());
        venue.submit(List.of(new OrderCommand.Place(order)));
      }
      case Wish.Replace(int which, Order order) when which < open.size() -> {
        Order old = open.get(which);
        if (old.instrument().equals(order.instrument())) {
          arrived.add(order.id());
          venue.submit(List.of(new OrderCommand.Replace(old.id(), order)));
        }
      }
      case Wish.Cancel(int which) when which < open.size() -> {
        Order old = open.get(which);
        venue.submit(List.of(new OrderCommand.Cancel(old.instrument(), old.id(), "")));
      }
      case Wish.Replace _, Wish.Cancel _ -> {} // there is no such order
      case Wish.Protect(OrderCommand command) -> venue.submit(List.of(command));
    }
  }

  private static List<Fill> fills(List<BrokerEvent> events) {
    List<Fill> fills = new ArrayList<>();
    for (BrokerEvent event : events) {
      if (event instanceof BrokerEvent.Executed(Execution execution)) {
        fills.add(execution.told().orElseThrow());
      }
    }
    return fills;
  }

  @Test
  void fillsAsTheBacktestFills() {
    Cases.forAll(
        RUNS,
        (random, size) -> {
          FillProfile profile = size % 2 == 0 ? DEAR : FillProfile.STANDARD;
          List<Minute> minutes = new RandomMarket(random).minutes(size);
          assertThat(fills(run(minutes, venue(profile), it -> it)))
              .isEqualTo(expected(minutes, profile));
        });
  }

  @Test
  void goesOnFromWhatWasSavedAsIfNothingHadHappened() {
    Cases.forAll(
        RUNS,
        (random, size) -> {
          List<Minute> minutes = new RandomMarket(random).minutes(size);
          PaperVenue whole = venue(DEAR);
          List<BrokerEvent> events = run(minutes, whole, it -> it);
          List<PaperVenue> last = new ArrayList<>();
          List<BrokerEvent> inPieces =
              run(
                  minutes,
                  venue(DEAR),
                  venue -> {
                    if (random.nextInt(4) != 0) {
                      return venue;
                    }
                    PaperVenue next = venue(DEAR);
                    next.restore(venue.save());
                    last.add(next);
                    return next;
                  });
          assertThat(inPieces).isEqualTo(events);
          if (!last.isEmpty()) {
            assertThat(last.getLast().save()).isEqualTo(whole.save());
          }
        });
  }

  @Test
  void neverTellsMoreThanWasOrdered() {
    Cases.forAll(
        RUNS,
        (random, size) -> {
          PaperVenue venue = venue(DEAR);
          run(new RandomMarket(random).minutes(size), venue, it -> it);
          for (OrderReport order : venue.openOrders()) {
            assertThat(order.filled())
                .isLessThanOrEqualTo(order.quantity().orElse(BigDecimal.valueOf(1e12)));
          }
        });
  }

  @Test
  void namesEachExecutionOnce() {
    Cases.forAll(
        RUNS,
        (random, size) -> {
          List<BrokerEvent> events =
              run(new RandomMarket(random).minutes(size), venue(DEAR), it -> it);
          List<String> ids =
              events.stream()
                  .filter(BrokerEvent.Executed.class::isInstance)
                  .map(it -> ((BrokerEvent.Executed) it).execution().id())
                  .toList();
          assertThat(ids).doesNotHaveDuplicates();
        });
  }
}
