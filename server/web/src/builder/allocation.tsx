import type { ReactNode } from "react";
import type { Allocation, Weighting } from "../tree/statement";
import { Button } from "../ui/button";
import { Choice, Entry } from "../ui/field";
import { Icon } from "../ui/icon";
import { DurationEditor, SubjectEditor, subjectOf } from "./atoms";
import { Condition } from "./condition";
import { Formula } from "./formula";
import { RankingEditor } from "./ranking";

/** The tree of a portfolio: choices, weights, the best so many, and instruments as leaves. */

export interface Props<T> {
  label: string;
  value: T;
  onChange: (value: T) => void;
}

type Kind = NonNullable<Allocation["kind"]> | "instrument";

const KINDS: readonly (readonly [Kind, string])[] = [
  ["instrument", "instrument or name"],
  ["cash", "cash"],
  ["equally", "equally"],
  ["mix", "mix of weights"],
  ["ranked", "the best so many"],
  ["each", "each of"],
  ["allocIf", "if … else"],
  ["side", "long or short"],
  ["scaled", "scaled to volatility"],
  ["capped", "capped"],
];

const CASH: Allocation = { kind: "cash" };

export function first(kind: Kind, old: Allocation): Allocation {
  switch (kind) {
    case "instrument":
      return { sym: "SPY" };
    case "cash":
      return CASH;
    case "equally":
      return { kind, parts: [old, CASH] };
    case "mix":
      return {
        kind,
        parts: [
          { weight: { pct: "60" }, of: old },
          { weight: { pct: "40" }, of: CASH },
        ],
      };
    case "ranked":
      return {
        kind,
        end: "top",
        count: { num: "3" },
        universe: { ref: "stocks" },
        key: { kind: "call", fn: "roc", args: [{ field: "close" }, { num: "63" }] },
      };
    case "each":
      return { kind, universe: { ref: "stocks" } };
    case "allocIf":
      return {
        kind,
        condition: {
          kind: "compare",
          op: ">",
          left: { field: "close" },
          right: { kind: "call", fn: "sma", args: [{ field: "close" }, { num: "200" }] },
        },
        then: old,
        else: CASH,
      };
    case "side":
      return { kind, side: "short", of: old };
    case "scaled":
      return { kind, of: old, volatility: { pct: "10" }, over: { n: "60", unit: "day" } };
    case "capped":
      return { kind, of: old, most: { pct: "25" } };
  }
}

export function AllocationEditor({ label, value, onChange }: Props<Allocation>) {
  return (
    <div className="flex flex-col gap-1.5 border-l-2 border-line pl-2.5 text-sm">
      <Choice
        label={`${label}: kind`}
        className="self-start"
        value={value.kind ?? "instrument"}
        options={KINDS}
        onChange={(kind) => onChange(first(kind, value))}
      />
      <Inside label={label} value={value} onChange={onChange} />
    </div>
  );
}

export function Line({ children }: { children: ReactNode }) {
  return <div className="flex flex-wrap items-center gap-1.5">{children}</div>;
}

function Inside({ label, value, onChange }: Props<Allocation>) {
  switch (value.kind) {
    case undefined:
      return (
        <Entry
          label={`${label}: instrument`}
          chars={12}
          value={"sym" in value ? value.sym : value.ref}
          onChange={(text) => onChange(subjectOf(text))}
        />
      );
    case "cash":
      return null;
    case "equally":
      return <Equally label={label} value={value} onChange={onChange} />;
    case "mix":
      return <Mix label={label} value={value} onChange={onChange} />;
    case "ranked":
      return (
        <>
          <RankingEditor
            label={label}
            value={value}
            onChange={(ranking) => onChange({ ...value, ...ranking })}
          />
          <Rest label={label} value={value} onChange={onChange} />
        </>
      );
    case "each":
      return (
        <>
          <SubjectEditor
            label={`${label}: universe`}
            value={value.universe}
            onChange={(universe) => onChange({ ...value, universe })}
          />
          {value.where && (
            <Condition
              label={`${label} where`}
              value={value.where}
              onChange={(where) => onChange({ ...value, where })}
            />
          )}
          <Rest label={label} value={value} onChange={onChange} />
        </>
      );
    case "allocIf":
      return (
        <>
          <Line>
            if{" "}
            <Formula
              label={`${label}: if`}
              value={value.condition}
              onChange={(condition) => onChange({ ...value, condition })}
            />
          </Line>
          <AllocationEditor
            label={`${label}, then`}
            value={value.then}
            onChange={(next) => onChange({ ...value, then: next })}
          />
          else
          <AllocationEditor
            label={`${label}, else`}
            value={value.else}
            onChange={(next) => onChange({ ...value, else: next })}
          />
        </>
      );
    case "side":
      return (
        <>
          <Choice
            label={`${label}: side`}
            className="self-start"
            value={value.side}
            options={[
              ["long", "long"],
              ["short", "short"],
            ]}
            onChange={(side) => onChange({ ...value, side })}
          />
          <AllocationEditor
            label={label}
            value={value.of}
            onChange={(of) => onChange({ ...value, of })}
          />
        </>
      );
    case "scaled":
      return (
        <>
          <AllocationEditor
            label={label}
            value={value.of}
            onChange={(of) => onChange({ ...value, of })}
          />
          <Line>
            to volatility
            <Formula
              label={`${label}: volatility`}
              value={value.volatility}
              onChange={(volatility) => onChange({ ...value, volatility })}
            />
            over
            <DurationEditor
              label={`${label}: over`}
              value={value.over}
              onChange={(over) => onChange({ ...value, over })}
            />
            {value.upTo && (
              <>
                up to{" "}
                <Formula
                  label={`${label}: up to`}
                  value={value.upTo}
                  onChange={(upTo) => onChange({ ...value, upTo })}
                />
              </>
            )}
          </Line>
        </>
      );
    case "capped":
      return (
        <>
          <AllocationEditor
            label={label}
            value={value.of}
            onChange={(of) => onChange({ ...value, of })}
          />
          <Line>
            at most{" "}
            <Formula
              label={`${label}: cap`}
              value={value.most}
              onChange={(most) => onChange({ ...value, most })}
            />{" "}
            each
          </Line>
        </>
      );
  }
}

