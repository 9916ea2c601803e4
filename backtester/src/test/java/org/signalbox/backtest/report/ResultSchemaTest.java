package org.signalbox.backtest.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The schema that is published describes the result that is written. */
class ResultSchemaTest {

  private static final ObjectMapper READER = new ObjectMapper();

  private final JsonNode schema = READER.readTree(Path.of("../docs/result.schema.json").toFile());

  ResultSchemaTest() throws IOException {}

  @Test
  void aResultIsAsTheSchemaSays() throws IOException {
    assertThat(faults(result())).isEmpty();
  }

  @Test
  void membersStandInTheOrderOfTheSchema() throws IOException {
    assertThat(names(result())).isEqualTo(names(schema.path("properties")));
    assertThat(names(result().at("/trades/0")))
        .isEqualTo(names(schema.at("/properties/trades/items/properties")));
  }

  @Test
  void theSchemaRefusesWhatIsNotSo() throws IOException {
    assertThat(faults(READER.readTree("{\"format\": 7}"))).hasSizeGreaterThan(10);
    String other = result().toString().replace("\"long\"", "\"sideways\"");
    assertThat(faults(READER.readTree(other))).isNotEmpty().allMatch(it -> it.contains("side"));
  }

  private static JsonNode result() throws IOException {
    return READER.readTree(
        ResultJson.of(SampleRun.of("Two averages", "", SampleRun.wandering(200))));
  }

  private List<String> faults(JsonNode value) {
    List<String> faults = new ArrayList<>();
    check("", value, schema, faults);
    return faults;
  }

  /** As much of JSON Schema as ours uses. */
  private void check(String place, JsonNode value, JsonNode rule, List<String> faults) {
    if (rule.has("$ref")) {
      check(place, value, schema.at(rule.path("$ref").asText().substring(1)), faults);
      return;
    }
    if (rule.has("anyOf")) {
      boolean some =
          elements(rule.path("anyOf"))
              .anyMatch(it -> {
                List<String> inner = new ArrayList<>();
                check(place, value, it, inner);
                return inner.isEmpty();
              });
      expect(some, place + " fits none of its forms", faults);
    }
    expect(isOfType(value, rule.path("type").asText()), place + " is of another type", faults);
    expect(
        !rule.has("const") || rule.path("const").equals(value), place + " is not constant", faults);
    expect(
        !rule.has("enum") || elements(rule.path("enum")).anyMatch(value::equals),
        place + " is not one of its words",
        faults);
    elements(rule.path("required"))
        .forEach(it -> expect(value.has(it.asText()), place + "/" + it + " is missing", faults));
    for (Map.Entry<String, JsonNode> member : value.properties()) {
      JsonNode known = rule.path("properties").path(member.getKey());
      JsonNode inner = known.isMissingNode() ? rule.path("additionalProperties") : known;
      String inside = place + "/" + member.getKey();
      expect(inner.isObject(), inside + " is not known", faults);
      check(inside, member.getValue(), inner, faults);
    }
    for (int i = 0; value.isArray() && i < value.size(); i++) {
      check(place + "/" + i, value.get(i), rule.path("items"), faults);
    }
  }

  private static boolean isOfType(JsonNode value, String type) {
    return switch (type) {
      case "object" -> value.isObject();
      case "array" -> value.isArray();
      case "string" -> value.isTextual();
      case "number" -> value.isNumber();
      case "integer" -> value.isIntegralNumber();
      case "boolean" -> value.isBoolean();
      case "null" -> value.isNull();
      default -> type.isEmpty();
    };
  }

  private static void expect(boolean so, String fault, List<String> faults) {
    if (!so) {
      faults.add(fault);
    }
  }

  private static Stream<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  private static List<String> names(JsonNode object) {
    return object.properties().stream().map(Map.Entry::getKey).toList();
  }
}
