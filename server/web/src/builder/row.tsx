import type { ReactNode } from "react";
import { fromOperand, type Operand, toOperand } from "../rows/operand";
import type { Group, GroupMode, Link, Row, Shape, TimelineStep } from "../rows/row";
import type { CompareOp, Expression } from "../tree/expression";
import { Button } from "../ui/button";
import { Choice, Entry, Note } from "../ui/field";
import { Icon } from "../ui/icon";
import { DurationEditor } from "./atoms";
import { useSurroundings } from "./context";
import { Formula } from "./formula";
import { OperandChip } from "./operand";
import { WindowEditor, WindowMenu } from "./window";

interface RowProps {
  label: string;
  row: Row;
  onChange: (row: Row) => void;
}

/** One condition: a comparison, a group of rows, a timeline, a table of cases, or a formula. */
export function RowEditor({ label, row, onChange }: RowProps) {
  const onShape = (shape: Shape) => onChange({ ...row, shape });
  return (
    <div className="flex min-w-0 flex-col gap-1.5">
      {row.note !== undefined && (
        <Note
          label={`${label}: comment`}
          value={row.note}
          onChange={(note) => onChange({ ...row, note })}
        />
      )}
      <div className="flex flex-wrap items-center gap-1.5">
        <ShapeEditor label={label} shape={row.shape} onChange={onShape} />
        {row.windows.map((window, at) => (
          <WindowEditor
            key={at}
            label={label}
            value={window}
            onChange={(next) => onChange({ ...row, windows: row.windows.with(at, next) })}
            onRemove={() => onChange({ ...row, windows: row.windows.filter((_, it) => it !== at) })}
          />
        ))}
        {row.shape.kind !== "group" && row.shape.kind !== "cases" && (
          <WindowMenu
            label={label}
            onAdd={(window) => onChange({ ...row, windows: [...row.windows, window] })}
          />
        )}
      </div>
    </div>
  );
}

interface ShapeProps<S extends Shape = Shape> {
  label: string;
  shape: S;
  onChange: (shape: Shape) => void;
}

function ShapeEditor({ label, shape, onChange }: ShapeProps) {
  switch (shape.kind) {
    case "group":
      return <GroupEditor label={label} group={shape} onChange={onChange} />;
    case "comparison":
      return <ComparisonEditor label={label} shape={shape} onChange={onChange} />;
    case "cross":
    case "between":
    case "trend":
      return <EventEditor label={label} shape={shape} onChange={onChange} />;
    case "not":
      return (
        <span className="flex flex-wrap items-center gap-1.5">
          <Words>not</Words>
          <RowEditor
            label={label}
            row={shape.row}
            onChange={(row) => onChange({ ...shape, row })}
          />
        </span>
      );
    case "sequence":
      return <Timeline label={label} shape={shape} onChange={onChange} />;
    case "cases":
      return <Cases label={label} shape={shape} onChange={onChange} />;
    case "formula":
      return (
        <OperandChip
          label={label}
          value={fromOperand(shape.operand)}
          onChange={(value) => onChange({ kind: "formula", operand: toOperand(value) })}
        />
      );
  }
}

