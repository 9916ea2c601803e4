package org.signalbox.server.view;

import java.util.List;
import java.util.Optional;
import org.signalbox.dsl.diagnostic.Diagnostic;
import org.signalbox.dsl.diagnostic.Edit;
import org.signalbox.dsl.diagnostic.InvalidStrategyException;
import org.signalbox.dsl.diagnostic.Source;
import org.signalbox.dsl.diagnostic.Span;

/**
 * One thing to say about a strategy text.
 *
 * @param severity {@code error}, {@code warning} or {@code hint}
 * @param line where it begins, counted from 1
 * @param column where it begins, counted from 1 in characters
 * @param start offset of its first UTF-16 unit
 * @param end offset just past its last
 * @param edits changes that belong together and put it right; empty where none is certain enough
 */
public record DiagnosticView(
    String code,
    String severity,
    String message,
    Optional<String> hint,
    int line,
    int column,
    int start,
    int end,
    List<EditView> edits) {

  /** A change of the text: what stands from {@code start} to {@code end} gives way. */
  public record EditView(int start, int end, String replacement) {

    static EditView of(Edit edit) {
      return new EditView(edit.span().start(), edit.span().end(), edit.replacement());
    }
  }

  /** Of a diagnostic about this text. */
  public static DiagnosticView of(Source source, Diagnostic diagnostic) {
    Span span = diagnostic.span();
    return new DiagnosticView(
        diagnostic.problem().code(),
        diagnostic.severity().word(),
        diagnostic.message(),
        diagnostic.hint(),
        source.line(span.start()),
        source.column(span.start()),
        span.start(),
        span.end(),
        diagnostic.edits().stream().map(EditView::of).toList());
  }

  /** Everything that is wrong with a text. */
  public static List<DiagnosticView> of(InvalidStrategyException invalid) {
    return invalid.diagnostics().stream().map(it -> of(invalid.source(), it)).toList();
  }
}
