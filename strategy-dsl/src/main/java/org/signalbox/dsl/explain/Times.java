package org.signalbox.dsl.explain;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import org.signalbox.dsl.syntax.Clock;
import org.signalbox.dsl.syntax.Duration;
import org.signalbox.dsl.syntax.Rule.QuotaPeriod;
import org.signalbox.dsl.syntax.Schedule;
import org.signalbox.dsl.syntax.TimeUnit;
import org.signalbox.dsl.syntax.Timeframe;

/** Times and lengths of time in words. */
final class Times {

  private Times() {}

  static String of(Duration duration) {
    return switch (duration) {
      case Duration.Fixed fixed -> counted(fixed.amount(), word(fixed.unit()));
      case Duration.Counted counted -> "'" + counted.name() + "' " + word(counted.unit()) + "s";
      case Duration.Named named -> "'" + named.name() + "'";
    };
  }

  /** {@code 1 bar}, {@code 3 bars}. */
  static String counted(BigDecimal count, String word) {
    return Words.number(count) + " " + word + (count.compareTo(BigDecimal.ONE) == 0 ? "" : "s");
  }

  private static String word(TimeUnit unit) {
    return unit.name().toLowerCase(Locale.ROOT);
  }

  /** {@code completed 1-hour bars}. */
  static String bars(Timeframe timeframe, boolean soFar) {
    return soFar
        ? length(timeframe) + " bars, the running one included as far as it has come"
        : "completed " + length(timeframe) + " bars";
  }

  static String length(Timeframe timeframe) {
    return switch (timeframe) {
      case Timeframe.Fixed(int count, TimeUnit unit, _) when count == 1 -> adjective(unit);
      case Timeframe.Fixed(int count, TimeUnit unit, _) -> count + "-" + word(unit);
      case Timeframe.Named named -> "'" + named.name() + "'";
    };
  }

  private static String adjective(TimeUnit unit) {
    return switch (unit) {
      case DAY, SESSION -> "daily";
      case WEEK -> "weekly";
      case MONTH -> "monthly";
      case YEAR -> "yearly";
      case BAR, SECOND, MINUTE, HOUR -> "1-" + word(unit);
    };
  }

  static String of(Clock clock) {
    return switch (clock) {
      case Clock.At at -> at.time().toString();
      case Clock.SessionEdge edge -> "the session's " + word(edge.edge());
      case Clock.NearEdge near ->
          of(near.distance())
              + " "
              + near.order().name().toLowerCase(Locale.ROOT)
              + " the session's "
              + word(near.edge());
    };
  }

  static String word(Clock.Edge edge) {
    return edge.name().toLowerCase(Locale.ROOT);
  }

  static String of(QuotaPeriod period) {
    return period.name().toLowerCase(Locale.ROOT);
  }

  static String of(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }

  /** {@code every month, on its last trading day}. */
  static String of(Schedule schedule) {
    return of(schedule.rhythm()) + schedule.clock().map(it -> ", at " + of(it)).orElse("");
  }

  private static String of(Schedule.Rhythm rhythm) {
    return switch (rhythm) {
      case Schedule.Rhythm.Daily _ -> "every day";
      case Schedule.Rhythm.Weekly weekly ->
          "every week" + weekly.day().map(it -> ", on " + of(it)).orElse("");
      case Schedule.Rhythm.Monthly monthly -> "every month" + of(monthly.day());
      case Schedule.Rhythm.Quarterly _ -> "every quarter";
      case Schedule.Rhythm.Yearly _ -> "every year";
      case Schedule.Rhythm.Every every -> "every " + of(every.duration());
    };
  }

  private static String of(Optional<Schedule.DayOfMonth> day) {
    return day.map(it ->
            switch (it) {
              case Schedule.DayOfMonth.FirstTradingDay _ -> ", on its first trading day";
              case Schedule.DayOfMonth.LastTradingDay _ -> ", on its last trading day";
              case Schedule.DayOfMonth.TradingDay trading -> ", on trading day " + trading.number();
              case Schedule.DayOfMonth.CalendarDay calendar -> ", on day " + calendar.number();
            })
        .orElse("");
  }
}
