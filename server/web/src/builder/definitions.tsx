import { fromRow, toRow } from "../rows/row";
import type { Expression } from "../tree/expression";
import { print } from "../tree/print";
import type { Define, Domain, Let, Of, Param, Statement } from "../tree/statement";
import { Button } from "../ui/button";
import { Choice, Entry } from "../ui/field";
import { Icon } from "../ui/icon";
import { nameFault } from "./atoms";
import { Formula } from "./formula";
import { RowEditor } from "./row";

/** The shelf: names, memories, parameters and functions of the strategy's own. */

interface Props<T> {
  value: T;
  onChange: (value: Statement) => void;
}

function NameEntry(props: { label: string; value: string; onChange: (name: string) => void }) {
  return <Entry {...props} chars={14} className="font-mono font-semibold" fault={nameFault} />;
}

/** A name; with a start it is a memory, which may refer to its own past. */
export function LetEditor({ value, onChange }: Props<Let>) {
  return (
    <>
      <div className="flex flex-wrap items-center gap-1.5">
        <NameEntry
          label="Name"
          value={value.name}
          onChange={(name) => onChange({ ...value, name })}
        />{" "}
        =
        <RowEditor
          label={value.name}
          row={toRow(value.value)}
          onChange={(row) => onChange({ ...value, value: fromRow(row) })}
        />
      </div>
      {value.start ? (
        <div className="flex flex-wrap items-center gap-1.5 text-sm">
          starting at
          <Formula
            label={`${value.name}: start`}
            value={value.start}
            onChange={(start) => onChange({ ...value, start })}
          />
          <Button
            tone="quiet"
            small
            aria-label={`${value.name}: no memory`}
            onClick={() => {
              const { start: _, ...rest } = value;
              onChange(rest);
            }}
          >
            <Icon name="close" size={14} />
          </Button>
        </div>
      ) : (
        <Button
          tone="quiet"
          small
          className="self-start"
          onClick={() => onChange({ ...value, start: { num: "0" } })}
        >
          + memory
        </Button>
      )}
    </>
  );
}

/** A number that can be turned, with the range in which it can. */
export function ParamEditor({ value, onChange }: Props<Param>) {
  return (
    <>
      <div className="flex flex-wrap items-center gap-1.5">
        <NameEntry
          label="Parameter"
          value={value.name}
          onChange={(name) => onChange({ ...value, name })}
        />{" "}
        =
        <Formula
          label={value.name}
          value={value.value}
          onChange={(next) => onChange({ ...value, value: next })}
        />
      </div>
      <Slider value={value} onChange={onChange} />
      <DomainEditor value={value} onChange={onChange} />
      <Entry
        label={`${value.name}: label`}
        placeholder="label"
        value={value.label ?? ""}
        onChange={(label) => {
          const { label: _, ...rest } = value;
          onChange(label ? { ...rest, label } : rest);
        }}
      />
    </>
  );
}

const figure = (x: Expression | null | undefined) =>
  !x ? undefined : "num" in x ? Number(x.num) : "pct" in x ? Number(x.pct) : undefined;

function Slider({ value, onChange }: Props<Param>) {
  const { domain } = value;
  const now = figure(value.value);
  if (!domain || !("from" in domain) || now === undefined) return null;
  const [from, to, step] = [figure(domain.from), figure(domain.to), figure(domain.step) ?? 1];
  if (from === undefined || to === undefined) return null;
  return (
    <label className="flex items-center gap-2 text-xs text-muted">
      {print(domain.from)}
      <input
        type="range"
        aria-label={`${value.name}: value`}
        className="grow accent-accent"
        min={from}
        max={to}
        step={step}
        value={now}
        onChange={(event) =>
          onChange({
            ...value,
            value: "pct" in value.value ? { pct: event.target.value } : { num: event.target.value },
          })
        }
      />
      {print(domain.to)}
    </label>
  );
}

