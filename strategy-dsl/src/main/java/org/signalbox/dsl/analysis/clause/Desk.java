package org.signalbox.dsl.analysis.clause;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.signalbox.dsl.analysis.expression.Expressions;
import org.signalbox.dsl.analysis.scope.Draft;
import org.signalbox.dsl.analysis.scope.Findings;
import org.signalbox.dsl.analysis.scope.Place;
import org.signalbox.dsl.diagnostic.Span;
import org.signalbox.dsl.ir.Program.SessionHours;
import org.signalbox.dsl.syntax.Statement;
import org.signalbox.dsl.syntax.StrategyFile;

/**
 * What the reader of a statement has at hand.
 *
 * @param symbols the traded instruments
 * @param session the hours that the text sets
 * @param tags what entries are named by {@code as}
 */
public record Desk(
    Expressions expressions,
    List<String> symbols,
    Optional<SessionHours> session,
    Set<String> tags) {

  public Desk {
    symbols = List.copyOf(symbols);
    tags = Set.copyOf(tags);
  }

  Draft draft() {
    return expressions.draft();
  }

  Findings findings() {
    return draft().findings();
  }

  /** Statements stand on the base bars, among the names of the program. */
  Place place() {
    return draft().place();
  }

  /** Where the statement of a clause stands; protections of an entry stand in it. */
  Span span(String id, StrategyFile file) {
    String statement = id.contains(".") ? id.substring(0, id.lastIndexOf('.')) : id;
    return file.body().stream()
        .filter(it -> it.origin().id().equals(id) || it.origin().id().equals(statement))
        .map(Statement::span)
        .findFirst()
        .orElse(Span.NOWHERE);
  }
}
