package org.signalbox.live.session;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.signalbox.dsl.run.decide.AlertRaised;
import org.signalbox.live.crash.CrashPoint;
import org.signalbox.live.journal.table.Decisions;
import org.signalbox.live.journal.table.Inputs;
import org.signalbox.live.journal.text.Canonical;
import org.signalbox.live.route.Happening;
import org.signalbox.live.route.Intake;
import org.signalbox.market.feed.BarFeed;
import org.signalbox.market.feed.FeedEvent;
import org.signalbox.trade.Decision;
import org.signalbox.trade.broker.BarDriven;
import org.signalbox.trade.broker.Broker;

/**
 * One deployment at work: its feed, its session, its way to the broker, its journal. Stepped by
 * whoever holds the lease; starts no thread and asks no clock. Instances hold state and belong to
 * one thread; one that has thrown is of no more use, and a new one goes on from the journal.
 */
public final class SessionRunner {

  private static final int MOST_EVENTS = 512;
  private static final Duration GRACE = Duration.ofSeconds(2);
  private static final int TURNS_PER_CHECKPOINT = 256;

  private final Assignment assignment;
  private final Memoir memoir;
  private final Way way;
  private final Optional<BarDriven> venue;
  private final Broker broker;
  private final Session session;
  private final Stage stage;
  private final Observer observer;
  private Barrier barrier;
  private Instants instants;
  private Optional<BarFeed> feed = Optional.empty();
  private int turnsSinceCheckpoint;
  private boolean unsettled;

  /** The venue has not been shown what is stored already: nobody must compare the two. */
  private boolean behind;

  /** Its orders were not looked at yet. */
  private boolean unseen = true;

  private boolean finished;
  private long evaluated = Long.MIN_VALUE;

  /**
   * A runner that has not begun.
   *
   * @param broker the deployment's; one that is {@link BarDriven} is shown all bars
   */
  public SessionRunner(
      Assignment assignment, Memoir memoir, Way way, Broker broker, Observer observer) {
    this.assignment = assignment;
    this.memoir = memoir;
    this.way = way;
    this.broker = broker;
    this.venue = broker instanceof BarDriven driven ? Optional.of(driven) : Optional.empty();
    this.session = new Session(assignment);
    this.stage = new Stage(assignment, session, venue);
    this.observer = observer;
    this.barrier = new Barrier(assignment.markets().keySet(), GRACE, Long.MIN_VALUE);
    this.instants = new Instants(barrier, session::nextClockInstant);
  }

  /**
   * Brings the session to where it was: from its checkpoint, or from the beginning of its history,
   * and through what the journal has since.
   *
   * @return the instant up to which bars are known: the feed is to be opened after it
   */
  public long restore(Instant now) {
    Optional<Memoir.Kept> kept = memoir.checkpoint();
    kept.ifPresent(it -> takeUp(it.state()));
    if (kept.isEmpty()) {
      warmUp();
    }
    showPrices(now);
    Retold retold = new Retold(memoir, broker, kept.map(Memoir.Kept::inputs).orElse(0L));
    List<News> unnoted = retold.through(stage, (turn, stored, all) -> redo(turn, stored, all, now));
    stage.happened(unnoted);
    behind = venue.isPresent() && !unnoted.isEmpty();
    long reached = session.reached();
    barrier = new Barrier(assignment.markets().keySet(), GRACE, reached);
    instants = new Instants(barrier, session::nextClockInstant);
    if (reached > Long.MIN_VALUE) {
      instants.from(reached + 1);
    }
    unsettled = !behind;
    evaluated = reached;
    observer.restored(reached, kept.isPresent(), now);
    return reached;
  }

  private void takeUp(SessionState state) {
    session.restore(state.session());
    venue.ifPresent(it -> it.restore(state.venue()));
    stage.goOnFrom(state.cursor());
  }

  /** Orders are judged by prices that were known before this process was. */
  private void showPrices(Instant now) {
    for (String symbol : assignment.traded()) {
      double price = session.price(symbol);
      if (!Double.isNaN(price)) {
        way.onPrice(symbol, BigDecimal.valueOf(price), now);
      }
    }
  }

