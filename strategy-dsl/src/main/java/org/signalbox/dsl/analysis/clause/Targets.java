package org.signalbox.dsl.analysis.clause;

import java.util.List;
import java.util.Optional;
import org.signalbox.dsl.analysis.scope.Binding;
import org.signalbox.dsl.analysis.value.Value;
import org.signalbox.dsl.diagnostic.Diagnostic;
import org.signalbox.dsl.diagnostic.Problem;
import org.signalbox.dsl.diagnostic.Span;
import org.signalbox.dsl.diagnostic.Spelling;
import org.signalbox.dsl.syntax.Reference;
import org.signalbox.dsl.syntax.Subject;

/** Reads which instrument a statement is about. */
final class Targets {

  private static final List<String> SIDES = List.of("long", "short", "all");

  private final Desk desk;

  Targets(Desk desk) {
    this.desk = desk;
  }

  /** The instrument; empty where the statement is about every traded one. */
  Optional<String> target(Optional<Subject> subject) {
    return subject.flatMap(this::target);
  }

  /** The same of an exit, which may have a side instead. */
  Optional<String> targetOrSide(Optional<Subject> subject) {
    boolean misspelt =
        subject.isPresent()
            && subject.orElseThrow() instanceof Subject.Named named
            && desk.draft().scope().find(named.name()).isEmpty()
            && isMisspeltSide(named);
    return misspelt ? Optional.empty() : target(subject);
  }

  private Optional<String> target(Subject subject) {
    return switch (subject) {
      case Subject.Symbol symbol -> traded(symbol.symbol(), symbol.span());
      case Subject.Named named -> named(named);
    };
  }

  private Optional<String> traded(String symbol, Span span) {
    if (!desk.symbols().isEmpty() && !desk.symbols().contains(symbol)) {
      List<String> near = Spelling.nearest(symbol, desk.symbols());
      desk.findings()
          .add(
              Problem.UNRESOLVED_INSTRUMENT,
              span,
              "'" + symbol + "' is not traded by this strategy",
              near.isEmpty()
                  ? "it trades " + String.join(", ", desk.symbols())
                  : "did you mean '" + near.getFirst() + "'?");
    }
    return Optional.of(symbol);
  }

  private Optional<String> named(Subject.Named named) {
    Optional<Binding> binding = desk.draft().scope().find(named.name());
    boolean several =
        binding
            .filter(it -> it instanceof Binding.Basket || it instanceof Binding.Universe)
            .isPresent();
    if (several) {
      desk.draft().markRead(named.name());
      return Optional.empty();
    }
    Value value =
        desk.expressions().value(new Reference.Name(named.name(), named.span()), desk.place());
    if (value instanceof Value.Instrument(String symbol)) {
      return traded(symbol, named.span());
    }
    boolean reported = value instanceof Value.Free free && free.isUnknown();
    if (!reported) {
      desk.findings()
          .add(
              Problem.UNRESOLVED_INSTRUMENT,
              named.span(),
              "'" + named.name() + "' is neither an instrument nor a basket");
    }
    return Optional.empty();
  }

  /** Reports a name that stands where a side may stand, and is nearly one. */
  private boolean isMisspeltSide(Subject.Named named) {
    List<String> near = Spelling.nearest(named.name(), SIDES);
    near.stream()
        .findFirst()
        .map(side ->
            Diagnostic.of(Problem.UNKNOWN_NAME, named.span(), "unknown name '" + named.name() + "'")
                .withHint("did you mean '" + side + "'?")
                .withEdit(named.span(), side))
        .ifPresent(desk.findings()::add);
    return !near.isEmpty();
  }
}
