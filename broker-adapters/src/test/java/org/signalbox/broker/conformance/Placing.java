package org.signalbox.broker.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.signalbox.broker.conformance.Heard.eventually;
import static org.signalbox.broker.conformance.Tickets.buy;
import static org.signalbox.broker.conformance.Tickets.limit;
import static org.signalbox.broker.conformance.Tickets.sell;
import static org.signalbox.broker.conformance.Tickets.sellShort;
import static org.signalbox.broker.conformance.Tickets.stop;
import static org.signalbox.broker.conformance.Tickets.stopLimit;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.signalbox.trade.Amount;
import org.signalbox.trade.Pricing;
import org.signalbox.trade.Submission;
import org.signalbox.trade.broker.BrokerEvent;
import org.signalbox.trade.broker.Capabilities.Feature;
import org.signalbox.trade.broker.Execution;
import org.signalbox.trade.broker.Lookup;
import org.signalbox.trade.broker.OrderReport;
import org.signalbox.trade.broker.OrderReport.State;
import org.signalbox.trade.broker.Ticket;

/** Orders arrive, fill, and are told of. */
final class Placing {

  private static final String FILLS = "fills";
  private static final String NAMES = "client ids";
  private static final String REFUSALS = "refusals";

  private Placing() {}

  static List<Scenario> scenarios() {
    return List.of(
        Scenario.of(FILLS, "a market order fills", bench -> fills(bench, Pricing.MARKET, "100")),
        Scenario.of(
            FILLS,
            "a limit order fills at its price or a better one",
            bench -> {
              Execution execution = fills(bench, limit("99"), "98.50");
              assertThat(execution.price()).isLessThanOrEqualTo(new BigDecimal("99"));
            }),
        Scenario.of(FILLS, "a limit order waits for its price", Placing::waits),
        Scenario.of(
            FILLS, "a stop order fills once touched", bench -> fills(bench, stop("105"), "105.50")),
        Scenario.of(
            FILLS,
            "a stop-limit order fills once touched, within its limit",
            bench -> {
              Execution execution = fills(bench, stopLimit("105", "106"), "105.50");
              assertThat(execution.price()).isLessThanOrEqualTo(new BigDecimal("106"));
            }),
        Scenario.of(
            FILLS, "an order at the open fills in the auction", bench -> auction(bench, true)),
        Scenario.of(
            FILLS, "an order at the close fills in the auction", bench -> auction(bench, false)),
        Scenario.of(FILLS, "a sell closes what is held", Placing::closes),
        Scenario.of(FILLS, "a short sale opens a short position", Placing::shorts)
            .having(Feature.SHORT_SALES),
        Scenario.of(FILLS, "a part of a share is bought", Placing::fraction)
            .having(Feature.FRACTIONS),
        Scenario.of(FILLS, "an order is acknowledged under both ids", Placing::acknowledged),
        Scenario.of(FILLS, "partial fills add up", Placing::partialFills),
        Scenario.of(FILLS, "a partly filled order works on", Placing::worksOn),
        Scenario.of(NAMES, "the same ticket again is the first order", Placing::repeated),
        Scenario.of(NAMES, "a client id of another order is refused", Placing::foreignId),
        Scenario.of(NAMES, "the longest client id is carried whole", Placing::longestId),
        Scenario.of(NAMES, "an order is found by its client id", Placing::found),
        Scenario.of(
            NAMES,
            "an order that was never sent is absent",
            bench -> assertThat(bench.broker().find("never")).isEqualTo(new Lookup.Absent())),
        Scenario.of(REFUSALS, "an unknown instrument is refused", Placing::unknownInstrument),
        Scenario.of(
                REFUSALS,
                "an order that cannot be paid for is refused",
                bench -> refused(bench, buy("c1", "10000", limit("99")), "buying power"))
            .overTheWire(),
        Scenario.of(
                REFUSALS,
                "a price finer than the tick is refused",
                bench -> refused(bench, buy("c1", "1", limit("99.123")), "sub-penny"))
            .overTheWire(),
        Scenario.of(
                REFUSALS,
                "a sell of more than is held is refused where it would cross zero",
                bench -> {
                  bench.broker().place(buy("c1", "5", Pricing.MARKET));
                  bench.price("100");
                  refused(bench, sell("c2", "6", Pricing.MARKET), "insufficient qty");
                })
            .when(bench -> !bench.broker().capabilities().has(Feature.CROSSES_ZERO)),
        Scenario.of(REFUSALS, "an order that the exchange rejects later ends", Placing::endsLater)
            .overTheWire());
  }

  static void accepted(Submission submission) {
    assertThat(submission).isInstanceOf(Submission.Accepted.class);
  }

  static OrderReport report(Bench bench, String clientId) {
    return ((Lookup.Found) bench.broker().find(clientId)).report();
  }

  private static Execution fills(Bench bench, Pricing pricing, String price) {
    accepted(bench.broker().place(buy("c1", "10", pricing)));
    bench.price(price);
    return filled(bench);
  }

  private static Execution filled(Bench bench) {
    bench.heard().untilEnded("c1", State.FILLED);
    List<Execution> executions = bench.heard().executions("c1");
    assertThat(executions).hasSize(1);
    assertThat(executions.getFirst().quantity()).isEqualByComparingTo("10");
    assertThat(bench.broker().executionsSince(Instant.EPOCH))
        .extracting(Execution::id)
        .containsExactly(executions.getFirst().id());
    assertThat(report(bench, "c1").state()).isEqualTo(State.FILLED);
    assertThat(report(bench, "c1").filled()).isEqualByComparingTo("10");
    return executions.getFirst();
  }

