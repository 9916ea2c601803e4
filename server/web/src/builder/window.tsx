import type { Window } from "../rows/row";
import { Button } from "../ui/button";
import { Choice } from "../ui/field";
import { Icon } from "../ui/icon";
import { DurationEditor } from "./atoms";
import { Formula } from "./formula";

interface Props {
  label: string;
  value: Window;
  onChange: (value: Window) => void;
  onRemove: () => void;
}

type Kind = "once" | "always" | "times";

const KINDS: readonly (readonly [Kind, string])[] = [
  ["always", "for"],
  ["once", "within last"],
  ["times", "at least"],
];

/** For how long, or how often, a row has to hold. */
export function WindowEditor({ label, value, onChange, onRemove }: Props) {
  const { frequency } = value;
  const kind: Kind = "times" in frequency ? "times" : frequency.kind;
  return (
    <span className="inline-flex flex-wrap items-center gap-1 rounded-md border border-line bg-sunken px-1.5 py-0.5">
      <Choice
        label={`${label}: how often`}
        value={kind}
        options={KINDS}
        onChange={(chosen) =>
          onChange({
            ...value,
            frequency: chosen === "times" ? { times: { num: "2" } } : { kind: chosen },
          })
        }
      />
      {"times" in frequency && (
        <>
          <Formula
            label={`${label}: times`}
            value={frequency.times}
            onChange={(times) => onChange({ ...value, frequency: { times } })}
          />
          <span className="text-sm text-muted">times in last</span>
        </>
      )}
      <DurationEditor
        label={`${label}: window`}
        value={value.last}
        onChange={(last) => onChange({ ...value, last })}
      />
      <Button tone="quiet" small aria-label={`${label}: remove window`} onClick={onRemove}>
        <Icon name="close" size={14} />
      </Button>
    </span>
  );
}

export function WindowMenu({ label, onAdd }: { label: string; onAdd: (window: Window) => void }) {
  return (
    <select
      aria-label={`${label}: add a window`}
      className="control max-w-24 border-dashed text-xs text-muted"
      value=""
      onChange={(event) => {
        const kind = event.target.value as Kind;
        onAdd({
          frequency: kind === "times" ? { times: { num: "2" } } : { kind },
          last: { n: "3", unit: "bar" },
        });
      }}
    >
      <option value="" disabled>
        + for …
      </option>
      {KINDS.map(([kind, text]) => (
        <option key={kind} value={kind}>
          {text} … bars
        </option>
      ))}
    </select>
  );
}
