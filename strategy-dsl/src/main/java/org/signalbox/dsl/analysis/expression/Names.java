package org.signalbox.dsl.analysis.expression;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.signalbox.dsl.analysis.scope.Binding;
import org.signalbox.dsl.analysis.scope.Draft;
import org.signalbox.dsl.analysis.scope.Memo;
import org.signalbox.dsl.analysis.scope.Place;
import org.signalbox.dsl.analysis.value.Bounds;
import org.signalbox.dsl.analysis.value.Value;
import org.signalbox.dsl.analysis.value.Value.Series;
import org.signalbox.dsl.catalog.BarField;
import org.signalbox.dsl.diagnostic.Diagnostic;
import org.signalbox.dsl.diagnostic.Problem;
import org.signalbox.dsl.diagnostic.Span;
import org.signalbox.dsl.diagnostic.Spelling;
import org.signalbox.dsl.ir.Feed;
import org.signalbox.dsl.ir.Term;
import org.signalbox.dsl.ir.Type;
import org.signalbox.dsl.syntax.Reference;
import org.signalbox.market.Timeframe;
import org.signalbox.trade.Purpose;

/** Finds out what names stand for. */
final class Names {

  /** Values of the language that the engine cannot give yet. */
  private static final Map<String, Type> NOT_YET =
      Map.of(
          "calendar.days_to_expiry", Type.NUMBER,
          "drift", Type.PERCENT);

  private static final Set<String> PERIODS_OF_DAYS = Set.of("today", "yesterday");

  private final Draft draft;
  private final Expressions expressions;
  private final Lets lets;
  private final Memo memo = new Memo();
  private final Set<String> open = new HashSet<>();

  Names(Draft draft, Expressions expressions, Lets lets) {
    this.draft = draft;
    this.expressions = expressions;
    this.lets = lets;
  }

  Value value(Reference.Name name, Place place) {
    Optional<Binding> binding = place.scope().find(name.name());
    if (binding.isPresent()) {
      draft.markRead(name.name());
      return bound(name, binding.orElseThrow(), place);
    }
    return BuiltIns.value(name.name(), place.feed())
        .<Value>map(it -> it)
        .or(() -> rangeOfBar(name.name(), place.feed()))
        .or(() -> notYet(name.name(), name.span()))
        .or(() -> tag(name.name()))
        .or(() -> reason(name.name()))
        .or(() -> draft.catalog().find(name.name()).map(it -> new Value.Callee(it.name())))
        .orElseGet(() -> unknown(name, place));
  }

  /** The name of an entry, as {@code position.tag} is compared with it. */
  private Optional<Value> tag(String name) {
    int place = draft.tags().indexOf(name);
    return place < 0 ? Optional.empty() : Optional.of(Value.constant(place + 1, Type.TAG));
  }

  /** Why a position was closed, as {@code last_trade.reason} is compared with it. */
  private static Optional<Value> reason(String name) {
    return Stream.of(Purpose.values())
        .filter(it -> !it.enters() && it.word().equals(name))
        .findFirst()
        .map(it -> Value.constant(it.place(), Type.REASON));
  }

  private Value bound(Reference.Name name, Binding binding, Place place) {
    return switch (binding) {
      case Binding.Let let -> lets.value(let, place.feed(), name.span());
      case Binding.Parameter parameter -> parameter(parameter, place);
      case Binding.Argument argument ->
          memo.value(
              draft,
              argument,
              place.feed(),
              () -> expressions.value(argument.expression(), argument.place().on(place.feed())));
      case Binding.Fixed fixed -> fixed.value();
      case Binding.Function function -> new Value.Callee(function.definition().name());
      case Binding.Extern extern -> new Value.Callee(extern.declaration().name());
      case Binding.Data data -> Expressions.unknown(data.type());
      case Binding.Universe _, Binding.Basket _, Binding.Portfolio _, Binding.Import _ -> {
        draft
            .findings()
            .add(
                Problem.VALUE_EXPECTED,
                name.span(),
                "'" + name.name() + "' has no value that could be computed with");
        yield Value.UNKNOWN;
      }
    };
  }

  /** A number keeps the range that the parameter may take in other runs. */
  private Value parameter(Binding.Parameter parameter, Place place) {
    String name = parameter.declaration().name();
    if (!open.add(name)) {
      draft
          .findings()
          .add(
              Problem.CYCLIC_DEFINITIONS,
              parameter.declaration().span(),
              "'" + name + "' is set to itself");
      return Value.UNKNOWN;
    }
    try {
      return bounded(parameter, place);
    } finally {
      open.remove(name);
    }
  }

  private Value bounded(Binding.Parameter parameter, Place place) {
    Value value =
        expressions.value(parameter.value(), Place.ofProgram(draft.scope()).on(place.feed()));
    if (parameter.range().isEmpty() || !(value instanceof Value.Plain plain)) {
      return value;
    }
    Series series = expressions.typed(plain);
    return new Series(
        series.term(), new Bounds(parameter.range().orElseThrow(), series.bounds().actual()));
  }

