package org.signalbox.dsl.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.signalbox.dsl.syntax.StrategyFile;

/** The pieces of a JSON Schema, draft 2020-12. */
final class Schemas {

  private Schemas() {}

  /** The schema of a whole strategy. */
  static Json document() {
    Map<String, Json> definitions = new TreeMap<>();
    collect(StrategyFile.class, definitions);
    List<Json.Member> members = new ArrayList<>();
    definitions.forEach((name, schema) -> members.add(Json.member(name, schema)));
    return Json.object(
        List.of(
            Json.member("$schema", Json.text("https://json-schema.org/draft/2020-12/schema")),
            Json.member("title", Json.text("A Signalbox strategy, language level 1")),
            reference(name(StrategyFile.class)),
            Json.member("unevaluatedProperties", Json.truth(false)),
            Json.member("$defs", Json.object(members))));
  }

  private static void collect(Class<?> type, Map<String, Json> definitions) {
    if (Tree.shape(type) instanceof Shape.OfObject shape
        && !definitions.containsKey(shape.definition())) {
      definitions.put(shape.definition(), shape.openSchema());
      Tree.parts(type).forEach(part -> collect(part, definitions));
    }
  }

  static Json.Member reference(String definition) {
    return Json.member("$ref", Json.text("#/$defs/" + definition));
  }

  /** An alternative that is told by its kind. */
  static Json tagged(String discriminator, String kind, String definition) {
    Json constant = Json.object(List.of(Json.member("const", Json.text(kind))));
    return Json.object(
        List.of(
            reference(definition),
            Json.member("properties", Json.object(List.of(Json.member(discriminator, constant)))),
            Json.member("required", Json.list(List.of(Json.text(discriminator))))));
  }

  /** A type's name with those of the types around it: {@code Literal.Percent}. */
  static String name(Class<?> type) {
    Class<?> outer = type.getDeclaringClass();
    return outer == null ? type.getSimpleName() : name(outer) + "." + type.getSimpleName();
  }
}
