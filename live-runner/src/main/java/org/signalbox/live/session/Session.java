package org.signalbox.live.session;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.signalbox.dsl.run.decide.AlertRaised;
import org.signalbox.dsl.run.decide.StreamSession;
import org.signalbox.market.Bar;
import org.signalbox.market.CorporateAction;
import org.signalbox.trade.Admission;
import org.signalbox.trade.Decision;
import org.signalbox.trade.Fill;
import org.signalbox.trade.Ledger;
import org.signalbox.trade.broker.BarDriven;

/**
 * One strategy, stepped: what happened goes in, decisions come out. It starts no thread, asks no
 * clock, sends nothing and stores nothing. Instances hold state and belong to one thread.
 *
 * <p>The order of calls at an instant: {@link #beginInstant}, then for every traded instrument
 * whose bar ended the fills inside it and {@link #onBarEnded}, then {@link #decide}, once.
 */
public final class Session {

  private final Assignment assignment;
  private final StreamSession stream;
  private final OwnBooks books;
  private final Past past;
  private final Map<String, Place> places = new TreeMap<>();
  private long reached = Long.MIN_VALUE;

  /** A session that has seen nothing. */
  public Session(Assignment assignment) {
    this.assignment = assignment;
    long begin =
        assignment.traded().stream()
            .map(it -> assignment.market(it).bars())
            .filter(it -> !it.isEmpty())
            .mapToLong(it -> it.start(0))
            .min()
            .orElse(0);
    Ledger ledger =
        new Ledger(assignment.capital(), Instant.ofEpochMilli(begin), assignment.instruments());
    this.books = new OwnBooks(ledger, assignment.instruments());
    this.stream =
        StreamSession.of(
            assignment.program(), assignment.listings(), ledger, assignment.settings());
    this.past = new Past(assignment);
    assignment
        .markets()
        .forEach((symbol, market) -> places.put(symbol, new Place(market.listing())));
  }

  /** Caps that count fills, for a venue that asks. */
  public Admission admission() {
    return stream.decider()::admits;
  }

  /** The books by which it decides. */
  public Ledger ledger() {
    return books.ledger();
  }

  /** The last close of a traded instrument; {@code NaN} where there is none. */
  public double price(String symbol) {
    return stream.decider().price(symbol);
  }

  /** What the account is worth at the last closes. */
  public double equity() {
    return stream.decider().equity();
  }

  /** Whether the strategy has halted itself until a person lets it go on. */
  public boolean isHalted() {
    return stream.decider().isHalted();
  }

  /** The last instant that it has seen. */
  public long reached() {
    return reached;
  }

  /** The next instant after this one that the program's text names. */
  public OptionalLong nextClockInstant(long after) {
    return stream.nextClockInstant(after);
  }

  /**
   * Goes through bars of the past: indicators and memories are as if it had run, no orders come of
   * it.
   */
  public void warmUp(Turn turn) {
    beginInstant(turn.instant(), (_, _) -> {});
    for (Map.Entry<String, Bar> each : turn.bars().entrySet()) {
      place(each.getKey(), each.getValue());
    }
    decide(turn);
    takeAlerts();
  }

  /**
   * Applies what splits and dividends change from this instant on.
   *
   * @param actions is told of each, for a venue that has to apply it as well
   */
  public void beginInstant(long instant, BiConsumer<String, CorporateAction> actions) {
    for (long epoch : past.begun(instant)) {
      if (reached > Long.MIN_VALUE) {
        for (String symbol : assignment.traded()) {
          for (CorporateAction action : past.at(symbol, epoch)) {
            books.apply(symbol, action);
            actions.accept(symbol, action);
            if (action.isSplit()) {
              stream.decider().split(symbol, action.ratio().doubleValue());
            }
          }
        }
        past.lookAsOf(epoch, stream.decider().evaluator(), stream.decider());
      }
    }
  }

  /** Where a bar lies in its session. To be asked once for each bar, in order. */
  Place.Part place(String symbol, Bar bar) {
    Place place = places.get(symbol);
    if (place == null) {
      throw new IllegalArgumentException("the program does not speak of '" + symbol + "'");
    }
    return place.of(bar);
  }

  /**
   * Fills of one instrument were stored.
   *
   * @param reached for each position that they close, how far prices went; none where nobody knows
   */
  public void onFills(List<Fill> fills, List<BarDriven.Reach> reached) {
    books.book(fills, reached, stream);
  }

  /** An order stopped working without having been filled to its end. */
  public void onCancelled(String symbol, String orderId) {
    stream.onCancelled(symbol, orderId);
  }

  /** A bar of a traded instrument ended, and the fills inside it were told. */
  public void onBarEnded(String symbol, Bar bar, Optional<BarDriven.Reach> open) {
    books.barEnded(symbol, bar, open);
  }

  /** Decides at the end of bars, or because the clock has reached an instant that is named. */
  public Decision decide(Turn turn) {
    turn.bars().forEach(past::add);
    reached = Math.max(reached, turn.instant());
    Decision decision =
        turn.bars().isEmpty()
            ? stream.onClock(turn.instant())
            : stream.onBars(turn.instant(), turn.bars());
    decision.commands().forEach(books::sent);
    return decision;
  }

  /** Takes bars whose instant is over: they are known from now on, and nothing is decided. */
  public void onLateBars(SequencedMap<String, Bar> bars) {
    bars.forEach((symbol, bar) -> {
      place(symbol, bar);
      past.add(symbol, bar);
    });
    stream.onLateBars(bars);
  }

  /** A person lets the strategy go on after it halted itself. */
  public void release() {
    stream.decider().release();
  }

  /** What became worth saying since the last call. */
  public List<AlertRaised> takeAlerts() {
    return stream.decider().takeAlerts();
  }

  /** All that must be known to go on from here to the same bits. */
  public byte[] checkpoint() {
    byte[] state = stream.checkpoint(assignment.run());
    ByteBuffer bytes =
        ByteBuffer.allocate(Long.BYTES * (1 + 2 * places.size()) + state.length).putLong(reached);
    places.values().forEach(it -> bytes.putLong(it.open()).putLong(it.close()));
    return bytes.put(state).array();
  }

  /**
   * Goes on from a checkpoint; this session has seen nothing.
   *
   * @throws IllegalArgumentException where another run wrote it, or it is damaged
   */
  public void restore(byte[] checkpoint) {
    ByteBuffer bytes = ByteBuffer.wrap(checkpoint);
    reached = bytes.getLong();
    places.values().forEach(it -> it.restore(bytes.getLong(), bytes.getLong()));
    byte[] state = new byte[bytes.remaining()];
    bytes.get(state);
    stream.restore(assignment.run(), state);
    past.begun(reached);
    assignment
        .markets()
        .forEach((symbol, market) -> {
          for (int row = 0; row < market.bars().rowsKnownAt(reached); row++) {
            past.add(symbol, market.bars().bar(row));
          }
        });
  }
}
