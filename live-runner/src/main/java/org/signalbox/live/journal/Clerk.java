package org.signalbox.live.journal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.signalbox.live.journal.table.Books;
import org.signalbox.live.journal.table.Deployment;
import org.signalbox.live.journal.table.Fills;
import org.signalbox.live.journal.table.OrderEntry;
import org.signalbox.live.journal.table.OrderState;
import org.signalbox.live.journal.table.OrderState.Evidence;
import org.signalbox.live.journal.table.Tables;
import org.signalbox.trade.Bookings;
import org.signalbox.trade.Cause;
import org.signalbox.trade.Effect;
import org.signalbox.trade.Fill;
import org.signalbox.trade.Order;
import org.signalbox.trade.Position;
import org.signalbox.trade.Protection;
import org.signalbox.trade.Purpose;
import org.signalbox.trade.broker.Execution;

/** Books executions: fill, order, position and double entry, as one. */
final class Clerk {

  private static final BigDecimal UNBOUNDED = BigDecimal.valueOf(Long.MAX_VALUE);

  private final Tables tables;
  private final Notes notes;

  Clerk(Tables tables, Notes notes) {
    this.tables = tables;
    this.notes = notes;
  }

  /** What an execution means for one book. */
  private record Share(String book, Optional<Deployment> owner, Fill fill) {}

  Booked book(Booking booking, FollowUps followUps) {
    Execution execution = booking.execution();
    Optional<OrderEntry> order =
        execution.clientId().isEmpty()
            ? Optional.empty()
            : tables.orders().lock(execution.clientId());
    if (tables.fills().has(booking.account(), execution.id())) {
      return new Booked(booking, List.of(), order, Optional.empty());
    }
    List<Fills.Entry> entries = new ArrayList<>();
    for (Share share : shares(booking, order)) {
      enter(booking, share, entries);
    }
    Optional<OrderEntry> filled = order.map(it -> fill(it, execution, entries));
    Booked booked = new Booked(booking, entries, filled, position(booking, entries.getFirst()));
    owner(booking, order)
        .ifPresent(owner ->
            new Deciding(tables, notes)
                .queue(
                    owner,
                    FollowUps.fireKey(execution.id()),
                    followUps.after(tables, booked),
                    booking.at()));
    return booked;
  }

  private Optional<Deployment> owner(Booking booking, Optional<OrderEntry> order) {
    return order
        .map(it -> notes.deployment(tables, it.deployment()))
        .or(() -> booking.execution().told().isPresent() ? booking.owner() : Optional.empty());
  }

  private Optional<Position> position(Booking booking, Fills.Entry first) {
    return tables.books().lock(first.book(), booking.account(), first.fill().instrument());
  }

  /**
   * Who an execution is booked to. What exceeds its order, or closes more than is open, is
   * nobody's.
   */
  private List<Share> shares(Booking booking, Optional<OrderEntry> order) {
    Optional<Deployment> owner = owner(booking, order);
    Execution execution = booking.execution();
    if (owner.isEmpty()) {
      return List.of(orphan(booking, execution.quantity()));
    }
    if (execution.told().isPresent()) {
      return List.of(new Share(owner.get().id(), owner, execution.told().get()));
    }
    OrderEntry entry = order.orElseThrow();
    BigDecimal all = execution.quantity();
    Optional<Position> open =
        tables.books().lock(owner.get().id(), booking.account(), execution.instrument());
    BigDecimal ours = closable(entry, open).min(entry.remaining().orElse(all)).min(all);
    List<Share> shares = new ArrayList<>();
    if (ours.signum() > 0) {
      Fill fill = fill(execution, entry, open, ours);
      shares.add(new Share(owner.get().id(), owner, fill));
    }
    if (ours.compareTo(all) < 0) {
      shares.add(orphan(booking, all.subtract(ours)));
    }
    return shares;
  }

  /** What an order may be booked for: one that closes never more than is open. */
  private static BigDecimal closable(OrderEntry entry, Optional<Position> open) {
    Order order = entry.order();
    return switch (order.effect()) {
      case Effect.Close _ ->
          open.filter(it -> it.side().closing() == order.action())
              .map(Position::quantity)
              .orElse(BigDecimal.ZERO);
      case Effect.Enter _, Effect.Add _ -> UNBOUNDED;
    };
  }

  private static Fill fill(
      Execution execution, OrderEntry entry, Optional<Position> open, BigDecimal quantity) {
    Order order = entry.order();
    boolean enlarges = open.map(it -> it.side().opening() == order.action()).orElse(false);
    boolean adds = enlarges && entry.filled().signum() == 0 && order.cause().purpose().enters();
    return new Fill(
        order.id(),
        execution.instrument(),
        execution.action(),
        quantity,
        execution.price(),
        execution.fees(),
        execution.at(),
        adds ? order.cause().as(Purpose.ADDITION) : order.cause(),
        order.cause().purpose().enters() ? order.protection() : Protection.NONE);
  }

