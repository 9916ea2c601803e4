package org.signalbox.broker.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.signalbox.broker.conformance.Placing.accepted;
import static org.signalbox.broker.conformance.Placing.report;
import static org.signalbox.broker.conformance.Tickets.buy;
import static org.signalbox.broker.conformance.Tickets.limit;

import java.util.List;
import org.signalbox.broker.conformance.Bench.Kind;
import org.signalbox.testing.alpaca.Fault;
import org.signalbox.trade.Submission;
import org.signalbox.trade.broker.BrokerUnavailableException;
import org.signalbox.trade.broker.Lookup;
import org.signalbox.trade.broker.OrderReport.State;
import org.signalbox.trade.broker.Ticket;

/** Answers get lost, and what is not known is not claimed. */
final class Losing {

  private static final String UNKNOWN = "unknown outcomes";

  private static final Ticket TICKET = buy("c1", "10", limit("90"));

  private Losing() {}

  static List<Scenario> scenarios() {
    return List.of(
        taken(
            "an answer that is lost leaves the order unknown, and it is found", Fault.LOST_ANSWER),
        taken("an answer that comes too late does", Fault.LATE_ANSWER),
        taken("a fault of the server after it took the order does", Fault.ERROR_AFTER),
        taken("an answer that breaks off does", Fault.CUT),
        taken("JSON that ends too early does", Fault.HALF_JSON),
        taken("a gateway's page does", Fault.PAGE),
        taken("an answer that drips does", Fault.SLOW_DRIP),
        absent("a request that is lost leaves it unknown, and it is absent", Fault.LOST_REQUEST),
        absent("a server that is unavailable does", Fault.ERROR_BEFORE),
        absent("a budget that is used up does", Fault.TOO_MANY),
        Scenario.of(UNKNOWN, "a cancel whose answer is lost is unknown", Losing::cancel)
            .overTheWire(),
        Scenario.of(UNKNOWN, "a replacement whose answer is lost is unknown", Losing::replacement)
            .overTheWire(),
        Scenario.of(UNKNOWN, "nothing is sent again by itself", Losing::once).overTheWire(),
        Scenario.of(UNKNOWN, "a look-up without an answer proves nothing", Losing::lookUp)
            .overTheWire(),
        Scenario.of(UNKNOWN, "books that cannot be read are no empty books", Losing::books)
            .overTheWire());
  }

  private static Scenario taken(String name, Fault fault) {
    return Scenario.of(
            UNKNOWN,
            name,
            bench -> {
              bench.fail(Kind.PLACE, fault);
              unknown(bench.broker().place(TICKET));
              assertThat(report(bench, "c1").state()).isEqualTo(State.WORKING);
              accepted(bench.broker().place(TICKET));
              assertThat(bench.taken("c1")).isEqualTo(1);
            })
        .overTheWire();
  }

  private static Scenario absent(String name, Fault fault) {
    return Scenario.of(
            UNKNOWN,
            name,
            bench -> {
              bench.fail(Kind.PLACE, fault);
              unknown(bench.broker().place(TICKET));
              assertThat(bench.broker().find("c1")).isEqualTo(new Lookup.Absent());
              accepted(bench.broker().place(TICKET));
              assertThat(bench.taken("c1")).isEqualTo(1);
            })
        .overTheWire();
  }

  private static void unknown(Submission submission) {
    assertThat(submission).isInstanceOf(Submission.Unknown.class);
  }

  private static void cancel(Bench bench) {
    accepted(bench.broker().place(TICKET));
    bench.fail(Kind.CANCEL, Fault.LOST_ANSWER);
    unknown(bench.broker().cancel("c1"));
    assertThat(report(bench, "c1").state()).isEqualTo(State.CANCELLED);
  }

  private static void replacement(Bench bench) {
    accepted(bench.broker().place(TICKET));
    bench.fail(Kind.REPLACE, Fault.LOST_ANSWER);
    unknown(bench.broker().replace("c1", buy("c2", "8", limit("91"))));
    assertThat(report(bench, "c1").state()).isEqualTo(State.REPLACED);
    assertThat(report(bench, "c2").state()).isEqualTo(State.WORKING);
  }

  private static void once(Bench bench) {
    bench.fail(Kind.PLACE, Fault.LOST_REQUEST);
    unknown(bench.broker().place(TICKET));
    assertThat(bench.taken("c1")).isZero();
  }

  private static void lookUp(Bench bench) {
    for (Fault fault :
        List.of(Fault.LOST_REQUEST, Fault.ERROR_BEFORE, Fault.PAGE, Fault.NO_PAGE, Fault.CUT)) {
      // a reading request may be sent again by the client, so that two have to fail
      bench.fail(Kind.FIND, fault, fault);
      assertThat(bench.broker().find("c1")).as(fault.name()).isInstanceOf(Lookup.Unknown.class);
      bench.heal();
    }
  }

  private static void books(Bench bench) {
    bench.fail(Kind.OPEN_ORDERS, Fault.ERROR_BEFORE);
    assertThatThrownBy(() -> bench.broker().openOrders())
        .isInstanceOf(BrokerUnavailableException.class);
  }
}
