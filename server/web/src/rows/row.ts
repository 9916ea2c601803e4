import type {
  CompareOp,
  Condition,
  Duration,
  Expression,
  Frequency,
  Origin,
  RowNode,
  Step as SequenceStep,
} from "../tree/expression";
import { fromOperand, type Operand, toOperand } from "./operand";

/**
 * A condition as the builder shows it. {@link toRow} and {@link fromRow} are each other's reverse:
 * whatever no row has a shape for stays an expression, which a formula chip shows as text.
 */
export type Row = Partial<Origin> & { shape: Shape; windows: Window[] };

export type Shape =
  | Group
  | { kind: "comparison"; left: Operand; links: Link[]; chained: boolean }
  | { kind: "cross"; direction: "above" | "below" | "either"; left: Operand; right: Operand }
  | { kind: "between"; value: Operand; low: Operand; high: Operand; negated: boolean }
  | { kind: "trend"; value: Operand; slope: "rising" | "falling" }
  | { kind: "not"; row: Row }
  | { kind: "sequence"; steps: TimelineStep[] }
  | { kind: "cases"; cases: Case[]; otherwise: Row }
  | { kind: "formula"; operand: Operand };

export interface Group {
  kind: "group";
  mode: GroupMode;
  rows: Row[];
}

/** How many rows of a group have to hold. */
export type GroupMode =
  | { kind: "all" }
  | { kind: "any" }
  | { kind: "none" }
  | { kind: "atLeast"; count: Expression };

export interface Link {
  op: CompareOp;
  right: Operand;
}

export interface TimelineStep {
  name?: string;
  row: Row;
  within?: Duration;
}

export interface Case {
  when: Row;
  value: Row;
}

/** For how long, or how often, the row before it has to hold. */
export interface Window {
  frequency: Frequency;
  last: Duration;
}

/** A condition, or any other expression, as a row. */
export function toRow(node: Expression | RowNode): Row {
  const { id, note, ...bare } = node as Partial<Origin> & Expression;
  const origin: Partial<Origin> = {};
  if (id !== undefined) origin.id = id;
  if (note !== undefined) origin.note = note;
  return { ...origin, ...unwound(bare as Expression) };
}

export function fromRow(row: Row): Expression {
  const { shape, windows, ...origin } = row;
  const expression = windows.reduce<Expression>(
    (x, window) => ({ kind: "window", x, frequency: window.frequency, last: window.last }),
    fromShape(shape),
  );
  return { ...origin, ...expression };
}

/** A row where only one with an id can stand. */
export function toRowNode(row: Row, id: string): RowNode {
  return { ...fromRow(row), id: row.id ?? id };
}

function unwound(expression: Expression): { shape: Shape; windows: Window[] } {
  if ("kind" in expression && expression.kind === "window") {
    const inner = unwound(expression.x);
    const window = { frequency: expression.frequency, last: expression.last };
    return { shape: inner.shape, windows: [...inner.windows, window] };
  }
  return { shape: toShape(expression), windows: [] };
}

function toShape(expression: Expression): Shape {
  if (!("kind" in expression)) return { kind: "formula", operand: toOperand(expression) };
  switch (expression.kind) {
    case "all":
    case "any":
    case "none":
      return group({ kind: expression.kind }, expression.items);
    case "atLeast":
      return group({ kind: "atLeast", count: expression.count }, expression.items);
    case "not":
      return { kind: "not", row: toRow(expression.x) };
    case "compare":
      return {
        kind: "comparison",
        left: toOperand(expression.left),
        links: [{ op: expression.op, right: toOperand(expression.right) }],
        chained: false,
      };
    case "chain":
      return {
        kind: "comparison",
        left: toOperand(expression.first),
        links: (expression.links ?? []).map((link) => ({
          op: link.op,
          right: toOperand(link.right),
        })),
        chained: true,
      };
    case "cross":
      return {
        kind: "cross",
        direction: expression.direction,
        left: toOperand(expression.left),
        right: toOperand(expression.right),
      };
    case "between":
      return {
        kind: "between",
        value: toOperand(expression.x),
        low: toOperand(expression.low),
        high: toOperand(expression.high),
        negated: expression.negated ?? false,
      };
    case "trend":
      return { kind: "trend", value: toOperand(expression.x), slope: expression.slope };
    case "sequence":
      return { kind: "sequence", steps: (expression.steps ?? []).map(toTimelineStep) };
    case "if":
      return cases(expression);
    default:
      return { kind: "formula", operand: toOperand(expression) };
  }
}

function group(mode: GroupMode, items: RowNode[] | undefined): Group {
  return { kind: "group", mode, rows: (items ?? []).map(toRow) };
}

/** "if a then x else if b then y else z" is a table of two cases and what holds otherwise. */
function cases(expression: Expression): Shape {
  const found: Case[] = [];
  let rest = expression;
  while ("kind" in rest && rest.kind === "if") {
    found.push({ when: toRow(rest.condition), value: toRow(rest.then) });
    rest = rest.else;
  }
  return { kind: "cases", cases: found, otherwise: toRow(rest) };
}

function toTimelineStep(step: SequenceStep): TimelineStep {
  return {
    row: toRow(step.x),
    ...(step.name ? { name: step.name } : {}),
    ...(step.within ? { within: step.within } : {}),
  };
}

function fromShape(shape: Shape): Expression {
  switch (shape.kind) {
    case "group":
      return fromGroup(shape);
    case "comparison":
      return fromComparison(shape.left, shape.links, shape.chained);
    case "cross":
      return {
        kind: "cross",
        direction: shape.direction,
        left: fromOperand(shape.left),
        right: fromOperand(shape.right),
      };
    case "between":
      return {
        kind: "between",
        x: fromOperand(shape.value),
        low: fromOperand(shape.low),
        high: fromOperand(shape.high),
        ...(shape.negated ? { negated: true } : {}),
      };
    case "trend":
      return { kind: "trend", x: fromOperand(shape.value), slope: shape.slope };
    case "not":
      return { kind: "not", x: fromRow(shape.row) };
    case "sequence":
      return { kind: "sequence", steps: shape.steps.map(fromTimelineStep) };
    case "cases":
      return shape.cases.reduceRight<Expression>(
        (rest, one) => ({
          kind: "if",
          condition: fromRow(one.when),
          then: fromRow(one.value),
          else: rest,
        }),
        fromRow(shape.otherwise),
      );
    case "formula":
      return fromOperand(shape.operand);
  }
}

function fromGroup(shape: Group): Condition {
  const rows = shape.rows.map((row) => toRowNode(row, ""));
  const items = rows.length > 0 ? { items: rows } : {};
  return shape.mode.kind === "atLeast"
    ? { kind: "atLeast", count: shape.mode.count, ...items }
    : { kind: shape.mode.kind, ...items };
}

function fromComparison(left: Operand, links: Link[], chained: boolean): Expression {
  const [first] = links;
  if (!chained && links.length === 1 && first) {
    return {
      kind: "compare",
      op: first.op,
      left: fromOperand(left),
      right: fromOperand(first.right),
    };
  }
  const all = links.map((link) => ({ op: link.op, right: fromOperand(link.right) }));
  return { kind: "chain", first: fromOperand(left), ...(all.length > 0 ? { links: all } : {}) };
}

function fromTimelineStep(step: TimelineStep): SequenceStep {
  return {
    ...(step.name ? { name: step.name } : {}),
    x: fromRow(step.row),
    ...(step.within ? { within: step.within } : {}),
  };
}
