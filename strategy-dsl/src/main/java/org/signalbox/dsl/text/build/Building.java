package org.signalbox.dsl.text.build;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.signalbox.dsl.diagnostic.Diagnostic;
import org.signalbox.dsl.diagnostic.Problem;
import org.signalbox.dsl.diagnostic.Span;
import org.signalbox.dsl.syntax.Origin;
import org.signalbox.dsl.text.word.Scanned;

/**
 * What the builders of the tree share: places, ids, comments and the list of problems.
 *
 * <p>Ids are made from the text alone, so that the same text always gives the same ids: {@code
 * let-fast} after its name, {@code enter-2} after its number among its kind, {@code enter-2.1} for
 * the first row of that statement.
 */
public final class Building {

  /** Operators in one statement; a left-leaning formula is as deep as it has operators. */
  private static final int MOST_OPERATORS = 120;

  private final Scanned scanned;
  private final Notes notes;
  private final Consumer<Diagnostic> problems;
  private final Map<String, Integer> used = new HashMap<>();
  private String statement = "";
  private int rows;
  private int operators;

  public Building(Scanned scanned, Notes notes, Consumer<Diagnostic> problems) {
    this.scanned = scanned;
    this.notes = notes;
    this.problems = problems;
  }

  /** The origin of the statement that is built next, numbered among its kind. */
  Origin numbered(ParserRuleContext context, String kind) {
    return begin(context, kind + "-" + used.merge(kind + "-", 1, Integer::sum));
  }

  /** The origin of the statement that is built next and bears a name. */
  Origin named(ParserRuleContext context, String kind, String name) {
    String id = kind + "-" + name;
    int count = used.merge(id, 1, Integer::sum);
    return begin(context, count == 1 ? id : id + "-" + count);
  }

  private Origin begin(ParserRuleContext context, String id) {
    statement = id;
    rows = 0;
    operators = 0;
    return new Origin(id, span(context), notes.of(context));
  }

  /** The origin of the next row of the statement that is being built. */
  Origin row(ParserRuleContext context) {
    rows++;
    return new Origin(statement + "." + rows, span(context), notes.of(context));
  }

  Notes notes() {
    return notes;
  }

  Span span(ParserRuleContext context) {
    return scanned.span(context);
  }

  Span span(Token token) {
    return scanned.span(token);
  }

  void report(Diagnostic diagnostic) {
    problems.accept(diagnostic);
  }

  /** Whether a formula may have so many operators more; the first one too many is reported. */
  boolean allows(ParserRuleContext formula, int more) {
    boolean before = operators <= MOST_OPERATORS;
    operators += more;
    if (before && operators > MOST_OPERATORS) {
      report(
          Diagnostic.of(
                  Problem.NESTED_TOO_DEEPLY,
                  span(formula.getStart()),
                  "this formula has more than " + MOST_OPERATORS + " operators")
              .withHint("name a part of it with 'let'"));
    }
    return operators <= MOST_OPERATORS;
  }

  /** Whether one of a rule's own words is this one. */
  static boolean has(ParserRuleContext context, String word) {
    return context.children.stream()
        .anyMatch(child -> child instanceof TerminalNode && child.getText().equals(word));
  }
}
