package org.signalbox.dsl.json;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.signalbox.dsl.diagnostic.Problem;
import org.signalbox.dsl.diagnostic.Span;

/** The fields of an object while it is read. What nobody asks for is unknown. */
final class Fields {

  private final Json.Obj object;
  private final Set<String> asked = new HashSet<>();

  Fields(Json.Obj object) {
    this.object = object;
  }

  Span span() {
    return object.span();
  }

  /** A field that is there and that nobody has asked for yet. */
  Optional<Json> free(String name) {
    return asked.contains(name) ? Optional.empty() : find(name);
  }

  Optional<Json> take(String name) {
    asked.add(name);
    return find(name);
  }

  Json require(String name) {
    return take(name)
        .orElseThrow(() ->
            Fault.of(Problem.MISSING_JSON_FIELD, span(), "the field '" + name + "' is missing"));
  }

  /** The fields that nobody asked for. */
  List<Json.Member> unknown() {
    return object.members().stream().filter(member -> !asked.contains(member.name())).toList();
  }

  private Optional<Json> find(String name) {
    return object.members().stream()
        .filter(member -> member.name().equals(name))
        .map(Json.Member::value)
        .findFirst();
  }
}
