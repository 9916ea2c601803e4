import type { EntryTerms, Exiting, ExitTerms, Subject } from "../tree/statement";
import { Button } from "../ui/button";
import { Choice, Entry } from "../ui/field";
import { Icon } from "../ui/icon";
import { ClockEditor, DurationEditor, nameFault, SubjectEditor } from "./atoms";
import { Condition, newCondition } from "./condition";
import { Formula } from "./formula";
import { OrderEditor } from "./order";
import type { Part } from "./parts";
import { ExitingEditor } from "./protection";
import { SizeEditor, TENTH } from "./size";
import { ValidityEditor } from "./validity";

/** What entries and exits are made of. */

export const PERIODS = ["bar", "session", "day", "week", "month"].map(
  (it) => [it as "bar" | "session" | "day" | "week" | "month", it] as const,
);

const LOSS: Exiting = { kind: "stopLoss", distance: { pct: "2" } };

type Common = Pick<EntryTerms & ExitTerms, "when" | "clock" | "order" | "validity" | "as">;

function commonParts<T extends Common>(
  label: string,
  newId: (prefix: string) => string,
): Record<keyof Common, Part<T>> {
  const begin = (part: Common) => () => part as Partial<T>;
  return {
    when: {
      key: "when",
      name: "when",
      begin: () => ({ when: newCondition(newId) }) as Partial<T>,
      edit: (it, on) =>
        it.when && (
          <Condition
            label={`${label} when`}
            value={it.when}
            onChange={(when) => on({ ...it, when })}
          />
        ),
    },
    clock: {
      key: "clock",
      name: "time",
      begin: begin({ clock: { time: "09:30" } }),
      edit: (it, on) =>
        it.clock && (
          <ClockEditor
            label={`${label} time`}
            value={it.clock}
            onChange={(clock) => on({ ...it, clock })}
          />
        ),
    },
    order: {
      key: "order",
      name: "order",
      begin: begin({ order: { type: "next", edge: "open" } }),
      edit: (it, on) =>
        it.order && (
          <OrderEditor label={label} value={it.order} onChange={(order) => on({ ...it, order })} />
        ),
    },
    validity: {
      key: "validity",
      name: "valid",
      begin: begin({ validity: { for: { n: "3", unit: "bar" } } }),
      edit: (it, on) =>
        it.validity && (
          <ValidityEditor
            label={label}
            value={it.validity}
            onChange={(validity) => on({ ...it, validity })}
          />
        ),
    },
    as: {
      key: "as",
      name: "named",
      begin: begin({ as: "first_entry" }),
      edit: (it, on) => (
        <Entry
          label={`${label} name`}
          chars={14}
          value={it.as ?? ""}
          fault={nameFault}
          onChange={(as) => on({ ...it, as })}
        />
      ),
    },
  };
}

export function entryParts<T extends EntryTerms>(
  label: string,
  newId: (prefix: string) => string,
): Part<T>[] {
  const common = commonParts<T>(label, newId);
  const begin = (part: EntryTerms) => () => part as Partial<T>;
  return [
    common.when,
    common.clock,
    common.order,
    {
      key: "size",
      name: "size",
      begin: begin({ size: { amount: TENTH } }),
      edit: (it, on) =>
        it.size && (
          <SizeEditor label={label} value={it.size} onChange={(size) => on({ ...it, size })} />
        ),
    },
    {
      key: "with",
      name: "protection",
      begin: begin({ with: [LOSS] }),
      edit: (it, on) => (
        <ExitingList
          label={label}
          value={it.with ?? []}
          onChange={(list) => on({ ...it, with: list })}
        />
      ),
    },
    common.validity,
    {
      key: "quota",
      name: "limited to",
      begin: begin({ quota: { count: { num: "1" }, period: "session" } }),
      edit: (it, on) =>
        it.quota && (
          <QuotaEditor label={label} value={it.quota} onChange={(quota) => on({ ...it, quota })} />
        ),
    },
    {
      key: "preference",
      name: "prefer",
      begin: begin({ preference: { extreme: "highest", key: { field: "volume" } } }),
      edit: (it, on) =>
        it.preference && (
          <PreferenceEditor
            label={label}
            value={it.preference}
            onChange={(preference) => on({ ...it, preference })}
          />
        ),
    },
    {
      key: "upTo",
      name: "up to",
      begin: begin({ upTo: { num: "3" } }),
      edit: (it, on) =>
        it.upTo && (
          <>
            <Formula
              label={`${label}: up to`}
              value={it.upTo}
              onChange={(upTo) => on({ ...it, upTo })}
            />{" "}
            times
          </>
        ),
    },
    common.as,
  ];
}

