package org.signalbox.server.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.signalbox.server.api.Json;
import org.signalbox.server.api.Route;
import org.signalbox.server.testing.House.Belongings;

/** Makes calls of routes from what the routes declare. */
public final class RouteCases {

  /** What everybody may see, whoever's it is. */
  private static final Set<String> SHARED = Set.of("function", "example", "set");

  private RouteCases() {}

  /** All routes, as a server has them. */
  public static Stream<Route> routes() {
    try (RunningServer server = RunningServer.start()) {
      return server.server().routes().stream();
    }
  }

  public static boolean hasParameters(Route route) {
    return !route.pathParameters().isEmpty();
  }

  public static boolean isShared(Route route) {
    return SHARED.containsAll(route.pathParameters());
  }

  /** Calls a route with these ids in its path, and the smallest body that it reads. */
  public static Client.Answer call(Client client, Route route, Belongings ids) {
    return call(client, route, ids, body(route));
  }

  /** Calls a route with a body of one's own. */
  public static Client.Answer call(Client client, Route route, Belongings ids, byte[] body) {
    return client.call(route.method().name(), path(route, ids), body);
  }

  /** The smallest body that a route reads; nothing where it takes none. */
  public static byte[] body(Route route) {
    return route
        .request()
        .map(it -> Json.write(sample(it)).getBytes(StandardCharsets.UTF_8))
        .orElse(new byte[0]);
  }

  private static String path(Route route, Belongings ids) {
    String path = route.path();
    for (String name : route.pathParameters()) {
      path = path.replace("{" + name + "}", ids.of(name));
    }
    return path;
  }

  private static Object sample(Type type) {
    if (type instanceof ParameterizedType) {
      return Map.of();
    }
    Class<?> raw = (Class<?>) type;
    if (raw.isRecord()) {
      return record(raw);
    }
    if (raw.isEnum()) {
      return raw.getEnumConstants()[0].toString();
    }
    return SAMPLES.get(raw);
  }

  private static final Map<Class<?>, Object> SAMPLES =
      Map.of(
          String.class,
          "sample",
          int.class,
          1,
          double.class,
          1.0,
          boolean.class,
          false,
          BigDecimal.class,
          BigDecimal.ONE,
          UUID.class,
          UUID.fromString("00000000-0000-4000-8000-000000000000"),
          LocalDate.class,
          "2020-01-02",
          JsonNode.class,
          Map.of());

  private static Map<String, Object> record(Class<?> type) {
    Map<String, Object> members = new LinkedHashMap<>();
    for (RecordComponent component : type.getRecordComponents()) {
      if (component.getType() != Optional.class) {
        members.put(component.getName(), sample(component.getGenericType()));
      }
    }
    return members;
  }

  /** The text members of the body that a route reads, by name. */
  public static List<String> textMembers(Route route) {
    return route.request().stream()
        .flatMap(it -> Stream.of(it.getRecordComponents()))
        .filter(it ->
            it.getType() == String.class
                || it.getGenericType().getTypeName().equals("java.util.Optional<java.lang.String>"))
        .map(RecordComponent::getName)
        .toList();
  }

  /** The body that a route reads with another text in one of its members. */
  public static byte[] bodyWith(Route route, String member, String text) {
    Map<String, Object> members = record(route.request().orElseThrow());
    members.put(member, text);
    return Json.write(members).getBytes(StandardCharsets.UTF_8);
  }
}
