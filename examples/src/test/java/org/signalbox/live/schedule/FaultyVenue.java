package org.signalbox.live.schedule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.signalbox.broker.paper.PaperVenue;
import org.signalbox.market.Bar;
import org.signalbox.market.CorporateAction;
import org.signalbox.trade.Admission;
import org.signalbox.trade.Effect;
import org.signalbox.trade.OrderCommand;
import org.signalbox.trade.Submission;
import org.signalbox.trade.broker.BarDriven;
import org.signalbox.trade.broker.BrokerEvent;
import org.signalbox.trade.broker.BrokerListener;
import org.signalbox.trade.broker.Capabilities;
import org.signalbox.trade.broker.Execution;
import org.signalbox.trade.broker.Funds;
import org.signalbox.trade.broker.Holding;
import org.signalbox.trade.broker.Lookup;
import org.signalbox.trade.broker.OrderReport;
import org.signalbox.trade.broker.PaperBroker;
import org.signalbox.trade.broker.Ticket;

/** A venue that refuses every so many entries, and works the ones after them a bar too late. */
final class FaultyVenue implements PaperBroker, BarDriven {

  private final PaperVenue venue;
  private final int every;
  private final List<Ticket> late = new ArrayList<>();
  private int entries;

  FaultyVenue(PaperVenue venue, int every) {
    this.venue = venue;
    this.every = every;
  }

  @Override
  public Submission place(Ticket ticket) {
    boolean enters =
        ticket instanceof Ticket.Single(_, var order) && order.effect() instanceof Effect.Enter;
    entries += enters ? 1 : 0;
    if (enters && entries % every == 0) {
      return new Submission.Rejected("the account may not trade this today");
    }
    if (enters && entries % every == 1) {
      late.add(ticket);
      return new Submission.Accepted("");
    }
    return venue.place(ticket);
  }

  @Override
  public Capabilities capabilities() {
    return venue.capabilities();
  }

  @Override
  public Submission replace(String clientId, Ticket by) {
    return venue.replace(clientId, by);
  }

  @Override
  public Submission cancel(String clientId) {
    return venue.cancel(clientId);
  }

  @Override
  public Submission protect(OrderCommand change) {
    return venue.protect(change);
  }

  @Override
  public Lookup find(String clientId) {
    boolean waits = late.stream().anyMatch(it -> it.clientId().equals(clientId));
    return waits ? new Lookup.Unknown("it waits") : venue.find(clientId);
  }

  @Override
  public List<OrderReport> openOrders() {
    return venue.openOrders();
  }

  @Override
  public List<Execution> executionsSince(Instant from) {
    return venue.executionsSince(from);
  }

  @Override
  public List<Holding> holdings() {
    return venue.holdings();
  }

  @Override
  public Funds funds() {
    return venue.funds();
  }

  @Override
  public AutoCloseable listen(BrokerListener listener) {
    return venue.listen(listener);
  }

  @Override
  public void close() {
    venue.close();
  }

  @Override
  public void admitting(Admission admission) {
    venue.admitting(admission);
  }

  @Override
  public List<BrokerEvent> onBar(
      String instrument, Bar bar, boolean opens, boolean closes, List<Bar> finer) {
    List<BrokerEvent> events = venue.onBar(instrument, bar, opens, closes, finer);
    late.forEach(venue::place);
    late.clear();
    return events;
  }

  @Override
  public List<Reach> reached(String instrument) {
    return venue.reached(instrument);
  }

  @Override
  public void apply(String instrument, CorporateAction action) {
    venue.apply(instrument, action);
  }

  @Override
  public byte[] save() {
    return venue.save();
  }

  @Override
  public void restore(byte[] saved) {
    venue.restore(saved);
  }
}
