import { useId, useState } from "react";
import { fromOperand, type Operand, toOperand } from "../rows/operand";
import type { Argument, Call, Expression } from "../tree/expression";
import { print } from "../tree/print";
import { Button } from "../ui/button";
import { Choice, Entry } from "../ui/field";
import { Icon } from "../ui/icon";
import { numberFault } from "./atoms";
import { useSurroundings } from "./context";
import { Formula } from "./formula";
import { STEP_NAMES, StepEditor, StepMenu } from "./steps";

interface Props {
  label: string;
  value: Expression;
  onChange: (value: Expression) => void;
}

/** An operand as a chip that opens into its parts: function, arguments, of, on and ago. */
export function OperandChip({ label, value, onChange }: Props) {
  const [open, setOpen] = useState(false);
  const panel = useId();
  const text = print(value);
  return (
    <span className={open ? "flex w-full flex-col gap-2" : "inline-flex max-w-full"}>
      <button
        type="button"
        aria-expanded={open}
        aria-controls={panel}
        aria-label={`${label}: ${text}`}
        className={`max-w-full self-start rounded-full border px-3 py-0.5 text-left font-mono text-[13px] break-words whitespace-pre-wrap hover:border-accent ${open ? "border-accent bg-accent-soft" : "border-line bg-sunken"}`}
        onClick={() => setOpen(!open)}
      >
        {text}
      </button>
      <span id={panel} hidden={!open} className="w-full">
        {open && <OperandPanel label={label} value={value} onChange={onChange} />}
      </span>
    </span>
  );
}

type BaseKind = "price" | "number" | "percent" | "name" | "call" | "formula";

const FIELDS = ["open", "high", "low", "close", "volume"].map((it) => [it, it] as const);

function baseKind(base: Expression): BaseKind {
  if ("field" in base) return "price";
  if ("num" in base) return "number";
  if ("pct" in base) return "percent";
  if ("ref" in base) return "name";
  return "kind" in base && base.kind === "call" ? "call" : "formula";
}

function OperandPanel({ label, value, onChange }: Props) {
  const operand = toOperand(value);
  const { base } = operand;
  const change = (next: Partial<Operand>) => onChange(fromOperand({ ...operand, ...next }));
  const onBase = (next: Expression) => change({ base: next });
  return (
    <span className="flex flex-col gap-2 rounded-lg border border-line bg-paper p-2.5">
      <span className="flex flex-wrap items-center gap-1.5">
        <BaseKindChoice label={label} base={base} onChange={onBase} />
        <BaseEditor label={label} base={base} onChange={onBase} />
      </span>
      {operand.steps.map((step, at) => (
        <span key={`${at}-${step.kind}`} className="flex flex-wrap items-center gap-1.5">
          <StepEditor
            label={label}
            step={step}
            onChange={(next) => change({ steps: operand.steps.with(at, next) })}
          />
          <Button
            tone="quiet"
            small
            aria-label={`Remove ${STEP_NAMES[step.kind]}`}
            onClick={() => change({ steps: operand.steps.filter((_, other) => other !== at) })}
          >
            <Icon name="close" size={14} />
          </Button>
        </span>
      ))}
      <StepMenu label={label} onAdd={(step) => change({ steps: [...operand.steps, step] })} />
      <span className="flex flex-wrap items-center gap-1.5 text-xs text-muted">
        as text <Formula label={label} value={value} onChange={onChange} />
      </span>
    </span>
  );
}

function BaseKindChoice(props: {
  label: string;
  base: Expression;
  onChange: (value: Expression) => void;
}) {
  const { names, functions } = useSurroundings();
  const start: Record<BaseKind, Expression> = {
    price: { field: "close" },
    number: { num: "0" },
    percent: { pct: "1" },
    name: { ref: names[0] ?? "equity" },
    call: calling(functions.find((it) => it.name === "sma")?.name ?? "sma"),
    formula: props.base,
  };
  return (
    <Choice
      label={`${props.label}: kind`}
      value={baseKind(props.base)}
      options={[
        ["price", "price"],
        ["call", "function"],
        ["name", "name"],
        ["number", "number"],
        ["percent", "percent"],
        ["formula", "formula"],
      ]}
      onChange={(kind) => props.onChange(start[kind])}
    />
  );
}

