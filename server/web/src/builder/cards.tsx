import type { ReactNode } from "react";
import { toRow } from "../rows/row";
import type { Expression } from "../tree/expression";
import { print } from "../tree/print";
import type { Of, Statement, StatementKind } from "../tree/statement";
import { Choice, Entry, Toggle } from "../ui/field";
import { AllocationEditor } from "./allocation";
import { ClockEditor, DurationEditor, nameFault, TimeEditor } from "./atoms";
import { Condition } from "./condition";
import {
  BasketEditor,
  DataEditor,
  ExternEditor,
  ImportEditor,
  SessionEditor,
  UniverseEditor,
} from "./declarations";
import { DefineEditor, LetEditor, ParamEditor } from "./definitions";
import { EntryCard, ExitCard, Line, type Props } from "./entry";
import { Formula } from "./formula";
import { CappedEditor } from "./limits";
import { ExitingEditor, WhomEditor } from "./protection";
import { SizeEditor } from "./size";
import { HoldCard, RebalanceCard } from "./target";

type Editors = { [K in StatementKind]: (props: Props<K>) => ReactNode };

function ProtectionCard({
  value,
  onChange,
}: {
  value: Of<"stopLoss" | "takeProfit" | "trailingStop">;
  onChange: (value: Statement) => void;
}) {
  const { for: whom, ...exiting } = value;
  const { id, note } = value;
  return (
    <Line>
      <ExitingEditor
        label="Protection"
        value={exiting}
        onChange={(next) =>
          onChange({
            ...next,
            id,
            ...(note === undefined ? {} : { note }),
            ...(whom ? { for: whom } : {}),
          } as Statement)
        }
      />
      <WhomEditor
        label="Protection"
        value={whom}
        onChange={(next) => onChange({ ...exiting, ...(next ? { for: next } : {}) } as Statement)}
      />
    </Line>
  );
}

function FormulaLine(props: {
  before: string;
  label: string;
  value: Expression;
  onChange: (value: Expression) => void;
  children?: ReactNode;
}) {
  return (
    <Line>
      {props.before}
      <Formula label={props.label} value={props.value} onChange={props.onChange} />
      {props.children}
    </Line>
  );
}

