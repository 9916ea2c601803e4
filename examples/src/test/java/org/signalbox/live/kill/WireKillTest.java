package org.signalbox.live.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.signalbox.live.crash.CrashPoint;

/**
 * A process dies in the middle of what it says to a broker that goes on without it. Whoever comes
 * after it finds out what the broker has: its orders are those of a run that nobody killed, and the
 * broker took each of them once. {@code -Dsignalbox.seed=7} has another half of the processes
 * restarted on the same node.
 */
class WireKillTest {

  /** Scenes wait most of their time: for leases to run out, and for proof that nothing came. */
  private static final int AT_ONCE = 5;

  private static final Instant BEGIN =
      Instant.now().minusSeconds(600).truncatedTo(ChronoUnit.MINUTES);

  @TempDir static Path home;

  private static final ExecutorService STAGE = Executors.newFixedThreadPool(AT_ONCE);
  private static final Map<Death, Future<List<String>>> SCENES = new EnumMap<>(Death.class);

  /** What a process dies of. */
  enum Death {
    OF_NOTHING(1, "none", Wire.Reach.SERVED),
    HALF_OF_AN_ENTRY(1, "POST .*\"side\":\"buy\".*", Wire.Reach.HALF),
    A_SERVED_ENTRY(1, "POST .*\"side\":\"buy\".*", Wire.Reach.SERVED),
    A_QUEUED_STOP(1, "none", Wire.Reach.SERVED),
    HALF_OF_A_STOP(1, "POST .*\"type\":\"stop\".*", Wire.Reach.HALF),
    A_SERVED_STOP(1, "POST .*\"type\":\"stop\".*", Wire.Reach.SERVED),
    A_SERVED_CANCEL(2, "DELETE .*", Wire.Reach.SERVED),
    A_FREEZING_ENTRY(1, "POST .*\"side\":\"buy\".*", Wire.Reach.SERVED),
    A_SERVED_EXIT(2, "POST .*\"side\":\"sell\",\"type\":\"market\".*", Wire.Reach.SERVED);

    private final int act;
    private final String request;
    private final Wire.Reach reach;

    Death(int act, String request, Wire.Reach reach) {
      this.act = act;
      this.request = request;
      this.reach = reach;
    }

    boolean in(int wanted) {
      return this != OF_NOTHING && act == wanted;
    }

    /** What the process is told to die at, where it is not a request. */
    String place() {
      return this == A_QUEUED_STOP ? CrashPoint.AFTER_BOOK.label() : "";
    }

    /** Whether the process stands still, to go on when another has done its work. */
    boolean isFreezing() {
      return this == A_FREEZING_ENTRY;
    }

    boolean isOf(String sent) {
      return sent.replaceAll("\\s+", " ").matches(request);
    }
  }

  @BeforeAll
  static void begin() {
    for (Death death : Death.values()) {
      SCENES.put(death, STAGE.submit(() -> play(death)));
    }
  }

  @AfterAll
  static void end() {
    STAGE.shutdownNow();
  }

  @ParameterizedTest
  @EnumSource
  void nothingIsLostAndNothingDoneTwice(Death death)
      throws InterruptedException, ExecutionException {
    List<String> orders = SCENES.get(death).get();
    assertThat(orders).isEqualTo(SCENES.get(Death.OF_NOTHING).get()).isNotEmpty();
  }

  private static List<String> play(Death death) throws Exception {
    try (Scene scene = new Scene(Files.createDirectory(home.resolve(death.name())), BEGIN)) {
      Cast cast = new Cast(scene, death);
      cast.act(1);
      scene.untilGuarded();
      cast.act(2);
      scene.untilFlat();
      scene.end();
      cast.leave();
      scene.isSound();
      return scene.orders();
    }
  }

  /** Who plays: a process, and whoever comes after it. One thread. */
  private static final class Cast {

    private final Scene scene;
    private final Death death;
    private final Process first;
    private final boolean restarts;
    private final CountDownLatch dead = new CountDownLatch(1);

    Cast(Scene scene, Death death) throws IOException {
      this.scene = scene;
      this.death = death;
      this.first = scene.process("first", death.place());
      this.restarts =
          new Random(Integer.getInteger("signalbox.seed", 1) * 31L + death.ordinal()).nextBoolean();
    }

    /** The market moves so that something is ordered, and where it is fatal another goes on. */
    void act(int number) throws IOException, InterruptedException {
      boolean fatal = death.in(number);
      if (fatal) {
        scene.wire().set(new Wire.Trap(death::isOf, death.reach, this::die));
      }
      scene.bar(number * 2);
      if (fatal) {
        if (death.place().isEmpty()) {
          assertThat(dead.await(2, TimeUnit.MINUTES)).as("it dies of it").isTrue();
        } else {
          Scene.ends(first, CrashPoint.STATUS);
        }
        scene.goOn(restarts && !death.isFreezing());
      }
    }

    private void die() {
      if (death.isFreezing()) {
        Scene.signal(first, "STOP");
      } else {
        Scene.kill(first);
      }
      dead.countDown();
    }

    void leave() throws Exception {
      if (death.isFreezing()) {
        Scene.signal(first, "CONT");
      }
      if (death == Death.OF_NOTHING || death.isFreezing()) {
        Scene.ends(first, 0);
      }
      scene.left();
    }
  }
}
