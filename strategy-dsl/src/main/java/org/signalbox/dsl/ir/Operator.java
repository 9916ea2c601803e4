package org.signalbox.dsl.ir;

/**
 * What is computed row by row from the operands of the same row, without memory. Comparisons are
 * tolerant (LANGUAGE rule 16), {@code AND}, {@code OR} and {@code NOT} are three-valued.
 */
public enum Operator {
  ADD,
  SUBTRACT,
  MULTIPLY,
  /** NaN where the divisor is zero. */
  DIVIDE,
  POWER,
  NEGATE,
  LESS,
  LESS_OR_EQUAL,
  GREATER,
  GREATER_OR_EQUAL,
  EQUAL,
  NOT_EQUAL,
  AND,
  OR,
  NOT,
  /** The first operand is a whole number k: true where at least k of the others are true. */
  AT_LEAST,
  /** Condition, value where it is true, value where it is false; NaN where it is not known. */
  IF,
  /** 1 where the operand is known, else 0; never NaN. */
  KNOWN
}
