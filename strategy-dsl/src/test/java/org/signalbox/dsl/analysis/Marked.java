package org.signalbox.dsl.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.signalbox.dsl.diagnostic.Diagnostic;
import org.signalbox.dsl.diagnostic.Problem;
import org.signalbox.dsl.diagnostic.Source;
import org.signalbox.dsl.diagnostic.Span;
import org.signalbox.dsl.ir.Program;
import org.signalbox.dsl.text.Parsed;
import org.signalbox.dsl.text.Parser;

/**
 * A strategy text in which «guillemets» stand around the part that a diagnostic points at. What
 * every strategy needs and the case is not about is put in front.
 */
record Marked(String text, Optional<Span> mark, Settings settings) {

  private static final String TRADES = "strategy \"case\" trade SPY on daily bars\n";

  /** A text that trades on daily bars. */
  static Marked daily(String statements) {
    return whole(TRADES + statements);
  }

  /** A text that trades on bars of five minutes. */
  static Marked intraday(String statements) {
    return whole("strategy \"case\" trade SPY on 5 minute bars\n" + statements);
  }

  /** A text that says itself what it trades. */
  static Marked whole(String marked) {
    int start = marked.indexOf('«');
    int end = marked.indexOf('»') - 1;
    Optional<Span> mark = start < 0 ? Optional.empty() : Optional.of(new Span(start, end));
    return new Marked(marked.replace("«", "").replace("»", ""), mark, Settings.NONE);
  }

  Marked with(String parameter, String value) {
    return new Marked(text, mark, settings.with(parameter, value));
  }

  /** Checks that this is reported, at the marked place, and nothing else that is an error. */
  void reports(Problem problem, String message) {
    Diagnostic found = only(problem);
    assertThat(found.message()).as(shown()).contains(message);
    mark.ifPresent(it -> assertThat(it.of(text)).as(shown()).isEqualTo(found.span().of(text)));
    mark.ifPresent(it -> assertThat(found.span()).as(shown()).isEqualTo(it));
  }

  /** The same, and that the hint says this. */
  void reports(Problem problem, String message, String hint) {
    reports(problem, message);
    assertThat(only(problem).hint().orElse("")).as(shown()).contains(hint);
  }

  private Diagnostic only(Problem problem) {
    List<Diagnostic> all = diagnostics();
    List<Diagnostic> found = all.stream().filter(it -> it.problem() == problem).toList();
    assertThat(found).as(shown()).hasSize(1);
    assertThat(all.stream().filter(it -> it.isError() && it.problem() != problem))
        .as(shown())
        .isEmpty();
    return found.getFirst();
  }

  /** The text after the edits that the only diagnostic of this problem proposes. */
  String repaired(Problem problem) {
    return only(problem).edits().getFirst().apply(text);
  }

  /** Checks that nothing is wrong, nor doubtful. */
  void isFine() {
    assertThat(diagnostics().stream().filter(it -> it.problem().code().charAt(0) != 'I'))
        .as(shown())
        .isEmpty();
  }

  /** Checks that this is not reported. */
  void doesNotReport(Problem problem) {
    assertThat(diagnostics().stream().map(Diagnostic::problem)).as(shown()).doesNotContain(problem);
  }

  Program program() {
    return analysis().program().orElseThrow(() -> new AssertionError(shown()));
  }

  /** What the reading and the analysis of the text report, each thing once. */
  List<Diagnostic> diagnostics() {
    Parsed parsed = Parser.parse(source());
    List<Diagnostic> all = new ArrayList<>(parsed.diagnostics());
    analysis().diagnostics().stream()
        .filter(it -> all.stream().noneMatch(other -> isSame(it, other)))
        .forEach(all::add);
    return all;
  }

  private static boolean isSame(Diagnostic a, Diagnostic b) {
    return a.problem() == b.problem() && a.span().equals(b.span());
  }

  private Analysis analysis() {
    return Analyzer.analyze(source(), Parser.parse(source()).tree(), settings);
  }

  private Source source() {
    return new Source("case", text);
  }

  private String shown() {
    return text + "\n" + String.join("\n", diagnostics().stream().map(source()::show).toList());
  }
}