function calling(fn: string): Call {
  return { kind: "call", fn, args: [{ field: "close" }, { num: "20" }] };
}

function BaseEditor({
  label,
  base,
  onChange,
}: {
  label: string;
  base: Expression;
  onChange: (value: Expression) => void;
}) {
  const { names } = useSurroundings();
  if ("field" in base) {
    return (
      <Choice
        label={`${label}: price`}
        value={base.field}
        options={FIELDS}
        onChange={(field) => onChange({ field })}
      />
    );
  }
  if ("num" in base) {
    return (
      <Entry
        label={`${label}: number`}
        chars={6}
        value={base.num}
        fault={numberFault}
        onChange={(num) => onChange({ num })}
      />
    );
  }
  if ("pct" in base) {
    return (
      <>
        <Entry
          label={`${label}: percent`}
          chars={6}
          value={base.pct}
          fault={numberFault}
          onChange={(pct) => onChange({ pct })}
        />
        %
      </>
    );
  }
  if ("ref" in base) {
    const known = [
      ...new Set([
        base.ref,
        ...names,
        "equity",
        "cash",
        "position",
        "account",
        "today",
        "yesterday",
      ]),
    ];
    return (
      <Choice
        label={`${label}: name`}
        value={base.ref}
        options={known.map((it) => [it, it] as const)}
        onChange={(ref) => onChange({ ref })}
      />
    );
  }
  if ("kind" in base && base.kind === "call")
    return <CallEditor label={label} call={base} onChange={onChange} />;
  return <Formula label={label} value={base} onChange={onChange} />;
}

function CallEditor({
  label,
  call,
  onChange,
}: {
  label: string;
  call: Call;
  onChange: (value: Call) => void;
}) {
  const { functions } = useSurroundings();
  const described = functions.find((it) => it.name === call.fn);
  const args = call.args ?? [];
  const known = functions.map((it) => [it.name, `${it.name} · ${it.family}`] as const);
  return (
    <>
      <Choice
        label={`${label}: function`}
        value={call.fn}
        options={described ? known : [[call.fn, call.fn], ...known]}
        onChange={(fn) => {
          const chosen = functions.find((it) => it.name === fn);
          onChange({ kind: "call", fn, ...filled(args, chosen?.parameters ?? []) });
        }}
      />
      {described && <span className="w-full text-xs text-muted">{described.summary}</span>}
      {args.map((given, at) => (
        <span
          key={`${at}-${given.label ?? ""}`}
          className="inline-flex max-w-full flex-wrap items-center gap-1 text-xs text-muted"
        >
          {given.label ?? described?.parameters[at]?.name ?? `argument ${at + 1}`}
          <ArgumentEditor
            label={`${label}: ${given.label ?? described?.parameters[at]?.name ?? `argument ${at + 1}`}`}
            given={given}
            onChange={(next) => onChange({ ...call, args: args.with(at, next) })}
          />
        </span>
      ))}
    </>
  );
}

/** The arguments that another function can keep, and starting values for those it needs besides. */
function filled(
  old: Argument[],
  parameters: { kind: string; fallback: string | null }[],
): { args?: Argument[] } {
  const args = parameters
    .filter((it) => it.fallback === null)
    .map((it, at) => old[at] ?? (it.kind === "series" ? { field: "close" } : { num: "14" }));
  return args.length > 0 ? { args } : {};
}

function ArgumentEditor({
  label,
  given,
  onChange,
}: {
  label: string;
  given: Argument;
  onChange: (value: Argument) => void;
}) {
  if ("kind" in given && given.kind === "session") return <code>session</code>;
  const { label: name, ...value } = given;
  return (
    <Formula
      label={label}
      value={value as Expression}
      onChange={(next) => onChange(name ? { label: name, ...next } : next)}
    />
  );
}
