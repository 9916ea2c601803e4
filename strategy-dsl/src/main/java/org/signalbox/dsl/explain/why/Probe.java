package org.signalbox.dsl.explain.why;

import org.signalbox.dsl.catalog.Unit;
import org.signalbox.dsl.ir.Term;

/**
 * A value of a program that is read beside its decisions.
 *
 * @param label unique in its outline
 * @param text how the strategy writes it
 */
public record Probe(String label, String text, Term term) {

  public Unit unit() {
    return term.type().unit();
  }
}
