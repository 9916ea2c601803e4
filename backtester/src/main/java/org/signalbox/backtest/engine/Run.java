package org.signalbox.backtest.engine;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.signalbox.backtest.venue.Desk;
import org.signalbox.backtest.venue.SimulatedVenue;
import org.signalbox.backtest.venue.VenueEvent;
import org.signalbox.dsl.ir.Program;
import org.signalbox.dsl.run.Evaluator;
import org.signalbox.dsl.run.Listing;
import org.signalbox.dsl.run.decide.Decider;
import org.signalbox.market.CorporateAction;
import org.signalbox.market.Instrument;
import org.signalbox.trade.Decision;
import org.signalbox.trade.Fill;
import org.signalbox.trade.Ledger;
import org.signalbox.trade.Order;

/** One run on its way. Instances hold state and belong to one thread. */
final class Run {

  private final Program program;
  private final RunSettings settings;
  private final SequencedMap<String, Feed> feeds;
  private final List<Feed> traded;
  private final Ledger ledger;
  private final SimulatedVenue venue;
  private final Decider decider;
  private final Evaluator evaluator;
  private final Progress progress;
  private final RunObserver observer;
  private final PreTrade preTrade;
  private final Recorder recorder;
  private final long rows;
  private long now = Long.MIN_VALUE;
  private OptionalLong nextClock = OptionalLong.empty();

  Run(
      Program program,
      RunSettings settings,
      SequencedMap<String, Feed> feeds,
      Progress progress,
      RunObserver observer) {
    this.observer = observer;
    this.program = program;
    this.settings = settings;
    this.feeds = feeds;
    this.progress = progress;
    this.traded = program.symbols().stream().sorted().distinct().map(this::feed).toList();
    this.rows = traded.stream().mapToLong(it -> it.raw().size()).sum();
    long begin = traded.stream().mapToLong(it -> it.raw().start(0)).min().orElse(0);
    Collection<Instrument> instruments =
        traded.stream().map(it -> it.listing().instrument()).toList();
    Earnings earnings = new Earnings();
    this.ledger =
        settings.limits().isEmpty()
            ? new Ledger(settings.capital(), Instant.ofEpochMilli(begin), instruments)
            : new Ledger(settings.capital(), Instant.ofEpochMilli(begin), instruments, earnings);
    Map<String, Listing> listings =
        feeds.values().stream().collect(Collectors.toMap(Feed::symbol, Feed::listing));
    this.decider = Decider.of(program, listings, ledger, settings.forDecisions());
    this.evaluator = decider.evaluator();
    this.venue = new SimulatedVenue(settings.profile(), ledger, instruments, decider::admits);
    this.preTrade = new PreTrade(settings, venue, List.copyOf(instruments), earnings);
    this.recorder = new Recorder(traded, decider, (int) Math.min(rows, 1 << 28));
  }

  private Feed feed(String symbol) {
    Feed feed = feeds.get(symbol);
    if (feed == null) {
      throw new IllegalArgumentException("not traded: '" + symbol + "'");
    }
    return feed;
  }

  BacktestResult result() {
    long from = traded.stream().mapToLong(it -> it.raw().start(0)).min().orElse(0);
    nextClock = decider.nextClockInstant(from - 1);
    List<Long> epochs = epochs();
    for (int i = 0; i < epochs.size(); i++) {
      long until = i + 1 < epochs.size() ? epochs.get(i + 1) : Long.MAX_VALUE;
      beginEpoch(epochs.get(i));
      goThrough(until);
    }
    end();
    return recorder.result(program, settings, ledger, venue);
  }

  /** The instants from which on earlier prices look different, the first before all bars. */
  private List<Long> epochs() {
    List<Long> instants = new ArrayList<>();
    instants.add(Long.MIN_VALUE);
    feeds.values().stream()
        .flatMap(it -> it.actions().stream())
        .map(CorporateAction::exTime)
        .filter(it -> it <= settings.until())
        .sorted()
        .distinct()
        .forEach(instants::add);
    return instants;
  }

  /** Sees all prices as of the epoch: what was computed before is computed again (rule 7). */
  private void beginEpoch(long epoch) {
    applyActions(epoch);
    if (now > Long.MIN_VALUE) {
      evaluator.restart();
    }
    feeds.values().forEach(it -> it.lookAsOf(epoch));
    while (now > Long.MIN_VALUE && load(now)) {
      evaluator.advance();
      leaveBlock();
    }
  }

