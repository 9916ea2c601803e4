package org.signalbox.broker.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.signalbox.broker.conformance.Heard.eventually;
import static org.signalbox.broker.conformance.Placing.accepted;
import static org.signalbox.broker.conformance.Placing.report;
import static org.signalbox.broker.conformance.Tickets.buy;
import static org.signalbox.broker.conformance.Tickets.limit;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import org.signalbox.testing.alpaca.FakeStreams;
import org.signalbox.trade.Pricing;
import org.signalbox.trade.broker.BrokerEvent;
import org.signalbox.trade.broker.Execution;
import org.signalbox.trade.broker.Funds;
import org.signalbox.trade.broker.OrderReport;
import org.signalbox.trade.broker.OrderReport.State;

/** What the broker tells by itself, and what its books say. */
final class Hearing {

  private static final String EVENTS = "events";
  private static final String BOOKS = "books";
  private static final int MANY = 12;

  private Hearing() {}

  static List<Scenario> scenarios() {
    return List.of(
        Scenario.of(
            EVENTS,
            "a listener is told once events flow",
            bench -> bench.heard().untilConnected(1)),
        Scenario.of(EVENTS, "an execution has one id in the stream and the list", Hearing::oneId),
        Scenario.of(EVENTS, "a stream that broke comes again, and nothing is lost", Hearing::drop)
            .overTheWire(),
        Scenario.of(EVENTS, "a stream that fell silent is noticed", Hearing::silence).overTheWire(),
        Scenario.of(EVENTS, "events that come twice name the same execution", Hearing::twice)
            .overTheWire(),
        Scenario.of(EVENTS, "events in the wrong order lose nothing", Hearing::swapped)
            .overTheWire(),
        Scenario.of(EVENTS, "the event after a missed one brings both", Hearing::missed)
            .overTheWire(),
        Scenario.of(EVENTS, "a listener that fails is told to read anew", Hearing::failing)
            .overTheWire(),
        Scenario.of(BOOKS, "open orders come whole over several pages", Hearing::pages),
        Scenario.of(BOOKS, "executions come whole over several pages", Hearing::executions),
        Scenario.of(BOOKS, "executions before an instant are left out", Hearing::since),
        Scenario.of(BOOKS, "holdings are what was bought less what was sold", Hearing::holdings),
        Scenario.of(BOOKS, "cash falls by what was bought", Hearing::funds));
  }

  private static void oneId(Bench bench) {
    bench.liquidity("4");
    accepted(bench.broker().place(buy("c1", "10", limit("99"))));
    bench.price("98");
    bench.price("97");
    eventually(() -> assertThat(bench.heard().executions("c1")).hasSize(2));
    assertThat(bench.broker().executionsSince(Instant.EPOCH))
        .extracting(Execution::id)
        .isEqualTo(bench.heard().executions("c1").stream().map(Execution::id).toList());
  }

  private static void drop(Bench bench) {
    bench.heard().untilConnected(1);
    accepted(bench.broker().place(buy("c1", "10", limit("99"))));
    bench.events(FakeStreams.Order.MISSED);
    bench.dropStream();
    bench.price("98");
    bench.heard().untilConnected(2);
    assertThat(bench.heard().of(BrokerEvent.Disconnected.class)).isNotEmpty();
    assertThat(bench.heard().executions("c1")).isEmpty();
    assertThat(bench.broker().executionsSince(Instant.EPOCH))
        .extracting(Execution::clientId)
        .containsExactly("c1");
    assertThat(report(bench, "c1").state()).isEqualTo(State.FILLED);
  }

  private static void silence(Bench bench) {
    bench.heard().untilConnected(1);
    bench.silenceStream();
    bench.heard().untilConnected(2);
    assertThat(bench.heard().of(BrokerEvent.Disconnected.class).getFirst().cause())
        .contains("silent");
  }

  private static void twice(Bench bench) {
    bench.heard().untilConnected(1);
    bench.events(FakeStreams.Order.EACH_TWICE);
    accepted(bench.broker().place(buy("c1", "10", limit("99"))));
    bench.price("98");
    bench.heard().untilEnded("c1", State.FILLED);
    assertThat(new TreeSet<>(ids(bench))).hasSize(1);
  }

