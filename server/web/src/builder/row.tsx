import { fromOperand, toOperand } from "../rows/operand";
import type { Group, GroupMode, Row, Shape, TimelineStep } from "../rows/row";
import { Button } from "../ui/button";
import { Choice, Entry, Note } from "../ui/field";
import { Icon } from "../ui/icon";
import { DurationEditor } from "./atoms";
import { ComparisonEditor, EventEditor, newComparison, type ShapeProps, Words } from "./comparison";
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
        <Button tone="quiet" small onClick={() => add(newSequence())}>
          <Icon name="plus" size={14} /> Sequence
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

function newSequence(): Shape {
  const row = () => ({ shape: newComparison(), windows: [] });
  return {
    kind: "sequence",
    steps: [{ row: row() }, { row: row(), within: { n: "10", unit: "bar" } }],
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
