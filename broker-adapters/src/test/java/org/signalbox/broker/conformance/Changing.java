package org.signalbox.broker.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.signalbox.broker.conformance.Heard.eventually;
import static org.signalbox.broker.conformance.Placing.accepted;
import static org.signalbox.broker.conformance.Placing.report;
import static org.signalbox.broker.conformance.Tickets.buy;
import static org.signalbox.broker.conformance.Tickets.limit;
import static org.signalbox.broker.conformance.Tickets.pair;

import java.math.BigDecimal;
import java.util.List;
import org.signalbox.trade.OrderCommand;
import org.signalbox.trade.Pricing;
import org.signalbox.trade.Purpose;
import org.signalbox.trade.Submission;
import org.signalbox.trade.broker.BrokerEvent;
import org.signalbox.trade.broker.Capabilities.Feature;
import org.signalbox.trade.broker.Capabilities.Protecting;
import org.signalbox.trade.broker.Execution;
import org.signalbox.trade.broker.OrderReport;
import org.signalbox.trade.broker.OrderReport.State;

/** Orders are replaced, cancelled and paired. */
final class Changing {

  private static final String REPLACE = "replacing";
  private static final String CANCEL = "cancelling";
  private static final String PAIR = "pairs";

  private Changing() {}

  static List<Scenario> scenarios() {
    return List.of(
        Scenario.of(REPLACE, "the new order works and the old one does not", Changing::replaced)
            .having(Feature.REPLACE),
        Scenario.of(REPLACE, "the new order fills under its own client id", Changing::fillsAsNew)
            .having(Feature.REPLACE),
        Scenario.of(
                REPLACE,
                "an order that is not there cannot be replaced",
                bench -> rejected(bench.broker().replace("never", buy("c2", "1", limit("90")))))
            .having(Feature.REPLACE),
        Scenario.of(REPLACE, "a filled order cannot be replaced", Changing::replacesNoFilled)
            .having(Feature.REPLACE),
        Scenario.of(REPLACE, "a fill that overtakes the replacement wins", Changing::overtaken)
            .having(Feature.REPLACE)
            .overTheWire(),
        Scenario.of(
                REPLACE, "what the old order filled stays with the old order", Changing::keepsFills)
            .having(Feature.REPLACE),
        Scenario.of(CANCEL, "a working order is cancelled", Changing::cancelled),
        Scenario.of(CANCEL, "what was filled before the cancel stays", Changing::cancelsTheRest),
        Scenario.of(
            CANCEL,
            "an order that is not there cannot be cancelled",
            bench -> rejected(bench.broker().cancel("never"))),
        Scenario.of(CANCEL, "a filled order cannot be cancelled", Changing::cancelsNoFilled),
        Scenario.of(CANCEL, "a fill that crosses the cancel counts", Changing::crossed)
            .overTheWire(),
        Scenario.of(PAIR, "a target that fills cancels its stop", bench -> pairFills(bench, "111"))
            .having(Feature.ONE_CANCELS_OTHER),
        Scenario.of(PAIR, "a stop that fills cancels its target", bench -> pairFills(bench, "89"))
            .having(Feature.ONE_CANCELS_OTHER),
        Scenario.of(PAIR, "cancelling a pair cancels both", Changing::pairCancelled)
            .having(Feature.ONE_CANCELS_OTHER),
        Scenario.of(
                PAIR,
                "protection is no order where it comes with the entry",
                bench -> rejected(bench.broker().place(pair("c1", "10", "110", "90"))))
            .when(bench -> !bench.broker().capabilities().has(Feature.ONE_CANCELS_OTHER)),
        Scenario.of(
                PAIR,
                "protection cannot be attached where it is separate",
                bench ->
                    assertThatThrownBy(() -> bench.broker().protect(tightened()))
                        .isInstanceOf(IllegalArgumentException.class))
            .when(bench -> bench.broker().capabilities().protecting() == Protecting.SEPARATE),
        Scenario.of(
                PAIR,
                "protection is changed where it comes with the entry",
                bench -> accepted(bench.broker().protect(tightened())))
            .when(bench -> bench.broker().capabilities().protecting() == Protecting.ATTACHED));
  }

  private static OrderCommand tightened() {
    return new OrderCommand.Tighten(Bench.SHARE, "clause", Purpose.BREAKEVEN, new BigDecimal("90"));
  }

  private static void rejected(Submission submission) {
    assertThat(submission).isInstanceOf(Submission.Rejected.class);
  }

  private static void replaced(Bench bench) {
    bench.broker().place(buy("c1", "10", limit("90")));
    accepted(bench.broker().replace("c1", buy("c2", "8", limit("91"))));
    bench.heard().untilEnded("c1", State.REPLACED);
    assertThat(report(bench, "c1").state()).isEqualTo(State.REPLACED);
    assertThat(report(bench, "c2").quantity().orElseThrow()).isEqualByComparingTo("8");
    assertThat(bench.broker().openOrders()).extracting(OrderReport::clientId).containsExactly("c2");
  }

