package org.signalbox.live.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.signalbox.live.journal.table.Decisions;
import org.signalbox.live.journal.table.Fills;
import org.signalbox.live.journal.table.Inputs;
import org.signalbox.live.journal.table.Inputs.Input;
import org.signalbox.live.journal.table.OrderEntry;
import org.signalbox.live.journal.table.OrderState;
import org.signalbox.market.Bar;
import org.signalbox.trade.Decision;
import org.signalbox.trade.Fill;
import org.signalbox.trade.OrderCommand;
import org.signalbox.trade.broker.BarDriven;
import org.signalbox.trade.broker.Broker;

/**
 * What the journal has after a checkpoint, told again in its order. A simulated venue that was put
 * back to the checkpoint is sent again what it was sent. Instances hold state and belong to one
 * thread.
 */
final class Retold {

  private final Memoir memoir;
  private final Broker broker;
  private final long after;
  private final TreeMap<String, Bar> bars = new TreeMap<>();
  private final List<Fills.Entry> fills = new ArrayList<>();

  Retold(Memoir memoir, Broker broker, long after) {
    this.memoir = memoir;
    this.broker = broker;
    this.after = after;
  }

  /** Goes through a turn again. */
  @FunctionalInterface
  interface Redo {
    void turn(Turn turn, Optional<Decisions.Entry> stored, Retold retold);
  }

  /**
   * Goes through what the journal has.
   *
   * @return what is stored and was never noted as told
   */
  List<News> through(Stage stage, Redo redo) {
    fills.addAll(memoir.fillsAfter(stage.cursor().fills()));
    for (Inputs.Entry entry : memoir.inputsAfter(after)) {
      tell(entry.input(), stage, redo);
    }
    finish(redo);
    List<News> rest = new ArrayList<>();
    fills.forEach(it -> rest.add(filled(it)));
    for (String id : stage.cursor().orders()) {
      memoir
          .order(id)
          .filter(Retold::hasEnded)
          .map(it -> new News.Ended(it.instrument(), it.order().id()))
          .ifPresent(rest::add);
    }
    return rest;
  }

  private static boolean hasEnded(OrderEntry order) {
    return order.state().isFinal() && order.state() != OrderState.FILLED;
  }

  private void tell(Input input, Stage stage, Redo redo) {
    switch (input) {
      case Input.Barred(String symbol, _, Bar bar) -> {
        if (!bars.isEmpty() && bars.firstEntry().getValue().end() != bar.end()) {
          finish(redo);
        }
        bars.put(symbol, bar);
      }
      case Input.Clocked(Instant time) -> {
        finish(redo);
        redo(new Turn(time.toEpochMilli(), new TreeMap<>()), redo);
      }
      case Input.Filled(Fill fill) -> {
        finish(redo);
        stage.happened(List.of(filled(take(fill))));
      }
      case Input.Late(String symbol, _, Bar bar) -> {
        finish(redo);
        stage.late(symbol, bar);
        stage.takeGiven();
      }
      case Input.Noted(String kind, String text) -> {
        finish(redo);
        noted(kind, text, stage);
      }
    }
  }

  private static News filled(Fills.Entry entry) {
    return new News.Filled(entry.seq(), entry.fill());
  }

  /** The stored fill that was noted. */
  private Fills.Entry take(Fill noted) {
    Fills.Entry entry =
        fills.stream()
            .filter(it -> it.fill().equals(noted))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("no stored fill is " + noted));
    fills.remove(entry);
    return entry;
  }

  private void noted(String kind, String text, Stage stage) {
    if (kind.equals(Stage.ENDED)) {
      stage.happened(List.of(News.Ended.parse(text)));
    } else if (kind.equals(Stage.REACHED)) {
      stage.reached(Walks.symbol(text), Walks.reached(text));
    } else if (kind.equals(Stage.RESUMED)) {
      stage.release();
      stage.takeGiven();
    }
  }

  private void finish(Redo redo) {
    if (!bars.isEmpty()) {
      Turn turn = new Turn(bars.firstEntry().getValue().end(), bars);
      bars.clear();
      redo(turn, redo);
    }
  }

  private void redo(Turn turn, Redo redo) {
    String fireKey = Instant.ofEpochMilli(turn.instant()).toString();
    redo.turn(turn, memoir.decision(fireKey), this);
  }

  /** Sends a simulated venue again what it was sent of a decision. */
  void reenact(Decision decision) {
    if (broker instanceof BarDriven) {
      decision.commands().forEach(this::reenact);
    }
  }

  private void reenact(OrderCommand command) {
    switch (command) {
      case OrderCommand.Place(var order) ->
          sent(order.id()).ifPresent(it -> broker.place(it.ticket()));
      case OrderCommand.Replace(String id, var order) ->
          memoir
              .order(id)
              .ifPresent(old ->
                  sent(order.id()).ifPresent(it -> broker.replace(old.clientId(), it.ticket())));
      case OrderCommand.Cancel(_, String id, _) ->
          memoir
              .order(id)
              .filter(memoir::wasCancelled)
              .ifPresent(it -> broker.cancel(it.clientId()));
      case OrderCommand.Amend _, OrderCommand.Tighten _ -> broker.protect(command);
    }
  }

  /**
   * An order that may have been sent. The venue in this process has lost it in any case, and taking
   * it up here keeps the order in which orders were sent; the router finds it there.
   */
  private Optional<OrderEntry> sent(String orderId) {
    return memoir.order(orderId).filter(it -> it.attempt() > 0);
  }
}