  private static Share orphan(Booking booking, BigDecimal quantity) {
    Execution execution = booking.execution();
    Fill fill =
        new Fill(
            execution.brokerOrderId(),
            execution.instrument(),
            execution.action(),
            quantity,
            execution.price(),
            quantity.compareTo(execution.quantity()) == 0 ? execution.fees() : List.of(),
            execution.at(),
            new Cause(Purpose.ENTRY, ""),
            Protection.NONE);
    return new Share(Books.orphans(booking.account()), Optional.empty(), fill);
  }

  private void enter(Booking booking, Share share, List<Fills.Entry> entries) {
    Optional<Position> open =
        tables.books().lock(share.book(), booking.account(), share.fill().instrument());
    for (Fill part : parts(share.fill(), open)) {
      Fills.Entry draft =
          new Fills.Entry(
              0,
              booking.account(),
              booking.execution().id(),
              entries.size(),
              booking.execution().clientId(),
              share.book(),
              part,
              booking.at());
      Fills.Entry entry = tables.fills().insert(draft);
      entries.add(entry);
      post(booking, share.book(), part);
      share
          .owner()
          .ifPresentOrElse(
              owner -> notes.filled(tables, entry, owner), () -> notes.filled(tables, entry));
    }
  }

  /** A fill that turns a position round is a closing and an opening one. */
  private static List<Fill> parts(Fill fill, Optional<Position> open) {
    boolean turns =
        open.isPresent()
            && open.get().side().closing() == fill.action()
            && fill.quantity().compareTo(open.get().quantity()) > 0;
    if (!turns) {
      return List.of(fill);
    }
    BigDecimal closing = open.get().quantity();
    return List.of(
        part(fill, closing, fill.fees(), fill.cause().as(Purpose.REVERSAL), Protection.NONE),
        part(fill, fill.quantity().subtract(closing), List.of(), fill.cause(), fill.protection()));
  }

  private static Fill part(
      Fill fill, BigDecimal quantity, List<Fill.Fee> fees, Cause cause, Protection protection) {
    return new Fill(
        fill.orderId(),
        fill.instrument(),
        fill.action(),
        quantity,
        fill.price(),
        fees,
        fill.at(),
        cause,
        protection);
  }

  private void post(Booking booking, String book, Fill fill) {
    Optional<Position> open = tables.books().lock(book, booking.account(), fill.instrument());
    Position after;
    if (open.isEmpty()) {
      after = Position.opened(fill);
      tables.books().post(book, Bookings.entry(fill, booking.instrument()));
    } else if (open.get().side().opening() == fill.action()) {
      after = open.get().enlarged(fill);
      tables.books().post(book, Bookings.entry(fill, booking.instrument()));
    } else {
      Position before = open.get();
      after = before.reduced(fill);
      tables
          .books()
          .post(
              book,
              Bookings.exit(
                  fill, booking.instrument(), before.side(), before.released(fill.quantity())));
    }
    tables.books().put(new Books.Held(book, booking.account(), after.withoutFills()));
  }

  /**
   * The order with what of the execution was its own: not what is more than it asked for, and not
   * what a venue closed before an order that reverses opened its own side.
   */
  private OrderEntry fill(OrderEntry order, Execution execution, List<Fills.Entry> entries) {
    boolean reversal =
        execution.told().map(it -> it.cause().purpose() == Purpose.REVERSAL).orElse(false);
    BigDecimal more = order.remaining().map(execution.quantity()::min).orElse(execution.quantity());
    if (reversal || more.signum() <= 0) {
      return order;
    }
    OrderEntry filled = order.filled(more, execution.price(), entries.getFirst().bookedAt());
    OrderEntry moved = filled.state().isFinal() ? filled : advance(filled);
    if (moved.state().isFinal()) {
      tables.holds().release(moved.clientId());
    }
    tables.orders().update(moved);
    notes.moved(tables, moved, "booking");
    return moved;
  }

  private static OrderEntry advance(OrderEntry order) {
    boolean whole = order.remaining().map(left -> left.signum() == 0).orElse(false);
    OrderState next = whole ? OrderState.FILLED : OrderState.PARTIAL;
    boolean stays = order.state() == next || (!whole && order.state() == OrderState.CANCEL_PENDING);
    return stays ? order : order.become(next, Evidence.BROKER, "", order.changedAt());
  }
}
