package org.signalbox.broker.alpaca;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;

/**
 * Checks JSON against the schemas of an OpenAPI document: types, required fields, enumerations,
 * formats, lengths, references and alternatives.
 */
final class OpenApi {

  private static final int LARGEST = 50_000_000;

  private final JsonNode document;

  private OpenApi(JsonNode document) {
    this.document = document;
  }

  static OpenApi read(Path file) throws IOException {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(LARGEST);
    options.setMaxAliasesForCollections(LARGEST);
    try (Reader text = Files.newBufferedReader(file)) {
      return new OpenApi(new ObjectMapper().valueToTree(new Yaml(options).load(text)));
    }
  }

  /** What is wrong with the body of a request. */
  List<String> requestProblems(String method, String path, JsonNode body) {
    JsonNode content = operation(method, path).path("requestBody").path("content");
    return problems(content.path("application/json").path("schema"), body);
  }

  /** What is wrong with an answer; an answer that the document does not describe says so. */
  List<String> answerProblems(String method, String path, int status, JsonNode body) {
    JsonNode answer = operation(method, path).path("responses").path(String.valueOf(status));
    if (answer.isMissingNode()) {
      return List.of("%s %s answers no %d".formatted(method, path, status));
    }
    JsonNode schema = answer.path("content").path("application/json").path("schema");
    return schema.isMissingNode() ? List.of() : problems(schema, body);
  }

  /** What is wrong with a value of a named schema. */
  List<String> problems(String schema, JsonNode value) {
    return problems(document.path("components").path("schemas").path(schema), value);
  }

  private JsonNode operation(String method, String path) {
    JsonNode operation =
        document.path("paths").path(path).path(method.toLowerCase(java.util.Locale.ROOT));
    if (operation.isMissingNode()) {
      throw new IllegalArgumentException("no operation " + method + " " + path);
    }
    return operation;
  }

  private List<String> problems(JsonNode schema, JsonNode value) {
    List<String> problems = new ArrayList<>();
    check("$", schema, value, problems);
    return problems;
  }

  private void check(String place, JsonNode schema, JsonNode value, List<String> problems) {
    if (schema.has("$ref")) {
      check(place, document.at(schema.get("$ref").asText().substring(1)), value, problems);
      return;
    }
    schema.path("allOf").forEach(it -> check(place, it, value, problems));
    alternatives(place, schema, value, problems);
    if (schema.has("enum") && !contains(schema.get("enum"), value)) {
      problems.add(place + ": " + value + " is none of " + schema.get("enum"));
    }
    if (schema.has("type") && !isOfType(schema.get("type"), value)) {
      problems.add(place + ": " + value + " is no " + schema.get("type"));
      return;
    }
    if (value.isTextual()) {
      checkText(place, schema, value.asText(), problems);
    }
    if (value.isObject()) {
      schema
          .path("required")
          .forEach(name -> {
            if (!value.has(name.asText())) {
              problems.add(place + ": lacks " + name.asText());
            }
          });
      schema
          .path("properties")
          .properties()
          .forEach(property -> {
            if (value.has(property.getKey())) {
              String inside = place + "." + property.getKey();
              check(inside, property.getValue(), value.get(property.getKey()), problems);
            }
          });
    }
    if (value.isArray()) {
      for (int i = 0; i < value.size(); i++) {
        check(place + "[" + i + "]", schema.path("items"), value.get(i), problems);
      }
    }
  }

  private void alternatives(String place, JsonNode schema, JsonNode value, List<String> problems) {
    for (String kind : List.of("oneOf", "anyOf")) {
      if (schema.has(kind)) {
        List<String> first = List.of("no alternative");
        boolean fits = false;
        for (JsonNode each : schema.get(kind)) {
          List<String> own = new ArrayList<>();
          check(place, each, value, own);
          fits |= own.isEmpty();
          first = first.size() == 1 && first.getFirst().equals("no alternative") ? own : first;
        }
        if (!fits) {
          problems.addAll(first);
        }
      }
    }
  }

  private static boolean contains(JsonNode values, JsonNode value) {
    for (JsonNode each : values) {
      if (each.equals(value)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOfType(JsonNode type, JsonNode value) {
    if (type.isArray()) {
      for (JsonNode each : type) {
        if (isOfType(each, value)) {
          return true;
        }
      }
      return false;
    }
    return switch (type.asText()) {
      case "string" -> value.isTextual();
      case "integer" -> value.isIntegralNumber();
      case "number" -> value.isNumber();
      case "boolean" -> value.isBoolean();
      case "object" -> value.isObject();
      case "array" -> value.isArray();
      case "null" -> value.isNull();
      default -> throw new IllegalArgumentException("unknown type " + type);
    };
  }

  private static void checkText(String place, JsonNode schema, String text, List<String> problems) {
    if (text.length() > schema.path("maxLength").asInt(Integer.MAX_VALUE)) {
      problems.add(place + ": '" + text + "' is too long");
    }
    try {
      switch (schema.path("format").asText()) {
        case "uuid" -> UUID.fromString(text);
        case "date-time" -> OffsetDateTime.parse(text);
        case "decimal" -> new java.math.BigDecimal(text);
        default -> {} // any text
      }
    } catch (DateTimeParseException | IllegalArgumentException wrong) {
      problems.add(place + ": '" + text + "' is no " + schema.path("format").asText());
    }
  }
}
