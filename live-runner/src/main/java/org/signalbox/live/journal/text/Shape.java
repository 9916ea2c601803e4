package org.signalbox.live.journal.text;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a record is taken apart and put together, worked out once for each class.
 *
 * @param types of the components, with what they are generic in
 */
record Shape(
    String name, List<RecordComponent> components, List<Type> types, Constructor<?> maker) {

  private static final ClassValue<Shape> OF_RECORD =
      new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
          return make(type);
        }
      };

  private static final ClassValue<Map<String, Class<?>>> OF_SEALED =
      new ClassValue<>() {
        @Override
        protected Map<String, Class<?>> computeValue(Class<?> type) {
          Map<String, Class<?>> records = new LinkedHashMap<>();
          collect(type, records);
          return records;
        }
      };

  static Shape of(Class<?> record) {
    return OF_RECORD.get(record);
  }

  /** The records that a type may be, by their simple names. */
  static Map<String, Class<?>> within(Class<?> type) {
    return OF_SEALED.get(type);
  }

  private static void collect(Class<?> type, Map<String, Class<?>> records) {
    if (type.isRecord()) {
      records.put(type.getSimpleName(), type);
    } else if (type.isSealed()) {
      for (Class<?> permitted : type.getPermittedSubclasses()) {
        collect(permitted, records);
      }
    } else {
      throw new IllegalArgumentException("'%s' has no text".formatted(type.getName()));
    }
  }

  private static Shape make(Class<?> type) {
    List<RecordComponent> components = List.of(type.getRecordComponents());
    Class<?>[] raw = components.stream().map(RecordComponent::getType).toArray(Class<?>[]::new);
    List<Type> types = new ArrayList<>();
    for (RecordComponent component : components) {
      types.add(component.getGenericType());
    }
    try {
      return new Shape(type.getSimpleName(), components, types, type.getDeclaredConstructor(raw));
    } catch (NoSuchMethodException absent) {
      throw new IllegalStateException("every record has its constructor", absent);
    }
  }

  Object component(int place, Object record) {
    try {
      return components.get(place).getAccessor().invoke(record);
    } catch (IllegalAccessException | InvocationTargetException hidden) {
      throw new IllegalStateException("'%s' cannot be read".formatted(name), hidden);
    }
  }

  Object make(Object[] values) {
    try {
      return maker.newInstance(values);
    } catch (InvocationTargetException refused) {
      throw new IllegalArgumentException(
          "%s: %s".formatted(name, refused.getTargetException().getMessage()), refused);
    } catch (ReflectiveOperationException hidden) {
      throw new IllegalStateException("'%s' cannot be made".formatted(name), hidden);
    }
  }
}
