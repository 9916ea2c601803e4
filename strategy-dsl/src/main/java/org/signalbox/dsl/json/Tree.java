package org.signalbox.dsl.json;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.signalbox.dsl.diagnostic.Span;
import org.signalbox.dsl.syntax.StrategyFile;

/**
 * The shape of every type of the syntax tree.
 *
 * <p>Shapes are made from the records themselves, so that a record that is added to the tree is
 * written, read and in the schema without a line here.
 */
final class Tree {

  private static final Map<Class<?>, Shape> SHAPES = new ConcurrentHashMap<>();

  private Tree() {}

  static Shape.OfObject file() {
    return object(StrategyFile.class);
  }

  static Shape.OfObject object(Class<?> type) {
    return (Shape.OfObject) shape(type);
  }

  static Shape shape(Class<?> type) {
    return SHAPES.computeIfAbsent(type, Tree::make);
  }

  private static Shape make(Class<?> type) {
    return Scalar.of(type)
        .orElseGet(() -> type.isRecord() ? new RecordShape(type) : new Union(type));
  }

  /** What a list or an optional is of. */
  static Class<?> element(Type generic) {
    return (Class<?>) ((ParameterizedType) generic).getActualTypeArguments()[0];
  }

  /** The types of the tree that a type is made of. */
  static List<Class<?>> parts(Class<?> type) {
    if (!type.isRecord()) {
      return alternatives(type);
    }
    List<Class<?>> parts = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      boolean generic = component.getGenericType() instanceof ParameterizedType;
      Class<?> part = generic ? element(component.getGenericType()) : component.getType();
      if (part != Span.class) {
        parts.add(part);
      }
    }
    return parts;
  }

  /** The records that a sealed type permits, however deeply. */
  static List<Class<?>> alternatives(Class<?> union) {
    List<Class<?>> records = new ArrayList<>();
    for (Class<?> permitted : union.getPermittedSubclasses()) {
      if (permitted.isRecord()) {
        records.add(permitted);
      } else {
        records.addAll(alternatives(permitted));
      }
    }
    return records;
  }
}