function DomainEditor({ value, onChange }: Props<Param>) {
  const { domain } = value;
  const kind = !domain ? "none" : "from" in domain ? "range" : "choices";
  const set = (next?: Domain) => {
    const { domain: _, ...rest } = value;
    onChange(next ? { ...rest, domain: next } : rest);
  };
  return (
    <div className="flex flex-wrap items-center gap-1.5 text-sm">
      <Choice
        label={`${value.name}: values`}
        value={kind}
        options={[
          ["none", "any value"],
          ["range", "from … to"],
          ["choices", "among"],
        ]}
        onChange={(next) => {
          if (next === "none") set();
          else
            set(
              next === "range"
                ? { from: { num: "5" }, to: { num: "50" }, step: { num: "5" } }
                : { among: [value.value] },
            );
        }}
      />
      {domain && "from" in domain && (
        <>
          <Formula
            label={`${value.name}: from`}
            value={domain.from}
            onChange={(from) => set({ ...domain, from })}
          />
          to
          <Formula
            label={`${value.name}: to`}
            value={domain.to}
            onChange={(to) => set({ ...domain, to })}
          />
          {domain.step && (
            <>
              step
              <Formula
                label={`${value.name}: step`}
                value={domain.step}
                onChange={(step) => set({ ...domain, step })}
              />
            </>
          )}
        </>
      )}
      {domain && "among" in domain && (
        <>
          {domain.among.map((one, at) => (
            <Formula
              key={at}
              label={`${value.name}: choice ${at + 1}`}
              value={one}
              onChange={(next) => set({ among: domain.among.with(at, next) })}
            />
          ))}
          <Button tone="quiet" small onClick={() => set({ among: [...domain.among, value.value] })}>
            <Icon name="plus" size={14} /> Choice
          </Button>
        </>
      )}
    </div>
  );
}

/** A function: what it is given, what it works out on the way, and what it returns. */
export function DefineEditor({ value, onChange }: Props<Of<"define">>) {
  const { body } = value;
  const lets = "lets" in body ? (body.lets ?? []) : [];
  const onBody = (next: Define["body"]) => onChange({ ...value, body: next });
  return (
    <>
      <div className="flex flex-wrap items-center gap-1.5">
        <NameEntry
          label="Function"
          value={value.name}
          onChange={(name) => onChange({ ...value, name })}
        />
        (
        {(value.parameters ?? []).map((parameter, at) => (
          <span key={at} className="inline-flex items-center gap-1">
            <NameEntry
              label={`${value.name}: parameter ${at + 1}`}
              value={parameter.name}
              onChange={(name) =>
                onChange({
                  ...value,
                  parameters: (value.parameters ?? []).with(at, { ...parameter, name }),
                })
              }
            />
            {parameter.type && <span className="text-xs text-muted">{parameter.type}</span>}
            {parameter.defaultValue && (
              <Formula
                label={`${value.name}: default ${at + 1}`}
                value={parameter.defaultValue}
                onChange={(defaultValue) =>
                  onChange({
                    ...value,
                    parameters: (value.parameters ?? []).with(at, { ...parameter, defaultValue }),
                  })
                }
              />
            )}
          </span>
        ))}
        )
      </div>
      {lets.map((one, at) => (
        <div key={one.id} className="border-l-2 border-line pl-2">
          <LetEditor
            value={one}
            onChange={(next) =>
              onBody({ ...body, lets: lets.with(at, next as Let) } as Define["body"])
            }
          />
        </div>
      ))}
      {"entries" in body && body.kind === "record" ? (
        (body.entries ?? []).map((entry, at) => (
          <div key={entry.name} className="flex flex-wrap items-center gap-1.5 text-sm">
            returns {entry.name}:
            <Formula
              label={`${value.name}.${entry.name}`}
              value={entry.value}
              onChange={(next) =>
                onBody({
                  ...body,
                  entries: (body.entries ?? []).with(at, { ...entry, value: next }),
                })
              }
            />
          </div>
        ))
      ) : (
        <div className="flex flex-wrap items-center gap-1.5 text-sm">
          returns
          {"value" in body && (
            <Formula
              label={`${value.name}: result`}
              value={body.value}
              onChange={(next) => onBody({ ...body, value: next })}
            />
          )}
        </div>
      )}
    </>
  );
}
