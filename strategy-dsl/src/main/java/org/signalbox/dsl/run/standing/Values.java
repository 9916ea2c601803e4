package org.signalbox.dsl.run.standing;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.signalbox.dsl.ir.Feed;
import org.signalbox.dsl.ir.LiveField;
import org.signalbox.dsl.ir.Liveness;
import org.signalbox.dsl.ir.Operator;
import org.signalbox.dsl.ir.Term;
import org.signalbox.dsl.plan.Facts;
import org.signalbox.dsl.plan.Planner;
import org.signalbox.dsl.plan.WarmUp;
import org.signalbox.kernel.Kernel;
import org.signalbox.kernel.operator.Arithmetic;
import org.signalbox.kernel.operator.Choice;
import org.signalbox.kernel.operator.Comparison;
import org.signalbox.kernel.operator.Comparison.Relation;
import org.signalbox.kernel.operator.Logic;
import org.signalbox.kernel.operator.Quorum;
import org.signalbox.kernel.operator.Unary;
import org.signalbox.market.Instrument;

/**
 * Makes the terms of one traded instrument readable. What bars decide becomes a column of the plan;
 * what the ledger or the clock of the decision decides is computed when it is read. Instances hold
 * state and belong to one thread.
 */
public final class Values {

  private final Instrument instrument;
  private final Planner planner;
  private final Columns columns;
  private final Memories memories;
  private final Account account;
  private final Liveness liveness = new Liveness();
  private final IdentityHashMap<Term, Value> made = new IdentityHashMap<>();
  private WarmUp warmUp = WarmUp.none();

  public Values(
      Instrument instrument, Planner planner, Columns columns, Memories memories, Account account) {
    this.instrument = instrument;
    this.planner = planner;
    this.columns = columns;
    this.memories = memories;
    this.account = account;
  }

  /** What all terms made since the last call need. */
  public WarmUp takeWarmUp() {
    WarmUp taken = warmUp;
    warmUp = WarmUp.none();
    return taken;
  }

  public Optional<Value> of(Optional<Term> term) {
    return term.map(this::of);
  }

  public Value of(Term term) {
    if (!liveness.isLive(term) && !readsClock(term)) {
      return column(term);
    }
    Value known = made.get(term);
    if (known == null) {
      known = make(term);
      made.put(term, known);
    }
    return known;
  }

  private Value column(Term term) {
    if (term instanceof Term.Constant(double value, _)) {
      return _ -> value;
    }
    Planner.Root root = planner.root(instrument.symbol(), term);
    warmUp = warmUp.and(root.warmUp());
    int place = columns.place(root.slot());
    return standing -> standing.column(place);
  }

  /** Whether the clock of the decision itself is read, not that of a bar's end. */
  private boolean readsClock(Term term) {
    return switch (term) {
      case Term.Clock clock -> clock.feed().equals(Feed.BASE);
      case Term.Rowwise rowwise -> rowwise.operands().stream().anyMatch(this::readsClock);
      case Term.Aligned _,
          Term.Apply _,
          Term.AsOf _,
          Term.AtEntry _,
          Term.Bars _,
          Term.Captured _,
          Term.Constant _,
          Term.Crossing _,
          Term.Delayed _,
          Term.Fact _,
          Term.Live _,
          Term.Matched _,
          Term.Previous _,
          Term.Running _,
          Term.SinceEntry _,
          Term.Window _ ->
          false;
    };
  }

  private Value make(Term term) {
    return switch (term) {
      case Term.Clock clock -> standing -> standing.clock(clock.field());
      case Term.Live live -> {
        if (live.field() == LiveField.ACCOUNT_DRAWDOWN) {
          live.window().ifPresent(account::keepWorth);
        }
        yield standing -> standing.live(live);
      }
      case Term.AtEntry entry -> {
        int place = memories.frozen(of(entry.value()), entry.type().unit());
        yield standing -> standing.frozen(place);
      }
      case Term.SinceEntry since -> {
        int place = memories.gathered(since.gathering(), of(since.value()), since.type().unit());
        yield standing -> standing.gathered(place);
      }
      case Term.Rowwise rowwise -> rowwise(rowwise);
      case Term.Apply apply -> function(apply);
      case Term.Aligned _,
          Term.AsOf _,
          Term.Bars _,
          Term.Captured _,
          Term.Constant _,
          Term.Crossing _,
          Term.Delayed _,
          Term.Fact _,
          Term.Matched _,
          Term.Previous _,
          Term.Running _,
          Term.Window _ ->
          column(term);
    };
  }

