package org.signalbox.dsl.plan;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.signalbox.dsl.ir.Definition;
import org.signalbox.dsl.ir.Feed;
import org.signalbox.dsl.ir.Term;
import org.signalbox.dsl.plan.Node.Result;
import org.signalbox.kernel.operator.Crossing;
import org.signalbox.market.Instrument;

/**
 * Turns the terms that somebody needs into steps. Ask for every root first, then take the plan.
 * Instances hold state and belong to one thread.
 */
public final class Planner {

  /**
   * Where a term's value is found.
   *
   * @param slot the slot that holds it
   * @param warmUp how many rows of which bars it needs
   */
  public record Root(int slot, WarmUp warmUp) {}

  /** What a definition became, for one traded instrument; empty while it is being planned. */
  private static final class Defined {
    private List<Result> outputs = List.of();
  }

  private record DefinitionKey(String symbol, String key) {}

  /** A node whose source is planned when no definition is open any more. */
  private record Later(Node past, Supplier<Result> source) {}

  private final SequencedMap<String, Definition> definitions;
  private final Map<String, Instrument> instruments;
  private final Graph graph = new Graph();
  private final Map<String, IdentityHashMap<Term, Result>> planned = new HashMap<>();
  private final Map<DefinitionKey, Defined> defined = new HashMap<>();
  private final Deque<Later> later = new ArrayDeque<>();
  private int open;

  /**
   * A planner for the definitions of a program.
   *
   * @param instruments all instruments that the terms speak of, by symbol
   */
  public Planner(
      SequencedMap<String, Definition> definitions, Map<String, Instrument> instruments) {
    this.definitions = definitions;
    this.instruments = Map.copyOf(instruments);
  }

  /**
   * Plans a pure term.
   *
   * @param symbol the traded instrument for which it is wanted
   */
  public Root root(String symbol, Term term) {
    Result result = graph.align(plan(symbol, term), Rows.base(symbol));
    while (!later.isEmpty()) {
      Later waiting = later.pop();
      waiting.past().readPastOf(waiting.source().get());
    }
    return new Root(result.slot(), result.warmUp());
  }

  /** All that was asked for, in order. */
  public Plan plan() {
    return Layout.of(graph);
  }

  private Result plan(String symbol, Term term) {
    IdentityHashMap<Term, Result> known =
        planned.computeIfAbsent(symbol, _ -> new IdentityHashMap<>());
    Result result = known.get(term);
    if (result == null) {
      result = make(symbol, term);
      known.put(term, result);
    }
    return result;
  }

  private Result make(String symbol, Term term) {
    Rows rows = rows(symbol, term.feed());
    return switch (term) {
      case Term.Constant constant -> graph.constant(constant.value());
      case Term.Bars bars -> graph.read(rows, bars.field());
      case Term.Clock clock -> graph.time(rows, clock.field(), Optional.empty());
      case Term.Fact fact -> graph.constant(Facts.value(fact, instrument(rows.symbol())));
      case Term.Rowwise rowwise ->
          new Operators(graph, rows, instrument(symbol))
              .plan(
                  rowwise,
                  rowwise.operands().stream()
                      .map(it -> graph.align(plan(symbol, it), rows))
                      .toList());
      case Term.Apply apply -> new Result(call(symbol, rows, apply.invocation()), apply.output());
      case Term.Delayed delayed -> delayed(symbol, rows, delayed);
      case Term.AsOf asOf ->
          graph.compute(
              rows,
              new Recipe.LookBack(),
              Clocks.lookingBack(graph, rows, column(symbol, rows, asOf.value()), asOf.lapse()));
      case Term.Aligned aligned -> graph.align(plan(symbol, aligned.value()), rows);
      case Term.Crossing crossing -> crossing(symbol, rows, crossing);
      case Term.Window window -> window(symbol, rows, window);
      case Term.Matched matched -> definition(symbol, matched.sequence()).getFirst();
      case Term.Captured captured -> captured(symbol, rows, captured);
      case Term.Running running -> definition(symbol, running.key()).getFirst();
      case Term.Previous previous -> previous(symbol, rows, previous);
      case Term.Live _, Term.AtEntry _, Term.SinceEntry _ ->
          throw new IllegalArgumentException("a live term has no column: " + term);
    };
  }

  private Result column(String symbol, Rows rows, Term term) {
    return graph.align(plan(symbol, term), rows);
  }

  private Node call(String symbol, Rows rows, Term.Invocation invocation) {
    List<Result> inputs =
        Stream.of(
                invocation.columns().stream().map(it -> column(symbol, rows, it)),
                invocation.function().bars().stream().map(it -> graph.read(rows, it)),
                invocation.window().stream().map(it -> column(symbol, rows, it)))
            .flatMap(it -> it)
            .toList();
    Recipe recipe =
        new Recipe.Call(invocation.function(), invocation.form(), invocation.constants());
    return graph.computeAll(rows, recipe, inputs);
  }

