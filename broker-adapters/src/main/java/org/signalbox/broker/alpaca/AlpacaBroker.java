package org.signalbox.broker.alpaca;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.signalbox.broker.http.Fields;
import org.signalbox.broker.http.HttpReply;
import org.signalbox.broker.http.HttpReply.Answered;
import org.signalbox.broker.http.RestClient;
import org.signalbox.broker.http.UnreadableAnswerException;
import org.signalbox.trade.OrderCommand;
import org.signalbox.trade.Submission;
import org.signalbox.trade.broker.BrokerListener;
import org.signalbox.trade.broker.BrokerUnavailableException;
import org.signalbox.trade.broker.Capabilities;
import org.signalbox.trade.broker.Execution;
import org.signalbox.trade.broker.Funds;
import org.signalbox.trade.broker.Holding;
import org.signalbox.trade.broker.Lookup;
import org.signalbox.trade.broker.OrderReport;
import org.signalbox.trade.broker.Ticket;

/**
 * An account at Alpaca, of either kind: how the port is spoken to it. May be used by several
 * threads.
 *
 * <p>Whatever leaves open whether an order was taken is unknown: a lost or late answer, one of the
 * server's own faults, one that cannot be read, and also that there was no way to send. Only what
 * Alpaca has read and refused is rejected.
 */
