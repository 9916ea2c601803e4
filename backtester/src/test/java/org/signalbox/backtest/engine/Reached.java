package org.signalbox.backtest.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.signalbox.dsl.catalog.Function;
import org.signalbox.dsl.ir.Clause;
import org.signalbox.dsl.ir.Definition;
import org.signalbox.dsl.ir.Lapse;
import org.signalbox.dsl.ir.Limit;
import org.signalbox.dsl.ir.Operator;
import org.signalbox.dsl.ir.Program;
import org.signalbox.dsl.ir.Protection;
import org.signalbox.dsl.ir.Sizing;
import org.signalbox.dsl.ir.Term;
import org.signalbox.trade.Purpose;

/**
 * Notes which constructs of the typed program random cases have reached, by walking the records of
 * each program, and which kinds of fill they led to.
 */
final class Reached {

  private static final Set<Class<?>> ROOTS =
      Set.of(
          Term.class,
          Clause.class,
          Clause.Trigger.class,
          Clause.Moment.class,
          Clause.OrderPrice.class,
          Clause.Validity.class,
          Protection.class,
          Protection.Scope.class,
          Protection.Place.class,
          Sizing.class,
          Limit.class,
          Definition.class);

  private final Set<String> found = new TreeSet<>();
  private final IdentityHashMap<Object, Boolean> visited = new IdentityHashMap<>();
  private long fills;
  private long trades;

  void visit(Program program) {
    visited.clear();
    walk(program);
  }

  private void walk(Object value) {
    switch (value) {
      case Collection<?> many -> many.forEach(this::walk);
      case Map<?, ?> map -> map.values().forEach(this::walk);
      case Optional<?> optional -> optional.ifPresent(this::walk);
      case Enum<?> constant -> found.add(name(constant));
      case Function function -> found.add("Function " + function.family());
      case Record record -> record(record);
      default -> {}
    }
  }

  private void record(Record record) {
    if (visited.put(record, true) == null) {
      found.add(name(record.getClass()));
      for (RecordComponent component : record.getClass().getRecordComponents()) {
        try {
          walk(component.getAccessor().invoke(record));
        } catch (ReflectiveOperationException impossible) {
          throw new IllegalStateException(impossible);
        }
      }
    }
  }

  void count(BacktestResult result) {
    fills += result.fills().size();
    trades += result.trades().size();
    result.fills().forEach(it -> found.add(name(it.cause().purpose())));
  }

  String summary(int cases) {
    return "%,d random programs: batch = stream = prefix = poisoned future; %,d fills, %,d trades, %d constructs"
        .formatted(cases, fills, trades, found.size());
  }

  /** Every kind of term, clause, limit and so on that there is must have been in some program. */
  void assertEverything() {
    assertThat(fills).isPositive();
    Set<String> wanted = new TreeSet<>();
    ROOTS.stream().flatMap(Reached::permitted).forEach(it -> wanted.add(name(it)));
    Stream.<Enum<?>[]>of(
            Operator.values(), Lapse.Measure.values(), Term.SinceEntry.Gathering.values())
        .flatMap(Arrays::stream)
        .forEach(it -> wanted.add(name(it)));
    Stream.of(Purpose.values())
        .filter(
            it -> it != Purpose.REBALANCE && it != Purpose.DELISTING && it != Purpose.END_OF_RUN)
        .forEach(it -> wanted.add(name(it)));
    wanted.removeAll(found);
    assertThat(wanted).as("constructs that no random program has").isEmpty();
  }

  private static Stream<Class<?>> permitted(Class<?> sealed) {
    return sealed.isSealed()
        ? Arrays.stream(sealed.getPermittedSubclasses()).flatMap(Reached::permitted)
        : Stream.of(sealed);
  }

  private static String name(Class<?> type) {
    return type.getName().substring(type.getPackageName().length() + 1);
  }

  private static String name(Enum<?> constant) {
    return name(constant.getDeclaringClass()) + "." + constant.name();
  }
}
