package org.signalbox.live.route;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.signalbox.trade.OrderCommand;
import org.signalbox.trade.Submission;
import org.signalbox.trade.broker.BrokerListener;
import org.signalbox.trade.broker.Capabilities;
import org.signalbox.trade.broker.Execution;
import org.signalbox.trade.broker.Funds;
import org.signalbox.trade.broker.Holding;
import org.signalbox.trade.broker.Lookup;
import org.signalbox.trade.broker.OrderReport;
import org.signalbox.trade.broker.PaperBroker;
import org.signalbox.trade.broker.Ticket;

/** A broker that gives one answer to every order, and notes what it was asked. */
final class PlainBroker implements PaperBroker {

  private final List<String> asked = new ArrayList<>();
  private Submission answer = new Submission.Accepted("B");

  /** What was asked, in order: {@code place o1}, {@code cancel}. */
  List<String> asked() {
    return asked;
  }

  void answers(Submission submission) {
    answer = submission;
  }

  @Override
  public Capabilities capabilities() {
    return new Capabilities(
        "fake",
        Capabilities.Idempotency.REFUSES_REPEATS,
        48,
        EnumSet.allOf(Capabilities.PriceType.class),
        Capabilities.Protecting.SEPARATE,
        Set.of(),
        Duration.ZERO,
        1_000_000);
  }

  @Override
  public Submission place(Ticket ticket) {
    if (ticket instanceof Ticket.Single(_, var order)) {
      asked.add("place " + order.id());
    }
    return answer;
  }

  @Override
  public Submission replace(String clientId, Ticket by) {
    throw new IllegalStateException("it replaces nothing");
  }

  @Override
  public Submission cancel(String clientId) {
    asked.add("cancel");
    return new Submission.Accepted("");
  }

  @Override
  public Submission protect(OrderCommand change) {
    throw new IllegalStateException("it protects nothing");
  }

  @Override
  public Lookup find(String clientId) {
    return new Lookup.Unknown("it does not say");
  }

  @Override
  public List<OrderReport> openOrders() {
    return List.of();
  }

  @Override
  public List<Execution> executionsSince(Instant from) {
    return List.of();
  }

  @Override
  public List<Holding> holdings() {
    return List.of();
  }

  @Override
  public Funds funds() {
    BigDecimal plenty = BigDecimal.valueOf(1_000_000);
    return new Funds("USD", plenty, plenty, plenty, false);
  }

  @Override
  public AutoCloseable listen(BrokerListener heard) {
    return () -> {};
  }

  @Override
  public void close() {}
}
