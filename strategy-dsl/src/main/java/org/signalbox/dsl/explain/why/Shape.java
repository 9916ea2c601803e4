package org.signalbox.dsl.explain.why;

/** How the truth of a row follows from the rows inside of it. */
public sealed interface Shape {

  /** It has none: it is true or false by its operands. */
  record Single() implements Shape {}

  record All() implements Shape {}

  record Any() implements Shape {}

  record None() implements Shape {}

  record AtLeast(int count) implements Shape {}
}
