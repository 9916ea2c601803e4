package org.signalbox.live.sim;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.signalbox.trade.Submission;
import org.signalbox.trade.broker.BrokerEvent;
import org.signalbox.trade.broker.BrokerListener;
import org.signalbox.trade.broker.Lookup;
import org.signalbox.trade.broker.OrderReport;
import org.signalbox.trade.broker.PaperBroker;

/** Adapters that do what an adapter must not. */
final class TamperedBroker {

  private TamperedBroker() {}

  static PaperBroker retrying(PaperBroker broker) {
    return Intercept.of(
        PaperBroker.class,
        broker,
        Map.of(
            "place",
            (through, arguments) -> {
              Object answer = through.call(arguments);
              return answer instanceof Submission.Unknown ? through.call(arguments) : answer;
            }));
  }

  static PaperBroker refusing(PaperBroker broker) {
    return Intercept.of(
        PaperBroker.class,
        broker,
        Map.of(
            "place",
            (through, arguments) -> {
              Object answer = through.call(arguments);
              return answer instanceof Submission.Unknown(String cause)
                  ? new Submission.Rejected(cause)
                  : answer;
            }));
  }

  static PaperBroker forgetting(PaperBroker broker) {
    return Intercept.of(PaperBroker.class, broker, Map.of("executionsSince", (_, _) -> List.of()));
  }

  static PaperBroker endingAtOnce(PaperBroker broker, World world) {
    Set<String> asked = new HashSet<>();
    BrokerListener[] listeners = new BrokerListener[1];
    return Intercept.of(
        PaperBroker.class,
        broker,
        Map.of(
            "listen",
            (through, arguments) -> {
              listeners[0] = (BrokerListener) arguments[0];
              return through.call(arguments);
            },
            "cancel",
            (through, arguments) -> {
              String clientId = (String) arguments[0];
              asked.add(clientId);
              listeners[0].on(
                  new BrokerEvent.Ended(
                      clientId, OrderReport.State.CANCELLED, "asked for", world.now()));
              return through.call(arguments);
            },
            "find",
            (through, arguments) -> {
              Object found = through.call(arguments);
              return found instanceof Lookup.Found(OrderReport report)
                      && asked.contains(report.clientId())
                  ? new Lookup.Found(cancelled(report))
                  : found;
            }));
  }

  private static OrderReport cancelled(OrderReport report) {
    return new OrderReport(
        report.clientId(),
        report.brokerOrderId(),
        report.instrument(),
        report.action(),
        report.quantity(),
        report.filled(),
        report.averagePrice(),
        OrderReport.State.CANCELLED,
        "asked for",
        report.at());
  }
}
