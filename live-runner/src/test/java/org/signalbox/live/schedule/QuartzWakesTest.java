package org.signalbox.live.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.signalbox.live.database.Database;
import org.signalbox.live.database.Schema;
import org.signalbox.testing.TestDatabase;

/** Two nodes over one database: what both ask for wakes one of them, at its instant. */
class QuartzWakesTest {

  @Test
  void aWakeThatTwoNodesAskForComes() throws InterruptedException {
    List<Wakes.Wake> woken = new CopyOnWriteArrayList<>();
    try (Database database = TestDatabase.empty();
        Schema schema = database.schema("quartz", "live/quartz", 12);
        QuartzWakes one = new QuartzWakes(schema.dataSource(), "one", _ -> true);
        QuartzWakes two = new QuartzWakes(schema.dataSource(), "two", _ -> true)) {
      one.start(woken::add);
      two.start(woken::add);
      Instant soon = Instant.now().plusSeconds(1).truncatedTo(ChronoUnit.MILLIS);
      Instant later = soon.plusSeconds(3600);
      for (QuartzWakes node : List.of(one, two)) {
        node.at("deployment", soon);
        node.at("deployment", later);
        node.at("stopped", soon);
      }
      one.forget("stopped");
      assertThat(two.stored("deployment", later)).contains(later);
      for (int i = 0; i < 100 && woken.isEmpty(); i++) {
        Thread.sleep(100);
      }
      assertThat(woken).isNotEmpty();
      assertThat(woken).allMatch(it -> it.deployment().equals("deployment"));
      assertThat(woken).allMatch(it -> it.scheduled().equals(soon));
      assertThat(woken).allMatch(it -> !it.fired().isBefore(soon));
    }
  }
}
