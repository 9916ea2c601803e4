import type { Duration, Timeframe, Unit } from "../tree/expression";
import type { Clock, Subject } from "../tree/statement";
import { Choice, Entry } from "../ui/field";

/** Editors of the small parts: durations, timeframes, times, instruments. */

interface Editor<T> {
  label: string;
  value: T;
  onChange: (value: T) => void;
}

export const NUMBER = /^(0|[1-9]\d{0,39})(\.\d{1,30})?$/;
const WORD = /^[a-z][a-zA-Z0-9_]*$/;
const CLOCK = /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/;

export const numberFault = (text: string) =>
  NUMBER.test(text) ? undefined : "a number is expected";
export const nameFault = (text: string) =>
  WORD.test(text) ? undefined : "a name of small letters, digits and _ is expected";
const timeFault = (text: string) =>
  CLOCK.test(text) ? undefined : "a time like 09:30 is expected";

const UNITS = [
  "bar",
  "second",
  "minute",
  "hour",
  "day",
  "week",
  "month",
  "year",
  "session",
] as const;
const UNIT_OPTIONS = UNITS.map((unit) => [unit, `${unit}s`] as const);

export function DurationEditor({ label, value, onChange }: Editor<Duration>) {
  if ("ref" in value) {
    return (
      <Entry
        label={label}
        chars={8}
        value={value.ref}
        fault={nameFault}
        onChange={(ref) => onChange({ ref })}
      />
    );
  }
  const amount = "n" in value ? value.n : value.count;
  return (
    <span className="inline-flex items-center gap-1">
      <Entry
        label={`${label}: how many`}
        chars={4}
        value={amount}
        fault={(text) =>
          NUMBER.test(text) || WORD.test(text) ? undefined : "a number or a name is expected"
        }
        onChange={(text) =>
          onChange(
            NUMBER.test(text) ? { n: text, unit: value.unit } : { count: text, unit: value.unit },
          )
        }
      />
      <Choice
        label={`${label}: unit`}
        value={value.unit}
        options={UNIT_OPTIONS}
        onChange={(unit) => onChange({ ...value, unit } as Duration)}
      />
    </span>
  );
}

const FRAMES: readonly (readonly [string, string])[] = [
  ["1 minute", "1 minute"],
  ["5 minute", "5 minutes"],
  ["15 minute", "15 minutes"],
  ["30 minute", "30 minutes"],
  ["1 hour", "1 hour"],
  ["4 hour", "4 hours"],
  ["1 day", "daily"],
  ["1 week", "weekly"],
  ["1 month", "monthly"],
  ["3 month", "quarterly"],
  ["1 year", "yearly"],
];

export function TimeframeEditor({ label, value, onChange }: Editor<Timeframe>) {
  const key = "ref" in value ? value.ref : `${value.n} ${value.unit}`;
  const options = FRAMES.some(([known]) => known === key)
    ? FRAMES
    : [...FRAMES, [key, key] as const];
  return (
    <Choice
      label={label}
      value={key}
      options={options}
      onChange={(chosen) => {
        const [n = "", unit] = chosen.split(" ");
        onChange(unit ? { n: Number(n), unit: unit as Unit } : { ref: chosen });
      }}
    />
  );
}

/** A clock time, or an edge of the session, or so long before or after it. */
export function ClockEditor({ label, value, onChange }: Editor<Clock>) {
  const kind = "time" in value ? "time" : "edge" in value ? "near" : "edge";
  return (
    <span className="inline-flex flex-wrap items-center gap-1">
      <Choice
        label={`${label}: kind`}
        value={kind}
        options={[
          ["time", "at"],
          ["edge", "at session"],
          ["near", "near session"],
        ]}
        onChange={(chosen) => onChange(STARTING_CLOCKS[chosen])}
      />
      {"time" in value && (
        <Entry
          label={label}
          chars={7}
          value={value.time}
          fault={timeFault}
          onChange={(time) => onChange({ time })}
        />
      )}
      {"session" in value && (
        <EdgeChoice
          label={label}
          value={value.session}
          onChange={(session) => onChange({ session })}
        />
      )}
      {"edge" in value && (
        <>
          <DurationEditor
            label={label}
            value={value.distance}
            onChange={(distance) => onChange({ ...value, distance })}
          />
          <Choice
            label={`${label}: side`}
            value={value.order}
            options={[
              ["before", "before"],
              ["after", "after"],
            ]}
            onChange={(order) => onChange({ ...value, order })}
          />
          <EdgeChoice
            label={label}
            value={value.edge}
            onChange={(edge) => onChange({ ...value, edge })}
          />
        </>
      )}
    </span>
  );
}

const STARTING_CLOCKS: Record<"time" | "edge" | "near", Clock> = {
  time: { time: "09:30" },
  edge: { session: "close" },
  near: { distance: { n: "5", unit: "minute" }, order: "before", edge: "close" },
};

export function EdgeChoice({ label, value, onChange }: Editor<"open" | "close">) {
  return (
    <Choice
      label={`${label}: edge`}
      value={value}
      options={[
        ["open", "open"],
        ["close", "close"],
      ]}
      onChange={onChange}
    />
  );
}

export function TimeEditor({ label, value, onChange }: Editor<string>) {
  return <Entry label={label} chars={7} value={value} fault={timeFault} onChange={onChange} />;
}

const SYMBOL = /^[A-Z][A-Z0-9_]*([.:][A-Z0-9_]+)*$/;

/** An instrument, or a name that the strategy gives to several. */
export function SubjectEditor({ label, value, onChange }: Editor<Subject>) {
  return (
    <Entry
      label={label}
      chars={10}
      value={"sym" in value ? value.sym : value.ref}
      fault={(text) => (text.trim() ? undefined : "an instrument is expected")}
      onChange={(text) => onChange(subjectOf(text.trim()))}
    />
  );
}

/** Names of the strategy begin with a small letter; everything else is an instrument. */
export function subjectOf(text: string): Subject {
  return WORD.test(text) && !SYMBOL.test(text) ? { ref: text } : { sym: text };
}
