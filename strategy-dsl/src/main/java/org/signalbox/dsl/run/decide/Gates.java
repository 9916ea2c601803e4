package org.signalbox.dsl.run.decide;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.signalbox.dsl.ir.Limit;
import org.signalbox.dsl.run.checkpoint.RecordMemory;
import org.signalbox.dsl.run.standing.Stamp;
import org.signalbox.dsl.run.standing.Standing;
import org.signalbox.dsl.run.standing.Value;
import org.signalbox.dsl.run.standing.Values;
import org.signalbox.kernel.Memory;
import org.signalbox.trade.Decision.Suppressed;

/**
 * What keeps one instrument from entering, whatever its clauses say: halts, pauses, cool-downs,
 * hours. Instances hold state and belong to one thread.
 */
final class Gates {

  private final Standing standing;
  private final List<Limit> limits;
  private final List<Value> conditions;
  private final List<Optional<Stamp>> paused = new ArrayList<>();
  private final List<Value> mosts;
  private long squaredOffIn = Long.MIN_VALUE;

  Gates(Standing standing, List<Limit> limits, Values values) {
    this.standing = standing;
    this.limits = List.copyOf(limits);
    this.conditions = this.limits.stream().map(it -> condition(it, values)).toList();
    this.mosts = this.limits.stream().map(it -> most(it, values)).toList();
    this.limits.forEach(_ -> paused.add(Optional.empty()));
  }

  private static Value condition(Limit limit, Values values) {
    return switch (limit) {
      case Limit.When when -> values.of(when.condition());
      case Limit.Pause pause -> values.of(pause.condition());
      case Limit.Halt halt -> values.of(halt.condition());
      case Limit.Cap _,
          Limit.Between _,
          Limit.OnWeekdays _,
          Limit.Leverage _,
          Limit.Cooldown _,
          Limit.SquareOff _ ->
          _ -> 1;
    };
  }

  private static Value most(Limit limit, Values values) {
    return limit instanceof Limit.Cap cap ? values.of(cap.most()) : _ -> Double.NaN;
  }

  /** The greatest value that a cap of the program allows now. */
  double most(Limit.Cap cap) {
    return mosts.get(limits.indexOf(cap)).at(standing);
  }

  /** Whether every bar must be looked at, traded or not. */
  boolean watches() {
    return limits.stream().anyMatch(it -> it instanceof Limit.Pause || it instanceof Limit.Halt);
  }

  /** Takes note of pauses that begin; says which halt is true. */
  Optional<Limit.Halt> look() {
    Optional<Limit.Halt> halted = Optional.empty();
    for (int i = 0; i < limits.size(); i++) {
      if (limits.get(i) instanceof Limit.Pause && conditions.get(i).holds(standing)) {
        paused.set(i, Optional.of(standing.now()));
      }
      if (limits.get(i) instanceof Limit.Halt halt && conditions.get(i).holds(standing)) {
        halted = Optional.of(halt);
      }
    }
    return halted;
  }

  /** Everything is closed: no entries until the next session. */
  void squareOff() {
    squaredOffIn = standing.times().ordinal();
  }

  void remember(Memory memory) {
    RecordMemory records = new RecordMemory(memory);
    paused.replaceAll(it -> records.keep(Stamp.class, it));
    squaredOffIn = memory.keep(squaredOffIn);
  }

  /** What stands in the way of an entry of this clause. */
  Optional<Suppressed> closed(String clause) {
    if (squaredOffIn == standing.times().ordinal()) {
      return Optional.of(suppressed(clause, "session", "squared off until the next session"));
    }
    for (int i = 0; i < limits.size(); i++) {
      Optional<Suppressed> reason = reason(i, clause);
      if (reason.isPresent()) {
        return reason;
      }
    }
    return Optional.empty();
  }

  private Optional<Suppressed> reason(int i, String clause) {
    return switch (limits.get(i)) {
      case Limit.When _ ->
          when(!conditions.get(i).holds(standing), clause, "allow", "entries are not allowed now");
      case Limit.Pause pause ->
          when(
              paused.get(i).filter(it -> !it.hasPassed(pause.lapse(), standing.now())).isPresent(),
              clause,
              "pause",
              "entries are paused");
      case Limit.Cooldown cooldown ->
          when(
              standing
                  .history()
                  .lastExit(cooldown.after())
                  .filter(it -> !it.hasPassed(cooldown.lapse(), standing.now()))
                  .isPresent(),
              clause,
              "cooldown",
              "the cool-down has not passed");
      case Limit.Between(_, int from, int to) -> {
        int now = standing.times().secondOfDay(standing.instant());
        yield when(now < from || now > to, clause, "session", "outside the hours for entries");
      }
      case Limit.OnWeekdays(_, var weekdays) ->
          when(
              !weekdays.contains(standing.times().date().getDayOfWeek().getValue()),
              clause,
              "session",
              "not on this weekday");
      case Limit.EntriesPer per ->
          when(
              !(standing.account().entriesIn(per.period(), standing.now()) < most(per)),
              clause,
              "cap",
              "all entries of the period are used");
      case Limit.Halt _, Limit.Cap _, Limit.Leverage _, Limit.SquareOff _ -> Optional.empty();
    };
  }

  private Optional<Suppressed> when(boolean shut, String clause, String gate, String reason) {
    return shut ? Optional.of(suppressed(clause, gate, reason)) : Optional.empty();
  }

  Suppressed suppressed(String clause, String gate, String reason) {
    return new Suppressed(clause, standing.symbol(), gate, reason);
  }
}
