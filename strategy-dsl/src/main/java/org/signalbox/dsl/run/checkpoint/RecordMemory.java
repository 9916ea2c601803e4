package org.signalbox.dsl.run.checkpoint;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.signalbox.kernel.Memory;

/**
 * Passes records through a memory, component by component, and what records are made of: numbers,
 * text, instants, enums, sealed types, lists, maps and optionals of them.
 *
 * <p>Like a memory it serves both ways. Where it restores, what it is given is not looked at.
 */
public final class RecordMemory {

  private final Memory memory;
  private final boolean restores;

  public RecordMemory(Memory memory) {
    this.memory = memory;
    this.restores = memory instanceof Memory.Restoring;
  }

  /** Keeps a value of a type that has no type parameters. */
  public <T> T keep(Class<T> type, T value) {
    return type.cast(pass(type, restores ? null : value));
  }

  /** Keeps a value that may be missing. */
  public <T> Optional<T> keep(Class<T> type, Optional<T> value) {
    return optional(type, value).map(type::cast);
  }

  /** Keeps a list in its order. */
  public <T> List<T> list(Class<T> type, List<T> values) {
    return list((Type) type, restores ? null : values).stream().map(type::cast).toList();
  }

  /** Keeps a map in the order in which it is gone through. */
  public <K, V> Map<K, V> map(Class<K> key, Class<V> value, Map<K, V> entries) {
    Map<K, V> kept = new LinkedHashMap<>();
    map((Type) key, value, restores ? null : entries)
        .forEach((k, v) -> kept.put(key.cast(k), value.cast(v)));
    return kept;
  }

  private Object pass(Type type, @Nullable Object value) {
    if (type instanceof ParameterizedType generic) {
      return container(generic, value);
    }
    Class<?> plain = (Class<?>) type;
    if (plain.isRecord()) {
      return record(plain, value);
    }
    if (plain.isSealed()) {
      return variant(plain, value);
    }
    if (plain.isEnum()) {
      List<?> constants = List.of(plain.getEnumConstants());
      return constants.get(memory.keep(value == null ? 0 : constants.indexOf(value)));
    }
    return Scalar.of(plain).pass(memory, value);
  }

  private Object container(ParameterizedType type, @Nullable Object value) {
    Type[] parts = type.getActualTypeArguments();
    if (type.getRawType() == List.class) {
      return list(parts[0], (List<?>) value);
    }
    if (type.getRawType() == Optional.class) {
      return optional(parts[0], value instanceof Optional<?> given ? given : Optional.empty());
    }
    if (type.getRawType() == Map.class) {
      return map(parts[0], parts[1], (Map<?, ?>) value);
    }
    throw new IllegalArgumentException("nothing is known of how to keep a " + type);
  }

  private Optional<Object> optional(Type type, Optional<?> value) {
    return memory.keep(value.isPresent())
        ? Optional.of(pass(type, restores ? null : value.orElse(null)))
        : Optional.empty();
  }

  private List<Object> list(Type type, @Nullable List<?> values) {
    int size = memory.keep(values == null ? 0 : values.size());
    List<Object> kept = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      kept.add(pass(type, values == null ? null : values.get(i)));
    }
    return kept;
  }

  private Map<Object, Object> map(Type key, Type value, @Nullable Map<?, ?> entries) {
    int size = memory.keep(entries == null ? 0 : entries.size());
    Iterator<? extends Map.Entry<?, ?>> given =
        entries == null ? List.<Map.Entry<?, ?>>of().iterator() : entries.entrySet().iterator();
    Map<Object, Object> kept = new LinkedHashMap<>();
    for (int i = 0; i < size; i++) {
      Map.Entry<?, ?> entry = given.hasNext() ? given.next() : null;
      Object name = pass(key, entry == null ? null : entry.getKey());
      kept.put(name, pass(value, entry == null ? null : entry.getValue()));
    }
    return kept;
  }

  /** One of the permitted types: its number among them comes first. */
  private Object variant(Class<?> type, @Nullable Object value) {
    Class<?>[] permitted = type.getPermittedSubclasses();
    int chosen = 0;
    while (value != null && !permitted[chosen].isInstance(value)) {
      chosen++;
    }
    return pass(permitted[memory.keep(chosen)], value);
  }

  private Object record(Class<?> type, @Nullable Object value) {
    RecordComponent[] components = type.getRecordComponents();
    Object[] kept = new Object[components.length];
    for (int i = 0; i < kept.length; i++) {
      Object part = value == null ? null : read(components[i].getAccessor(), value);
      kept[i] = pass(components[i].getGenericType(), part);
    }
    return made(type, components, kept);
  }

  private static Object read(Method accessor, Object from) {
    try {
      accessor.setAccessible(true);
      return accessor.invoke(from);
    } catch (IllegalAccessException | InvocationTargetException broken) {
      throw new IllegalStateException("cannot read " + accessor, broken);
    }
  }

  private static Object made(Class<?> type, RecordComponent[] components, Object[] values) {
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      Constructor<?> constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException broken) {
      throw new IllegalStateException("cannot make a " + type.getName(), broken);
    }
  }
}
