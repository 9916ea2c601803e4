package org.signalbox.server.route;

import static org.signalbox.server.api.Route.get;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.signalbox.server.api.Call;
import org.signalbox.server.api.EventStream;
import org.signalbox.server.api.Json;
import org.signalbox.server.api.Refusal;
import org.signalbox.server.api.Refusal.Kind;
import org.signalbox.server.api.Route;
import org.signalbox.server.live.Cursor;
import org.signalbox.server.live.EventHub;
import org.signalbox.server.live.EventHub.Told;
import org.signalbox.server.view.PlaceView;
import org.signalbox.server.view.live.EventView;
import org.signalbox.server.view.live.EventView.EventList;

/** {@code /events}: what happened, from where one left off. */
public final class EventRoutes implements Resource {

  private static final Duration BEAT = Duration.ofSeconds(5);

  private final Desks desks;
  private final EventHub hub;

  public EventRoutes(Desks desks, EventHub hub) {
    this.desks = desks;
    this.hub = hub;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        get("/events", "listEvents", "Lists events after a cursor, some hundreds at a time")
            .query(
                "after", Route.Parameter.Kind.TEXT, "a cursor; from the first event where left out")
            .answers(EventList.class, this::list),
        get("/events/stream", "watchEvents", "Tells events as they are stored, after Last-Event-ID")
            .query("after", Route.Parameter.Kind.TEXT, "a cursor, where there is no Last-Event-ID")
            .streams(EventView.class, this::watch));
  }

  private static Cursor cursor(Optional<String> text) {
    return text.map(it ->
            Cursor.of(it)
                .orElseThrow(() ->
                    Refusal.of(Kind.INVALID_PARAMETER, "'after' must be a cursor such as '12-3'")
                        .at(PlaceView.field("after"))))
        .orElse(Cursor.START);
  }

  private EventList list(Call call) {
    Cursor after = cursor(call.query("after"));
    List<Told> told = hub.read(desks.tenant(call.caller()), after);
    Cursor end = told.isEmpty() ? after : told.getLast().cursor();
    return new EventList(
        told.stream().map(it -> Json.parse(it.json(), EventView.class)).toList(), end.toString());
  }

  private void watch(Call call, EventStream events) {
    Cursor after =
        cursor(
            events
                .lastSeen()
                .filter(it -> Cursor.of(it).isPresent())
                .or(() -> call.query("after")));
    events.beat();
    try (EventHub.Watch watch = hub.watch(desks.tenant(call.caller()), after)) {
      while (hub.isOpen() && call.isStillAdmitted()) {
        List<Told> told = watch.next(BEAT);
        if (told.isEmpty()) {
          events.beat();
        } else {
          events.send(told.stream().map(Told::frame).toList());
        }
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
