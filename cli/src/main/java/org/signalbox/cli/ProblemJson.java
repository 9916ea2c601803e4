package org.signalbox.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.signalbox.backtest.report.text.Json;
import org.signalbox.dsl.diagnostic.Diagnostic;
import org.signalbox.dsl.diagnostic.Edit;
import org.signalbox.dsl.diagnostic.Source;
import org.signalbox.dsl.diagnostic.Span;

/** What is wrong with a text, for an editor or a script: places are lines, columns and offsets. */
final class ProblemJson {

  private final Source source;

  private ProblemJson(Source source) {
    this.source = source;
  }

  static String of(Source source, List<Diagnostic> diagnostics) {
    ProblemJson json = new ProblemJson(source);
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("source", source.name());
    members.put("valid", diagnostics.stream().noneMatch(Diagnostic::isError));
    members.put("problems", diagnostics.stream().map(json::problem).toList());
    return Json.indented(members);
  }

  private Map<String, Object> problem(Diagnostic diagnostic) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("code", diagnostic.problem().code());
    members.put("severity", diagnostic.severity().word());
    members.put("message", diagnostic.message());
    diagnostic.hint().ifPresent(hint -> members.put("hint", hint));
    members.putAll(place(diagnostic.span()));
    members.put("edits", diagnostic.edits().stream().map(this::edit).toList());
    return members;
  }

  private Map<String, Object> edit(Edit edit) {
    Map<String, Object> members = place(edit.span());
    members.put("replacement", edit.replacement());
    return members;
  }

  private Map<String, Object> place(Span span) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("line", source.line(span.start()));
    members.put("column", source.column(span.start()));
    members.put("start", span.start());
    members.put("end", span.end());
    return members;
  }
}
