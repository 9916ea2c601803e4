package org.signalbox.dsl.syntax;

import java.util.List;
import org.signalbox.dsl.diagnostic.Span;

/**
 * Where a statement or a condition row comes from and how it is known.
 *
 * @param id unique in its strategy; kept through edits of the tree and through JSON
 * @param note the lines of the comments that stand before it, without their {@code #}
 */
public record Origin(String id, Span span, List<String> note) {

  public Origin {
    Words.requireNote(note);
    note = List.copyOf(note);
  }

  /** The origin of a node that nobody wrote as text. */
  public static Origin of(String id) {
    return new Origin(id, Span.NOWHERE, List.of());
  }
}
