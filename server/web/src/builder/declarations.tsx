import type { Members, Of, Statement, Subject } from "../tree/statement";
import { Button } from "../ui/button";
import { Choice, Entry } from "../ui/field";
import { Icon } from "../ui/icon";
import { DurationEditor, nameFault, SubjectEditor, TimeEditor } from "./atoms";
import { Condition, newCondition } from "./condition";
import { useSurroundings } from "./context";
import { Formula } from "./formula";
import { RankingEditor } from "./ranking";
import { ScheduleEditor } from "./schedule";

/** What is traded, and what else a strategy brings in. */

interface Props<T> {
  value: T;
  onChange: (value: Statement) => void;
}

const line = "flex flex-wrap items-center gap-1.5 text-sm";

/** The text that a statement has under one of its members' names. */
function Written<K extends string, S extends Statement & Record<K, string>>(props: {
  label: string;
  of: S;
  member: K;
  onChange: (value: S) => void;
  chars?: number;
  fault?: (text: string) => string | undefined;
}) {
  const { label, of, member, onChange, chars, fault } = props;
  return (
    <Entry
      label={label}
      chars={chars}
      value={of[member]}
      fault={fault}
      onChange={(text) => onChange({ ...of, [member]: text })}
    />
  );
}

/** The same, where only a name will do. */
function Named<K extends string, S extends Statement & Record<K, string>>(props: {
  label: string;
  of: S;
  member: K;
  onChange: (value: S) => void;
  chars: number;
}) {
  return <Written {...props} fault={nameFault} />;
}

/** Instruments separated by commas. */
export function SymbolList(props: {
  label: string;
  value: string[];
  onChange: (symbols: string[]) => void;
}) {
  return (
    <Entry
      label={props.label}
      className="w-full min-w-40"
      value={props.value.join(", ")}
      fault={(text) => (split(text).length > 0 ? undefined : "an instrument is expected")}
      onChange={(text) => props.onChange(split(text))}
    />
  );
}

function split(text: string): string[] {
  return text
    .split(",")
    .map((it) => it.trim())
    .filter(Boolean);
}

export function UniverseEditor({ value, onChange }: Props<Of<"universe">>) {
  const onMembers = (members: Members) => onChange({ ...value, members });
  return (
    <>
      <div className={line}>
        <Named label="Universe: name" of={value} member="name" chars={12} onChange={onChange} /> =
      </div>
      <MembersEditor value={value.members} onChange={onMembers} />
    </>
  );
}

function MembersEditor({
  value,
  onChange,
}: {
  value: Members;
  onChange: (value: Members) => void;
}) {
  const { newId } = useSurroundings();
  if ("symbols" in value) {
    return (
      <SymbolList
        label="Universe: instruments"
        value={value.symbols.map((it) => it.sym)}
        onChange={(symbols) => onChange({ symbols: symbols.map((sym) => ({ sym })) })}
      />
    );
  }
  return (
    <>
      {value.kind === "ranked" ? (
        <RankingEditor
          label="Universe"
          value={value}
          onChange={(ranking) => onChange({ ...value, ...ranking })}
        />
      ) : (
        <div className={line}>
          each of
          <SubjectEditor
            label="Universe: of"
            value={value.universe}
            onChange={(universe) => onChange({ ...value, universe })}
          />
          where
          <Condition
            label="Universe where"
            value={value.where ?? newCondition(newId)}
            onChange={(where) => onChange({ ...value, where })}
          />
        </div>
      )}
      {value.refreshed && (
        <div className={line}>
          refreshed
          <ScheduleEditor
            label="Universe: refreshed"
            value={value.refreshed}
            onChange={(refreshed) => onChange({ ...value, refreshed })}
          />
        </div>
      )}
    </>
  );
}

