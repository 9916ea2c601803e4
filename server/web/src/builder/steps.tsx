import type { Step } from "../rows/operand";
import { Entry, Toggle } from "../ui/field";
import { DurationEditor, TimeframeEditor } from "./atoms";
import { Formula } from "./formula";

export const STEP_NAMES: Record<Step["kind"], string> = {
  member: "its part",
  ago: "bars ago",
  asOf: "ago",
  of: "of an instrument",
  on: "on other bars",
  atEntry: "at entry",
  atStep: "at a step",
};

const FIRST_STEPS: Record<Step["kind"], Step> = {
  member: { kind: "member", name: "value" },
  ago: { kind: "ago", bars: { num: "1" } },
  asOf: { kind: "asOf", duration: { n: "1", unit: "day" } },
  of: { kind: "of", of: { sym: "SPY" } },
  on: { kind: "on", tf: { n: 1, unit: "hour" }, soFar: false },
  atEntry: { kind: "atEntry" },
  atStep: { kind: "atStep", step: "first" },
};

export function StepMenu({ label, onAdd }: { label: string; onAdd: (step: Step) => void }) {
  const kinds = Object.keys(STEP_NAMES) as Step["kind"][];
  return (
    <select
      aria-label={`${label}: add a step`}
      className="control self-start text-xs"
      value=""
      onChange={(event) => onAdd(FIRST_STEPS[event.target.value as Step["kind"]])}
    >
      <option value="" disabled>
        + of, on, ago …
      </option>
      {kinds.map((kind) => (
        <option key={kind} value={kind}>
          {STEP_NAMES[kind]}
        </option>
      ))}
    </select>
  );
}

export function StepEditor({
  label,
  step,
  onChange,
}: {
  label: string;
  step: Step;
  onChange: (step: Step) => void;
}) {
  switch (step.kind) {
    case "member":
      return (
        <>
          <code>.</code>
          <Entry
            label={`${label}: part`}
            chars={10}
            value={step.name}
            onChange={(name) => onChange({ ...step, name })}
          />
        </>
      );
    case "ago":
      return (
        <>
          <Formula
            label={`${label}: bars ago`}
            value={step.bars}
            onChange={(bars) => onChange({ ...step, bars })}
          />{" "}
          bars ago
        </>
      );
    case "asOf":
      return (
        <>
          <DurationEditor
            label={label}
            value={step.duration}
            onChange={(duration) => onChange({ ...step, duration })}
          />{" "}
          ago
        </>
      );
    case "of":
      return (
        <>
          of{" "}
          <Formula
            label={`${label}: of`}
            value={step.of}
            onChange={(of) => onChange({ ...step, of })}
          />
        </>
      );
    case "on":
      return (
        <>
          on{" "}
          <TimeframeEditor
            label={`${label}: bars`}
            value={step.tf}
            onChange={(tf) => onChange({ ...step, tf })}
          />{" "}
          bars
          <Toggle
            label="so far"
            on={step.soFar}
            onChange={(soFar) => onChange({ ...step, soFar })}
          />
        </>
      );
    case "atEntry":
      return <span>at entry</span>;
    case "atStep":
      return (
        <>
          at{" "}
          <Entry
            label={`${label}: step`}
            chars={8}
            value={step.step}
            onChange={(name) => onChange({ ...step, step: name })}
          />
        </>
      );
  }
}
