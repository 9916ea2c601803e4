package org.signalbox.live.schedule;

import java.time.Instant;
import java.util.function.Consumer;

/**
 * Wakes deployments at instants. A wake is a hint: it may come twice, late or on another node, and
 * decides nothing.
 */
public interface Wakes extends AutoCloseable {

  /** Wakes nobody: for replays, and where nodes look often enough by themselves. */
  Wakes NONE =
      new Wakes() {
        @Override
        public void start(Consumer<Wake> woken) {}

        @Override
        public void at(String deployment, Instant instant) {}

        @Override
        public void forget(String deployment) {}

        @Override
        public void close() {}
      };

  /** A deployment is to look at an instant that has come. */
  record Wake(String deployment, Instant scheduled, Instant fired) {}

  /** Begins to wake. */
  void start(Consumer<Wake> woken);

  /** Has a deployment woken at an instant, once. */
  void at(String deployment, Instant instant);

  /** Has a deployment woken no more. */
  void forget(String deployment);

  @Override
  void close();
}