  private void warmUp() {
    new WarmUp(assignment).through(session);
  }

  /** A turn that the journal has: the session goes through it again, and must decide the same. */
  private void redo(Turn turn, Optional<Decisions.Entry> stored, Retold retold, Instant now) {
    Decision decision = stage.decide(turn, List::of);
    session.takeAlerts();
    stage.takeGiven(); // the journal has it
    showCloses(turn, now);
    if (stored.isPresent()) {
      requireSame(stored.get(), decision);
      retold.reenact(decision);
    } else if (!decision.isEmpty()) {
      hand(turn, decision, Instant.ofEpochMilli(turn.instant()));
    }
  }

  private static void requireSame(Decisions.Entry stored, Decision decision) {
    String again = Canonical.write(decision);
    if (!again.equals(stored.canonical())) {
      throw new IllegalStateException(
          "the journal does not replay: at %s it has '%s', and now it would be '%s'"
              .formatted(stored.fireKey(), stored.canonical(), again));
    }
  }

  /** Has data arrive from a feed that begins where the journal ends. */
  public void listen(BarFeed opened) {
    feed = Optional.of(opened);
  }

  /**
   * Does what is due, and no more than a share of it at a time.
   *
   * @return whether its feed was read to the end of what has arrived
   */
  public boolean step(Instant now) {
    if (!behind) {
      settle(now);
    }
    if (feed.isEmpty() || unsettled || finished) {
      return finished;
    }
    BarFeed source = feed.get();
    for (int i = 0; i < MOST_EVENTS && !unsettled && !finished; i++) {
      Optional<FeedEvent> event = source.poll(now.toEpochMilli());
      if (event.isEmpty()) {
        decideUntil(source.time(now.toEpochMilli()), now);
        return true;
      }
      take(event.get(), now);
    }
    return finished;
  }

  /** Whether it has something to do though nothing has arrived. */
  public boolean isDue(Instant now) {
    OptionalLong next = instants.next();
    return behind || unsettled || (next.isPresent() && next.getAsLong() <= now.toEpochMilli());
  }

  private void take(FeedEvent event, Instant now) {
    switch (event) {
      case FeedEvent.BarEnded ended -> {
        decideUntil(ended.bar().end() - 1, now);
        instants.from(ended.bar().start());
        receive(barrier.take(ended), now);
      }
      case FeedEvent.Complete(long through, _) -> {
        barrier.complete(through);
        decideUntil(through, now);
      }
      case FeedEvent.Refused(String symbol, var bar, String why, _) ->
          observer.unusable(symbol, bar, why, now);
      case FeedEvent.Traded traded ->
          way.onPrice(traded.symbol(), BigDecimal.valueOf(traded.price()), now);
      case FeedEvent.Connected _ -> observer.connected(now);
      case FeedEvent.Disconnected(String cause, _) -> observer.disconnected(cause, now);
      case FeedEvent.Finished _ -> {
        flush(now);
        checkpoint(now);
        finished = true;
      }
    }
  }

  private void receive(Reception reception, Instant now) {
    switch (reception) {
      case Reception.Taken _, Reception.Repeated _ -> {}
      case Reception.Late(String symbol, var bar, boolean inOrder) -> {
        if (inOrder) {
          stage.late(symbol, bar);
          flush(now);
        }
        observer.late(symbol, bar, inOrder, now);
      }
      case Reception.Revised(String symbol, var bar) -> observer.revised(symbol, bar, now);
      case Reception.Unusable(String symbol, var bar, String why) ->
          observer.unusable(symbol, bar, why, now);
    }
  }

  private void decideUntil(long time, Instant now) {
    if (!unsettled) {
      for (Turn turn : instants.due(time)) {
        run(turn, now);
      }
    }
  }