  private static void waits(Bench bench) {
    bench.price("100");
    accepted(bench.broker().place(buy("c1", "10", limit("90"))));
    bench.price("95");
    assertThat(report(bench, "c1").state()).isEqualTo(State.WORKING);
    assertThat(bench.broker().openOrders()).extracting(OrderReport::clientId).containsExactly("c1");
    assertThat(bench.heard().executions("c1")).isEmpty();
  }

  private static void auction(Bench bench, boolean opening) {
    Pricing pricing = opening ? Pricing.AT_OPEN : Pricing.AT_CLOSE;
    accepted(bench.broker().place(buy("c1", "10", pricing)));
    bench.auction(!opening, "90");
    bench.auction(opening, "101.25");
    assertThat(filled(bench).price()).isEqualByComparingTo("101.25");
  }

  private static void closes(Bench bench) {
    bench.broker().place(buy("c1", "10", Pricing.MARKET));
    bench.price("100");
    accepted(bench.broker().place(sell("c2", "4", Pricing.MARKET)));
    bench.price("100");
    bench.heard().untilEnded("c2", State.FILLED);
    assertThat(bench.broker().holdings().getFirst().quantity()).isEqualByComparingTo("6");
  }

  private static void shorts(Bench bench) {
    accepted(bench.broker().place(sellShort("c1", "10", Pricing.MARKET)));
    bench.price("100");
    filled(bench);
    assertThat(bench.broker().holdings().getFirst().quantity()).isEqualByComparingTo("-10");
  }

  private static void fraction(Bench bench) {
    accepted(bench.broker().place(buy("c1", "0.25", Pricing.MARKET)));
    bench.price("100");
    bench.heard().untilEnded("c1", State.FILLED);
    assertThat(bench.heard().executions("c1").getFirst().quantity()).isEqualByComparingTo("0.25");
  }

  private static void acknowledged(Bench bench) {
    Submission submission = bench.broker().place(buy("c1", "10", limit("90")));
    String brokerId = ((Submission.Accepted) submission).venueOrderId();
    eventually(() ->
        assertThat(bench.heard().of(BrokerEvent.Acknowledged.class))
            .anyMatch(it -> it.clientId().equals("c1") && it.brokerOrderId().equals(brokerId)));
  }

  private static void partialFills(Bench bench) {
    bench.liquidity("4");
    accepted(bench.broker().place(buy("c1", "10", limit("99"))));
    for (int i = 0; i < 3; i++) {
      bench.price("98");
    }
    bench.heard().untilEnded("c1", State.FILLED);
    List<Execution> executions = bench.heard().executions("c1");
    assertThat(executions).extracting(Execution::id).doesNotHaveDuplicates().hasSize(3);
    assertThat(executions.stream().map(Execution::quantity).reduce(BigDecimal::add).orElseThrow())
        .isEqualByComparingTo("10");
    assertThat(bench.broker().executionsSince(Instant.EPOCH))
        .extracting(Execution::id)
        .isEqualTo(executions.stream().map(Execution::id).toList());
  }

  private static void worksOn(Bench bench) {
    bench.liquidity("4");
    accepted(bench.broker().place(buy("c1", "10", limit("99"))));
    bench.price("98");
    OrderReport report = report(bench, "c1");
    assertThat(report.state()).isEqualTo(State.WORKING);
    assertThat(report.filled()).isEqualByComparingTo("4");
    assertThat(report.averagePrice()).isGreaterThan(BigDecimal.ZERO);
  }

  private static void repeated(Bench bench) {
    Ticket ticket = buy("c1", "10", limit("90"));
    Submission first = bench.broker().place(ticket);
    assertThat(bench.broker().place(ticket)).isEqualTo(first);
    assertThat(bench.broker().openOrders()).hasSize(1);
    assertThat(bench.taken("c1")).isEqualTo(1);
  }

  private static void foreignId(Bench bench) {
    bench.broker().place(buy("c1", "10", limit("90")));
    refused(bench, buy("c1", "11", limit("90")), "another order");
    assertThat(bench.broker().openOrders()).hasSize(1);
  }

  private static void longestId(Bench bench) {
    String longest = "x".repeat(bench.broker().capabilities().clientIdLength());
    accepted(bench.broker().place(buy(longest, "10", limit("90"))));
    assertThat(report(bench, longest).clientId()).isEqualTo(longest);
  }

  private static void found(Bench bench) {
    accepted(bench.broker().place(buy("c1", "10", limit("90"))));
    OrderReport report = report(bench, "c1");
    assertThat(report.instrument()).isEqualTo(Bench.SHARE);
    assertThat(new Amount.Units(report.quantity().orElseThrow()).quantity())
        .isEqualByComparingTo("10");
    assertThat(report.state()).isEqualTo(State.WORKING);
  }

  private static void unknownInstrument(Bench bench) {
    refused(bench, Tickets.in("NOSUCH", buy("c1", "1", Pricing.MARKET)), "NOSUCH");
    assertThat(bench.broker().find("c1")).isEqualTo(new Lookup.Absent());
  }

  private static void refused(Bench bench, Ticket ticket, String reason) {
    Submission submission = bench.broker().place(ticket);
    assertThat(submission).isInstanceOf(Submission.Rejected.class);
    assertThat(((Submission.Rejected) submission).reason()).contains(reason);
  }

  private static void endsLater(Bench bench) {
    accepted(bench.broker().place(buy("c1", "10", limit("90"))));
    bench.end("c1", State.REJECTED);
    bench.heard().untilEnded("c1", State.REJECTED);
    accepted(bench.broker().place(buy("c2", "10", limit("90"))));
    bench.end("c2", State.EXPIRED);
    bench.heard().untilEnded("c2", State.EXPIRED);
    assertThat(bench.broker().openOrders()).isEmpty();
  }
}
