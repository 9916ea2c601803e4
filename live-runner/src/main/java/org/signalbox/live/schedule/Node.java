package org.signalbox.live.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.signalbox.live.crash.CrashPoint;
import org.signalbox.live.journal.Mode;
import org.signalbox.live.journal.Store;
import org.signalbox.live.journal.table.Deployment;
import org.signalbox.live.journal.table.Lease;
import org.signalbox.trade.broker.Broker;

/**
 * One process's part in running the deployments of one mode: it takes leases that nobody holds and
 * renews its own. Stepped by {@link #beat}, once a second; instances hold state and belong to one
 * thread.
 */
final class Node<M extends Mode, B extends Broker> {

  /** How long a lease lasts when it is not renewed. */
  static final Duration TTL = Duration.ofSeconds(3);

  private final Store<M> store;
  private final Parts parts;
  private final BrokerSource<B> brokers;
  private final Routing<M, B> routing;
  private final Consumer<RuntimeException> faults;
  private final Map<String, Post<M, B>> posts = new TreeMap<>();

  /**
   * A part that runs nothing yet.
   *
   * @param faults is told what went wrong in a lane, and will be tried again
   */
  Node(
      Store<M> store,
      Parts parts,
      BrokerSource<B> brokers,
      Routing<M, B> routing,
      Consumer<RuntimeException> faults) {
    this.faults = faults;
    this.store = store;
    this.parts = parts;
    this.brokers = brokers;
    this.routing = routing;
  }

  /** Renews what is held, takes what is free; lanes with nothing to run are given back. */
  void beat(Instant now) {
    TreeSet<String> wanted = new TreeSet<>();
    for (Deployment.Standing each : store.read(tables -> tables.deployments().active())) {
      wanted.add(each.deployment().lane());
    }
    for (String lane : List.copyOf(posts.keySet())) {
      Post<M, B> post = post(lane).orElseThrow();
      boolean kept = !post.hasEnded() && wanted.contains(lane) && renew(post, now);
      if (!kept) {
        posts.remove(lane);
        post.stop();
        giveBack(post, now);
      }
    }
    for (String lane : wanted) {
      if (!posts.containsKey(lane)) {
        take(lane, now);
      }
    }
  }

  private boolean renew(Post<M, B> post, Instant now) {
    boolean renewed = store.write(tables -> tables.leases().renew(post.fence(), now, TTL));
    if (renewed) {
      post.renewedUntil(now.plus(TTL));
    }
    return renewed;
  }

  private void take(String lane, Instant now) {
    Optional<Lease> lease =
        store.write(tables -> tables.leases().acquire(lane, parts.node(), now, TTL));
    if (lease.isPresent()) {
      parts.settings().crash().hit(CrashPoint.AFTER_LEASE);
      Post<M, B> post =
          new Post<>(
              lease.get(),
              new LaneWorker<>(lane, lease.get().fence(), store, parts, brokers, routing),
              parts.clock(),
              faults);
      posts.put(lane, post);
      post.start();
    }
  }

  private void giveBack(Post<M, B> post, Instant now) {
    store.write(tables -> {
      tables.leases().release(post.fence(), now);
      return now;
    });
  }

  /** Has everything looked at now. */
  void wake() {
    posts.values().forEach(Post::wake);
  }

  Optional<Post<M, B>> post(String lane) {
    return Optional.ofNullable(posts.get(lane));
  }

  /** The lanes that this node runs. */
  List<String> lanes() {
    return new ArrayList<>(posts.keySet());
  }

  /** Stops all, stores where they stand and gives the leases back. */
  void leave(Instant now) {
    posts
        .values()
        .forEach(post -> {
          post.stopAndLeave(now);
          parts.settings().crash().hit(CrashPoint.DURING_SHUTDOWN);
          giveBack(post, now);
        });
    posts.clear();
  }

  /** Stops all as they are, as if the process had ended. */
  void drop() {
    posts.values().forEach(Post::stop);
    posts.clear();
  }
}
