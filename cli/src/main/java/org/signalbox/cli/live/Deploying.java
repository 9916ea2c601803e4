package org.signalbox.cli.live;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.signalbox.backtest.report.text.Json;
import org.signalbox.broker.Brokers;
import org.signalbox.cli.terminal.Exit;
import org.signalbox.cli.terminal.RefusedException;
import org.signalbox.cli.terminal.Terminal;
import org.signalbox.dsl.CompiledStrategy;
import org.signalbox.live.control.DeploymentRequest;
import org.signalbox.live.control.Terms;
import org.signalbox.live.control.View;
import org.signalbox.market.Instrument;
import org.signalbox.market.feed.Pace;

/** Stores deployments. */
final class Deploying {

  private Deploying() {}

  static void deploy(
      CompiledStrategy compiled,
      Map<String, String> parameters,
      String name,
      TermsOptions wanted,
      EveryDeployment options,
      Terminal terminal) {
    check(wanted);
    try (Desk desk = Desk.open(options.database())) {
      Instrument first = first(compiled, desk);
      DeploymentRequest request =
          new DeploymentRequest(
              Desk.TENANT,
              name,
              compiled.source().text(),
              new TreeMap<>(parameters),
              wanted.broker(),
              wanted.account(),
              wanted.decisive().capital(first.currency()),
              terms(wanted, first, Desk.CLOCK),
              wanted.decisive().limits());
      Desk.Half<?> half = wanted.isLive() ? desk.live() : desk.paper();
      View view = half.operations().deploy(request, Person.name());
      Desk.Found found = new Desk.Found(half, view);
      terminal.print(
          options.json() ? Json.indented(Columns.DEPLOYMENTS.members(found)) : found.id() + "\n");
      tell(found, terminal);
    }
  }

  private static void check(TermsOptions wanted) {
    Brokers.capabilities(wanted.broker());
    boolean simulated = wanted.broker().equals(DeploymentRequest.SIMULATED);
    if (wanted.isLive() && (simulated || wanted.account().isEmpty())) {
      throw new IllegalArgumentException(
          simulated
              ? "--live needs a --broker, and 'paper' is none"
              : "--live needs an --account: which of yours at '" + wanted.broker() + "'");
    }
    if (!simulated && wanted.feed().equals(Terms.REPLAY)) {
      throw new IllegalArgumentException(
          "replayed bars must not move orders at '%s': name a --feed".formatted(wanted.broker()));
    }
  }

  private static Instrument first(CompiledStrategy compiled, Desk desk) {
    List<String> symbols = compiled.runnable().symbols();
    if (symbols.isEmpty()) {
      throw new IllegalArgumentException("the strategy trades nothing");
    }
    String symbol = symbols.getFirst();
    return desk.histories()
        .find(symbol, compiled.runnable().base())
        .orElseThrow(() ->
            new RefusedException(
                Exit.REFUSED_DATA,
                "there are no bars of '%s' in %s or of a part of it"
                    .formatted(symbol, compiled.runnable().base()),
                "bring some into the store with 'signalbox data import'"))
        .instrument();
  }

  private static Terms terms(TermsOptions wanted, Instrument first, InstantSource clock) {
    Terms plain =
        wanted.feed().equals(Terms.REPLAY)
            ? Terms.replay().at(new Pace(wanted.speed()))
            : Terms.stream(wanted.feed(), clock.millis());
    return new Terms(
        plain.feed(),
        Math.max(plain.tradeFrom(), wanted.decisive().days().first(first)),
        wanted.decisive().days().end(first),
        plain.pace(),
        wanted.decisive().acceptUnsettled(),
        wanted.decisive().fills().name());
  }

  private static void tell(Desk.Found found, Terminal terminal) {
    terminal.note("deployed '%s', %s".formatted(found.deployment().name(), found.mode()));
    if (found.mode().equals("live")) {
      terminal.note("it sends no order before 'signalbox live grant %s'".formatted(found.id()));
    }
    if (!found.view().limits().isEmpty()) {
      terminal.note("limits: " + found.view().limits().text());
    }
    if (found.view().runner().isEmpty()) {
      terminal.note("'signalbox run' or 'signalbox serve' runs it");
    }
  }
}
