import type { Capped } from "../tree/statement";
import { Choice, Toggle } from "../ui/field";
import { PERIODS } from "./terms";

type Kind = "positions" | "openEntries" | "entries" | "perPosition" | "perSymbol" | "inTotal";

const KINDS: readonly (readonly [Kind, string])[] = [
  ["positions", "positions"],
  ["openEntries", "open entries"],
  ["entries", "entries per"],
  ["perPosition", "per position"],
  ["perSymbol", "per symbol"],
  ["inTotal", "in total"],
];

/** What a limit counts. */
export function CappedEditor({
  value,
  onChange,
}: {
  value: Capped;
  onChange: (value: Capped) => void;
}) {
  const kind: Kind = "entriesPer" in value ? "entries" : (value.kind as Kind);
  return (
    <>
      <Choice
        label="Limit: of what"
        value={kind}
        options={KINDS}
        onChange={(next) =>
          onChange(next === "entries" ? { entriesPer: "day" } : ({ kind: next } as Capped))
        }
      />
      {"entriesPer" in value && (
        <Choice
          label="Limit: per"
          value={value.entriesPer}
          options={PERIODS}
          onChange={(entriesPer) => onChange({ entriesPer })}
        />
      )}
      {(value.kind === "positions" || value.kind === "openEntries") && (
        <Toggle
          label="counted when filled"
          on={value.whenFilled ?? false}
          onChange={(on) =>
            onChange(on ? { kind: value.kind, whenFilled: true } : { kind: value.kind })
          }
        />
      )}
    </>
  );
}