abstract sealed class AlpacaBroker implements AutoCloseable
    permits AlpacaPaperBroker, AlpacaLiveBroker {

  /** The name by which configuration asks for it. */
  public static final String NAME = "alpaca";

  /** What it can do. */
  public static final Capabilities CAPABILITIES =
      new Capabilities(
          NAME,
          Capabilities.Idempotency.REFUSES_REPEATS,
          48,
          EnumSet.allOf(Capabilities.PriceType.class),
          Capabilities.Protecting.SEPARATE,
          EnumSet.of(
              Capabilities.Feature.REPLACE,
              Capabilities.Feature.ONE_CANCELS_OTHER,
              Capabilities.Feature.FRACTIONS,
              Capabilities.Feature.SHORT_SALES,
              Capabilities.Feature.GOOD_TILL_CANCELLED),
          Duration.ofSeconds(2),
          AlpacaPace.REQUESTS_PER_MINUTE);

  private static final String NOT_SENT = "nothing was sent: ";

  private final AlpacaRest rest;
  private final OrderNames names;
  private final TradeUpdates updates;

  AlpacaBroker(AlpacaSite site, AlpacaKeys keys, AlpacaPace pace) {
    RestClient client = new RestClient(site.trading(), keys.headers(), pace.timeouts());
    rest = new AlpacaRest(client, pace.budget(), pace.clock(), pace.pageSize());
    names = new OrderNames(rest);
    updates = new TradeUpdates(site.trading(), keys, rest, names, pace);
  }

  public Capabilities capabilities() {
    return CAPABILITIES;
  }

  public Submission place(Ticket ticket) {
    String body;
    try {
      body = OrderBody.of(ticket);
    } catch (OrderBody.NotTakenException notTaken) {
      return new Submission.Rejected(notTaken.reason());
    }
    return taken(rest.place(body), ticket);
  }

  public Submission replace(String clientId, Ticket by) {
    return unlessUnavailable(() -> {
      Optional<AlpacaOrder> old = rest.byClientId(clientId);
      if (old.isEmpty()) {
        return new Submission.Rejected("no order under client id '%s'".formatted(clientId));
      }
      try {
        String body = OrderBody.replacing(old.get().type(), by);
        return taken(rest.replace(old.get().id(), body), by);
      } catch (OrderBody.NotTakenException notTaken) {
        return new Submission.Rejected(notTaken.reason());
      }
    });
  }

  public Submission cancel(String clientId) {
    return unlessUnavailable(() ->
        rest.byClientId(clientId)
            .map(order -> cancelled(order, rest.cancel(order.id())))
            .orElseGet(() ->
                new Submission.Rejected("no order under client id '%s'".formatted(clientId))));
  }

  private static Submission cancelled(AlpacaOrder order, HttpReply reply) {
    return reply instanceof Answered answer && answer.isOk()
        ? new Submission.Accepted(order.id())
        : refused(reply);
  }

  /** An order is looked up before it is changed; without that nothing is sent. */
  private static Submission unlessUnavailable(Supplier<Submission> step) {
    try {
      return step.get();
    } catch (BrokerUnavailableException unavailable) {
      return new Submission.Unknown(NOT_SENT + unavailable.getMessage());
    }
  }

  /** What an answer to an order says of it. */
  private Submission taken(HttpReply reply, Ticket ticket) {
    if (reply instanceof Answered answer && answer.isOk()) {
      return read(answer, ticket);
    }
    boolean repeated = reply instanceof Answered answer && AlpacaProblem.of(answer).isRepeatedId();
    return repeated ? first(ticket) : refused(reply);
  }

  private Submission read(Answered answer, Ticket ticket) {
    try {
      AlpacaOrder order = AlpacaOrder.of(Fields.parse(answer.body()));
      if (!order.clientId().equals(ticket.clientId())) {
        return new Submission.Unknown("the answer tells of another order");
      }
      names.learn(order);
      return order.state() == OrderReport.State.REJECTED
          ? new Submission.Rejected("rejected at once")
          : new Submission.Accepted(order.id());
    } catch (UnreadableAnswerException broken) {
      return new Submission.Unknown("the answer is unreadable");
    }
  }

  /** The client id has been used: by this very order, or by another one. */
  private Submission first(Ticket ticket) {
    try {
      Optional<AlpacaOrder> order = rest.byClientId(ticket.clientId());
      if (order.isEmpty()) {
        return new Submission.Unknown("the client id was used, and no order is found under it");
      }
      return OrderBody.isFor(order.get(), ticket)
          ? new Submission.Accepted(order.get().id())
          : new Submission.Rejected(
              "client id '%s' belongs to another order".formatted(ticket.clientId()));
    } catch (BrokerUnavailableException unavailable) {
      return new Submission.Unknown("the client id was used: " + unavailable.getMessage());
    }
  }

  private static Submission refused(HttpReply reply) {
    return switch (reply) {
      case Answered answer -> {
        AlpacaProblem problem = AlpacaProblem.of(answer);
        yield problem.proved()
            ? new Submission.Rejected(problem.text())
            : new Submission.Unknown(problem.text());
      }
      case HttpReply.NotSent(String cause) -> new Submission.Unknown(NOT_SENT + cause);
      case HttpReply.Unknown(String cause) -> new Submission.Unknown(cause);
    };
  }

  public Submission protect(OrderCommand change) {
    throw new IllegalArgumentException("protection is separate at " + NAME + ", was " + change);
  }

  public Lookup find(String clientId) {
    try {
      return rest.byClientId(clientId)
          .<Lookup>map(it -> new Lookup.Found(it.report()))
          .orElseGet(Lookup.Absent::new);
    } catch (BrokerUnavailableException unavailable) {
      return new Lookup.Unknown(String.valueOf(unavailable.getMessage()));
    }
  }

  public List<OrderReport> openOrders() {
    List<AlpacaOrder> orders = rest.openOrders();
    orders.forEach(names::learn);
    return orders.stream().map(AlpacaOrder::report).toList();
  }

  public List<Execution> executionsSince(Instant from) {
    return rest.fillsSince(from).stream()
        .map(fill -> fill.execution(names.of(fill.orderId())))
        .toList();
  }

  public List<Holding> holdings() {
    return rest.positions().stream().map(AlpacaBroker::holding).toList();
  }

  private static Holding holding(Fields position) {
    BigDecimal quantity = position.decimal("qty").abs();
    boolean isShort = position.find("side").orElse("").equals("short");
    return new Holding(
        AlpacaSymbols.ours(position.text("symbol"), position.find("asset_class").orElse("")),
        isShort ? quantity.negate() : quantity,
        position.decimal("avg_entry_price"));
  }

  public Funds funds() {
    Fields account = rest.account();
    boolean blocked =
        account.flag("trading_blocked")
            || account.flag("account_blocked")
            || account.flag("trade_suspended_by_user");
    return new Funds(
        account.find("currency").orElse("USD"),
        account.decimal("cash"),
        account.decimal("equity"),
        account.decimal("buying_power"),
        blocked);
  }

  public AutoCloseable listen(BrokerListener listener) {
    return updates.listen(listener);
  }

  @Override
  public void close() {
    updates.close();
    rest.close();
  }

  @Override
  public String toString() {
    return getClass().getSimpleName();
  }
}
