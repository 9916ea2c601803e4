import type { ReactNode } from "react";
import type { Of, Scope, Statement, StatementKind } from "../tree/statement";
import { Choice, Entry } from "../ui/field";
import { numberFault, SubjectEditor } from "./atoms";
import { useSurroundings } from "./context";
import { Parts } from "./parts";
import { entryParts, exitParts, OptionalSubject } from "./terms";

export interface Props<K extends StatementKind> {
  value: Of<K>;
  onChange: (value: Statement) => void;
}

const SIDES = [
  ["long", "long"],
  ["short", "short"],
] as const;

function SideChoice(props: {
  label: string;
  value: "long" | "short";
  onChange: (side: "long" | "short") => void;
}) {
  const tone = props.value === "long" ? "text-long" : "text-short";
  return (
    <Choice
      label={`${props.label}: side`}
      className={`font-semibold ${tone}`}
      value={props.value}
      options={SIDES}
      onChange={props.onChange}
    />
  );
}

export function Line({ children }: { children: ReactNode }) {
  return <div className="flex flex-wrap items-center gap-1.5 text-sm">{children}</div>;
}

export function EntryCard({ value, onChange }: Props<"enter"> | Props<"add">) {
  const { newId } = useSurroundings();
  const label = value.as ? `Entry ${value.as}` : value.kind === "enter" ? "Entry" : "Addition";
  return (
    <>
      <Line>
        {value.kind === "enter" && (
          <Choice
            label={`${label}: entering`}
            value={value.orAdd ? "orAdd" : "enter"}
            options={[
              ["enter", "enter"],
              ["orAdd", "enter or add"],
            ]}
            onChange={(chosen) => {
              const { orAdd: _, ...rest } = value;
              onChange(chosen === "orAdd" ? { ...rest, orAdd: true } : rest);
            }}
          />
        )}
        <SideChoice
          label={label}
          value={value.side}
          onChange={(side) => onChange({ ...value, side })}
        />
        <OptionalSubject
          label={`${label}: instrument`}
          value={value.subject}
          onChange={(subject) => {
            const { subject: _, ...rest } = value;
            onChange((subject ? { ...rest, subject } : rest) as Statement);
          }}
        />
      </Line>
      <Parts
        label={label}
        value={value}
        parts={entryParts<typeof value>(label, newId)}
        onChange={onChange}
      />
    </>
  );
}

function ScopeEditor({ value, onChange }: { value: Scope; onChange: (value: Scope) => void }) {
  const kind = "kind" in value ? "all" : "side" in value ? value.side : "subject";
  return (
    <>
      <Choice
        label="Exit: of what"
        value={kind}
        options={[
          ["long", "long"],
          ["short", "short"],
          ["all", "everything"],
          ["subject", "instrument"],
        ]}
        onChange={(chosen) => {
          if (chosen === "all") onChange({ kind: "all" });
          else onChange(chosen === "subject" ? { subject: { sym: "SPY" } } : { side: chosen });
        }}
      />
      {"side" in value && (
        <OptionalSubject
          label="Exit: instrument"
          value={value.subject}
          onChange={(subject) =>
            onChange(subject ? { side: value.side, subject } : { side: value.side })
          }
        />
      )}
      {kind === "subject" && "subject" in value && value.subject && (
        <SubjectEditor
          label="Exit: instrument"
          value={value.subject}
          onChange={(subject) => onChange({ subject })}
        />
      )}
    </>
  );
}

export function ExitCard({ value, onChange }: Props<"exit">) {
  const { newId } = useSurroundings();
  return (
    <>
      <Line>
        exit
        <Entry
          label="Exit: percent"
          chars={4}
          value={value.percent ?? "100"}
          fault={numberFault}
          onChange={(percent) => {
            const { percent: _, ...rest } = value;
            onChange(percent === "100" ? rest : { ...rest, percent });
          }}
        />
        % of
        <ScopeEditor value={value.scope} onChange={(scope) => onChange({ ...value, scope })} />
      </Line>
      <Parts
        label="Exit"
        value={value}
        parts={exitParts<typeof value>("Exit", newId)}
        onChange={onChange}
      />
    </>
  );
}
