package org.signalbox.live.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.signalbox.live.journal.table.Errand;
import org.signalbox.live.journal.table.Fence;
import org.signalbox.live.journal.table.OrderEntry;
import org.signalbox.live.journal.table.OrderState;
import org.signalbox.live.journal.table.Request;
import org.signalbox.live.journal.table.Tables;

/**
 * The transactions of an order's life. Each is one commit, and each may be repeated: what was
 * stored before is found, and counts. Methods may be called from several threads.
 *
 * <p>Where a commit's outcome is not known ({@link CommitUnknownException}), decide, answer, report
 * and book are simply called again. A claim is not: {@link #claimed} tells what it took.
 */
public final class Journal<M extends Mode> {

  private final Store<M> store;
  private final Notes notes = new Notes();

  public Journal(Store<M> store) {
    this.store = store;
  }

  /** The tables below, for reading and for what has no method here. */
  public Store<M> store() {
    return store;
  }

  /** Stores a decision with its inputs, orders and requests. */
  public Decided decide(Fence fence, Intent intent) {
    return store.write(fence, tables -> new Deciding(tables, notes).decide(intent));
  }

  /**
   * Takes requests out of the fence's lane, to be made by the caller and nobody else. Orders that
   * are to be sent are stored as {@code SENDING}. Those which add risk pass the gates first; one
   * that is refused ends as {@code REJECTED}.
   */
  public List<Errand> claim(Fence fence, Instant now, int limit, Gate gate) {
    return store.write(
        fence,
        tables -> {
          Gate standing = new Standing(store.mode(), now);
          Gate both =
              (of, errand) -> standing.refuses(of, errand).or(() -> gate.refuses(of, errand));
          return new Claiming(tables, notes, both).claim(fence, now, limit);
        });
  }

  /** What is claimed in the fence's lane, and not answered. */
  public List<Errand> claimed(Fence fence) {
    return store.read(tables -> tables.outbox().claimed(fence.lease()));
  }

  /** Stores answers to requests. */
  public void answer(Fence fence, List<Answer> answers) {
    each(fence, answers, it -> it.errand().clientId(), Answering::answer);
  }

  /** Stores what a broker's books or reports say of orders. */
  public void report(Fence fence, List<Report> reports) {
    each(fence, reports, Report::clientId, Answering::report);
  }

  /** Stores that a broker refused to cancel or replace an order, which works on. */
  public void worksOn(Fence fence, String clientId, String reason, Instant at) {
    change(fence, answering -> answering.worksOn(clientId, reason, at));
  }

  /**
   * Stores the proof that a broker does not have an order of which nothing was known, and ends it.
   */
  public void absent(Fence fence, String clientId, String proof, Instant at) {
    change(fence, answering -> answering.absent(clientId, proof, at));
  }

  /**
   * Stores the proof that a broker does not have an order of which nothing was known, and puts it
   * in line again under the same client id.
   */
  public void resend(Fence fence, String clientId, String proof, Instant at) {
    change(fence, answering -> answering.resend(clientId, proof, at));
  }

  /**
   * Cleans up after a dispatcher that ended: what it had claimed may have been sent.
   *
   * @return orders of which nothing is known now
   */
  public List<OrderEntry> recover(Fence fence, Instant now) {
    return store.write(
        fence,
        tables -> {
          List<OrderEntry> unknown = new ArrayList<>();
          for (Errand errand : tables.outbox().claimed(fence.lease())) {
            recover(tables, errand, now, unknown);
          }
          return unknown;
        });
  }

  private void recover(Tables tables, Errand errand, Instant now, List<OrderEntry> unknown) {
    switch (errand.request()) {
      case Request.Cancel _, Request.Protect _ -> tables.outbox().again(errand.id(), now);
      case Request.Place _, Request.Replace _ -> {
        OrderEntry order = tables.orders().lock(errand.clientId()).orElseThrow();
        new Answering(tables, notes).doubt(order, "the runner ended while it was sending", now);
        tables.outbox().done(errand.id());
        tables
            .orders()
            .find(errand.clientId())
            .filter(it -> it.state() == OrderState.UNKNOWN)
            .ifPresent(unknown::add);
      }
    }
  }

  /** Books executions, each once, with what they call for. */
  public List<Booked> book(Fence fence, List<Booking> bookings, FollowUps followUps) {
    return store.write(
        fence,
        tables -> {
          tables
              .orders()
              .lock(bookings.stream().map(it -> it.execution().clientId()).distinct().toList());
          Clerk clerk = new Clerk(tables, notes);
          List<Booked> booked = new ArrayList<>();
          for (Booking booking : bookings) {
            booked.add(clerk.book(booking, followUps));
          }
          return booked;
        });
  }

  /**
   * Queues requests that no decision and no fill made: for a flatten, a kill, a repair.
   *
   * @param fireKey says what calls for them; the same again is refused
   */
  public List<OrderEntry> queue(
      Fence fence, String deployment, String fireKey, List<Leg> legs, Instant at) {
    return store.write(
        fence,
        tables ->
            new Deciding(tables, notes)
                .queue(notes.deployment(tables, deployment), fireKey, legs, at));
  }

  private <T> void each(
      Fence fence, List<T> all, Function<T, String> clientId, BiConsumer<Answering, T> change) {
    store.write(
        fence,
        tables -> {
          tables.orders().lock(all.stream().map(clientId).distinct().toList());
          Answering answering = new Answering(tables, notes);
          all.forEach(one -> change.accept(answering, one));
          return all;
        });
  }

  private void change(Fence fence, Consumer<Answering> change) {
    Function<Tables, Boolean> work =
        tables -> {
          change.accept(new Answering(tables, notes));
          return true;
        };
    store.write(fence, work);
  }
}
