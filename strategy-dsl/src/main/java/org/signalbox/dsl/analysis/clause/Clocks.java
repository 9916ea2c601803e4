package org.signalbox.dsl.analysis.clause;

import java.util.Optional;
import org.signalbox.dsl.analysis.value.Wording;
import org.signalbox.dsl.diagnostic.Problem;
import org.signalbox.dsl.ir.Clause.Moment;
import org.signalbox.dsl.ir.Lapse;
import org.signalbox.dsl.ir.Program.SessionHours;
import org.signalbox.dsl.syntax.Clock;

/** Reads times of the session. */
final class Clocks {

  private final Desk desk;

  Clocks(Desk desk) {
    this.desk = desk;
  }

  Moment moment(Clock clock) {
    return switch (clock) {
      case Clock.At at -> {
        checkInside(at);
        yield new Moment.TimeOfDay(at.time().toSecondOfDay());
      }
      case Clock.SessionEdge edge -> edge(edge.edge(), 0);
      case Clock.NearEdge near -> edge(near.edge(), offset(near));
    };
  }

  private void checkInside(Clock.At at) {
    int seconds = at.time().toSecondOfDay();
    boolean early =
        desk.session().flatMap(SessionHours::from).filter(it -> seconds < it).isPresent();
    boolean late = desk.session().flatMap(SessionHours::to).filter(it -> seconds > it).isPresent();
    boolean overnight =
        desk.session()
            .filter(it -> it.from().orElse(0) >= it.to().orElse(Integer.MAX_VALUE))
            .isPresent();
    if ((early || late) && !overnight) {
      reportOutside(at);
    }
  }

  private void reportOutside(Clock clock) {
    desk.findings()
        .add(
            Problem.CLOCK_OUTSIDE_SESSION,
            clock.span(),
            desk.draft().quote(clock.span()) + " lies outside of the session",
            "nothing is decided outside of the session");
  }

  private static Moment edge(Clock.Edge edge, int seconds) {
    return switch (edge) {
      case OPEN -> new Moment.AfterOpen(seconds);
      case CLOSE -> new Moment.AfterClose(seconds);
    };
  }

  private int offset(Clock.NearEdge near) {
    Optional<Lapse> lapse = desk.expressions().lapses().lapse(near.distance(), desk.place(), 0);
    Optional<Integer> seconds = lapse.flatMap(Clocks::seconds);
    if (lapse.isPresent() && seconds.isEmpty()) {
      desk.findings()
          .add(
              Problem.WRONG_DURATION_UNIT,
              near.distance().span(),
              "clock time was expected, was " + Wording.of(lapse.orElseThrow()),
              "write '5 minutes before session close'");
    }
    int length = seconds.orElse(0);
    checkInside(near, length);
    return near.order() == Clock.Order.AFTER ? length : -length;
  }

  private void checkInside(Clock.NearEdge near, int length) {
    boolean outside =
        length > 0 && (near.edge() == Clock.Edge.OPEN) == (near.order() == Clock.Order.BEFORE);
    if (outside) {
      reportOutside(near);
    }
  }

  /** Clock time in seconds; empty for lengths that are no clock time. */
  private static Optional<Integer> seconds(Lapse lapse) {
    return switch (lapse.measure()) {
      case SECONDS -> Optional.of(lapse.count());
      case MINUTES -> Optional.of(lapse.count() * 60);
      case HOURS -> Optional.of(lapse.count() * 3_600);
      case BARS, DAYS, WEEKS, MONTHS, YEARS, SESSIONS -> Optional.empty();
    };
  }
}
