package org.signalbox.server.view.live;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.signalbox.server.view.live.DeploymentView.TradingMode;

/**
 * Something that happened.
 *
 * @param cursor where one who has seen it goes on: a call of {@code /events} says it with {@code
 *     after}, a stream with {@code Last-Event-ID}
 * @param kind {@code order}, {@code fill}, {@code deployment}, {@code kill}, ...
 * @param subject which one: a client id, an execution's id
 * @param data what it has become
 */
public record EventView(
    String cursor,
    TradingMode mode,
    Instant at,
    String kind,
    String deployment,
    String subject,
    JsonNode data) {

  /** Events, the earliest first; {@code cursor} is where one goes on after all of them. */
  public record EventList(List<EventView> events, String cursor) {}
}
