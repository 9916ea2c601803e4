import { toRow, toRowNode } from "../rows/row";
import type { Expression, RowNode } from "../tree/expression";
import type {
  EntryTerms,
  Exiting,
  ExitTerms,
  OrderType,
  Size,
  Subject,
  Validity,
} from "../tree/statement";
import { Button } from "../ui/button";
import { Choice, Entry } from "../ui/field";
import { Icon } from "../ui/icon";
import { ClockEditor, DurationEditor, EdgeChoice, nameFault, SubjectEditor } from "./atoms";
import { useSurroundings } from "./context";
import { Formula } from "./formula";
import type { Part } from "./parts";
import { ExitingEditor } from "./protection";
import { newComparison, RowEditor } from "./row";

/** What entries and exits are made of. */

export function Condition(props: {
  label: string;
  value: RowNode;
  onChange: (value: RowNode) => void;
}) {
  return (
    <RowEditor
      label={props.label}
      row={toRow(props.value)}
      onChange={(row) => props.onChange(toRowNode(row, props.value.id))}
    />
  );
}

const ORDERS = [
  ["market", "market"],
  ["next", "next"],
  ["limit", "limit"],
  ["stop", "stop"],
  ["stopLimit", "stop limit"],
] as const;

const FIRST_ORDERS: Record<OrderType["kind"], OrderType> = {
  market: { kind: "market" },
  next: { kind: "next", edge: "open" },
  limit: { kind: "limit", price: { field: "close" } },
  stop: { kind: "stop", price: { field: "high" } },
  stopLimit: { kind: "stopLimit", stop: { field: "high" }, limit: { field: "high" } },
};

function OrderEditor({
  label,
  value,
  onChange,
}: {
  label: string;
  value: OrderType;
  onChange: (value: OrderType) => void;
}) {
  return (
    <>
      <Choice
        label={`${label}: order`}
        value={value.kind}
        options={ORDERS}
        onChange={(kind) => onChange(FIRST_ORDERS[kind])}
      />
      {value.kind === "next" && (
        <EdgeChoice
          label={label}
          value={value.edge}
          onChange={(edge) => onChange({ ...value, edge })}
        />
      )}
      {(value.kind === "limit" || value.kind === "stop") && (
        <Formula
          label={`${label}: price`}
          value={value.price}
          onChange={(price) => onChange({ ...value, price })}
        />
      )}
      {value.kind === "stopLimit" && (
        <>
          <Formula
            label={`${label}: stop`}
            value={value.stop}
            onChange={(stop) => onChange({ ...value, stop })}
          />
          <Formula
            label={`${label}: limit`}
            value={value.limit}
            onChange={(limit) => onChange({ ...value, limit })}
          />
        </>
      )}
    </>
  );
}

type SizeKind = "amount" | "risk" | "shares" | "units" | "lots" | "contracts";
const SIZES = ["amount", "risk", "shares", "units", "lots", "contracts"].map(
  (it) => [it as SizeKind, it] as const,
);
const TENTH: Expression = { kind: "of", x: { pct: "10" }, of: { ref: "equity" } };

function sizeKind(size: Size): SizeKind {
  if ("risk" in size) return "risk";
  return "amount" in size ? "amount" : size.unit;
}

function firstSize(kind: SizeKind): Size {
  if (kind === "amount") return { amount: TENTH };
  if (kind === "risk") return { risk: { ...TENTH, x: { pct: "1" } } as Expression };
  return { count: { num: "1" }, unit: kind };
}

export function SizeEditor({
  label,
  value,
  onChange,
}: {
  label: string;
  value: Size;
  onChange: (value: Size) => void;
}) {
  return (
    <>
      <Choice
        label={`${label}: kind of size`}
        value={sizeKind(value)}
        options={SIZES}
        onChange={(kind) => onChange(firstSize(kind))}
      />
      {"amount" in value && (
        <Formula
          label={`${label}: amount`}
          value={value.amount}
          onChange={(amount) => onChange({ amount })}
        />
      )}
      {"count" in value && (
        <Formula
          label={`${label}: count`}
          value={value.count}
          onChange={(count) => onChange({ ...value, count })}
        />
      )}
      {"risk" in value && (
        <>
          <Formula
            label={`${label}: risk`}
            value={value.risk}
            onChange={(risk) => onChange({ ...value, risk })}
          />
          {value.distance ? (
            <>
              over{" "}
              <Formula
                label={`${label}: over`}
                value={value.distance}
                onChange={(distance) => onChange({ ...value, distance })}
              />
              <Button
                tone="quiet"
                small
                aria-label={`${label}: remove over`}
                onClick={() => onChange({ risk: value.risk })}
              >
                <Icon name="close" size={14} />
              </Button>
            </>
          ) : (
            <Button
              tone="quiet"
              small
              onClick={() =>
                onChange({ ...value, distance: { kind: "call", fn: "atr", args: [{ num: "14" }] } })
              }
            >
              + over
            </Button>
          )}
        </>
      )}
    </>
  );
}

type ValidityKind = "for" | "until" | "cancelled" | "while";

function validityKind(value: Validity): ValidityKind {
  if ("for" in value) return "for";
  if ("until" in value) return "until";
  return "while" in value ? "while" : "cancelled";
}

function ValidityEditor({
  label,
  value,
  onChange,
}: {
  label: string;
  value: Validity;
  onChange: (value: Validity) => void;
}) {
  const { newId } = useSurroundings();
  const first: Record<ValidityKind, () => Validity> = {
    for: () => ({ for: { n: "3", unit: "bar" } }),
    until: () => ({ until: { session: "close" } }),
    cancelled: () => ({ kind: "untilCancelled" }),
    while: () => ({ while: newCondition(newId) }),
  };
  return (
    <>
      <Choice
        label={`${label}: valid`}
        value={validityKind(value)}
        options={[
          ["for", "for"],
          ["until", "until"],
          ["cancelled", "until cancelled"],
          ["while", "while"],
        ]}
        onChange={(kind) => onChange(first[kind]())}
      />
      {"for" in value && (
        <DurationEditor
          label={`${label}: valid for`}
          value={value.for}
          onChange={(length) => onChange({ for: length })}
        />
      )}
      {"until" in value && (
        <ClockEditor
          label={`${label}: valid until`}
          value={value.until}
          onChange={(until) => onChange({ until })}
        />
      )}
      {"while" in value && (
        <Condition
          label={`${label}: valid while`}
          value={value.while}
          onChange={(row) => onChange({ while: row })}
        />
      )}
    </>
  );
}

export const PERIODS = ["bar", "session", "day", "week", "month"].map(
  (it) => [it as "bar" | "session" | "day" | "week" | "month", it] as const,
);

/** A condition to begin with. */
export function newCondition(newId: (prefix: string) => string): RowNode {
  const id = newId("row");
  const row = { id: `${id}-a`, shape: newComparison(), windows: [] };
  return toRowNode(
    { id, shape: { kind: "group", mode: { kind: "all" }, rows: [row] }, windows: [] },
    id,
  );
}

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
      begin: begin({ order: { kind: "next", edge: "open" } }),
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
