package org.signalbox.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A schedule from a weekly pattern, the hours in force, and lines that change single days. */
final class CalendarRules implements Schedule {

  private static final DayEffect OPENED = new DayEffect.Opened();

  private final ZoneId zone;
  private final Set<DayOfWeek> week;
  private final List<Hours> hours;
  private final List<DayLine> lines;
  private final Map<Integer, Map<LocalDate, List<DayEffect>>> years = new ConcurrentHashMap<>();

  /**
   * @param hours the first whose validity contains a day is in force on it
   */
  CalendarRules(ZoneId zone, Set<DayOfWeek> week, List<Hours> hours, List<DayLine> lines) {
    this.zone = zone;
    this.week = Set.copyOf(week);
    this.hours = List.copyOf(hours);
    this.lines = List.copyOf(lines);
  }

  @Override
  public Optional<Session> on(LocalDate date) {
    List<DayEffect> effects =
        years.computeIfAbsent(date.getYear(), this::effects).getOrDefault(date, List.of());
    return special(effects).or(() -> regular(date, effects)).map(it -> it.on(date, zone));
  }

  @Override
  public Schedule withoutSpecialSessions() {
    List<DayLine> regular =
        lines.stream().filter(it -> !(it.effect() instanceof DayEffect.Special)).toList();
    return new CalendarRules(zone, week, hours, regular);
  }

  private static Optional<Hours> apply(DayEffect effect, Optional<Hours> hours) {
    return switch (effect) {
      case DayEffect.Closed() -> Optional.empty();
      case DayEffect.EarlyClose(int minute) -> hours.map(it -> it.withClose(minute));
      case DayEffect.LateOpen(int minute) -> hours.map(it -> it.withOpen(minute));
      case DayEffect.Opened(), DayEffect.Special(_) -> hours;
    };
  }

  private static Optional<Hours> special(List<DayEffect> effects) {
    return effects.stream()
        .filter(DayEffect.Special.class::isInstance)
        .map(DayEffect.Special.class::cast)
        .map(DayEffect.Special::hours)
        .findFirst();
  }

  private Optional<Hours> regular(LocalDate date, List<DayEffect> effects) {
    Optional<Hours> regular =
        hours.stream()
            .filter(it -> it.validity().contains(date))
            .filter(_ -> week.contains(date.getDayOfWeek()) || effects.contains(OPENED))
            .findFirst();
    for (DayEffect effect : effects) {
      regular = apply(effect, regular);
    }
    return regular;
  }

  private Map<LocalDate, List<DayEffect>> effects(int year) {
    Map<LocalDate, List<DayEffect>> effects = new HashMap<>();
    for (DayLine line : lines) {
      line.in(year)
          .forEach(day -> effects.computeIfAbsent(day, _ -> new ArrayList<>()).add(line.effect()));
    }
    return effects;
  }
}
