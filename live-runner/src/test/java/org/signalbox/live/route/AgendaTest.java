package org.signalbox.live.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.signalbox.live.journal.table.Deployment;
import org.signalbox.live.route.Agenda.Place;
import org.signalbox.live.route.Agenda.Rest;
import org.signalbox.testing.Cases;
import org.signalbox.testing.Journals;
import org.signalbox.trade.Effect;
import org.signalbox.trade.Pricing;

final class AgendaTest {

  private static final Instant NOW = Instant.parse("2026-01-05T15:00:00Z");

  private final Agenda agenda = new Agenda();

  private static Place place(String deployment, String symbol) {
    return new Place(Journals.deployment(deployment), symbol);
  }

  /** What waits for a price at a broker that is given a part of the closing orders. */
  private static List<Closing> waiting(Pricing... levels) {
    GuardedPosition position = new GuardedPosition(GuardPlanTest.broker(true));
    for (int n = 0; n < levels.length; n++) {
      position.arm("target " + n, levels[n], BigDecimal.TEN, Effect.CLOSE_ALL);
    }
    return position.closings();
  }

  private static Pricing limit(int price) {
    return new Pricing.Limit(BigDecimal.valueOf(price));
  }

  @Test
  void looksOnlyWhereThePriceWasReached() {
    agenda.rest(place("near", "AAA"), new Rest(waiting(limit(101)), Optional.empty()));
    agenda.rest(place("far", "AAA"), new Rest(waiting(limit(110)), Optional.empty()));
    agenda.rest(place("other", "BBB"), new Rest(waiting(limit(101)), Optional.empty()));
    agenda.price("AAA", BigDecimal.valueOf(100));
    assertThat(agenda.isEmpty()).isTrue();
    agenda.price("AAA", BigDecimal.valueOf(101));
    assertThat(agenda.touched(9)).containsExactly(place("near", "AAA"));
  }

  @Test
  void keepsAnAppointmentWhenItsTimeHasCome() {
    agenda.rest(place("d1", "AAA"), new Rest(List.of(), Optional.of(NOW)));
    agenda.time(NOW.minusMillis(1));
    assertThat(agenda.isEmpty()).isTrue();
    agenda.time(NOW);
    assertThat(agenda.touched(9)).containsExactly(place("d1", "AAA"));
  }

  @Test
  void staysTouchedUntilItIsSettled() {
    agenda.touch(place("d1", "AAA"));
    agenda.touch(place("d2", "AAA"));
    agenda.touch(place("d1", "AAA"));
    assertThat(agenda.touched(1)).containsExactly(place("d1", "AAA"));
    agenda.settled(agenda.touched(1));
    assertThat(agenda.touched(9)).containsExactly(place("d2", "AAA"));
  }

  /** The index against a walk over everything, with places that come, change and go. */
  @Test
  void looksWhereAWalkOverAllPlacesWould() {
    Cases.forAll(
        300,
        (random, size) -> {
          Agenda index = new Agenda();
          TreeMap<String, List<Closing>> all = new TreeMap<>();
          for (int step = 0; step < size; step++) {
            Place place = place("d" + random.nextInt(5), random.nextBoolean() ? "AAA" : "BBB");
            List<Closing> closings = some(random);
            all.put(place.deployment().id() + " " + place.symbol(), closings);
            index.rest(place, new Rest(closings, Optional.empty()));
            BigDecimal price = BigDecimal.valueOf(95 + random.nextInt(12));
            index.price("AAA", price);
            assertThat(names(index.touched(99))).isEqualTo(reached(all, price));
            index.settled(index.touched(99));
          }
        });
  }

  private static List<Closing> some(RandomGenerator random) {
    return random.nextInt(3) == 0
        ? List.of()
        : waiting(limit(96 + random.nextInt(12)), limit(96 + random.nextInt(12)));
  }

  private static Set<String> reached(TreeMap<String, List<Closing>> all, BigDecimal price) {
    Set<String> reached = new LinkedHashSet<>();
    all.forEach((name, closings) -> {
      if (name.endsWith("AAA") && closings.stream().anyMatch(it -> it.reachedBy(price))) {
        reached.add(name);
      }
    });
    return reached;
  }

  private static Set<String> names(List<Place> places) {
    Set<String> names = new LinkedHashSet<>();
    for (Place place : places) {
      Deployment deployment = place.deployment();
      names.add(deployment.id() + " " + place.symbol());
    }
    return names;
  }
}