  private static void swapped(Bench bench) {
    bench.heard().untilConnected(1);
    accepted(bench.broker().place(buy("c1", "10", limit("99"))));
    bench.liquidity("4");
    bench.events(FakeStreams.Order.SWAPPED);
    bench.price("98");
    bench.price("98");
    eventually(() ->
        assertThat(new TreeSet<>(ids(bench))).isEqualTo(new TreeSet<>(listed(bench))).hasSize(2));
  }

  private static void missed(Bench bench) {
    bench.heard().untilConnected(1);
    accepted(bench.broker().place(buy("c1", "10", limit("99"))));
    bench.liquidity("4");
    bench.events(FakeStreams.Order.MISSED);
    bench.price("98");
    bench.events(FakeStreams.Order.AS_THEY_COME);
    bench.price("98");
    eventually(() -> assertThat(ids(bench)).hasSize(2).isEqualTo(listed(bench)));
  }

  private static void failing(Bench bench) {
    bench.heard().untilConnected(1);
    AtomicBoolean once = new AtomicBoolean(true);
    bench
        .broker()
        .listen(event -> {
          if (event instanceof BrokerEvent.Executed && once.getAndSet(false)) {
            throw new IllegalStateException("the books are closed");
          }
        });
    accepted(bench.broker().place(buy("c1", "10", limit("99"))));
    bench.price("98");
    bench.heard().untilConnected(2);
    assertThat(listed(bench)).hasSize(1);
    accepted(bench.broker().place(buy("c2", "10", limit("99"))));
    bench.heard().untilEnded("c2", State.FILLED);
  }

  private static List<String> ids(Bench bench) {
    return bench.heard().executions("c1").stream().map(Execution::id).toList();
  }

  private static List<String> listed(Bench bench) {
    return bench.broker().executionsSince(Instant.EPOCH).stream().map(Execution::id).toList();
  }

  private static void pages(Bench bench) {
    List<String> placed = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      placed.add("c" + i);
      accepted(bench.broker().place(buy("c" + i, "1", limit("90"))));
    }
    assertThat(bench.broker().openOrders())
        .extracting(OrderReport::clientId)
        .containsExactlyElementsOf(placed);
  }

  private static void executions(Bench bench) {
    bench.liquidity("1");
    accepted(bench.broker().place(buy("c1", String.valueOf(MANY), limit("99"))));
    for (int i = 0; i < MANY; i++) {
      bench.price("98");
    }
    List<Execution> executions = bench.broker().executionsSince(Instant.EPOCH);
    assertThat(executions).hasSize(MANY).extracting(Execution::id).doesNotHaveDuplicates();
    assertThat(executions).isSortedAccordingTo((one, other) -> one.at().compareTo(other.at()));
  }

  private static void since(Bench bench) {
    bench.liquidity("1");
    accepted(bench.broker().place(buy("c1", "3", limit("99"))));
    for (int i = 0; i < 3; i++) {
      bench.price("98");
    }
    List<Execution> all = bench.broker().executionsSince(Instant.EPOCH);
    assertThat(bench.broker().executionsSince(all.get(1).at())).isEqualTo(all.subList(1, 3));
  }

  private static void holdings(Bench bench) {
    accepted(bench.broker().place(buy("c1", "10", Pricing.MARKET)));
    bench.price("100");
    accepted(bench.broker().place(Tickets.sell("c2", "4", Pricing.MARKET)));
    bench.price("100");
    assertThat(bench.broker().holdings())
        .singleElement()
        .matches(it -> it.instrument().equals(Bench.SHARE))
        .matches(it -> it.quantity().compareTo(new BigDecimal("6")) == 0)
        .matches(it -> it.averagePrice().compareTo(new BigDecimal("100")) == 0);
  }

  private static void funds(Bench bench) {
    Funds before = bench.broker().funds();
    accepted(bench.broker().place(buy("c1", "10", Pricing.MARKET)));
    bench.price("100");
    Funds after = bench.broker().funds();
    assertThat(before.cash().subtract(after.cash())).isEqualByComparingTo("1000");
    assertThat(after.equity()).isEqualByComparingTo(before.equity());
    assertThat(after.currency()).isEqualTo("USD");
    assertThat(after.blocked()).isFalse();
  }
}
