package org.signalbox.broker.alpaca;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.signalbox.broker.conformance.Heard;
import org.signalbox.broker.http.PaperCredentials;
import org.signalbox.testing.Cases;
import org.signalbox.testing.alpaca.AlpacaFake;
import org.signalbox.testing.alpaca.FakeStreams;
import org.signalbox.testing.alpaca.Fault;
import org.signalbox.trade.Action;
import org.signalbox.trade.Amount;
import org.signalbox.trade.Cause;
import org.signalbox.trade.Effect;
import org.signalbox.trade.Order;
import org.signalbox.trade.Pricing;
import org.signalbox.trade.Protection;
import org.signalbox.trade.Purpose;
import org.signalbox.trade.Submission;
import org.signalbox.trade.broker.BrokerEvent;
import org.signalbox.trade.broker.Execution;
import org.signalbox.trade.broker.Lookup;
import org.signalbox.trade.broker.PaperBroker;
import org.signalbox.trade.broker.Ticket;

/**
 * Random faults before random orders: whoever keeps to the protocol loses and doubles nothing.
 * {@code -Dsignalbox.faults=10000} places more orders than the build does.
 */
class AlpacaFaultsTest {

  private static final int RUNS = Integer.getInteger("signalbox.faults", 1_000);
  private static final int TRIES = 20;
  private static final List<Fault> QUICK =
      List.of(
          Fault.LOST_REQUEST,
          Fault.LOST_ANSWER,
          Fault.ERROR_AFTER,
          Fault.ERROR_BEFORE,
          Fault.CUT,
          Fault.HALF_JSON,
          Fault.PAGE);

  private final AlpacaFake fake = new AlpacaFake(InstantSource.system());
  private final PaperBroker broker =
      AlpacaPaperBroker.onLoopback(
          fake.port(),
          PaperCredentials.of(AlpacaFake.KEY_ID, AlpacaFake.SECRET),
          AlpacaConformanceTest.quick().withRequestsPerMinute(600_000).withPageSize(500));
  private final Heard heard = new Heard();
  private int orders;

  @AfterEach
  void stop() {
    broker.close();
    fake.close();
  }

  @Test
  void noOrderIsLostOrDoubled() {
    fake.exchange().cash("1000000000");
    fake.exchange().price("AAPL", "100");
    fake.streams().order(FakeStreams.Order.EACH_TWICE);
    broker.listen(heard);
    heard.untilConnected(1);
    Cases.forAll(
        RUNS,
        (random, _) -> {
          Ticket ticket = ticket(random);
          disturb(random, "POST", "/v2/orders");
          disturb(random, "GET", "/v2/orders");
          submit(ticket);
          assertThat(fake.exchange().placedUnder(ticket.clientId())).isEqualTo(1);
          if (random.nextInt(4) == 0) {
            fake.exchange().price("AAPL", random.nextBoolean() ? "95" : "105");
          }
        });
    fake.settle();
    List<Execution> executions = broker.executionsSince(Instant.EPOCH);
    assertThat(net(executions)).isEqualByComparingTo(fake.exchange().held("AAPL"));
    assertThat(broker.holdings().getFirst().quantity())
        .isEqualByComparingTo(fake.exchange().held("AAPL"));
    Heard.eventually(
        () -> assertThat(net(heardExecutions())).isEqualByComparingTo(net(executions)));
  }

  private List<Execution> heardExecutions() {
    Map<String, Execution> byId = new LinkedHashMap<>();
    for (BrokerEvent event : heard.events()) {
      if (event instanceof BrokerEvent.Executed(Execution execution)) {
        byId.put(execution.id(), execution);
      }
    }
    return List.copyOf(byId.values());
  }

  private static BigDecimal net(List<Execution> executions) {
    return executions.stream()
        .map(it -> it.action() == Action.BUY ? it.quantity() : it.quantity().negate())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private void disturb(RandomGenerator random, String method, String path) {
    for (int i = random.nextInt(3); i > 0; i--) {
      fake.fail(method, path, QUICK.get(random.nextInt(QUICK.size())));
    }
  }

  /** The protocol: after an unknown outcome look first, and send again only what is absent. */
  private void submit(Ticket ticket) {
    Submission submission = broker.place(ticket);
    for (int i = 0; i < TRIES && submission instanceof Submission.Unknown; i++) {
      submission =
          switch (broker.find(ticket.clientId())) {
            case Lookup.Found(var report) -> new Submission.Accepted(report.brokerOrderId());
            case Lookup.Absent _ -> broker.place(ticket);
            case Lookup.Unknown _ -> submission;
          };
    }
    assertThat(submission).isInstanceOf(Submission.Accepted.class);
  }

  private Ticket ticket(RandomGenerator random) {
    String id = "c" + ++orders;
    Pricing pricing =
        switch (random.nextInt(3)) {
          case 0 -> Pricing.MARKET;
          case 1 -> new Pricing.Limit(new BigDecimal("96"));
          default -> new Pricing.Stop(new BigDecimal("104"));
        };
    return new Ticket.Single(
        id,
        new Order(
            "o" + id,
            "AAPL",
            Action.BUY,
            Amount.units(String.valueOf(1 + random.nextInt(20))),
            pricing,
            Effect.OPEN_OR_ADD,
            new Cause(Purpose.ENTRY, "clause"),
            Protection.NONE,
            0,
            Instant.EPOCH));
  }
}
