package org.signalbox.server.api;

import static org.signalbox.server.api.Schemas.type;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import org.signalbox.server.api.Route.Answer;
import org.signalbox.server.view.ErrorView;

/** The OpenAPI 3.1 document of a list of routes. */
public final class OpenApi {

  private static final String PROBLEM = "application/problem+json";
  private static final String JSON = "application/json";

  private static final String KEY =
      "one's own name for this call: within a day, the same call under the same name is answered as"
          + " the first was and does nothing, another call under it is refused with 422";

  private final Schemas schemas = new Schemas();

  private OpenApi() {}

  /**
   * The document, one member a line.
   *
   * @param prefix of all paths
   */
  public static String of(String prefix, List<Route> routes) {
    return Json.indented(new OpenApi().document(prefix, routes));
  }

  private Map<String, Object> document(String prefix, List<Route> routes) {
    SequencedMap<String, Object> document = new LinkedHashMap<>();
    document.put("openapi", "3.1.0");
    document.put("info", info());
    document.put("paths", paths(prefix, routes));
    Map<String, Object> error = schemas.of(ErrorView.class);
    SequencedMap<String, Object> components = new LinkedHashMap<>();
    components.put("schemas", schemas.all());
    components.put("responses", Map.of("Error", response("Not carried out", PROBLEM, error)));
    components.put(
        "securitySchemes",
        Map.of("session", type("apiKey", "in", "cookie", "name", "signalbox-access")));
    document.put("components", components);
    return document;
  }

  private static Map<String, Object> info() {
    SequencedMap<String, Object> info = new LinkedHashMap<>();
    info.put("title", "Signalbox");
    info.put("version", "1");
    info.put(
        "description",
        "Calls that change something carry the header 'X-Signalbox: 1'. Whatever is not carried"
            + " out is answered with 'application/problem+json'.");
    return info;
  }

  private Map<String, Object> paths(String prefix, List<Route> routes) {
    SequencedMap<String, Map<String, Object>> paths = new LinkedHashMap<>();
    for (Route route : routes) {
      paths
          .computeIfAbsent(prefix + route.path(), _ -> new LinkedHashMap<>())
          .put(route.method().name().toLowerCase(Locale.ROOT), operation(route));
    }
    return new LinkedHashMap<>(paths);
  }

  private Map<String, Object> operation(Route route) {
    SequencedMap<String, Object> operation = new LinkedHashMap<>();
    operation.put("operationId", route.id());
    operation.put("summary", route.summary());
    operation.put("x-roles", route.access().roles());
    operation.put(
        "security",
        route.access() == Access.ANYONE ? List.of() : List.of(Map.of("session", List.of())));
    List<Object> parameters = parameters(route);
    if (!parameters.isEmpty()) {
      operation.put("parameters", parameters);
    }
    route
        .request()
        .ifPresent(body -> {
          SequencedMap<String, Object> request = new LinkedHashMap<>();
          request.put("required", true);
          request.put("content", content(JSON, schemas.of(body)));
          operation.put("requestBody", request);
        });
    SequencedMap<String, Object> responses = new LinkedHashMap<>();
    responses.put(Integer.toString(route.answer().status()), answer(route.answer()));
    responses.put("default", Map.of("$ref", "#/components/responses/Error"));
    operation.put("responses", responses);
    return operation;
  }

  private static List<Object> parameters(Route route) {
    List<Object> parameters = new ArrayList<>();
    for (String name : route.pathParameters()) {
      parameters.add(parameter(name, "path", true, type("string"), ""));
    }
    for (Route.Parameter query : route.parameters()) {
      Map<String, Object> schema =
          switch (query.kind()) {
            case TEXT -> type("string");
            case COUNT -> type("integer", "format", "int32");
            case INSTANT -> type("string", "format", "date-time");
          };
      parameters.add(parameter(query.name(), "query", false, schema, query.description()));
    }
    if (route.takesKey()) {
      parameters.add(parameter(Once.HEADER, "header", false, type("string"), KEY));
    }
    return parameters;
  }

  private static Map<String, Object> parameter(
      String name, String in, boolean required, Map<String, Object> schema, String description) {
    SequencedMap<String, Object> parameter = new LinkedHashMap<>();
    parameter.put("name", name);
    parameter.put("in", in);
    parameter.put("required", required);
    parameter.put("schema", schema);
    if (!description.isEmpty()) {
      parameter.put("description", description);
    }
    return parameter;
  }

  private Map<String, Object> answer(Answer answer) {
    return switch (answer) {
      case Answer.Json(_, Class<?> type) -> response("Done", JSON, schemas.of(type));
      case Answer.Stored(_, Class<?> type) -> response("Done", JSON, schemas.of(type));
      case Answer.Empty _ -> Map.of("description", "Done");
      case Answer.Text(_, String mediaType) -> response("Done", mediaType, type("string"));
      case Answer.Events(_, Class<?> type) ->
          response("Events, each with this as its data", "text/event-stream", schemas.of(type));
    };
  }

  private static Map<String, Object> response(
      String description, String mediaType, Map<String, Object> schema) {
    SequencedMap<String, Object> response = new LinkedHashMap<>();
    response.put("description", description);
    response.put("content", content(mediaType, schema));
    return response;
  }

  private static Map<String, Object> content(String mediaType, Map<String, Object> schema) {
    return Map.of(mediaType, Map.of("schema", schema));
  }
}