type Of<K> = Extract<Allocation, { kind: K }>;

function Equally({
  label,
  value,
  onChange,
}: {
  label: string;
  value: Of<"equally">;
  onChange: (value: Allocation) => void;
}) {
  const parts = value.parts ?? [];
  return (
    <>
      {parts.map((part, at) => (
        <AllocationEditor
          key={at}
          label={`${label}, part ${at + 1}`}
          value={part}
          onChange={(next) => onChange({ ...value, parts: parts.with(at, next) })}
        />
      ))}
      <AddButton onClick={() => onChange({ ...value, parts: [...parts, CASH] })} />
    </>
  );
}

function Mix({
  label,
  value,
  onChange,
}: {
  label: string;
  value: Of<"mix">;
  onChange: (value: Allocation) => void;
}) {
  const parts = value.parts ?? [];
  return (
    <>
      {parts.map((part, at) => (
        <div key={at} className="flex flex-col gap-1">
          <Line>
            <Formula
              label={`${label}: weight ${at + 1}`}
              value={part.weight}
              onChange={(weight) =>
                onChange({ ...value, parts: parts.with(at, { ...part, weight }) })
              }
            />
          </Line>
          <AllocationEditor
            label={`${label}, part ${at + 1}`}
            value={part.of}
            onChange={(of) => onChange({ ...value, parts: parts.with(at, { ...part, of }) })}
          />
        </div>
      ))}
      <AddButton
        onClick={() =>
          onChange({ ...value, parts: [...parts, { weight: { pct: "10" }, of: CASH }] })
        }
      />
    </>
  );
}

function AddButton({ onClick }: { onClick: () => void }) {
  return (
    <Button tone="quiet" small className="self-start" onClick={onClick}>
      <Icon name="plus" size={14} /> Part
    </Button>
  );
}

/** How the chosen ones are weighted, and what is held where there are too few. */
function Rest({
  label,
  value,
  onChange,
}: {
  label: string;
  value: Of<"ranked" | "each">;
  onChange: (value: Allocation) => void;
}) {
  return (
    <>
      {value.weighting && (
        <WeightingEditor
          label={label}
          value={value.weighting}
          onChange={(weighting) => onChange({ ...value, weighting })}
        />
      )}
      {value.otherwise && (
        <>
          otherwise
          <AllocationEditor
            label={`${label}, otherwise`}
            value={value.otherwise}
            onChange={(otherwise) => onChange({ ...value, otherwise })}
          />
        </>
      )}
    </>
  );
}

function WeightingEditor({ label, value, onChange }: Props<Weighting>) {
  return (
    <Line>
      <Choice
        label={`${label}: weights`}
        value={"by" in value ? "by" : value.kind}
        options={[
          ["equalSlots", "in equal slots"],
          ["equally", "weighted equally"],
          ["by", "weighted by"],
        ]}
        onChange={(kind) => onChange(kind === "by" ? { by: { field: "volume" } } : { kind })}
      />
      {"by" in value && (
        <Formula
          label={`${label}: weighted by`}
          value={value.by}
          onChange={(by) => onChange({ by })}
        />
      )}
    </Line>
  );
}
