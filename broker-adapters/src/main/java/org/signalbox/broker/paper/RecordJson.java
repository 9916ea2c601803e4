package org.signalbox.broker.paper;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Records as JSON and back, every value to the same bits: decimals keep their scale, doubles and
 * instants are text. A component whose type is a sealed interface says in {@code is} which of its
 * records stands there.
 */
final class RecordJson {

  private static final String WHICH = "is";
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private RecordJson() {}

  static byte[] write(Record value) {
    try {
      return MAPPER.writeValueAsBytes(object(value));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IllegalArgumentException where the bytes are nothing of that kind
   */
  static <T extends Record> T read(byte[] bytes, Class<T> type) {
    try {
      return type.cast(value(MAPPER.readTree(bytes), type));
    } catch (IOException broken) {
      throw new IllegalArgumentException("the saved state is no JSON", broken);
    }
  }

  private static JsonNode node(Object value) {
    return switch (value) {
      case Record record -> object(record);
      case List<?> list -> {
        ArrayNode array = NODES.arrayNode();
        list.forEach(it -> array.add(node(it)));
        yield array;
      }
      case Optional<?> optional -> optional.map(RecordJson::node).orElseGet(NODES::nullNode);
      case Long number -> NODES.numberNode(number);
      case Integer number -> NODES.numberNode(number);
      case Boolean flag -> NODES.booleanNode(flag);
      case Enum<?> constant -> NODES.textNode(constant.name());
      default -> NODES.textNode(value.toString());
    };
  }

  private static ObjectNode object(Record record) {
    ObjectNode object = NODES.objectNode();
    if (Arrays.stream(record.getClass().getInterfaces()).anyMatch(Class::isSealed)) {
      object.put(WHICH, record.getClass().getSimpleName());
    }
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      object.set(component.getName(), node(read(component, record)));
    }
    return object;
  }

  private static Object read(RecordComponent component, Record record) {
    try {
      return component.getAccessor().invoke(record);
    } catch (IllegalAccessException | InvocationTargetException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Object value(JsonNode node, Type type) {
    if (type instanceof ParameterizedType generic) {
      Type argument = generic.getActualTypeArguments()[0];
      return generic.getRawType() == List.class
          ? list(node, argument)
          : node.isNull() ? Optional.empty() : Optional.of(value(node, argument));
    }
    Class<?> wanted = (Class<?>) type;
    if (wanted.isEnum()) {
      return constant(wanted, node.textValue());
    }
    if (wanted.isSealed()) {
      return record(node, permitted(wanted, node.path(WHICH).asText()));
    }
    return wanted.isRecord() ? record(node, wanted) : plain(node, wanted);
  }

  private static Object plain(JsonNode node, Class<?> wanted) {
    if (wanted == String.class) {
      return node.textValue();
    }
    if (wanted == BigDecimal.class) {
      return new BigDecimal(node.textValue());
    }
    if (wanted == Instant.class) {
      return Instant.parse(node.textValue());
    }
    if (wanted == Duration.class) {
      return Duration.parse(node.textValue());
    }
    if (wanted == double.class) {
      return Double.parseDouble(node.textValue());
    }
    if (wanted == long.class) {
      return node.longValue();
    }
    if (wanted == int.class) {
      return node.intValue();
    }
    if (wanted == boolean.class) {
      return node.booleanValue();
    }
    throw new IllegalStateException("no JSON for '%s'".formatted(wanted.getName()));
  }

  private static List<Object> list(JsonNode node, Type element) {
    List<Object> list = new ArrayList<>();
    node.forEach(it -> list.add(value(it, element)));
    return list;
  }

  private static Class<?> permitted(Class<?> sealed, String name) {
    return Arrays.stream(sealed.getPermittedSubclasses())
        .filter(it -> it.getSimpleName().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("unknown record '%s'".formatted(name)));
  }

  private static Object constant(Class<?> wanted, String name) {
    return Arrays.stream(wanted.getEnumConstants())
        .filter(it -> ((Enum<?>) it).name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("unknown constant '%s'".formatted(name)));
  }

  private static Object record(JsonNode node, Class<?> wanted) {
    RecordComponent[] components = wanted.getRecordComponents();
    Object[] values = new Object[components.length];
    Class<?>[] types = new Class<?>[components.length];
    for (int i = 0; i < components.length; i++) {
      JsonNode part = node.path(components[i].getName());
      if (part.isMissingNode()) {
        throw new IllegalArgumentException(
            "the saved state lacks '%s'".formatted(components[i].getName()));
      }
      types[i] = components[i].getType();
      values[i] = value(part, components[i].getGenericType());
    }
    try {
      return wanted.getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException wrong) {
      throw new IllegalArgumentException("the saved state is no '%s'".formatted(wanted), wrong);
    }
  }
}
