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

/** What a node asked for wakes another that comes after it, at its instant. */
class QuartzWakesTest {

  @Test
  void aWakeOutlivesTheNodeThatAskedForIt() throws InterruptedException {
    List<Wakes.Wake> woken = new CopyOnWriteArrayList<>();
    Instant soon = Instant.now().plusSeconds(2).truncatedTo(ChronoUnit.MILLIS);
    Instant later = soon.plusSeconds(3600);
    try (Database database = TestDatabase.empty();
        Schema schema = database.schema("quartz", "live/quartz", 12)) {
      try (QuartzWakes one = new QuartzWakes(schema.dataSource(), "one", _ -> true, () -> {})) {
        one.at("deployment", soon);
        one.at("deployment", soon);
        one.at("deployment", later);
        one.at("stopped", soon);
        one.forget("stopped");
      }
      QuartzWakes two = new QuartzWakes(schema.dataSource(), "two", _ -> true, () -> {});
      two.at("deployment", soon);
      assertThat(two.stored("deployment", later)).contains(later);
      two.start(woken::add);
      for (int i = 0; i < 100 && woken.isEmpty(); i++) {
        Thread.sleep(100);
      }
      two.close();
      assertThat(woken).hasSize(1);
      assertThat(woken).allMatch(it -> it.deployment().equals("deployment"));
      assertThat(woken).allMatch(it -> it.scheduled().equals(soon));
      assertThat(woken).allMatch(it -> !it.fired().isBefore(soon));
    }
  }
}
