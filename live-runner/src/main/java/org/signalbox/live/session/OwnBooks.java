package org.signalbox.live.session;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.signalbox.dsl.run.decide.StreamSession;
import org.signalbox.market.Bar;
import org.signalbox.market.CorporateAction;
import org.signalbox.market.Instrument;
import org.signalbox.trade.Excursion;
import org.signalbox.trade.Fill;
import org.signalbox.trade.Ledger;
import org.signalbox.trade.OrderCommand;
import org.signalbox.trade.Position;
import org.signalbox.trade.broker.BarDriven;
import org.signalbox.trade.protect.ProtectiveOrders;

/**
 * A session's books: moved by fills that are stored, and by corporate actions. Instances hold state
 * and belong to one thread.
 *
 * <p>A venue that worked a bar knows how far prices went while a position was open; of others only
 * whole bars are known, and the bar of the entry counts from its fill to its close.
 */
final class OwnBooks {

  private final Ledger ledger;
  private final Map<String, ProtectiveOrders> guards = new TreeMap<>();

  OwnBooks(Ledger ledger, Iterable<Instrument> instruments) {
    this.ledger = ledger;
    instruments.forEach(it -> guards.put(it.symbol(), new ProtectiveOrders(it)));
  }

  /**
   * Books the fills of one instrument between two decisions, then tells of them, in order.
   *
   * @param reached for each position that they close, in order; none where nobody knows
   */
  void book(List<Fill> fills, List<BarDriven.Reach> reached, StreamSession session) {
    Deque<BarDriven.Reach> walks = new ArrayDeque<>(reached);
    List<Runnable> told = new ArrayList<>();
    for (Fill fill : fills) {
      Optional<Position> before = ledger.position(fill.instrument());
      boolean closes =
          before
              .map(it -> reduces(it, fill) && it.quantity().compareTo(fill.quantity()) == 0)
              .orElse(false);
      if (closes) {
        walk(fill.instrument(), walks);
      }
      told.add(() -> session.onFill(fill));
      ledger.apply(fill).ifPresent(trade -> told.add(() -> session.onClosed(trade)));
      if (before.isEmpty()) {
        ledger
            .position(fill.instrument())
            .map(it -> guard(it).withRisk(it))
            .ifPresent(ledger::restate);
      }
    }
    told.forEach(Runnable::run);
  }

  private static boolean reduces(Position position, Fill fill) {
    return position.side().closing() == fill.action();
  }

  private ProtectiveOrders guard(Position position) {
    ProtectiveOrders guard = guards.get(position.instrument());
    if (guard == null) {
      throw new IllegalArgumentException("not traded: '" + position.instrument() + "'");
    }
    return guard;
  }

  private void walk(String symbol, Deque<BarDriven.Reach> walks) {
    BarDriven.Reach seen = walks.pollFirst();
    if (seen != null) {
      ledger.excursion(symbol).ifPresent(it -> see(it, seen.highest(), seen.lowest()));
    }
  }

  /** A bar ended, and its fills were booked. */
  void barEnded(String symbol, Bar bar, Optional<BarDriven.Reach> walked) {
    Optional<Excursion> open = ledger.excursion(symbol);
    if (open.isEmpty()) {
      return;
    }
    if (walked.isPresent()) {
      see(open.get(), walked.get().highest(), walked.get().lowest());
    } else if (ledger.position(symbol).orElseThrow().openedAt().toEpochMilli() <= bar.start()) {
      see(open.get(), bar.high(), bar.low());
    } else {
      see(open.get(), bar.close(), bar.close());
    }
    open.get().close(bar.close());
  }

  private static void see(Excursion excursion, double highest, double lowest) {
    excursion.see(highest);
    excursion.see(lowest);
  }

  /** A decision changed the rule that guards a position. */
  void sent(OrderCommand command) {
    if (command instanceof OrderCommand.Amend(String symbol, var rule)) {
      ledger
          .position(symbol)
          .map(it -> it.withProtection(it.protection().with(rule)))
          .ifPresent(ledger::restate);
    }
  }

  /** Pays a dividend and splits what is held. */
  void apply(String symbol, CorporateAction action) {
    if (action.isDividend()) {
      ledger.dividend(symbol, action.dividend(), Instant.ofEpochMilli(action.exTime()));
    }
    if (action.isSplit()) {
      BigDecimal ratio = action.ratio();
      ledger.split(symbol, ratio);
    }
  }

  Ledger ledger() {
    return ledger;
  }
}
