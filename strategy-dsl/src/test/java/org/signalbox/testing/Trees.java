package org.signalbox.testing;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.signalbox.dsl.diagnostic.Span;
import org.signalbox.dsl.syntax.Origin;
import org.signalbox.dsl.syntax.StrategyFile;

/**
 * Random syntax trees. They are made from the records themselves, so that a record which is added
 * to the tree is in them without a line here.
 */
public final class Trees {

  private static final List<String> NAMES =
      List.of("fast", "slow", "x", "y2", "stopDistance", "pair", "n_1", "ema");
  private static final List<String> SOFT_NAMES =
      List.of(
          "risk",
          "limit",
          "loss",
          "profit",
          "up",
          "top",
          "first",
          "last",
          "cash",
          "next",
          "market",
          "position",
          "entry",
          "daily",
          "second",
          "bars",
          "volatility",
          "plus",
          "units");
  private static final List<String> TEXTS =
      List.of(
          "",
          "a",
          "say \"hi\"",
          "back\\slash",
          "two\nlines",
          "tab\tcr\r",
          "# no comment",
          "₹ 東京 🙂");
  private static final List<String> SYMBOLS =
      List.of("SPY", "NSE:RELIANCE", "BRK.B", "BTC/USDT", "6E", "a \"b\"", "R", "USD");
  private static final List<String> LINES = List.of("why", "  indented", "", "# twice", "ünï");

  private final RandomGenerator random;
  private final Set<Class<?>> made = new HashSet<>();
  private int ids;

  public Trees(RandomGenerator random) {
    this.random = random;
  }

  /** A whole strategy of about this size. */
  public StrategyFile file(int size) {
    return (StrategyFile) record(StrategyFile.class, size);
  }

  /** The types of which something has been made. */
  public Set<Class<?>> made() {
    return made;
  }

  private Object any(Class<?> type, Class<?> owner, String name, int size) {
    if (type == String.class) {
      return string(owner, name);
    }
    if (type == BigDecimal.class) {
      return new BigDecimal(pick(List.of("0", "1", "2", "3", "4", "14", "0.5", "2.50", "100000")));
    }
    if (type == int.class) {
      return name.equals("level") ? 1 : 1 + random.nextInt(4);
    }
    if (type == boolean.class) {
      return random.nextBoolean();
    }
    if (type == Span.class) {
      return Span.NOWHERE;
    }
    if (type == LocalTime.class) {
      return LocalTime.of(random.nextInt(24), random.nextInt(60), random.nextInt(2) * 30);
    }
    if (type == LocalDate.class) {
      return LocalDate.of(1990 + random.nextInt(50), 1 + random.nextInt(12), 1);
    }
    if (type.isEnum()) {
      made.add(type);
      return pick(Arrays.asList(type.getEnumConstants()));
    }
    return type.isRecord() ? record(type, size) : record(alternative(type, size), size);
  }

  private Object record(Class<?> type, int size) {
    for (int attempt = 0; attempt < 200; attempt++) {
      Optional<Object> record = attempt(type, size);
      if (record.isPresent()) {
        made.add(type);
        return record.get();
      }
    }
    throw new IllegalStateException("no " + type.getSimpleName() + " was accepted");
  }

  /** A record, unless it refuses what it would be made of. */
  private Optional<Object> attempt(Class<?> type, int size) {
    RecordComponent[] components = type.getRecordComponents();
    int share = type == StrategyFile.class ? size : (size - 1) / 2;
    Object[] values =
        Arrays.stream(components).map(component -> component(component, share)).toArray();
    try {
      Constructor<?> constructor =
          type.getConstructor(
              Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
      return Optional.of(constructor.newInstance(values));
    } catch (InvocationTargetException refused) {
      if (refused.getCause() instanceof IllegalArgumentException) {
        return Optional.empty();
      }
      throw new IllegalStateException(refused);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private Object component(RecordComponent component, int size) {
    Class<?> type = component.getType();
    Class<?> owner = component.getDeclaringRecord();
    String name = component.getName();
    if (type == Optional.class) {
      boolean there = random.nextInt(3) > 0 && (size > 0 || random.nextInt(8) == 0);
      return there
          ? Optional.of(any(element(component.getGenericType()), owner, name, size))
          : Optional.empty();
    }
    if (type == List.class) {
      return list(component, size);
    }
    return any(type, owner, name, size);
  }

  private List<Object> list(RecordComponent component, int size) {
    Class<?> owner = component.getDeclaringRecord();
    boolean note =
        owner == Origin.class
            || component.getName().equals("closing")
            || owner == StrategyFile.Header.class;
    int length = note ? Math.max(0, random.nextInt(8) - 5) : random.nextInt(4);
    if (owner == StrategyFile.class && !note) {
      length = random.nextInt(size / 4 + 2);
    }
    List<Object> items = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      items.add(
          any(
              element(component.getGenericType()),
              owner,
              note ? "note" : component.getName(),
              size));
    }
    return items;
  }

  private String string(Class<?> owner, String name) {
    return switch (name) {
      case "id" -> "node " + ids++;
      case "note" -> pick(LINES);
      case "text", "source", "path", "label", "zone" ->
          owner.getSimpleName().equals("Argument") ? pick(NAMES) : pick(TEXTS);
      case "version" -> pick(List.of("3", "1.2.0", "beta"));
      case "symbol" -> pick(SYMBOLS);
      case "currency" -> pick(List.of("USD", "INR", "CHF"));
      case "tags" -> pick(NAMES);
      default -> pick(random.nextInt(3) == 0 ? SOFT_NAMES : NAMES);
    };
  }

  /** Near the end of its size a tree ends in what has few parts. */
  private Class<?> alternative(Class<?> union, int size) {
    List<Class<?>> all = alternatives(union);
    if (size > 0) {
      return pick(all);
    }
    int fewest = all.stream().mapToInt(Trees::parts).min().orElseThrow();
    return pick(all.stream().filter(type -> parts(type) <= fewest).toList());
  }

  private static int parts(Class<?> record) {
    return (int)
        Arrays.stream(record.getRecordComponents())
            .filter(component ->
                component.getType().isSealed()
                    || component.getType().isRecord() && component.getType() != Span.class
                    || component.getType() == List.class)
            .count();
  }

  /** The records that a sealed type permits, however deeply. */
  public static List<Class<?>> alternatives(Class<?> union) {
    List<Class<?>> records = new ArrayList<>();
    for (Class<?> permitted : union.getPermittedSubclasses()) {
      if (permitted.isRecord()) {
        records.add(permitted);
      } else {
        records.addAll(alternatives(permitted));
      }
    }
    records.sort(Comparator.comparing(Class::getName));
    return records;
  }

  private static Class<?> element(Type generic) {
    return (Class<?>) ((ParameterizedType) generic).getActualTypeArguments()[0];
  }

  private <T> T pick(List<T> items) {
    return items.get(random.nextInt(items.size()));
  }
}
