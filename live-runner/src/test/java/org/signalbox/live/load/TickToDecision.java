package org.signalbox.live.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.signalbox.live.session.Assignment;
import org.signalbox.live.session.Session;
import org.signalbox.live.session.Turn;
import org.signalbox.market.Bar;
import org.signalbox.market.BarSeries;
import org.signalbox.testing.Latencies;
import org.signalbox.testing.OpenLoop;

/** How long it takes from the end of a bar until each strategy over its symbol has decided. */
final class TickToDecision {

  private final Street street = new Street();
  private final List<Session> sessions = new ArrayList<>();
  private Latencies latencies = new Latencies();
  private long commands;

  private TickToDecision() {
    for (int n = 0; n < Street.STRATEGIES; n++) {
      Assignment assignment = street.assignment(n);
      Session session = new Session(assignment);
      BarSeries bars = assignment.market(Street.name(Street.symbol(n))).bars();
      for (int row = 0; row < bars.size(); row++) {
        session.warmUp(turn(Street.symbol(n), bars.bar(row)));
      }
      sessions.add(session);
    }
  }

  static void measure(Duration length) throws InterruptedException, ExecutionException {
    TickToDecision load = new TickToDecision();
    new OpenLoop(1_000, Duration.ofSeconds(3)).run(1, load::tick);
    load.latencies = new Latencies();
    load.commands = 0;
    OpenLoop.Outcome ticks = new OpenLoop(1_000, length).run(1, load::tick);
    IO.println("\nA bar ends: decision, order\n");
    IO.println("| | wanted | reached | p50 | p95 | p99 | most | orders |");
    IO.println("|---|---|---|---|---|---|---|---|");
    IO.println(
        "| tick to decision | 1,000/s | %,.0f/s | %s | %,d |"
            .formatted(ticks.perSecond(), load.latencies.cells(), load.commands));
  }

  private static Turn turn(int symbol, Bar bar) {
    TreeMap<String, Bar> bars = new TreeMap<>();
    bars.put(Street.name(symbol), bar);
    return new Turn(bar.end(), bars);
  }

  private void tick(int worker, int tick, long due) {
    int symbol = Street.symbol(tick);
    Bar bar = street.next(symbol);
    Turn turn = turn(symbol, bar);
    for (int n = symbol; n < Street.STRATEGIES; n += Street.SYMBOLS) {
      Session session = sessions.get(n);
      session.beginInstant(turn.instant(), (_, _) -> {});
      session.onBarEnded(Street.name(symbol), bar, Optional.empty());
      commands += session.decide(turn).commands().size();
      latencies.add(System.nanoTime() - due);
    }
  }
}