  private Result delayed(String symbol, Rows rows, Term.Delayed delayed) {
    Optional<Result> start = start(symbol, delayed.value()).map(it -> graph.align(it, rows));
    if (open > 0) {
      return pastOf(rows, delayed.bars(), start, () -> column(symbol, rows, delayed.value()));
    }
    return graph.compute(
        rows,
        new Recipe.Late(delayed.bars(), start.isPresent()),
        Stream.concat(Stream.of(column(symbol, rows, delayed.value())), start.stream()).toList());
  }

  private Result pastOf(Rows rows, int bars, Optional<Result> start, Supplier<Result> source) {
    Node past = graph.past(rows, bars, start);
    later.push(new Later(past, source));
    return new Result(past, 0);
  }

  /** What a running let is before its first row. */
  private Optional<Result> start(String symbol, Term term) {
    if (!(term instanceof Term.Running running)) {
      return Optional.empty();
    }
    Definition.RunningLet let = (Definition.RunningLet) named(running.key());
    return Optional.of(plan(symbol, let.start()));
  }

  private Result previous(String symbol, Rows rows, Term.Previous previous) {
    Definition.RunningLet let = (Definition.RunningLet) named(previous.key());
    Optional<Result> start = Optional.of(graph.align(plan(symbol, let.start()), rows));
    return pastOf(rows, 0, start, () -> definition(symbol, previous.key()).getFirst());
  }

  /** What was captured up to the row before: a later step of the sequence reads it. */
  private Result captured(String symbol, Rows rows, Term.Captured captured) {
    return pastOf(
        rows,
        1,
        Optional.empty(),
        () -> definition(symbol, captured.sequence()).get(1 + captured.capture()));
  }

  private Definition named(String key) {
    @Nullable Definition definition = definitions.get(key);
    if (definition == null) {
      throw new IllegalArgumentException("the program defines no '" + key + "'");
    }
    return definition;
  }

  private List<Result> definition(String symbol, String key) {
    DefinitionKey place = new DefinitionKey(symbol, key);
    @Nullable Defined known = defined.get(place);
    if (known == null) {
      Defined fresh = new Defined();
      defined.put(place, fresh);
      open++;
      fresh.outputs = outputs(symbol, named(key));
      open--;
      return fresh.outputs;
    }
    if (known.outputs.isEmpty()) {
      throw new IllegalArgumentException("'" + key + "' needs its own value of the same row");
    }
    return known.outputs;
  }

  private List<Result> outputs(String symbol, Definition definition) {
    Rows rows = rows(symbol, definition.feed());
    return switch (definition) {
      case Definition.RunningLet let -> List.of(column(symbol, rows, let.body()));
      case Definition.Sequence sequence -> {
        Node node = sequence(symbol, rows, sequence);
        yield IntStream.rangeClosed(0, sequence.captures().size())
            .mapToObj(it -> new Result(node, it))
            .toList();
      }
    };
  }

  private Node sequence(String symbol, Rows rows, Definition.Sequence sequence) {
    List<Result> inputs =
        Stream.of(
                sequence.steps().stream().map(it -> column(symbol, rows, it.condition())),
                sequence.steps().stream().map(it -> Clocks.of(graph, rows, it.limit())),
                sequence.captures().stream().map(it -> column(symbol, rows, it.value())))
            .flatMap(it -> it)
            .toList();
    Recipe recipe =
        new Recipe.Follow(
            sequence.steps().stream().map(it -> Clocks.length(it.limit())).toList(),
            sequence.captures().stream().map(Definition.Capture::step).toList());
    return graph.computeAll(rows, recipe, inputs);
  }

  private Result crossing(String symbol, Rows rows, Term.Crossing crossing) {
    Crossing.Direction direction =
        switch (crossing.direction()) {
          case ABOVE -> Crossing.Direction.ABOVE;
          case BELOW -> Crossing.Direction.BELOW;
          case EITHER -> Crossing.Direction.EITHER;
        };
    double floor = Facts.floor(crossing.left().type(), crossing.right().type(), instrument(symbol));
    return graph.compute(
        rows,
        new Recipe.Cross(direction, floor),
        List.of(column(symbol, rows, crossing.left()), column(symbol, rows, crossing.right())));
  }

  private Result window(String symbol, Rows rows, Term.Window window) {
    Optional<Integer> times = window.everyRow() ? Optional.empty() : Optional.of(window.times());
    return graph.compute(
        rows,
        new Recipe.Lately(times, Clocks.length(Optional.of(window.lapse()))),
        List.of(
            column(symbol, rows, window.condition()),
            Clocks.of(graph, rows, Optional.of(window.lapse()))));
  }

  private Instrument instrument(String symbol) {
    @Nullable Instrument instrument = instruments.get(symbol);
    if (instrument == null) {
      throw new IllegalArgumentException("no such instrument: '" + symbol + "'");
    }
    return instrument;
  }

  private static Rows rows(String symbol, Feed feed) {
    return new Rows(feed.symbol().orElse(symbol), feed.timeframe(), feed.soFar());
  }
}
