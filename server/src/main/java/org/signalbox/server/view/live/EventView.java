package org.signalbox.server.view.live;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that happened.
 *
 * @param number rises by the order in which events were stored
 * @param kind {@code order}, {@code fill}, {@code decision}, {@code deployment}, {@code alert},
 *     {@code kill}
 * @param text what happened, in a sentence for people
 * @param data the same for programs
 */
public record EventView(
    long number, Instant at, String kind, Optional<UUID> deployment, String text, JsonNode data) {

  /** Events, the earliest first. */
  public record EventList(List<EventView> events) {}
}