export function exitParts<T extends ExitTerms>(
  label: string,
  newId: (prefix: string) => string,
): Part<T>[] {
  const common = commonParts<T>(label, newId);
  const after: Part<T> = {
    key: "after",
    name: "after",
    begin: () => ({ after: { n: "10", unit: "bar" } }) as Partial<T>,
    edit: (it, on) =>
      it.after && (
        <DurationEditor
          label={`${label}: after`}
          value={it.after}
          onChange={(length) => on({ ...it, after: length })}
        />
      ),
  };
  return [common.when, after, common.clock, common.order, common.validity, common.as];
}

type Quota = NonNullable<EntryTerms["quota"]>;

function QuotaEditor({
  label,
  value,
  onChange,
}: {
  label: string;
  value: Quota;
  onChange: (value: Quota) => void;
}) {
  return (
    <>
      <Formula
        label={`${label}: at most`}
        value={value.count}
        onChange={(count) => onChange({ ...value, count })}
      />{" "}
      per
      <Choice
        label={`${label}: per`}
        value={value.period}
        options={PERIODS}
        onChange={(period) => onChange({ ...value, period })}
      />
    </>
  );
}

type Preference = NonNullable<EntryTerms["preference"]>;

function PreferenceEditor({
  label,
  value,
  onChange,
}: {
  label: string;
  value: Preference;
  onChange: (value: Preference) => void;
}) {
  return (
    <>
      <Choice
        label={`${label}: prefer`}
        value={value.extreme}
        options={[
          ["highest", "highest"],
          ["lowest", "lowest"],
        ]}
        onChange={(extreme) => onChange({ ...value, extreme })}
      />
      <Formula
        label={`${label}: prefer by`}
        value={value.key}
        onChange={(key) => onChange({ ...value, key })}
      />
    </>
  );
}

function ExitingList({
  label,
  value,
  onChange,
}: {
  label: string;
  value: Exiting[];
  onChange: (value: Exiting[]) => void;
}) {
  return (
    <div className="flex w-full flex-col gap-1.5">
      {value.map((one, at) => (
        <div key={`${at}-${one.kind}`} className="flex flex-wrap items-center gap-1.5">
          <ExitingEditor
            label={label}
            value={one}
            onChange={(next) => onChange(value.with(at, next))}
          />
          {value.length > 1 && (
            <Button
              tone="quiet"
              small
              aria-label={`${label}: remove protection ${at + 1}`}
              onClick={() => onChange(value.filter((_, it) => it !== at))}
            >
              <Icon name="close" size={14} />
            </Button>
          )}
        </div>
      ))}
      <Button
        tone="quiet"
        small
        className="self-start"
        onClick={() => onChange([...value, { kind: "takeProfit", distance: { pct: "4" } }])}
      >
        <Icon name="plus" size={14} /> Protection
      </Button>
    </div>
  );
}

/** An instrument, or none: then the one that is traded. */
export function OptionalSubject(props: {
  label: string;
  value: Subject | null | undefined;
  onChange: (value: Subject | undefined) => void;
}) {
  return props.value ? (
    <span className="inline-flex items-center">
      <SubjectEditor label={props.label} value={props.value} onChange={props.onChange} />
      <Button
        tone="quiet"
        small
        aria-label={`${props.label}: any instrument`}
        onClick={() => props.onChange(undefined)}
      >
        <Icon name="close" size={14} />
      </Button>
    </span>
  ) : (
    <Button
      tone="quiet"
      small
      aria-label={`any instrument: ${props.label}`}
      onClick={() => props.onChange({ sym: "SPY" })}
    >
      any instrument
    </Button>
  );
}