  private Optional<Value> rangeOfBar(String name, Feed feed) {
    if (!name.equals("true_range")) {
      return Optional.empty();
    }
    return draft
        .catalog()
        .find("true_range")
        .map(it ->
            Value.of(
                new Term.Apply(
                    new Term.Invocation(
                        it, Term.Form.PLAIN, List.of(), List.of(), Optional.empty()),
                    0,
                    BuiltIns.price(feed),
                    feed)));
  }

  Value member(Reference.Member member, Place place) {
    if (member.owner() instanceof Reference.Name owner
        && place.scope().find(owner.name()).isEmpty()) {
      Optional<Value> builtIn = builtIn(owner.name(), member, place);
      if (builtIn.isPresent()) {
        return builtIn.orElseThrow();
      }
    }
    return switch (expressions.value(member.owner(), place)) {
      case Value.Fields fields -> field(fields, member);
      case Value.Free free when free.isUnknown() -> Value.UNKNOWN;
      case Value _ -> {
        draft
            .findings()
            .add(
                Problem.UNKNOWN_FIELD,
                member.nameSpan(),
                draft.quote(member.owner().span())
                    + " has a single value, no '."
                    + member.name()
                    + "'");
        yield Value.UNKNOWN;
      }
    };
  }

  private Value field(Value.Fields fields, Reference.Member member) {
    Value value = fields.fields().get(member.name());
    if (value != null) {
      return value;
    }
    String known = String.join(", ", fields.names());
    draft
        .findings()
        .add(
            Problem.UNKNOWN_FIELD,
            member.nameSpan(),
            draft.quote(member.owner().span()) + " has no '." + member.name() + "'",
            Spelling.nearest(member.name(), fields.names()).stream()
                .findFirst()
                .map(it -> "did you mean '." + it + "'?")
                .orElse("it has " + known));
    return Value.UNKNOWN;
  }

  private Optional<Value> builtIn(String owner, Reference.Member member, Place place) {
    String path = owner + "." + member.name();
    if (PERIODS_OF_DAYS.contains(owner)) {
      return Optional.of(ofDay(owner, member, place));
    }
    Optional<Value> known =
        BuiltIns.member(owner, member.name(), place.feed())
            .<Value>map(it -> it)
            .or(() -> notYet(path, member.span()))
            .or(() -> draft.catalog().find(path).map(it -> new Value.Callee(it.name())));
    if (known.isPresent() || !BuiltIns.isOwner(owner)) {
      return known;
    }
    draft
        .findings()
        .add(
            Problem.UNKNOWN_FIELD,
            member.nameSpan(),
            "'" + owner + "' has no '." + member.name() + "'",
            Spelling.nearest(member.name(), BuiltIns.members(owner)).stream()
                .findFirst()
                .map(it -> "did you mean '" + owner + "." + it + "'?")
                .orElse("it has " + String.join(", ", BuiltIns.members(owner))));
    return Optional.of(Value.UNKNOWN);
  }

  /**
   * Today is the daily bar as it stands, yesterday the daily bar before it: also on the last bar of
   * a session, when today's is complete.
   */
  private Value ofDay(String owner, Reference.Member member, Place place) {
    Optional<BarField> field =
        Stream.of(BarField.OPEN, BarField.HIGH, BarField.LOW, BarField.CLOSE, BarField.VOLUME)
            .filter(it -> it.word().equals(member.name()))
            .findFirst();
    if (field.isEmpty()) {
      draft
          .findings()
          .add(
              Problem.UNKNOWN_FIELD,
              member.nameSpan(),
              "'" + owner + "' has no '." + member.name() + "'",
              "it has " + String.join(", ", BuiltIns.members(owner)));
      return Value.UNKNOWN;
    }
    Feed days = draft.feedOn(Timeframe.DAILY, true, place.feed());
    Series bar = BuiltIns.bars(field.orElseThrow(), days);
    Series wanted = owner.equals("today") ? bar : History.back(bar, 1);
    return History.align(wanted, days, place.feed());
  }

  private Optional<Value> notYet(String path, Span span) {
    Type type = NOT_YET.get(path);
    if (type == null) {
      return Optional.empty();
    }
    draft.cannotRun(span, "'" + path + "' cannot be computed yet");
    return Optional.of(Expressions.unknown(type));
  }

  private Value unknown(Reference.Name name, Place place) {
    if (!draft.isUnreadable(name.name())) {
      draft.findings().add(unknownName(name, place));
    }
    return Value.UNKNOWN;
  }

  private Diagnostic unknownName(Reference.Name name, Place place) {
    Diagnostic plain =
        Diagnostic.of(Problem.UNKNOWN_NAME, name.span(), "unknown name '" + name.name() + "'");
    List<String> known =
        Stream.concat(place.scope().all(), BuiltIns.names().stream()).distinct().toList();
    Optional<String> near = Spelling.nearest(name.name(), known).stream().findFirst();
    if (near.isPresent()) {
      String meant = near.orElseThrow();
      return plain.withHint("did you mean '" + meant + "'?").withEdit(name.span(), meant);
    }
    return Signatures.nearest(draft.catalog(), name.name())
        .map(it -> plain.withHint("did you mean " + it + "?"))
        .orElseGet(() -> plain.withHint("define it: let " + name.name() + " = …"));
  }
}