function Words({ children }: { children: ReactNode }) {
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

function ComparisonEditor({
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

function EventEditor({ label, shape, onChange }: ShapeProps<EventShape>) {
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

/** Rows of which all, any, none or so many have to hold; they can be moved and nested. */
function GroupEditor({
  label,
  group,
  onChange,
}: {
  label: string;
  group: Group;
  onChange: (group: Group) => void;
}) {
  const { newId } = useSurroundings();
  const { rows, mode } = group;
  const add = (shape: Shape) =>
    onChange({ ...group, rows: [...rows, { id: newId("row"), shape, windows: [] }] });
  const move = (at: number, by: number) => {
    const next = [...rows];
    const [row] = next.splice(at, 1);
    if (row) next.splice(at + by, 0, row);
    onChange({ ...group, rows: next });
  };
  return (
    <fieldset className="w-full min-w-0 rounded-lg border border-line bg-paper/60 p-2.5">
      <legend className="px-1">
        <ModeChoice
          label={label}
          mode={mode}
          onChange={(next) => onChange({ ...group, mode: next })}
        />
      </legend>
      <ul className="flex flex-col gap-2">
        {rows.map((row, at) => (
          <li key={row.id ?? at} className="flex items-start gap-1.5 rounded-md bg-surface p-1.5">
            <div className="min-w-0 grow">
              <RowEditor
                label={`${label}, row ${at + 1}`}
                row={row}
                onChange={(next) => onChange({ ...group, rows: rows.with(at, next) })}
              />
            </div>
            <span className="flex shrink-0">
              <RowButton
                name={`Move row ${at + 1} up`}
                icon="up"
                disabled={at === 0}
                onClick={() => move(at, -1)}
              />
              <RowButton
                name={`Move row ${at + 1} down`}
                icon="down"
                disabled={at === rows.length - 1}
                onClick={() => move(at, 1)}
              />
              <RowButton
                name={`Remove row ${at + 1}`}
                icon="close"
                disabled={rows.length === 1}
                onClick={() => onChange({ ...group, rows: rows.filter((_, it) => it !== at) })}
              />
            </span>
          </li>
        ))}
      </ul>
      <div className="mt-2 flex flex-wrap gap-1">
        <Button tone="quiet" small onClick={() => add(newComparison())}>
          <Icon name="plus" size={14} /> Row
        </Button>
        <Button tone="quiet" small onClick={() => add(newGroup(newId))}>
          <Icon name="plus" size={14} /> Group
        </Button>
      </div>
    </fieldset>
  );
}

function RowButton(props: {
  name: string;
  icon: "up" | "down" | "close";
  disabled: boolean;
  onClick: () => void;
}) {
  return (
    <Button
      tone="quiet"
      small
      aria-label={props.name}
      disabled={props.disabled}
      onClick={props.onClick}
    >
      <Icon name={props.icon} size={14} />
    </Button>
  );
}

function ModeChoice({
  label,
  mode,
  onChange,
}: {
  label: string;
  mode: GroupMode;
  onChange: (mode: GroupMode) => void;
}) {
  return (
    <span className="inline-flex items-center gap-1.5">
      <Choice
        label={`${label}: how many rows have to hold`}
        value={mode.kind}
        options={[
          ["all", "all of"],
          ["any", "any of"],
          ["none", "none of"],
          ["atLeast", "at least"],
        ]}
        onChange={(kind) => onChange(kind === "atLeast" ? { kind, count: { num: "2" } } : { kind })}
      />
      {mode.kind === "atLeast" && (
        <>
          <Formula
            label={`${label}: count`}
            value={mode.count}
            onChange={(count) => onChange({ ...mode, count })}
          />
          <Words>of</Words>
        </>
      )}
    </span>
  );
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

function newGroup(newId: (prefix: string) => string): Shape {
  const first = newId("row");
  return {
    kind: "group",
    mode: { kind: "any" },
    rows: [
      { id: `${first}-a`, shape: newComparison(), windows: [] },
      { id: `${first}-b`, shape: newComparison(), windows: [] },
    ],
  };
}

/** Events that have to come one after the other. */
function Timeline({ label, shape, onChange }: ShapeProps<Extract<Shape, { kind: "sequence" }>>) {
  const onStep = (at: number, step: TimelineStep) =>
    onChange({ ...shape, steps: shape.steps.with(at, step) });
  return (
    <ol className="flex w-full flex-col gap-2 border-l-2 border-accent pl-3">
      {shape.steps.map((step, at) => (
        <li key={at} className="flex flex-wrap items-center gap-1.5">
          <Words>{at === 0 ? "first" : "then"}</Words>
          {step.name !== undefined && (
            <Entry
              label={`${label}, step ${at + 1}: name`}
              chars={8}
              value={step.name}
              onChange={(name) => onStep(at, { ...step, name })}
            />
          )}
          <RowEditor
            label={`${label}, step ${at + 1}`}
            row={step.row}
            onChange={(row) => onStep(at, { ...step, row })}
          />
          {step.within && (
            <>
              <Words>within</Words>
              <DurationEditor
                label={`${label}, step ${at + 1}: within`}
                value={step.within}
                onChange={(within) => onStep(at, { ...step, within })}
              />
            </>
          )}
        </li>
      ))}
      <li>
        <Button
          tone="quiet"
          small
          onClick={() =>
            onChange({
              ...shape,
              steps: [
                ...shape.steps,
                { row: { shape: newComparison(), windows: [] }, within: { n: "10", unit: "bar" } },
              ],
            })
          }
        >
          <Icon name="plus" size={14} /> Step
        </Button>
      </li>
    </ol>
  );
}

/** A table of cases, read from above; the last line holds where no other does. */
function Cases({ label, shape, onChange }: ShapeProps<Extract<Shape, { kind: "cases" }>>) {
  return (
    <div className="flex w-full flex-col gap-2">
      {shape.cases.map((one, at) => (
        <div
          key={at}
          className="grid gap-1.5 rounded-md bg-surface p-1.5 sm:grid-cols-[auto_1fr_auto_1fr] sm:items-center"
        >
          <Words>{at === 0 ? "if" : "else if"}</Words>
          <RowEditor
            label={`${label}, case ${at + 1}`}
            row={one.when}
            onChange={(when) =>
              onChange({ ...shape, cases: shape.cases.with(at, { ...one, when }) })
            }
          />
          <Words>then</Words>
          <RowEditor
            label={`${label}, value ${at + 1}`}
            row={one.value}
            onChange={(value) =>
              onChange({ ...shape, cases: shape.cases.with(at, { ...one, value }) })
            }
          />
        </div>
      ))}
      <div className="flex flex-wrap items-center gap-1.5 p-1.5">
        <Words>else</Words>
        <RowEditor
          label={`${label}, otherwise`}
          row={shape.otherwise}
          onChange={(otherwise) => onChange({ ...shape, otherwise })}
        />
      </div>
    </div>
  );
}
