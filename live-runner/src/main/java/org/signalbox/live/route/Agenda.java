package org.signalbox.live.route;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import org.signalbox.live.journal.table.Deployment;

/**
 * What a router has to look at: a deployment in an instrument, because something happened there, a
 * price came for which an order waits here, or its time has come. What nothing happened to is not
 * looked at, however much of it there is. Instances hold state and belong to one thread.
 */
final class Agenda {

  private final SequencedSet<Place> touched = new LinkedHashSet<>();
  private final SequencedSet<String> stirred = new LinkedHashSet<>();
  private final Map<String, SequencedMap<Place, List<Closing>>> waiting = new HashMap<>();
  private final SequencedMap<Place, Instant> appointments = new LinkedHashMap<>();

  /** One deployment in one instrument. */
  record Place(Deployment deployment, String symbol) {

    @Override
    public boolean equals(Object other) {
      return other instanceof Place(Deployment owner, String of)
          && owner.id().equals(deployment.id())
          && of.equals(symbol);
    }

    @Override
    public int hashCode() {
      return 31 * deployment.id().hashCode() + symbol.hashCode();
    }
  }

  /**
   * What a place waits for, once everything has been done there.
   *
   * @param waiting closing orders that wait here until their price has come
   * @param again when there is something to do even if nothing happens
   */
  record Rest(List<Closing> waiting, Optional<Instant> again) {

    Rest {
      waiting = List.copyOf(waiting);
    }
  }

  /** What waits for something in a place is to be looked at again. */
  void touch(Place place) {
    touched.add(place);
  }

  /** An order of a deployment may have changed, or a fill been booked. */
  void stir(String deployment) {
    stirred.add(deployment);
  }

  /** A place waits for this from now on, and for nothing else. */
  void rest(Place place, Rest rest) {
    SequencedMap<Place, List<Closing>> others =
        waiting.computeIfAbsent(place.symbol(), _ -> new LinkedHashMap<>());
    if (rest.waiting().isEmpty()) {
      others.remove(place);
    } else {
      others.put(place, rest.waiting());
    }
    appointments.remove(place);
    rest.again().ifPresent(at -> appointments.put(place, at));
  }

  /** A price came: touches the places where an order waits for it. */
  void price(String symbol, BigDecimal price) {
    SequencedMap<Place, List<Closing>> places = waiting.get(symbol);
    if (places != null) {
      places.forEach((place, closings) -> {
        if (closings.stream().anyMatch(closing -> closing.reachedBy(price))) {
          touch(place);
        }
      });
    }
  }

  /** Touches the places whose time has come. */
  void time(Instant now) {
    appointments.forEach((place, at) -> {
      if (!at.isAfter(now)) {
        touch(place);
      }
    });
  }

  boolean isEmpty() {
    return touched.isEmpty() && stirred.isEmpty();
  }

  /** Touched places, the oldest first; they stay touched until they were {@link #settled}. */
  List<Place> touched(int most) {
    return touched.stream().limit(most).toList();
  }

  void settled(List<Place> places) {
    places.forEach(touched::remove);
  }

  /** Deployments that were stirred; they stay so until they were {@link #told}. */
  List<String> stirred() {
    return new ArrayList<>(stirred);
  }

  void told(List<String> deployments) {
    deployments.forEach(stirred::remove);
  }

  /** Forgets everything: another may have acted in between. */
  void forget() {
    touched.clear();
    stirred.clear();
    waiting.clear();
    appointments.clear();
  }
}
