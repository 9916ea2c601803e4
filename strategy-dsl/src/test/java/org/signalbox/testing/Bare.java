package org.signalbox.testing;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.signalbox.dsl.diagnostic.Span;
import org.signalbox.dsl.syntax.Origin;

/** Trees without what only tells where they come from. */
public final class Bare {

  private Bare() {}

  /** The same tree as if nobody had written it as text. */
  public static Object withoutPlaces(Object tree) {
    return rebuilt(tree, part -> part instanceof Span ? Span.NOWHERE : part);
  }

  /** The same tree without places and with no ids. */
  public static Object withoutPlacesAndIds(Object tree) {
    return rebuilt(
        tree,
        part ->
            switch (part) {
              case Span _ -> Span.NOWHERE;
              case Origin origin -> new Origin("", Span.NOWHERE, origin.note());
              default -> part;
            });
  }

  /** Every record type that stands somewhere in a tree. */
  public static Set<Class<?>> types(Object tree) {
    Set<Class<?>> types = new HashSet<>();
    rebuilt(
        tree,
        part -> {
          types.add(part.getClass());
          return part;
        });
    return types;
  }

  private static Object rebuilt(Object part, UnaryOperator<Object> change) {
    return switch (part) {
      case Optional<?> optional -> optional.map(it -> rebuilt(it, change));
      case List<?> list -> list.stream().map(it -> rebuilt(it, change)).toList();
      case Record record -> change.apply(rebuilt(record, change));
      default -> part;
    };
  }

  private static Object rebuilt(Record record, UnaryOperator<Object> change) {
    RecordComponent[] components = record.getClass().getRecordComponents();
    try {
      Object[] values = new Object[components.length];
      for (int i = 0; i < components.length; i++) {
        values[i] = rebuilt(components[i].getAccessor().invoke(record), change);
      }
      return record
          .getClass()
          .getConstructor(
              Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new))
          .newInstance(values);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