  /** A function without memory: its kernel is run on one row. */
  private Value function(Term.Apply apply) {
    Term.Invocation invocation = apply.invocation();
    List<Value> columns = invocation.columns().stream().map(this::of).toList();
    Kernel kernel =
        invocation
            .function()
            .kernel(invocation.constants().stream().mapToDouble(Double::doubleValue).toArray());
    double[][] in = new double[columns.size()][1];
    double[][] out = new double[kernel.outputs()][1];
    return standing -> {
      for (int i = 0; i < in.length; i++) {
        in[i][0] = columns.get(i).at(standing);
      }
      kernel.advance(in, out, 0, 1);
      return out[apply.output()][0];
    };
  }

  private Value rowwise(Term.Rowwise term) {
    List<Value> operands = term.operands().stream().map(this::of).toList();
    return switch (term.operator()) {
      case ADD -> fold(Arithmetic.ADD, operands);
      case SUBTRACT -> fold(Arithmetic.SUBTRACT, operands);
      case MULTIPLY -> fold(Arithmetic.MULTIPLY, operands);
      case DIVIDE -> fold(Arithmetic.DIVIDE, operands);
      case POWER -> fold(Arithmetic.POWER, operands);
      case AND -> fold(Logic.AND, operands);
      case OR -> fold(Logic.OR, operands);
      case NEGATE -> one(Unary.NEGATE, operands);
      case NOT -> one(Unary.NOT, operands);
      case KNOWN -> one(Unary.KNOWN, operands);
      case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL, EQUAL, NOT_EQUAL ->
          compare(term, operands);
      case AT_LEAST -> quorum(operands);
      case IF -> {
        Value condition = operands.get(0);
        Value whenTrue = operands.get(1);
        Value whenFalse = operands.get(2);
        yield at -> Choice.IF.of(condition.at(at), whenTrue.at(at), whenFalse.at(at));
      }
    };
  }

  private static Value fold(Arithmetic operation, List<Value> operands) {
    return operands.stream()
        .reduce((left, right) -> at -> operation.of(left.at(at), right.at(at)))
        .orElseThrow();
  }

  private static Value fold(Logic connective, List<Value> operands) {
    return operands.stream()
        .reduce((left, right) -> at -> connective.of(left.at(at), right.at(at)))
        .orElseThrow();
  }

  private static Value one(Unary operation, List<Value> operands) {
    Value operand = operands.getFirst();
    return at -> operation.of(operand.at(at));
  }

  private Value compare(Term.Rowwise term, List<Value> operands) {
    double floor =
        Facts.floor(term.operands().get(0).type(), term.operands().get(1).type(), instrument);
    Comparison comparison = new Comparison(relation(term.operator()), floor);
    Value left = operands.get(0);
    Value right = operands.get(1);
    return at -> comparison.of(left.at(at), right.at(at));
  }

  private static Relation relation(Operator operator) {
    return switch (operator) {
      case LESS -> Relation.LESS;
      case LESS_OR_EQUAL -> Relation.LESS_OR_EQUAL;
      case GREATER -> Relation.GREATER;
      case GREATER_OR_EQUAL -> Relation.GREATER_OR_EQUAL;
      case EQUAL -> Relation.EQUAL;
      case NOT_EQUAL -> Relation.NOT_EQUAL;
      case ADD, SUBTRACT, MULTIPLY, DIVIDE, POWER, NEGATE, AND, OR, NOT, AT_LEAST, IF, KNOWN ->
          throw new IllegalArgumentException("not a comparison: " + operator);
    };
  }

  private static Value quorum(List<Value> operands) {
    Value least = operands.getFirst();
    List<Value> conditions = operands.subList(1, operands.size());
    return at -> {
      int sure = 0;
      int open = 0;
      for (Value condition : conditions) {
        double value = condition.at(at);
        if (Double.isNaN(value)) {
          open++;
        } else if (value != 0) {
          sure++;
        }
      }
      return Quorum.decided(least.at(at), sure, open);
    };
  }
}
