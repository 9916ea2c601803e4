package org.signalbox.backtest.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.signalbox.backtest.engine.BacktestResult.Blocked;
import org.signalbox.backtest.engine.BacktestResult.Traded;
import org.signalbox.backtest.venue.SimulatedVenue;
import org.signalbox.dsl.ir.Program;
import org.signalbox.dsl.run.decide.AlertRaised;
import org.signalbox.dsl.run.decide.Decider;
import org.signalbox.dsl.run.decide.Shown;
import org.signalbox.trade.Decision;
import org.signalbox.trade.Fill;
import org.signalbox.trade.Ledger;
import org.signalbox.trade.OrderCommand;
import org.signalbox.trade.Position;

/** Writes down what a run does. Instances hold state and belong to one thread. */
final class Recorder {

  /** A series that is being written. */
  private static final class Show {
    private final Shown shown;
    private final double[] values;

    Show(Shown shown, int rows) {
      this.shown = shown;
      this.values = new double[rows];
      Arrays.fill(values, Double.NaN);
    }

    void write(int row) {
      values[row] = shown.value().getAsDouble();
    }
  }

  private final List<Feed> traded;
  private final Decider decider;
  private final Equity equity;
  private final Map<String, List<Show>> shows = new TreeMap<>();
  private final Map<String, LevelRecorder> levels = new TreeMap<>();
  private final List<Fill> fills = new ArrayList<>();
  private final List<AlertRaised> alerts = new ArrayList<>();
  private final Map<Blocked, Integer> blocked = new LinkedHashMap<>();
  private final List<RefusedOrder> refused = new ArrayList<>();
  private int orders;
  private long done;

  Recorder(List<Feed> traded, Decider decider, int instants) {
    this.traded = traded;
    this.decider = decider;
    this.equity = new Equity(instants);
    for (Feed feed : traded) {
      levels.put(feed.symbol(), new LevelRecorder(feed.symbol()));
      shows.put(
          feed.symbol(),
          decider.shows(feed.symbol()).stream()
              .map(it -> new Show(it, feed.raw().size()))
              .toList());
    }
  }

  long done() {
    return done;
  }

  void filled(Fill fill) {
    fills.add(fill);
  }

  void refused(RefusedOrder order) {
    refused.add(order);
  }

  void decided(Decision decision, List<String> ended, long instant, SimulatedVenue venue) {
    done += ended.size();
    for (OrderCommand command : decision.commands()) {
      if (command instanceof OrderCommand.Place || command instanceof OrderCommand.Replace) {
        orders++;
      }
    }
    decision.suppressed().forEach(it -> blocked.merge(Blocked.of(it), 1, Integer::sum));
    alerts.addAll(decider.takeAlerts());
    if (!ended.isEmpty()) {
      equity.add(instant, decider.equity(), decider.held());
      record(ended);
      for (String symbol : ended) {
        follow(symbol, instant, venue);
      }
    }
  }

  private void follow(String symbol, long instant, SimulatedVenue venue) {
    LevelRecorder recorder = levels.get(symbol);
    if (recorder != null) {
      recorder.look(instant, venue.ledger().position(symbol), venue.desk(symbol));
    }
  }

  private void record(List<String> ended) {
    for (Feed feed : traded) {
      List<Show> series = shows.getOrDefault(feed.symbol(), List.of());
      if (!series.isEmpty() && ended.contains(feed.symbol())) {
        series.forEach(it -> it.write(feed.next() - 1));
      }
    }
  }

  /** The last positions were closed. */
  void closed(long instant) {
    equity.add(instant, decider.equity(), 0);
  }

  BacktestResult result(
      Program program, RunSettings settings, Ledger ledger, SimulatedVenue venue) {
    SequencedMap<String, Traded> instruments = new LinkedHashMap<>();
    Map<String, Double> lastPrices = new TreeMap<>();
    Map<String, Map<String, double[]>> shown = new TreeMap<>();
    for (Feed feed : traded) {
      instruments.put(feed.symbol(), new Traded(feed.listing().instrument(), feed.raw()));
      lastPrices.put(feed.symbol(), feed.raw().close(feed.raw().size() - 1));
      Map<String, double[]> series = new LinkedHashMap<>();
      shows
          .getOrDefault(feed.symbol(), List.of())
          .forEach(it -> series.put(it.shown.label(), it.values));
      shown.put(feed.symbol(), series);
    }
    return new BacktestResult(
        program,
        settings,
        instruments,
        equity,
        List.copyOf(fills),
        ledger.trades(),
        ledger.positions().stream().sorted(Comparator.comparing(Position::instrument)).toList(),
        lastPrices,
        shown,
        levels.values().stream()
            .flatMap(it -> it.lines(equity.time(equity.size() - 1)).stream())
            .toList(),
        List.copyOf(alerts),
        new LinkedHashMap<>(blocked),
        List.copyOf(refused),
        decider.firstOrder(),
        orders,
        venue.ambiguousBars(),
        ledger.balances(),
        Manifest.of(program, settings, traded));
  }
}
