package org.signalbox.live.sim;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.signalbox.live.journal.CommitUnknownException;
import org.signalbox.live.journal.Mode;
import org.signalbox.live.journal.StaleFenceException;
import org.signalbox.live.journal.Store;
import org.signalbox.live.journal.StoreUnavailableException;
import org.signalbox.live.journal.table.Deployment;
import org.signalbox.live.journal.table.Lease;
import org.signalbox.live.route.Happening;
import org.signalbox.live.route.Intake;
import org.signalbox.live.route.Router;
import org.signalbox.live.route.Turn;
import org.signalbox.live.sim.Swarm.Fault;
import org.signalbox.trade.broker.BrokerEvent;
import org.signalbox.trade.broker.BrokerListener;
import org.signalbox.trade.broker.PaperBroker;

/** One process: a router, the lease, and a clock that may be wrong. */
final class Node {

  private static final Duration TTL = Duration.ofSeconds(3);
  private static final Duration RENEW = Duration.ofSeconds(1);
  private static final Duration HOUR = Duration.ofHours(1);

  private final String name;
  private final Simulation house;
  private final World world;
  private final Swarm swarm;
  private final Duration drift;
  private Duration skew;
  private final PlantedBug bug;
  private Store<Mode.Paper> store;
  private Optional<Router<PaperBroker>> router = Optional.empty();
  private Optional<Lease> lease = Optional.empty();
  private BrokerListener listener = event -> {};
  private boolean streaming = true;
  private boolean silent;
  private boolean frozen;
  private long life;
  private long appointment;
  private long deaths;

  Node(String name, Simulation house, Duration skew, PlantedBug bug) {
    this.name = name;
    this.house = house;
    this.world = house.world();
    this.swarm = house.swarm();
    this.drift = skew;
    this.skew = skew;
    this.bug = bug;
    this.store = house.store().of(this);
  }

  Watch watch() {
    return house.watch();
  }

  private Instant now() {
    return world.now().plus(skew);
  }

  /** The process begins. */
  void start() {
    life++;
    lease = Optional.empty();
    streaming = true;
    silent = false;
    store = bug.store(house.store().of(this), house);
    alive(() -> {
      Router<PaperBroker> fresh =
          Router.paper(store, Setup.LANE, Setup.settings(place -> await(place.label())));
      PaperBroker broker =
          bug.broker(new FaultyBroker(world, swarm, house.exchange(), house.wire(), this), house);
      fresh.attach(Setup.ACCOUNT, broker);
      router = Optional.of(fresh);
      house.prices().forEach((symbol, price) -> fresh.onPrice(symbol, price, now()));
      world.log(name + " starts");
    });
    wake(Duration.ZERO);
  }

  /** The process ends, here and now. */
  void die(String where) {
    world.log(name + " dies at " + where);
    router = Optional.empty();
    listener = event -> {};
    life++;
    deaths++;
    world.in(Duration.ofMillis(500).plus(world.upTo(Duration.ofSeconds(30))), this::start);
  }

  long deaths() {
    return deaths;
  }

  /** A place at which the process may end or stand still. */
  void await(String where) {
    if (world.chance(swarm.rate(Fault.NODE_DIES))) {
      throw new NodeDied(where);
    }
  }

  /**
   * Just before a request leaves, the process may stand still while the other takes over. Where a
   * broker takes an order twice no protocol helps against that, so there it does not happen.
   */
  void awaitSend() {
    await("send");
    if (swarm.refusesRepeats() && world.chance(swarm.rate(Fault.NODE_FREEZES) * 10)) {
      freeze();
    }
  }

  private void freeze() {
    Duration pause = Duration.ofSeconds(1).plus(world.upTo(Duration.ofSeconds(40)));
    world.log(name + " freezes for " + pause);
    frozen = true;
    world.runUntil(world.now().plus(pause));
    frozen = false;
    world.log(name + " goes on");
  }

  private void alive(Runnable what) {
    long mine = life;
    try {
      what.run();
    } catch (NodeDied died) {
      if (mine == life) {
        die(died.getMessage());
      }
    } catch (IllegalStateException | IllegalArgumentException ours) {
      world.violated("a fault of our own: " + ours);
    } catch (StaleFenceException over) {
      router.ifPresent(Router::follow);
      lease = Optional.empty();
    }
  }

  /** Comes to itself after a while, or earlier if asked earlier. */
  void wake(Duration delay) {
    long number = ++appointment;
    long mine = life;
    world.in(
        delay,
        () -> {
          if (mine != life) {
            return;
          }
          if (frozen) {
            wake(Duration.ofMillis(100));
          } else if (number == appointment) {
            alive(this::step);
          }
        });
  }

