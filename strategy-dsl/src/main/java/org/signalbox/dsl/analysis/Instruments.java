package org.signalbox.dsl.analysis;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.signalbox.dsl.analysis.expression.Expressions;
import org.signalbox.dsl.analysis.scope.Binding;
import org.signalbox.dsl.analysis.scope.Draft;
import org.signalbox.dsl.analysis.value.Value;
import org.signalbox.dsl.diagnostic.Problem;
import org.signalbox.dsl.diagnostic.Span;
import org.signalbox.dsl.diagnostic.Spelling;
import org.signalbox.dsl.ir.Program.SessionHours;
import org.signalbox.dsl.syntax.Declaration;
import org.signalbox.dsl.syntax.Declaration.Hours;
import org.signalbox.dsl.syntax.Reference;
import org.signalbox.dsl.syntax.StrategyFile;
import org.signalbox.dsl.syntax.Subject;
import org.signalbox.dsl.syntax.Trade;

/** Settles what is traded, on which bars and in which hours. */
final class Instruments {

  private final Draft draft;
  private final Expressions expressions;
  private final Settings settings;

  Instruments(Draft draft, Expressions expressions, Settings settings) {
    this.draft = draft;
    this.expressions = expressions;
    this.settings = settings;
  }

  /** The traded instruments in the order of the text; none where they are not listed. */
  List<String> read(StrategyFile file) {
    if (file.trade().isEmpty()) {
      return List.of();
    }
    Trade trade = file.trade().orElseThrow();
    expressions.lapses().timeframe(trade.timeframe(), draft.place()).ifPresent(draft::decideOn);
    List<String> symbols = symbols(trade.items()).stream().distinct().toList();
    if (symbols.size() == 1) {
      draft.tradeOnly(symbols.getFirst());
    }
    return symbols;
  }

  private List<String> symbols(Trade.Items items) {
    return switch (items) {
      case Trade.Items.EachOf each -> symbols(each.universe());
      case Trade.Items.Listed listed -> {
        List<String> symbols = new ArrayList<>();
        listed.subjects().forEach(it -> symbols.addAll(symbols(it)));
        yield symbols;
      }
    };
  }

  private List<String> symbols(Subject subject) {
    return switch (subject) {
      case Subject.Symbol symbol -> {
        checkKnown(symbol);
        yield List.of(symbol.symbol());
      }
      case Subject.Named named -> symbols(named);
    };
  }

  private void checkKnown(Subject.Symbol symbol) {
    boolean missing = settings.symbols().filter(it -> !it.contains(symbol.symbol())).isPresent();
    if (missing) {
      List<String> near = Spelling.nearest(symbol.symbol(), settings.symbols().orElseThrow());
      draft
          .findings()
          .add(
              Problem.UNRESOLVED_INSTRUMENT,
              symbol.span(),
              "there are no data of '" + symbol.symbol() + "'",
              near.isEmpty()
                  ? "'signalbox data list' tells what there is"
                  : "did you mean '" + near.getFirst() + "'?");
    }
  }

  private List<String> symbols(Subject.Named named) {
    Optional<Binding> binding = draft.scope().find(named.name());
    if (binding.isPresent() && binding.orElseThrow() instanceof Binding.Universe universe) {
      draft.markRead(named.name());
      return universe.symbols();
    }
    if (binding.isPresent() && binding.orElseThrow() instanceof Binding.Basket) {
      draft.markRead(named.name());
      return List.of();
    }
    Value value = expressions.value(new Reference.Name(named.name(), named.span()), draft.place());
    if (value instanceof Value.Instrument(String symbol)) {
      return List.of(symbol);
    }
    if (!(value instanceof Value.Free free && free.isUnknown())) {
      draft
          .findings()
          .add(
              Problem.UNRESOLVED_INSTRUMENT,
              named.span(),
              "'" + named.name() + "' is neither an instrument, a universe nor a basket");
    }
    return List.of();
  }

  /** The hours that the text sets. */
  Optional<SessionHours> session(StrategyFile file) {
    return file.all(Declaration.Session.class).stream().findFirst().map(this::session);
  }

  private SessionHours session(Declaration.Session session) {
    session.zone().ifPresent(it -> checkZone(it, session.span()));
    return switch (session.hours()) {
      case Hours.Calendar calendar ->
          new SessionHours(
              Optional.of(calendar.name()), Optional.empty(), Optional.empty(), session.zone());
      case Hours.Between between ->
          new SessionHours(
              Optional.empty(),
              Optional.of(between.open().toSecondOfDay()),
              Optional.of(between.close().toSecondOfDay()),
              session.zone());
    };
  }

  private void checkZone(String zone, Span span) {
    if (!ZoneId.getAvailableZoneIds().contains(zone)) {
      List<String> near = Spelling.nearest(zone, new TreeSet<>(ZoneId.getAvailableZoneIds()));
      draft
          .findings()
          .add(
              Problem.UNKNOWN_ZONE,
              span,
              "unknown time zone '" + zone + "'",
              near.isEmpty()
                  ? "zones are named like \"America/New_York\""
                  : "did you mean \"" + near.getFirst() + "\"?");
    }
  }
}