const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/** The editor of each kind of statement; the compiler sees to it that none is missing. */
const EDITORS: Editors = {
  about: ({ value, onChange }) => (
    <Entry
      label="About"
      className="w-full"
      value={value.text}
      onChange={(text) => onChange({ ...value, text })}
    />
  ),
  tags: ({ value, onChange }) => (
    <Entry
      label="Tags"
      value={(value.tags ?? []).join(", ")}
      fault={(text) =>
        text
          .split(",")
          .map((it) => nameFault(it.trim()))
          .find(Boolean)
      }
      onChange={(text) => onChange({ ...value, tags: text.split(",").map((it) => it.trim()) })}
    />
  ),
  import: ImportEditor,
  param: ParamEditor,
  require: ({ value, onChange }) => (
    <FormulaLine
      before="require"
      label="Requirement"
      value={value.condition}
      onChange={(condition) => onChange({ ...value, condition })}
    />
  ),
  data: DataEditor,
  extern: ExternEditor,
  universe: UniverseEditor,
  basket: BasketEditor,
  session: SessionEditor,
  let: LetEditor,
  define: DefineEditor,
  allocation: ({ value, onChange }) => (
    <>
      <Line>
        <Entry
          label="Allocation: name"
          chars={12}
          value={value.name}
          fault={nameFault}
          onChange={(name) => onChange({ ...value, name })}
        />
      </Line>
      <AllocationEditor
        label={value.name}
        value={value.allocation}
        onChange={(allocation) => onChange({ ...value, allocation })}
      />
    </>
  ),
  enter: EntryCard,
  add: EntryCard,
  exit: ExitCard,
  hold: HoldCard,
  rebalance: RebalanceCard,
  stopLoss: ProtectionCard,
  takeProfit: ProtectionCard,
  trailingStop: ProtectionCard,
  breakeven: ({ value, onChange }) => (
    <FormulaLine
      before="after profit"
      label="Breakeven: profit"
      value={value.profit}
      onChange={(profit) => onChange({ ...value, profit })}
    >
      {value.plus && (
        <>
          plus{" "}
          <Formula
            label="Breakeven: plus"
            value={value.plus}
            onChange={(plus) => onChange({ ...value, plus })}
          />
        </>
      )}
      <WhomEditor
        label="Breakeven"
        value={value.for}
        onChange={(whom) => {
          const { for: _, ...rest } = value;
          onChange(whom ? { ...rest, for: whom } : rest);
        }}
      />
    </FormulaLine>
  ),
  squareOff: ({ value, onChange }) => (
    <ClockEditor
      label="Square off"
      value={value.clock}
      onChange={(clock) => onChange({ ...value, clock })}
    />
  ),
  size: ({ value, onChange }) => (
    <Line>
      <SizeEditor
        label="Size"
        value={value}
        onChange={(size) =>
          onChange({
            kind: "size",
            id: value.id,
            ...(value.note === undefined ? {} : { note: value.note }),
            ...bareSize(size),
          })
        }
      />
    </Line>
  ),
  allowAtMost: ({ value, onChange }) => (
    <FormulaLine
      before="at most"
      label="Limit: amount"
      value={value.amount}
      onChange={(amount) => onChange({ ...value, amount })}
    >
      <CappedEditor value={value.capped} onChange={(capped) => onChange({ ...value, capped })} />
    </FormulaLine>
  ),
  allowHours: ({ value, onChange }) => (
    <Line>
      entries between
      <TimeEditor
        label="Entries from"
        value={value.from}
        onChange={(from) => onChange({ ...value, from })}
      />
      and
      <TimeEditor
        label="Entries until"
        value={value.to}
        onChange={(to) => onChange({ ...value, to })}
      />
    </Line>
  ),
  allowDays: ({ value, onChange }) => (
    <Line>
      entries on
      {WEEKDAYS.map((day) => (
        <Toggle
          key={day}
          label={day}
          on={value.days?.includes(day) ?? false}
          onChange={(on) => {
            const days = WEEKDAYS.filter((it) => (it === day ? on : value.days?.includes(it)));
            if (days.length > 0) onChange({ ...value, days });
          }}
        />
      ))}
    </Line>
  ),
  allowWhen: ({ value, onChange }) => (
    <Condition
      label="Entries when"
      value={value.when}
      onChange={(when) => onChange({ ...value, when })}
    />
  ),
  allowLeverage: ({ value, onChange }) => (
    <FormulaLine
      before="leverage up to"
      label="Leverage"
      value={value.factor}
      onChange={(factor) => onChange({ ...value, factor })}
    />
  ),
  pause: ({ value, onChange }) => (
    <>
      <Line>
        no entries for{" "}
        <DurationEditor
          label="Pause"
          value={value.duration}
          onChange={(duration) => onChange({ ...value, duration })}
        />{" "}
        when
      </Line>
      <Condition
        label="Pause when"
        value={value.when}
        onChange={(when) => onChange({ ...value, when })}
      />
    </>
  ),
  halt: ({ value, onChange }) => (
    <>
      <Line>
        no entries from then on
        <Toggle
          label="and exit all"
          on={value.exitAll ?? false}
          onChange={(on) => {
            const { exitAll: _, ...rest } = value;
            onChange(on ? { ...rest, exitAll: true } : rest);
          }}
        />
        when
      </Line>
      <Condition
        label="Halt when"
        value={value.when}
        onChange={(when) => onChange({ ...value, when })}
      />
    </>
  ),
  cooldown: ({ value, onChange }) => (
    <Line>
      <DurationEditor
        label="Cooldown"
        value={value.duration}
        onChange={(duration) => onChange({ ...value, duration })}
      />
      <Choice
        label="Cooldown: after"
        value={value.after ?? ""}
        options={[
          ["", "after any exit"],
          ["exit", "after exit"],
          ["stopLoss", "after stop loss"],
          ["loss", "after loss"],
          ["profit", "after profit"],
        ]}
        onChange={(after) => {
          const { after: _, ...rest } = value;
          onChange(after === "" ? rest : { ...rest, after });
        }}
      />
    </Line>
  ),
  oppositeSignals: ({ value, onChange }) => (
    <Choice
      label="Opposite signals"
      value={value.answer}
      options={[
        ["reverse", "reverse the position"],
        ["exit", "exit the position"],
        ["ignore", "are ignored"],
      ]}
      onChange={(answer) => onChange({ ...value, answer })}
    />
  ),
  alert: ({ value, onChange }) => (
    <>
      <Entry
        label="Alert: text"
        className="w-full"
        value={value.text}
        onChange={(text) => onChange({ ...value, text })}
      />
      <Condition
        label="Alert when"
        value={value.when}
        onChange={(when) => onChange({ ...value, when })}
      />
    </>
  ),
  show: ({ value, onChange }) => (
    <FormulaLine
      before="show"
      label="Shown value"
      value={value.value}
      onChange={(next) => onChange({ ...value, value: next })}
    >
      as{" "}
      <Entry
        label="Shown as"
        chars={16}
        value={value.label}
        onChange={(label) => onChange({ ...value, label })}
      />
    </FormulaLine>
  ),
};

function bareSize(size: import("../tree/statement").Size): import("../tree/statement").Size {
  if ("risk" in size)
    return size.distance ? { risk: size.risk, distance: size.distance } : { risk: size.risk };
  return "amount" in size ? { amount: size.amount } : { count: size.count, unit: size.unit };
}

/** The inside of a statement's card. */
export function StatementEditor({
  value,
  onChange,
}: {
  value: Statement;
  onChange: (value: Statement) => void;
}) {
  const Editor = EDITORS[value.kind] as (props: {
    value: Statement;
    onChange: (value: Statement) => void;
  }) => ReactNode;
  return <Editor value={value} onChange={onChange} />;
}

/** A condition in a few words, for titles. */
export function brief(expression: Expression): string {
  const row = toRow(expression);
  return row.shape.kind === "group" ? `${row.shape.rows.length} rows` : print(expression);
}
