package org.signalbox.live.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Seeds of the simulation: none may break an invariant. */
class SimulationTest {

  private static final long SEEDS = Long.getLong("simulation.seeds", 300);
  private static final long FIRST = Long.getLong("simulation.first", 1);

  @Test
  void holdsAllInvariantsUnderAllFaults() {
    List<String> broken = new ArrayList<>();
    long events = 0;
    long begun = System.nanoTime();
    for (long seed = FIRST; seed < FIRST + SEEDS; seed++) {
      Simulation.Outcome outcome = Simulation.run(seed);
      events += outcome.events();
      if (!outcome.isSound()) {
        broken.add(
            "seed %d: %s%n  %s"
                .formatted(seed, outcome.faults(), String.join("\n  ", outcome.violations())));
      }
    }
    double seconds = (System.nanoTime() - begun) / 1e9;
    System.out.printf(
        "simulation: %d seeds, %d events, %.1f seeds/s, %d broken%n",
        SEEDS, events, SEEDS / seconds, broken.size());
    assertThat(broken).isEmpty();
  }
}