  private void step() {
    Duration next = RENEW;
    try {
      hold();
    } catch (StoreUnavailableException | CommitUnknownException fault) {
      world.log(name + " cannot reach the store");
    }
    if (router.isPresent() && router.get().leads()) {
      Turn turn = router.get().turn(now());
      turn.happenings().forEach(this::note);
      Duration due = Duration.between(now(), turn.next());
      next = due.compareTo(RENEW) < 0 ? due : RENEW;
      if (!router.get().leads()) {
        lease = Optional.empty();
      }
    }
    wake(next.isNegative() ? Duration.ZERO : next);
  }

  private void note(Happening happening) {
    world.log(name + " tells " + text(happening));
    house.watch().told(happening);
  }

  private static String text(Happening happening) {
    return switch (happening) {
      case Happening.Filled(String deployment, var entry) ->
          deployment + " filled " + entry.executionId();
      case Happening.Ended(String deployment, var order) ->
          deployment + " ended " + order.clientId() + " " + order.state();
      case Happening.Alert(String deployment, String code, String message) ->
          deployment + " alert " + code + ": " + message;
    };
  }

  /** Renews the lease, or takes it. */
  private void hold() {
    if (world.chance(swarm.rate(Fault.LEASE_SLOW))) {
      return;
    }
    if (lease.isPresent()) {
      boolean renewed =
          store.write(tables -> tables.leases().renew(lease.get().fence(), now(), TTL));
      if (!renewed) {
        lease = Optional.empty();
        router.ifPresent(Router::follow);
      }
    }
    if (lease.isEmpty()) {
      lease = store.write(tables -> tables.leases().acquire(Setup.LANE, name, now(), TTL));
      lease.ifPresent(it -> {
        world.log(name + " leads under epoch " + it.epoch());
        router.ifPresent(own -> own.lead(it.fence(), now()));
      });
    }
  }

  AutoCloseable listen(BrokerListener own) {
    listener = own;
    return () -> {};
  }

  /** A report is on its way to this node. */
  void report(BrokerEvent event) {
    boolean ends = event instanceof BrokerEvent.Executed;
    if (!streaming || silent || world.chance(swarm.rate(Fault.REPORT_DROPPED))) {
      return;
    }
    Duration delay = Duration.ofMillis(10);
    if (world.chance(swarm.rate(ends ? Fault.EXECUTION_AFTER_END : Fault.REPORT_LATE))) {
      delay = delay.plus(world.upTo(Duration.ofSeconds(4)));
    }
    deliver(event, delay);
    if (world.chance(swarm.rate(Fault.REPORT_TWICE))) {
      deliver(event, delay.plus(world.upTo(Duration.ofSeconds(20))));
    }
  }

  private void deliver(BrokerEvent event, Duration delay) {
    long mine = life;
    world.in(
        delay,
        () -> {
          if (mine == life) {
            listener.on(event);
            wake(Duration.ZERO);
          }
        });
  }

  /** The clock jumps by up to an hour either way, or is put right. */
  void troubleClock() {
    boolean jumps = world.chance(swarm.rate(Fault.CLOCK_JUMPS));
    Duration next = jumps ? HOUR.minus(world.upTo(HOUR.multipliedBy(2))) : drift;
    if (jumps || !skew.equals(drift) && world.chance(0.5)) {
      world.log(name + " has its clock put to " + next + " from the true time");
      skew = next;
    }
  }

  /** All clocks are right again, but for their drift. */
  void setClock() {
    skew = drift;
  }

  /** The stream breaks, is silent, or comes back. */
  void troubleStream() {
    if (!streaming || silent) {
      streaming = true;
      silent = false;
      listener.on(new BrokerEvent.Connected(world.now()));
    } else if (world.chance(swarm.rate(Fault.STREAM_DOWN) * 5)) {
      streaming = false;
      listener.on(new BrokerEvent.Disconnected("reset", world.now()));
    } else if (world.chance(swarm.rate(Fault.STREAM_SILENT) * 5)) {
      silent = true;
    }
  }

  void price(String symbol, BigDecimal price) {
    if (frozen) {
      return;
    }
    alive(() ->
        router.ifPresent(own -> {
          try {
            own.onPrice(symbol, price, now());
          } catch (StoreUnavailableException missed) {
            world.log(name + " misses a price");
          }
        }));
    if (router.isPresent()) {
      wake(Duration.ZERO);
    }
  }

  /** A bar has ended: whoever leads decides; one that only believes it does is refused. */
  void decide(Deployment deployment, Trader trader, String fireKey, int tries) {
    if (frozen || router.isEmpty() || !router.get().leads()) {
      return;
    }
    alive(() -> {
      try {
        Intake intake =
            router
                .get()
                .decided(
                    deployment,
                    fireKey,
                    trader.decision(store, deployment, world.now()),
                    java.util.List.of(),
                    now());
        house.watch().decided(deployment, fireKey, intake);
        wake(Duration.ZERO);
      } catch (StoreUnavailableException | CommitUnknownException fault) {
        if (tries > 0) {
          world.in(Duration.ofMillis(300), () -> decide(deployment, trader, fireKey, tries - 1));
        }
      }
    });
  }
}
