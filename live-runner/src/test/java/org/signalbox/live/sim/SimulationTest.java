package org.signalbox.live.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Seeds of the simulation: none may break an invariant. {@code -Dsimulation.seeds=20000} runs more
 * of them, {@code -Dsimulation.first} others.
 */
class SimulationTest {

  private static final long SEEDS = Long.getLong("simulation.seeds", 300);
  private static final long FIRST = Long.getLong("simulation.first", 1);
  private static final int TWICE = 20;

  @Test
  void holdsAllInvariantsUnderAllFaults() {
    long begun = System.nanoTime();
    List<Simulation.Outcome> outcomes =
        LongStream.range(FIRST, FIRST + SEEDS).mapToObj(Simulation::run).toList();
    double seconds = (System.nanoTime() - begun) / 1e9;
    System.out.printf(
        "simulation: %d seeds, %d events, %d orders, %d executions, %d deaths, %.1f seeds/s%n",
        SEEDS,
        outcomes.stream().mapToLong(Simulation.Outcome::events).sum(),
        outcomes.stream().mapToLong(Simulation.Outcome::orders).sum(),
        outcomes.stream().mapToLong(Simulation.Outcome::executions).sum(),
        outcomes.stream().mapToLong(Simulation.Outcome::deaths).sum(),
        SEEDS / seconds);
    assertThat(broken(outcomes)).isEmpty();
  }

  @Test
  void holdsAllInvariantsForSeedsThatFailedOnce() {
    List<Long> seeds = formerlyBroken();
    assertThat(seeds).isNotEmpty();
    assertThat(broken(seeds.stream().map(Simulation::run).toList())).isEmpty();
  }

  @Test
  void doesTheSameForTheSameSeed() {
    for (long seed = FIRST; seed < FIRST + TWICE; seed++) {
      assertThat(Simulation.run(seed).hash())
          .as("seed %d", seed)
          .isEqualTo(Simulation.run(seed).hash());
    }
  }

  private static List<String> broken(List<Simulation.Outcome> outcomes) {
    List<String> broken = new ArrayList<>();
    for (Simulation.Outcome outcome : outcomes) {
      if (!outcome.isSound()) {
        broken.add(
            "seed %d: %s%n  %s"
                .formatted(
                    outcome.seed(), outcome.faults(), String.join("\n  ", outcome.violations())));
      }
    }
    return broken;
  }

  private static List<Long> formerlyBroken() {
    try (InputStream seeds = SimulationTest.class.getResourceAsStream("seeds.txt")) {
      assertThat(seeds).isNotNull();
      return new String(seeds.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(Long::valueOf)
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
