package org.signalbox.backtest.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SequencedMap;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.signalbox.backtest.venue.SimulatedVenue;
import org.signalbox.backtest.venue.VenueEvent;
import org.signalbox.dsl.ir.Program;
import org.signalbox.dsl.run.Listing;
import org.signalbox.dsl.run.decide.AlertRaised;
import org.signalbox.dsl.run.decide.StreamSession;
import org.signalbox.market.Bar;
import org.signalbox.market.History;
import org.signalbox.market.Instrument;
import org.signalbox.trade.Decision;
import org.signalbox.trade.Fill;
import org.signalbox.trade.Ledger;

/** Runs a program as a live runner would: one instant at a time, bars handed over one by one. */
final class Stepped {

  private final List<Decision> decisions = new ArrayList<>();
  private final List<Fill> fills = new ArrayList<>();
  private final List<Double> equity = new ArrayList<>();
  private final SequencedMap<String, Feed> feeds;
  private final List<String> traded;
  private final List<AlertRaised> alerts = new ArrayList<>();
  private final Supplier<House> houses;
  private final BooleanSupplier restarts;
  private House house;
  private int largestCheckpoint;
  private final Map<String, Integer> next = new HashMap<>();

  /** What a process has in memory. */
  private record House(Ledger ledger, StreamSession session, SimulatedVenue venue) {}

  private Stepped(
      Program program,
      Map<String, History> histories,
      RunSettings settings,
      BooleanSupplier restarts) {
    this.restarts = restarts;
    this.feeds = Feeds.of(program, histories, settings);
    this.traded = program.symbols().stream().sorted().distinct().toList();
    Collection<Instrument> instruments =
        traded.stream().map(it -> feeds.get(it).listing().instrument()).toList();
    long begin = traded.stream().mapToLong(it -> feeds.get(it).raw().start(0)).min().orElseThrow();
    Map<String, Listing> listings = new HashMap<>();
    feeds.forEach((symbol, feed) -> listings.put(symbol, feed.listing()));
    this.houses =
        () -> {
          Ledger ledger = new Ledger(settings.capital(), Instant.ofEpochMilli(begin), instruments);
          StreamSession session =
              StreamSession.of(program, listings, ledger, settings.forDecisions());
          SimulatedVenue venue =
              new SimulatedVenue(
                  settings.profile(), ledger, instruments, session.decider()::admits);
          return new House(ledger, session, venue);
        };
    this.house = houses.get();
    run(begin);
  }

  static Stepped run(Program program, Map<String, History> histories, RunSettings settings) {
    return new Stepped(program, histories, settings, () -> false);
  }

  /** The same, but whenever it is asked to, another process goes on from a checkpoint. */
  static Stepped run(
      Program program,
      Map<String, History> histories,
      RunSettings settings,
      BooleanSupplier restarts) {
    return new Stepped(program, histories, settings, restarts);
  }

  private void restart() {
    byte[] checkpoint = house.session().checkpoint("run");
    House next = houses.get();
    next.session().restore("run", checkpoint);
    assertThat(next.session().checkpoint("run")).isEqualTo(checkpoint);
    assertThat(next.ledger().state()).isEqualTo(house.ledger().state().withoutTrades());
    next.venue().restore(house.venue().state());
    house = next;
    largestCheckpoint = Math.max(largestCheckpoint, checkpoint.length);
  }

  private void run(long begin) {
    OptionalLong clock = house.session().nextClockInstant(begin - 1);
    for (long bar = nextBar(); hasTradedBars(); bar = nextBar()) {
      long instant = Math.min(bar, clock.orElse(Long.MAX_VALUE));
      Decision decision = instant == bar ? bars(instant) : house.session().onClock(instant);
      if (restarts.getAsBoolean()) {
        restart();
      }
      alerts.addAll(house.session().decider().takeAlerts());
      house.venue().submit(decision.commands());
      if (!decision.isEmpty()) {
        decisions.add(decision);
      }
      if (clock.isPresent() && clock.getAsLong() <= instant) {
        clock = house.session().nextClockInstant(instant);
      }
    }
  }

  /** The run is over with the last bar of what is traded. */
  private boolean hasTradedBars() {
    return traded.stream().map(feeds::get).anyMatch(feed -> row(feed) < feed.raw().size());
  }

  private long nextBar() {
    return feeds.values().stream()
        .filter(feed -> row(feed) < feed.raw().size())
        .mapToLong(feed -> feed.raw().end(row(feed)))
        .min()
        .orElse(Long.MAX_VALUE);
  }

  private int row(Feed feed) {
    return next.getOrDefault(feed.symbol(), 0);
  }

  private Decision bars(long instant) {
    SequencedMap<String, Bar> ended = new LinkedHashMap<>();
    for (Feed feed : feeds.values()) {
      int row = row(feed);
      if (row < feed.raw().size() && feed.raw().end(row) == instant) {
        ended.put(feed.symbol(), feed.raw().bar(row));
        next.put(feed.symbol(), row + 1);
        if (traded.contains(feed.symbol())) {
          tell(house.venue().onBar(feed.symbol(), feed.raw(), row, feed.part(row)));
        }
      }
    }
    Decision decision = house.session().onBars(instant, ended);
    if (traded.stream().anyMatch(ended::containsKey)) {
      equity.add(house.session().decider().equity());
    }
    return decision;
  }

  private void tell(List<VenueEvent> events) {
    for (VenueEvent event : events) {
      switch (event) {
        case VenueEvent.Filled(var fill) -> {
          fills.add(fill);
          house.session().onFill(fill);
        }
        case VenueEvent.Closed(var trade) -> house.session().onClosed(trade);
        case VenueEvent.Cancelled(var order, _) ->
            house.session().onCancelled(order.instrument(), order.id());
      }
    }
  }

  List<AlertRaised> alerts() {
    return alerts;
  }

  /** In bytes. */
  int largestCheckpoint() {
    return largestCheckpoint;
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
