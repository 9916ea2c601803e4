package org.signalbox.dsl.json;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.signalbox.dsl.diagnostic.Diagnostic;
import org.signalbox.dsl.diagnostic.Problem;
import org.signalbox.dsl.diagnostic.Span;

/** One JSON text on its way to a tree: the problems that do not end the reading, and the ids. */
final class Reading {

  private final List<Diagnostic> problems = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();

  List<Diagnostic> problems() {
    return problems;
  }

  Fields fields(Json json) {
    if (json instanceof Json.Obj object) {
      reportTwice(object);
      return new Fields(object);
    }
    throw wrong(json.span(), "an object is needed here");
  }

  private void reportTwice(Json.Obj object) {
    Set<String> names = new HashSet<>();
    for (Json.Member member : object.members()) {
      if (!names.add(member.name())) {
        problems.add(
            Diagnostic.of(
                Problem.MALFORMED_JSON,
                member.nameSpan(),
                "the field '" + member.name() + "' comes twice"));
      }
    }
  }

  void reportUnknown(Fields fields) {
    for (Json.Member member : fields.unknown()) {
      problems.add(
          Diagnostic.of(
              Problem.UNKNOWN_JSON_FIELD,
              member.nameSpan(),
              "the field '" + member.name() + "' is not known here"));
    }
  }

  /** Takes note of an id; one that comes twice could not be told apart by an editor. */
  void reportRepeated(String id, Span span) {
    if (!ids.add(id)) {
      problems.add(
          Diagnostic.of(
              Problem.REPEATED_JSON_ID, span, "the id '" + id + "' is that of another node"));
    }
  }

  static Fault wrong(Span span, String message) {
    return Fault.of(Problem.WRONG_JSON_VALUE, span, message);
  }
}
