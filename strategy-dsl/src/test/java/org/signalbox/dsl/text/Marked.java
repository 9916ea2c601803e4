package org.signalbox.dsl.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.signalbox.dsl.diagnostic.Diagnostic;
import org.signalbox.dsl.diagnostic.Edit;
import org.signalbox.dsl.diagnostic.Problem;
import org.signalbox.dsl.diagnostic.Source;
import org.signalbox.dsl.diagnostic.Span;

/** A text in which carets mark the place of the problem: {@code "enter long ^whne^ close > 5"}. */
record Marked(String text, Span span) {

  static Marked marked(String text) {
    int start = text.indexOf('^');
    int end = text.indexOf('^', start + 1);
    return end < 0
        ? new Marked(text.replace("^", ""), new Span(start, start))
        : new Marked(text.replace("^", ""), new Span(start, end - 1));
  }

  /** The text has this problem and no other. */
  Marked fails(Problem problem, String message) {
    assertThat(diagnostics()).as(text).hasSize(1);
    Diagnostic only = diagnostics().getFirst();
    assertThat(only.problem()).as(only.message()).isEqualTo(problem);
    assertThat(only.message()).isEqualTo(message);
    assertThat(only.span()).as("place").isEqualTo(span);
    return this;
  }

  Marked hints(String hint) {
    assertThat(diagnostics().getFirst().hint()).contains(hint);
    return this;
  }

  /** The proposed edits give this text, and it has no problem. */
  void mends(String mended) {
    String result = text;
    for (Edit edit : diagnostics().getFirst().edits().reversed()) {
      result = edit.apply(result);
    }
    assertThat(result).isEqualTo(mended);
    assertThat(Parser.parse(new Source("mended", mended)).diagnostics()).isEmpty();
  }

  private List<Diagnostic> diagnostics() {
    return Parser.parse(new Source("test", text)).diagnostics();
  }
}
