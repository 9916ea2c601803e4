package org.signalbox.dsl.diagnostic;

/**
 * A change of the text that a diagnostic proposes.
 *
 * @param span what is replaced; empty where something is inserted
 * @param replacement what stands there afterwards; empty where something is removed
 */
public record Edit(Span span, String replacement) {

  /** The text after this one change. */
  public String apply(String text) {
    return text.substring(0, span.start()) + replacement + text.substring(span.end());
  }
}
