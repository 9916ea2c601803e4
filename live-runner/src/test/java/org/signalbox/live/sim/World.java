package org.signalbox.live.sim;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Virtual time, what is going to happen in it, and chance. One thread. */
final class World {

  static final Instant BEGIN = Instant.parse("2026-01-05T14:30:00Z");

  private static final int KEPT = 4_000;

  private final PriorityQueue<Event> queue = new PriorityQueue<>();
  private final RandomGenerator random;
  private final List<String> recent = new ArrayList<>();
  private final List<String> violations = new ArrayList<>();
  private Instant now = BEGIN;
  private long sequence;
  private long events;
  private long hash = 0xcbf29ce484222325L;

  private record Event(Instant at, long sequence, Runnable what) implements Comparable<Event> {
    @Override
    public int compareTo(Event other) {
      int byTime = at.compareTo(other.at);
      return byTime != 0 ? byTime : Long.compare(sequence, other.sequence);
    }
  }

  World(long seed) {
    this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }

  Instant now() {
    return now;
  }

  RandomGenerator random() {
    return random;
  }

  boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  Duration upTo(Duration most) {
    return Duration.ofMillis(random.nextLong(Math.max(1, most.toMillis())));
  }

  void in(Duration delay, Runnable what) {
    queue.add(new Event(now.plus(delay), sequence++, what));
  }

  /** Lets everything happen that is due before an instant. */
  void runUntil(Instant end) {
    while (!queue.isEmpty() && !queue.peek().at().isAfter(end)) {
      Event next = queue.remove();
      now = next.at().isAfter(now) ? next.at() : now;
      events++;
      next.what().run();
    }
    now = end.isAfter(now) ? end : now;
  }

  /** Writes down what happened; two runs of one seed write the same. */
  void log(String what) {
    String line = now + " " + what;
    for (int at = 0; at < line.length(); at++) {
      hash = (hash ^ line.charAt(at)) * 0x100000001b3L;
    }
    if (recent.size() == KEPT) {
      recent.remove(0);
    }
    recent.add(line);
  }

  /** An invariant is broken. */
  void violated(String what) {
    log("VIOLATED " + what);
    violations.add(now + " " + what);
  }

  List<String> violations() {
    return violations;
  }

  List<String> recent() {
    return recent;
  }

  long events() {
    return events;
  }

  long hash() {
    return hash;
  }
}