export function BasketEditor({ value, onChange }: Props<Of<"basket">>) {
  const legs = value.legs ?? [];
  const set = (next: typeof legs) => onChange({ ...value, legs: next });
  return (
    <>
      <div className={line}>
        <Named label="Basket: name" of={value} member="name" chars={12} onChange={onChange} /> =
      </div>
      {legs.map((leg, at) => (
        <div key={at} className={line}>
          <Choice
            label={`Leg ${at + 1}: side`}
            value={leg.side}
            options={[
              ["long", "long"],
              ["short", "short"],
            ]}
            onChange={(side) => set(legs.with(at, { ...leg, side }))}
          />
          <Entry
            label={`Leg ${at + 1}: instrument`}
            chars={8}
            value={leg.symbol.sym}
            onChange={(sym) => set(legs.with(at, { ...leg, symbol: { sym } }))}
          />
          <Formula
            label={`Leg ${at + 1}: weight`}
            value={leg.weight}
            onChange={(weight) => set(legs.with(at, { ...leg, weight }))}
          />
        </div>
      ))}
      <Button
        tone="quiet"
        small
        className="self-start"
        onClick={() =>
          set([...legs, { side: "short", symbol: { sym: "SPY" }, weight: { pct: "50" } }])
        }
      >
        <Icon name="plus" size={14} /> Leg
      </Button>
    </>
  );
}

export function SessionEditor({ value, onChange }: Props<Of<"session">>) {
  const { hours } = value;
  return (
    <div className={line}>
      <Choice
        label="Session: hours"
        value={"calendar" in hours ? "calendar" : "between"}
        options={[
          ["calendar", "calendar"],
          ["between", "from … to"],
        ]}
        onChange={(kind) =>
          onChange({
            ...value,
            hours: kind === "calendar" ? { calendar: "NYSE" } : { open: "09:30", close: "16:00" },
          })
        }
      />
      {"calendar" in hours ? (
        <Entry
          label="Session: calendar"
          chars={8}
          value={hours.calendar}
          onChange={(calendar) => onChange({ ...value, hours: { calendar } })}
        />
      ) : (
        <>
          <TimeEditor
            label="Session: open"
            value={hours.open}
            onChange={(open) => onChange({ ...value, hours: { ...hours, open } })}
          />
          to
          <TimeEditor
            label="Session: close"
            value={hours.close}
            onChange={(close) => onChange({ ...value, hours: { ...hours, close } })}
          />
        </>
      )}
      in
      <Entry
        label="Session: time zone"
        placeholder="its own zone"
        chars={16}
        value={value.zone ?? ""}
        onChange={(zone) => {
          const { zone: _, ...rest } = value;
          onChange(zone ? { ...rest, zone } : rest);
        }}
      />
    </div>
  );
}

export function ImportEditor({ value, onChange }: Props<Of<"import">>) {
  return (
    <div className={line}>
      <Written label="Import: library" of={value} member="path" onChange={onChange} />
      version
      <Written label="Import: version" of={value} member="version" chars={5} onChange={onChange} />
      as
      <Named label="Import: name" of={value} member="name" chars={10} onChange={onChange} />
    </div>
  );
}

export function DataEditor({ value, onChange }: Props<Of<"data">>) {
  return (
    <div className={line}>
      <Named label="Data: name" of={value} member="name" chars={12} onChange={onChange} />
      is
      <Named label="Data: type" of={value} member="type" chars={8} onChange={onChange} />
      from
      <Written label="Data: source" of={value} member="source" onChange={onChange} />
    </div>
  );
}

export function ExternEditor({ value, onChange }: Props<Of<"extern">>) {
  const given = value.arguments ?? [];
  return (
    <>
      <div className={line}>
        <Named
          label="Extern: language"
          of={value}
          member="language"
          chars={8}
          onChange={onChange}
        />
        <Named label="Extern: name" of={value} member="name" chars={12} onChange={onChange} />(
        {given.map((one, at) => (
          <Entry
            key={one.name}
            label={`Extern: argument ${at + 1}`}
            chars={14}
            value={`${one.name}: ${one.type}`}
            fault={(text) =>
              /^[a-z]\w*\s*:\s*[a-z]\w*$/.test(text) ? undefined : "'name: type' is expected"
            }
            onChange={(text) => {
              const [name = "", type = ""] = text.split(":").map((it) => it.trim());
              onChange({ ...value, arguments: given.with(at, { name, type }) });
            }}
          />
        ))}
        ) returns
        <Named label="Extern: returns" of={value} member="type" chars={8} onChange={onChange} />
      </div>
      <div className={line}>
        from <Written label="Extern: source" of={value} member="source" onChange={onChange} />
        window{" "}
        <DurationEditor
          label="Extern: window"
          value={value.window}
          onChange={(window) => onChange({ ...value, window })}
        />
        {value.among && (
          <>
            among{" "}
            <SubjectEditor
              label="Extern: among"
              value={value.among}
              onChange={(among: Subject) => onChange({ ...value, among })}
            />
          </>
        )}
      </div>
    </>
  );
}