  private static void fillsAsNew(Bench bench) {
    bench.broker().place(buy("c1", "10", limit("90")));
    bench.broker().replace("c1", buy("c2", "8", limit("91")));
    bench.price("90.50");
    bench.heard().untilEnded("c2", State.FILLED);
    assertThat(bench.heard().executions("c1")).isEmpty();
    assertThat(bench.heard().executions("c2").getFirst().quantity()).isEqualByComparingTo("8");
  }

  private static void replacesNoFilled(Bench bench) {
    bench.broker().place(buy("c1", "10", limit("99")));
    bench.price("98");
    rejected(bench.broker().replace("c1", buy("c2", "8", limit("97"))));
    assertThat(bench.broker().openOrders()).isEmpty();
  }

  private static void overtaken(Bench bench) {
    bench.broker().place(buy("c1", "10", limit("90")));
    bench.holdChanges();
    accepted(bench.broker().replace("c1", buy("c2", "8", limit("95"))));
    bench.price("89");
    bench.letGo();
    bench.heard().untilEnded("c1", State.FILLED);
    bench.heard().untilEnded("c2", State.REJECTED);
    eventually(() ->
        assertThat(bench.heard().of(BrokerEvent.RequestRefused.class))
            .extracting(BrokerEvent.RequestRefused::clientId)
            .contains("c1"));
    assertThat(bench.broker().holdings().getFirst().quantity()).isEqualByComparingTo("10");
  }

  private static void keepsFills(Bench bench) {
    bench.liquidity("3");
    bench.broker().place(buy("c1", "10", limit("99")));
    bench.price("98");
    accepted(bench.broker().replace("c1", buy("c2", "7", limit("97"))));
    bench.heard().untilEnded("c1", State.REPLACED);
    assertThat(report(bench, "c1").filled()).isEqualByComparingTo("3");
    assertThat(report(bench, "c2").filled()).isEqualByComparingTo("0");
    assertThat(bench.heard().executions("c1")).hasSize(1);
  }

  private static void cancelled(Bench bench) {
    bench.broker().place(buy("c1", "10", limit("90")));
    accepted(bench.broker().cancel("c1"));
    bench.heard().untilEnded("c1", State.CANCELLED);
    assertThat(report(bench, "c1").state()).isEqualTo(State.CANCELLED);
    assertThat(bench.broker().openOrders()).isEmpty();
  }

  private static void cancelsTheRest(Bench bench) {
    bench.liquidity("4");
    bench.broker().place(buy("c1", "10", limit("99")));
    bench.price("98");
    accepted(bench.broker().cancel("c1"));
    bench.heard().untilEnded("c1", State.CANCELLED);
    assertThat(report(bench, "c1").filled()).isEqualByComparingTo("4");
    assertThat(bench.broker().holdings().getFirst().quantity()).isEqualByComparingTo("4");
  }

  private static void cancelsNoFilled(Bench bench) {
    bench.broker().place(buy("c1", "10", Pricing.MARKET));
    bench.price("98");
    rejected(bench.broker().cancel("c1"));
  }

  private static void crossed(Bench bench) {
    bench.broker().place(buy("c1", "10", limit("90")));
    bench.holdChanges();
    accepted(bench.broker().cancel("c1"));
    bench.price("89");
    bench.letGo();
    bench.heard().untilEnded("c1", State.FILLED);
    eventually(() -> assertThat(bench.heard().of(BrokerEvent.RequestRefused.class)).isNotEmpty());
    assertThat(report(bench, "c1").state()).isEqualTo(State.FILLED);
  }

  private static void held(Bench bench) {
    bench.broker().place(buy("c0", "10", Pricing.MARKET));
    bench.price("100");
    bench.heard().untilEnded("c0", State.FILLED);
  }

  private static void pairFills(Bench bench, String price) {
    held(bench);
    accepted(bench.broker().place(pair("c1", "10", "110", "90")));
    assertThat(bench.broker().openOrders()).extracting(OrderReport::clientId).containsExactly("c1");
    bench.price(price);
    bench.heard().untilEnded("c1", State.FILLED);
    List<Execution> executions = bench.heard().executions("c1");
    assertThat(executions).hasSize(1);
    assertThat(executions.getFirst().quantity()).isEqualByComparingTo("10");
    assertThat(report(bench, "c1").state()).isEqualTo(State.FILLED);
    assertThat(bench.broker().openOrders()).isEmpty();
    assertThat(bench.broker().holdings()).isEmpty();
    assertThat(bench.broker().executionsSince(executions.getFirst().at()))
        .extracting(Execution::clientId)
        .containsExactly("c1");
  }

  private static void pairCancelled(Bench bench) {
    held(bench);
    accepted(bench.broker().place(pair("c1", "10", "110", "90")));
    accepted(bench.broker().cancel("c1"));
    bench.heard().untilEnded("c1", State.CANCELLED);
    bench.price("89");
    assertThat(bench.broker().holdings().getFirst().quantity()).isEqualByComparingTo("10");
    assertThat(bench.broker().openOrders()).isEmpty();
  }
}