  private void run(Turn turn, Instant now) {
    if (stage.isBusy()) {
      flush(now);
    }
    behind = false;
    Decision decision = stage.decide(turn, () -> News.of(way.turn(now)));
    for (AlertRaised alert : session.takeAlerts()) {
      observer.alert(alert, now);
    }
    showCloses(turn, now);
    turnsSinceCheckpoint++;
    if (!decision.isEmpty()) {
      hand(turn, decision, now);
      settle(now);
    } else if (venue.isEmpty() || memoir.isOnStream()) {
      flush(now);
    }
    evaluated = turn.instant();
    if (turnsSinceCheckpoint >= TURNS_PER_CHECKPOINT && !unsettled) {
      flush(now);
      checkpoint(now);
    }
  }

  private void showCloses(Turn turn, Instant now) {
    turn.bars().forEach((symbol, bar) -> way.onPrice(symbol, BigDecimal.valueOf(bar.close()), now));
  }

  private void hand(Turn turn, Decision decision, Instant now) {
    String fireKey = Instant.ofEpochMilli(turn.instant()).toString();
    List<Inputs.Input> given = stage.takeGiven();
    switch (way.decided(fireKey, decision, given, now)) {
      case Intake.Stored(List<Intake.Refused> refused) -> {
        memoir.appended(given.size());
        refused.forEach(it -> stage.refused(it.order()));
      }
      case Intake.Repeated _ ->
          throw new IllegalStateException("'%s' was decided by another".formatted(fireKey));
    }
  }

  /** Has what waits sent, and hears what came of it. */
  private void settle(Instant now) {
    hear(now);
    boolean happens = true;
    for (int i = 0; unsettled && happens && i < MOST_EVENTS; i++) {
      happens = hear(now);
    }
  }

  /** Whether something happened. What became of its orders is read where they may have changed. */
  private boolean hear(Instant now) {
    List<Happening> happenings = way.turn(now);
    stage.happened(News.of(happenings));
    if (way.takeStirred() || unseen) {
      unsettled = venue.isPresent() && memoir.hasUnsettled();
      unseen = false;
    }
    return !happenings.isEmpty();
  }

  private void flush(Instant now) {
    List<Inputs.Input> given = stage.takeGiven();
    if (!given.isEmpty()) {
      memoir.append(given, now);
    }
  }

  private void checkpoint(Instant now) {
    turnsSinceCheckpoint = 0;
    stage.forget(memoir.ended(stage.cursor().orders()));
    byte[] state =
        new SessionState(
                session.checkpoint(),
                venue.map(BarDriven::save).orElse(new byte[0]),
                stage.cursor())
            .bytes();
    CrashPoint.BEFORE_CHECKPOINT.hit();
    memoir.keep(state, now);
    CrashPoint.AFTER_CHECKPOINT.hit();
  }

  /** Stores where it stands, to be taken up by another. */
  public void leave(Instant now) {
    if (!unsettled) {
      flush(now);
      checkpoint(now);
    }
    close();
  }

  /** Lets go of the feed. */
  public void close() {
    feed.ifPresent(BarFeed::close);
  }

  /** A person lets the strategy go on after it halted itself. */
  public void release(Instant now) {
    stage.release();
    flush(now);
  }

  /** Whether the feed has no more to give. */
  public boolean isFinished() {
    return finished;
  }

  /** Whether the strategy has halted itself. */
  public boolean isHalted() {
    return session.isHalted();
  }

  /** The last instant that was evaluated. */
  public long evaluated() {
    return evaluated;
  }

  /** The next named time after an instant. */
  public OptionalLong nextClockInstant(long after) {
    return session.nextClockInstant(after);
  }

  /** Why nothing could be decided now; empty where nothing is in the way. */
  public List<String> blocked() {
    List<String> reasons = new ArrayList<>();
    if (session.isHalted()) {
      reasons.add("the strategy halted itself");
    }
    if (unsettled) {
      reasons.add("it is not settled what became of an order");
    }
    return reasons;
  }

  /** What the account is worth at the last closes. */
  public double equity() {
    return session.equity();
  }
}
