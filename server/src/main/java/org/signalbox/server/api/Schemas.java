package org.signalbox.server.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.UUID;

/** JSON Schemas of wire records, each described once under its simple name. */
final class Schemas {

  private static final Map<Class<?>, Map<String, Object>> PLAIN =
      Map.ofEntries(
          Map.entry(String.class, type("string")),
          Map.entry(int.class, type("integer", "format", "int32")),
          Map.entry(Integer.class, type("integer", "format", "int32")),
          Map.entry(long.class, type("integer", "format", "int64")),
          Map.entry(Long.class, type("integer", "format", "int64")),
          Map.entry(double.class, type("number", "format", "double")),
          Map.entry(Double.class, type("number", "format", "double")),
          Map.entry(boolean.class, type("boolean")),
          Map.entry(Boolean.class, type("boolean")),
          Map.entry(BigDecimal.class, type("number")),
          Map.entry(Instant.class, type("string", "format", "date-time")),
          Map.entry(LocalDate.class, type("string", "format", "date")),
          Map.entry(UUID.class, type("string", "format", "uuid")),
          Map.entry(JsonNode.class, Map.of()));

  /** A value of a chart, which may not be known. */
  private static final Map<String, Object> COLUMN_VALUE = Map.of("type", List.of("number", "null"));

  private final Map<String, Object> described = new TreeMap<>();
  private final Map<String, Class<?>> owners = new LinkedHashMap<>();

  /** All records that were referred to, by name. */
  Map<String, Object> all() {
    return described;
  }

  /** A reference to a record's schema, which is described on the way. */
  Map<String, Object> of(Type type) {
    if (type instanceof ParameterizedType generic) {
      return generic(generic);
    }
    Class<?> raw = (Class<?>) type;
    if (PLAIN.containsKey(raw)) {
      return PLAIN.get(raw);
    }
    if (raw.isEnum()) {
      return type(
          "string", "enum", Arrays.stream(raw.getEnumConstants()).map(Object::toString).toList());
    }
    if (raw.isRecord()) {
      return record(raw);
    }
    throw new IllegalArgumentException("no schema for " + type);
  }

  private Map<String, Object> generic(ParameterizedType type) {
    Type[] arguments = type.getActualTypeArguments();
    return switch (((Class<?>) type.getRawType()).getSimpleName()) {
      case "Optional" -> of(arguments[0]);
      case "List" -> array(arguments[0] == Double.class ? COLUMN_VALUE : of(arguments[0]));
      case "Map", "SequencedMap" -> type("object", "additionalProperties", of(arguments[1]));
      default -> throw new IllegalArgumentException("no schema for " + type);
    };
  }

  private Map<String, Object> record(Class<?> type) {
    String name = type.getSimpleName();
    Class<?> owner = owners.putIfAbsent(name, type);
    if (owner == null) {
      describe(type, name);
    } else if (owner != type) {
      throw new IllegalArgumentException("two records are named " + name);
    }
    return Map.of("$ref", "#/components/schemas/" + name);
  }

  private void describe(Class<?> type, String name) {
    SequencedMap<String, Object> properties = new LinkedHashMap<>();
    List<String> required = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      properties.put(component.getName(), of(component.getGenericType()));
      if (component.getType() != Optional.class) {
        required.add(component.getName());
      }
    }
    SequencedMap<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "object");
    schema.put("additionalProperties", false);
    if (!required.isEmpty()) {
      schema.put("required", required);
    }
    schema.put("properties", properties);
    described.put(name, schema);
  }

  private static Map<String, Object> array(Map<String, Object> items) {
    return type("array", "items", items);
  }

  static SequencedMap<String, Object> type(String type, Object... more) {
    SequencedMap<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", type);
    for (int i = 0; i < more.length; i += 2) {
      schema.put(more[i].toString(), more[i + 1]);
    }
    return schema;
  }
}
