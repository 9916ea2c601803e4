import type { Duration, Expression, Timeframe } from "../tree/expression";

/**
 * An operand as a chip shows it: what it is at heart, and the steps from there: a field of it, of
 * which instrument, on which bars, how long ago. Steps stand in the order in which they are applied.
 */
export interface Operand {
  base: Expression;
  steps: Step[];
}

export type Step =
  | { kind: "member"; name: string }
  | { kind: "ago"; bars: Expression }
  | { kind: "asOf"; duration: Duration }
  | { kind: "of"; of: Expression }
  | { kind: "on"; tf: Timeframe; soFar: boolean }
  | { kind: "atEntry" }
  | { kind: "atStep"; step: string };

/** Takes an expression apart; {@link fromOperand} puts the same one together again. */
export function toOperand(expression: Expression): Operand {
  const step = outermost(expression);
  if (!step) return { base: expression, steps: [] };
  const inner = toOperand(step.x);
  return { base: inner.base, steps: [...inner.steps, step.step] };
}

export function fromOperand(operand: Operand): Expression {
  return operand.steps.reduce<Expression>(apply, operand.base);
}

function outermost(expression: Expression): { x: Expression; step: Step } | undefined {
  if (!("kind" in expression)) return undefined;
  switch (expression.kind) {
    case "member":
      return { x: expression.x, step: { kind: "member", name: expression.name } };
    case "ago":
      return { x: expression.x, step: { kind: "ago", bars: expression.bars } };
    case "asOf":
      return { x: expression.x, step: { kind: "asOf", duration: expression.duration } };
    case "of":
      return { x: expression.x, step: { kind: "of", of: expression.of } };
    case "on":
      return {
        x: expression.x,
        step: { kind: "on", tf: expression.tf, soFar: expression.soFar ?? false },
      };
    case "atEntry":
      return { x: expression.x, step: { kind: "atEntry" } };
    case "atStep":
      return { x: expression.x, step: { kind: "atStep", step: expression.step } };
    default:
      return undefined;
  }
}

function apply(x: Expression, step: Step): Expression {
  switch (step.kind) {
    case "member":
      return { kind: "member", x, name: step.name };
    case "ago":
      return { kind: "ago", x, bars: step.bars };
    case "asOf":
      return { kind: "asOf", x, duration: step.duration };
    case "of":
      return { kind: "of", x, of: step.of };
    case "on":
      return { kind: "on", x, tf: step.tf, ...(step.soFar ? { soFar: true } : {}) };
    case "atEntry":
      return { kind: "atEntry", x };
    case "atStep":
      return { kind: "atStep", x, step: step.step };
  }
}
