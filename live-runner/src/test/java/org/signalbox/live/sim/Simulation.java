package org.signalbox.live.sim;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.signalbox.live.journal.Steering;
import org.signalbox.live.journal.table.Deployment;
import org.signalbox.live.journal.table.Kills;
import org.signalbox.live.risk.KillSwitch;
import org.signalbox.live.sim.Swarm.Fault;

/** One seed: a while with faults, a while without, and what has to hold then. */
final class Simulation {

  private static final int BARS = 30;
  private static final Duration BAR = Duration.ofMinutes(1);
  private static final Duration TICK = Duration.ofSeconds(6);
  private static final Duration REST = Duration.ofMinutes(12);

  private final long seed;
  private final World world;
  private final Swarm swarm;
  private final Map<String, BigDecimal> prices = new TreeMap<>();
  private final Map<String, BigDecimal> mostHeld = new TreeMap<>();
  private final Exchange exchange;
  private final Wire wire;
  private final SimStore store;
  private final Watch watch;
  private final PlantedBug bug;
  private final List<Node> nodes = new ArrayList<>();

  /** What came of a seed. */
  record Outcome(
      long seed,
      long hash,
      long events,
      long orders,
      long executions,
      long deaths,
      List<String> violations,
      String faults) {

    boolean isSound() {
      return violations.isEmpty();
    }
  }

  private Simulation(long seed, PlantedBug bug) {
    this.seed = seed;
    this.bug = bug;
    this.world = new World(seed);
    this.swarm = new Swarm(world.random());
    for (String symbol : Setup.SYMBOLS) {
      prices.put(symbol, new BigDecimal("100.00"));
    }
    this.exchange = new Exchange(world, swarm, prices);
    this.wire = new Wire(world, swarm);
    this.watch = new Watch(this);
    this.store = new SimStore(world, swarm, exchange, wire, watch);
  }

  static Outcome run(long seed) {
    return run(seed, PlantedBug.NONE);
  }

  static Outcome run(long seed, PlantedBug bug) {
    return new Simulation(seed, bug).outcome();
  }

  /** The last that happened in a seed, for whoever looks into it. */
  static List<String> story(long seed, PlantedBug bug) {
    Simulation simulation = new Simulation(seed, bug);
    simulation.outcome();
    return simulation.world.recent();
  }

  private Outcome outcome() {
    String faults = swarm.toString();
    begin();
    for (int bar = 0; bar < BARS; bar++) {
      bar(bar, true);
    }
    heal();
    for (int bar = BARS; bar < BARS + REST.toMinutes(); bar++) {
      bar(bar, false);
    }
    world.runUntil(world.now().plus(BAR)); // no price moves: what the last one filled is told
    store
        .truth()
        .write(tables -> {
          Invariants.ALL.forEach(check -> check.look(tables, this));
          return true;
        });
    return new Outcome(
        seed,
        world.hash(),
        world.events(),
        exchange.orders().size(),
        exchange.executions().size(),
        nodes.stream().mapToLong(Node::deaths).sum(),
        world.violations(),
        faults);
  }

  private void begin() {
    Steering<?> steering = new Steering<>(store.truth());
    for (Deployment deployment : Setup.deployments()) {
      steering.deploy(deployment, Setup.LIMITS, "simulation");
      move(deployment, Deployment.State.RUNNING);
    }
    for (String name : List.of("left", "right")) {
      Duration skew = swarm.skew().multipliedBy(name.equals("left") ? 1 : -1);
      nodes.add(new Node(name, this, skew, bug));
    }
    exchange.streamTo(event -> nodes.forEach(node -> node.report(event)));
    nodes.forEach(Node::start);
    world.runUntil(world.now().plus(Duration.ofSeconds(5)));
  }

  private void move(Deployment deployment, Deployment.State to) {
    store
        .truth()
        .write(tables -> {
          var standing = tables.deployments().find(deployment.id()).orElseThrow();
          if (!standing.state().isFinal()) {
            tables.deployments().move(deployment.id(), standing.version(), to, "", world.now());
          }
          return true;
        });
  }

  private void bar(int bar, boolean decides) {
    Trader trader = new Trader(seed, bar, prices);
    if (decides) {
      operator();
      for (Deployment deployment : Setup.deployments()) {
        fire(deployment, trader, Integer.toString(bar));
      }
    }
    for (Duration at = TICK; at.compareTo(BAR) <= 0; at = at.plus(TICK)) {
      world.runUntil(world.now().plus(TICK));
      tick();
    }
    nodes.forEach(Node::troubleStream);
    if (decides) {
      nodes.forEach(Node::troubleClock);
    }
    exchange.endSome();
    if (world.chance(swarm.rate(Fault.STRANGER))) {
      exchange.stranger("AAA");
    }
  }

  /** Both nodes are woken for a bar, now and then twice. */
  private void fire(Deployment deployment, Trader trader, String bar) {
    for (Node node : nodes) {
      int times = world.chance(0.2) ? 2 : 1;
      for (int time = 0; time < times; time++) {
        world.in(
            world.upTo(Duration.ofMillis(500)),
            () -> node.decide(deployment, trader, bug.fireKey(bar, world), 3));
      }
    }
  }

  /** A person kills, pauses and resumes. */
  private void operator() {
    for (Deployment deployment : Setup.deployments()) {
      if (world.chance(swarm.rate(Fault.KILLED))) {
        Kills.Level[] levels = Kills.Level.values();
        Kills.Level level = levels[world.random().nextInt(levels.length)];
        world.log("kill " + deployment.id() + " " + level);
        new KillSwitch<>(store.truth())
            .pull(
                new Kills.Scope.OneDeployment(deployment.id()),
                level,
                "simulation",
                "drill",
                world.now());
        watch.killed(deployment.id(), world.now());
      }
      if (world.chance(swarm.rate(Fault.PAUSED))) {
        move(deployment, Deployment.State.PAUSED);
        watch.paused(deployment.id(), world.now());
      } else if (world.chance(0.2)) {
        move(deployment, Deployment.State.RUNNING);
        watch.resumed(deployment.id());
      }
    }
  }

  private void tick() {
    for (String symbol : Setup.SYMBOLS) {
      BigDecimal before = prices.getOrDefault(symbol, BigDecimal.TEN);
      double move = 1 + 0.003 * world.random().nextGaussian();
      BigDecimal price =
          before.multiply(BigDecimal.valueOf(move)).setScale(2, RoundingMode.HALF_EVEN);
      prices.put(symbol, price);
      exchange.trade(symbol, price);
      nodes.forEach(node -> node.price(symbol, price));
      BigDecimal held = exchange.ours(symbol).abs();
      mostHeld.merge(symbol, held, BigDecimal::max);
    }
  }

  private void heal() {
    world.log("everything heals");
    swarm.heal();
    nodes.forEach(Node::setClock);
    nodes.forEach(Node::troubleStream);
    for (Deployment deployment : Setup.deployments()) {
      move(deployment, Deployment.State.RUNNING);
      watch.resumed(deployment.id());
    }
  }

  World world() {
    return world;
  }

  Swarm swarm() {
    return swarm;
  }

  Exchange exchange() {
    return exchange;
  }

  Wire wire() {
    return wire;
  }

  SimStore store() {
    return store;
  }

  Watch watch() {
    return watch;
  }

  Map<String, BigDecimal> prices() {
    return prices;
  }

  /** The most that was held of each symbol on our account, without what strangers traded. */
  Map<String, BigDecimal> mostHeld() {
    return mostHeld;
  }
}
