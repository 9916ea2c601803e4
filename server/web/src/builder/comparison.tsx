import type { ReactNode } from "react";
import { fromOperand, type Operand, toOperand } from "../rows/operand";
import type { Link, Shape } from "../rows/row";
import type { CompareOp, Expression } from "../tree/expression";
import { Choice } from "../ui/field";
import { OperandChip } from "./operand";

export interface ShapeProps<S extends Shape = Shape> {
  label: string;
  shape: S;
  onChange: (shape: Shape) => void;
}

export function Words({ children }: { children: ReactNode }) {
  return <span className="text-sm text-muted">{children}</span>;
}

type Comparator =
  | CompareOp
  | "crosses above"
  | "crosses below"
  | "crosses"
  | "between"
  | "outside"
  | "rising"
  | "falling";

const COMPARATORS: readonly (readonly [Comparator, string])[] = [
  [">", "is above  >"],
  [">=", "is at least  ≥"],
  ["<", "is below  <"],
  ["<=", "is at most  ≤"],
  ["=", "equals  ="],
  ["!=", "is not  ≠"],
  ["crosses above", "crosses above"],
  ["crosses below", "crosses below"],
  ["crosses", "crosses either way"],
  ["between", "is between"],
  ["outside", "is not between"],
  ["rising", "is rising"],
  ["falling", "is falling"],
];

const ZERO: Operand = { base: { num: "0" }, steps: [] };

/** The same row under another comparator, with what both have in common. */
function compared(left: Operand, by: Comparator, right: Operand, second: Operand): Shape {
  switch (by) {
    case "crosses above":
      return { kind: "cross", direction: "above", left, right };
    case "crosses below":
      return { kind: "cross", direction: "below", left, right };
    case "crosses":
      return { kind: "cross", direction: "either", left, right };
    case "between":
    case "outside":
      return { kind: "between", value: left, low: right, high: second, negated: by === "outside" };
    case "rising":
    case "falling":
      return { kind: "trend", value: left, slope: by };
    default:
      return { kind: "comparison", left, links: [{ op: by, right }], chained: false };
  }
}

function ComparatorChoice(props: {
  label: string;
  value: Comparator;
  onChange: (value: Comparator) => void;
}) {
  return (
    <Choice
      label={`${props.label}: comparison`}
      value={props.value}
      options={COMPARATORS}
      onChange={props.onChange}
    />
  );
}

function Chip(props: { label: string; value: Operand; onChange: (value: Operand) => void }) {
  return (
    <OperandChip
      label={props.label}
      value={fromOperand(props.value)}
      onChange={(value: Expression) => props.onChange(toOperand(value))}
    />
  );
}

export function ComparisonEditor({
  label,
  shape,
  onChange,
}: ShapeProps<Extract<Shape, { kind: "comparison" }>>) {
  const { left, links, chained } = shape;
  const onLink = (at: number, link: Link) => onChange({ ...shape, links: links.with(at, link) });
  return (
    <>
      <Chip
        label={`${label}: left side`}
        value={left}
        onChange={(next) => onChange({ ...shape, left: next })}
      />
      {links.map((link, at) => (
        <span key={at} className="contents">
          {chained ? (
            <Choice
              label={`${label}: comparison ${at + 1}`}
              value={link.op}
              options={(["<", "<=", ">", ">=", "=", "!="] as const).map((op) => [op, op] as const)}
              onChange={(op) => onLink(at, { ...link, op })}
            />
          ) : (
            <ComparatorChoice
              label={label}
              value={link.op}
              onChange={(by) => onChange(compared(left, by, link.right, link.right))}
            />
          )}
          <Chip
            label={`${label}: right side`}
            value={link.right}
            onChange={(right) => onLink(at, { ...link, right })}
          />
        </span>
      ))}
    </>
  );
}

type EventShape = Extract<Shape, { kind: "cross" | "between" | "trend" }>;

export function EventEditor({ label, shape, onChange }: ShapeProps<EventShape>) {
  const left = shape.kind === "cross" ? shape.left : shape.value;
  const right = shape.kind === "cross" ? shape.right : shape.kind === "between" ? shape.low : ZERO;
  const second = shape.kind === "between" ? shape.high : right;
  const by = comparatorOf(shape);
  const change = (a: Operand, b: Operand, c: Operand) => onChange(compared(a, by, b, c));
  return (
    <>
      <Chip
        label={`${label}: left side`}
        value={left}
        onChange={(next) => change(next, right, second)}
      />
      <ComparatorChoice
        label={label}
        value={by}
        onChange={(next) => onChange(compared(left, next, right, second))}
      />
      {shape.kind !== "trend" && (
        <Chip
          label={`${label}: right side`}
          value={right}
          onChange={(next) => change(left, next, second)}
        />
      )}
      {shape.kind === "between" && (
        <>
          <Words>and</Words>
          <Chip
            label={`${label}: upper end`}
            value={second}
            onChange={(next) => change(left, right, next)}
          />
        </>
      )}
    </>
  );
}

function comparatorOf(shape: EventShape): Comparator {
  if (shape.kind === "trend") return shape.slope;
  if (shape.kind === "between") return shape.negated ? "outside" : "between";
  return shape.direction === "either" ? "crosses" : `crosses ${shape.direction}`;
}

export function newComparison(): Shape {
  return {
    kind: "comparison",
    left: { base: { field: "close" }, steps: [] },
    links: [
      {
        op: ">",
        right: {
          base: { kind: "call", fn: "sma", args: [{ field: "close" }, { num: "50" }] },
          steps: [],
        },
      },
    ],
    chained: false,
  };
}
