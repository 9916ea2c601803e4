package org.signalbox.dsl.catalog.ta4j;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ta4j.core.num.DoubleNum;
import org.ta4j.core.num.Num;

/** Carries out a {@link Construction} by reflection. */
final class Constructing {

  private static final String HOME = "org.ta4j.core.indicators.";

  /** What stands for a name: the series of bars, an indicator or a number. */
  private final Map<String, Object> names;

  Constructing(Map<String, Object> names) {
    this.names = Map.copyOf(names);
  }

  /** The indicator of a construction. */
  org.ta4j.core.Indicator<?> indicator(Construction construction) {
    return (org.ta4j.core.Indicator<?>) object(construction);
  }

  private Object object(Construction construction) {
    return switch (construction) {
      case Construction.Name(String text) -> named(text);
      case Construction.Literal(double value) -> value;
      case Construction.Constant(String enumName, String name) -> constant(enumName, name);
      case Construction.New(String className, List<Construction> arguments) ->
          constructed(className, arguments.stream().map(this::object).toArray());
    };
  }

  private Object named(String text) {
    Object value = names.get(text);
    if (value == null) {
      throw new IllegalStateException("no parameter is named '" + text + "'");
    }
    return value;
  }

  private static Object constant(String enumName, String name) {
    return Arrays.stream(type(enumName).getEnumConstants())
        .filter(each -> each.toString().equals(name) || ((Enum<?>) each).name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no constant " + enumName + "." + name));
  }

  private static Object constructed(String className, Object[] arguments) {
    Constructor<?> constructor =
        Arrays.stream(type(className).getConstructors())
            .sorted(Comparator.comparing(Constructor::toString))
            .filter(each -> fits(each.getParameterTypes(), arguments))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("no constructor for " + className));
    Class<?>[] types = constructor.getParameterTypes();
    Object[] converted = new Object[types.length];
    for (int i = 0; i < types.length; i++) {
      converted[i] = converted(types[i], arguments[i]).orElseThrow();
    }
    return call(constructor, converted);
  }

  private static Object call(Constructor<?> constructor, Object[] arguments) {
    try {
      return constructor.newInstance(arguments);
    } catch (InvocationTargetException refused) {
      throw new IllegalArgumentException("ta4j refuses: " + refused.getCause(), refused);
    } catch (ReflectiveOperationException fault) {
      throw new IllegalStateException(fault);
    }
  }

  private static Class<?> type(String name) {
    try {
      return Class.forName(HOME + name);
    } catch (ClassNotFoundException missing) {
      throw new IllegalStateException(missing);
    }
  }

  private static boolean fits(Class<?>[] types, Object[] arguments) {
    if (types.length != arguments.length) {
      return false;
    }
    for (int i = 0; i < types.length; i++) {
      if (converted(types[i], arguments[i]).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  /** The argument as the type wants it; empty where it cannot be. */
  private static Optional<Object> converted(Class<?> type, Object argument) {
    if (type.isInstance(argument)) {
      return Optional.of(argument);
    }
    if (!(argument instanceof Double number)) {
      return Optional.empty();
    }
    if (type == int.class) {
      return number == Math.rint(number) ? Optional.of(number.intValue()) : Optional.empty();
    }
    if (type == Num.class) {
      return Optional.of(DoubleNum.valueOf(number));
    }
    return type == double.class ? Optional.of(number) : Optional.empty();
  }
}
