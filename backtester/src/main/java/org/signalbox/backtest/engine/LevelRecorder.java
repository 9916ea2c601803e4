package org.signalbox.backtest.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.signalbox.backtest.venue.Desk;
import org.signalbox.trade.Order;
import org.signalbox.trade.Position;
import org.signalbox.trade.Pricing;
import org.signalbox.trade.Purpose;

/**
 * Follows the protective orders of one instrument from bar to bar. Instances hold state and belong
 * to one thread.
 */
final class LevelRecorder {

  /** A line that is still being drawn. */
  private static final class Open {
    private final Purpose purpose;
    private final Instant openedAt;
    private final List<Long> times = new ArrayList<>();
    private final List<Double> levels = new ArrayList<>();

    Open(Purpose purpose, Instant openedAt) {
      this.purpose = purpose;
      this.openedAt = openedAt;
    }

    void at(long time, double level) {
      if (levels.isEmpty() || levels.getLast() != level) {
        times.add(time);
        levels.add(level);
      }
    }

    LevelLine end(String instrument, long time) {
      times.add(time);
      levels.add(levels.getLast());
      return new LevelLine(instrument, openedAt, purpose, times, levels);
    }
  }

  private final String instrument;
  private final Map<String, Open> open = new LinkedHashMap<>();
  private final List<LevelLine> lines = new ArrayList<>();

  LevelRecorder(String instrument) {
    this.instrument = instrument;
  }

  /** A bar ended, and what was decided at its end was sent. */
  void look(long time, Optional<Position> position, Desk desk) {
    List<Order> guards =
        position.isEmpty() || position.get().protection().isEmpty() ? List.of() : desk.guards();
    open.entrySet()
        .removeIf(line -> {
          boolean gone = guards.stream().noneMatch(it -> it.id().equals(line.getKey()));
          if (gone) {
            lines.add(line.getValue().end(instrument, time));
          }
          return gone;
        });
    for (Order guard : guards) {
      Instant openedAt = position.map(Position::openedAt).orElse(Instant.EPOCH);
      open.computeIfAbsent(guard.id(), _ -> new Open(guard.cause().purpose(), openedAt))
          .at(time, level(guard.pricing()));
    }
  }

  private static double level(Pricing pricing) {
    return switch (pricing) {
      case Pricing.Limit(var price) -> price.doubleValue();
      case Pricing.Stop(var price) -> price.doubleValue();
      case Pricing.StopLimit(var stop, _) -> stop.doubleValue();
      case Pricing.Market _, Pricing.AtOpen _, Pricing.AtClose _ -> Double.NaN;
    };
  }

  /** All lines; what is still open ends now. */
  List<LevelLine> lines(long time) {
    open.values().forEach(it -> lines.add(it.end(instrument, time)));
    open.clear();
    return List.copyOf(lines);
  }
}