  private void applyActions(long epoch) {
    for (Feed feed : traded) {
      for (CorporateAction action : feed.actions()) {
        if (action.exTime() == epoch && now > Long.MIN_VALUE) {
          apply(feed, action);
        }
      }
    }
  }

  private void apply(Feed feed, CorporateAction action) {
    Instant at = Instant.ofEpochMilli(action.exTime());
    if (action.isDividend()) {
      ledger.dividend(feed.symbol(), action.dividend(), at);
    }
    if (action.isSplit()) {
      BigDecimal ratio = action.ratio();
      venue.desk(feed.symbol()).split(ratio);
      decider.split(feed.symbol(), ratio.doubleValue());
    }
  }

  /** Goes through all bars that end before an instant. */
  private void goThrough(long until) {
    while (load(until - 1)) {
      evaluator.advance();
      walk();
      leaveBlock();
      progress.reached(recorder.done(), rows);
    }
  }

  /** Takes the next block of every instrument, up to an instant; false where there is none. */
  private boolean load(long until) {
    long end = until;
    for (Feed feed : feeds.values()) {
      end = Math.min(end, feed.reach(Evaluator.MOST_ROWS));
    }
    boolean any = false;
    for (Feed feed : feeds.values()) {
      if (feed.loadUntil(end) > 0) {
        evaluator.load(feed.symbol(), feed.seen(), feed.loadedFrom(), feed.loadedTo());
        any = true;
      } else {
        evaluator.loadNothing(feed.symbol());
      }
    }
    return any;
  }

  private void leaveBlock() {
    for (Feed feed : traded) {
      if (feed.loadedTo() > feed.loadedFrom()) {
        decider.leaveBlock(feed.symbol(), feed.loadedTo() - feed.loadedFrom() - 1);
      }
    }
  }

  /** The instants of the block, in order: bars that end, and times that the text names. */
  private void walk() {
    for (long instant = nextInstant(); instant < Long.MAX_VALUE; instant = nextInstant()) {
      now = instant;
      List<String> ended = new ArrayList<>(traded.size());
      for (Feed feed : traded) {
        if (feed.nextEnd() == instant) {
          finish(feed, feed.next());
          feed.passed();
          ended.add(feed.symbol());
        }
      }
      decide(instant, ended);
      if (nextClock.isPresent() && nextClock.getAsLong() <= instant) {
        nextClock = decider.nextClockInstant(instant);
      }
    }
  }

  /**
   * The next instant inside the block; a named time after its last bar waits for the next block.
   */
  private long nextInstant() {
    long bar = Long.MAX_VALUE;
    for (Feed feed : traded) {
      bar = Math.min(bar, feed.nextEnd());
    }
    return bar == Long.MAX_VALUE ? bar : Math.min(bar, nextClock.orElse(Long.MAX_VALUE));
  }

  private void finish(Feed feed, int row) {
    Desk desk = venue.desk(feed.symbol());
    List<VenueEvent> events =
        feed.hasFiner()
            ? desk.onBar(feed.raw(), row, feed.part(row), feed.finer(row))
            : desk.onBar(feed.raw(), row, feed.part(row));
    tell(events);
    decider.barEnded(
        feed.symbol(),
        row - feed.loadedFrom(),
        row + 1L,
        feed.raw().end(row),
        feed.raw().close(row));
  }

  private void tell(List<VenueEvent> events) {
    for (VenueEvent event : events) {
      observer.happened(event);
      switch (event) {
        case VenueEvent.Filled(Fill fill) -> {
          recorder.filled(fill);
          decider.onFill(fill);
        }
        case VenueEvent.Closed(var trade) -> decider.onClosed(trade);
        case VenueEvent.Cancelled(Order order, _) ->
            decider.onCancelled(order.instrument(), order.id());
      }
    }
  }

  private void decide(long instant, List<String> ended) {
    Decision decision = decider.decide(instant, ended);
    observer.decided(decision, ended, decider);
    PreTrade.Checked checked = preTrade.checked(decision);
    venue.submit(checked.decision().commands());
    checked.refused().forEach(this::refused);
    recorder.decided(checked.decision(), ended, instant, venue);
  }

  private void refused(RefusedOrder refused) {
    Order order = refused.order();
    decider.onCancelled(order.instrument(), order.id());
    recorder.refused(refused);
    observer.refused(refused);
  }

  private void end() {
    boolean closed = false;
    for (Feed feed : traded) {
      List<VenueEvent> events = venue.desk(feed.symbol()).end(feed.raw(), feed.raw().size() - 1);
      tell(events);
      closed |= !events.isEmpty();
    }
    if (closed) {
      recorder.closed(now);
    }
  }
}
