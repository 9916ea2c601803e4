package org.signalbox.live.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the green of the simulation is worth: every mistake that is made on purpose is noticed. */
class PlantedBugsTest {

  private static final int SEEDS = 300;

  @Test
  void noticesEveryPlantedBug() {
    Set<PlantedBug> bugs = EnumSet.complementOf(EnumSet.of(PlantedBug.NONE));
    List<PlantedBug> missed = new ArrayList<>();
    for (PlantedBug bug : bugs) {
      if (!isNoticed(bug)) {
        missed.add(bug);
      }
    }
    System.out.printf(
        "simulation: %d of %d planted bugs noticed%n", bugs.size() - missed.size(), bugs.size());
    assertThat(missed).isEmpty();
    assertThat(bugs).hasSize(12);
  }

  private static boolean isNoticed(PlantedBug bug) {
    for (long seed = 1; seed <= SEEDS; seed++) {
      Simulation.Outcome outcome = Simulation.run(seed, bug);
      if (!outcome.isSound()) {
        System.out.printf(
            "simulation: %s noticed by seed %d: %s%n", bug, seed, outcome.violations().getFirst());
        return true;
      }
    }
    return false;
  }
}
