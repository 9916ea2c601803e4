package org.signalbox.server.live;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.signalbox.live.journal.table.Events.Event;
import org.signalbox.server.api.EventStream;
import org.signalbox.server.api.Json;
import org.signalbox.server.view.live.EventView;

/**
 * Events as they are stored. It looks for new ones some times a second, reads those of a tenant
 * that somebody watches once, and writes each as bytes once, however many watch. May be used from
 * several threads.
 */
public final class EventHub implements AutoCloseable {

  /** How long it rests between two looks: while events come, while somebody waits, or nobody. */
  private static final Duration BUSY = Duration.ofMillis(8);

  private static final Duration WATCHED = Duration.ofMillis(25);
  private static final Duration UNWATCHED = Duration.ofMillis(100);

  /** After so many looks without an event none come. */
  private static final int CALM = 125;

  /** At every so many such looks it reads what another process may have numbered. */
  private static final int OTHERS = 4;

  private static final int MOST = 500;

  private final List<Desk<?>> desks;
  private final Map<String, Channel> channels = new ConcurrentHashMap<>();
  private final Thread worker;
  private volatile boolean open = true;

  public EventHub(List<Desk<?>> desks) {
    this.desks = List.copyOf(desks);
    this.worker = Thread.ofVirtual().name("events").unstarted(this::work);
    worker.start();
  }

  /** An event as it is told: where it stands, its JSON, and what is sent to all who watch. */
  public record Told(Cursor cursor, String json, EventStream.Frame frame) {}

  /** Watches a tenant's events; closed by who watches. */
  public final class Watch implements AutoCloseable {

    private final String tenant;
    private final Channel channel;
    private Cursor seen;

    private Watch(String tenant, Channel channel, Cursor seen) {
      this.tenant = tenant;
      this.channel = channel;
      this.seen = seen;
    }

    /** Events after those that were told; waits where there are none. Empty after some time. */
    public List<Told> next(Duration most) throws InterruptedException {
      List<Told> told = await(most);
      if (!told.isEmpty()) {
        seen = told.getLast().cursor();
      }
      return told;
    }

    private List<Told> await(Duration most) throws InterruptedException {
      boolean more = true;
      while (open && more) {
        Cursor end = channel.end();
        List<Told> told = channel.after(seen).orElseGet(() -> read(tenant, seen));
        if (!told.isEmpty()) {
          return told;
        }
        more = channel.awaitGrowth(end, most);
      }
      return List.of();
    }

    @Override
    public void close() {
      channel.left();
    }
  }

  /** Whether events are still told. */
  public boolean isOpen() {
    return open;
  }

  /** A tenant's events after a cursor, the earliest first, as they are stored now. */
  public List<Told> read(String tenant, Cursor after) {
    List<Told> told = new ArrayList<>();
    Cursor cursor = after;
    for (Desk<?> desk : desks) {
      for (Event event : desk.after(tenant, after.at(desk.mode()), MOST)) {
        cursor = cursor.after(desk.mode(), event.seq());
        told.add(tell(desk, event, cursor));
      }
    }
    return told;
  }

  /** Watches a tenant's events from a cursor on. */
  public Watch watch(String tenant, Cursor after) {
    Channel channel = channels.computeIfAbsent(tenant, _ -> new Channel(last()));
    channel.joined();
    return new Watch(tenant, channel, after);
  }

  /** Where the events of all tenants end. */
  private Cursor last() {
    Cursor last = Cursor.START;
    for (Desk<?> desk : desks) {
      last = last.after(desk.mode(), desk.lastEvent());
    }
    return last;
  }

  private static Told tell(Desk<?> desk, Event event, Cursor cursor) {
    EventView view =
        new EventView(
            cursor.toString(),
            desk.mode(),
            event.at(),
            event.kind(),
            event.deployment(),
            event.subject(),
            Json.parse(event.body(), JsonNode.class));
    String json = Json.write(view);
    return new Told(cursor, json, EventStream.Frame.of(cursor.toString(), event.kind(), json));
  }

  private void work() {
    int quiet = 0;
    while (open) {
      try {
        boolean fresh = desks.stream().mapToInt(it -> it.publish(MOST)).sum() > 0;
        quiet = fresh ? 0 : quiet + 1;
        if (fresh || quiet % OTHERS == 0) {
          channels.forEach(this::extend);
        }
        Thread.sleep(pace(quiet));
      } catch (InterruptedException _) {
        return;
      } catch (RuntimeException unavailable) {
        pause();
      }
    }
  }

  private Duration pace(int quiet) {
    if (channels.values().stream().noneMatch(Channel::isWatched)) {
      return UNWATCHED;
    }
    return quiet < CALM ? BUSY : WATCHED;
  }

  /** The database is away: nothing can be told until it is back. */
  private static void pause() {
    try {
      Thread.sleep(Duration.ofSeconds(1));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void extend(String tenant, Channel channel) {
    if (channel.isWatched()) {
      channel.grow(read(tenant, channel.end()));
    }
  }

  @Override
  public void close() {
    open = false;
    worker.interrupt();
    channels.values().forEach(Channel::close);
  }
}
