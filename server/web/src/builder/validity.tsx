import type { Validity } from "../tree/statement";
import { Choice } from "../ui/field";
import { ClockEditor, DurationEditor } from "./atoms";
import { Condition, newCondition } from "./condition";
import { useSurroundings } from "./context";

type ValidityKind = "for" | "until" | "cancelled" | "while";

function validityKind(value: Validity): ValidityKind {
  if ("for" in value) return "for";
  if ("until" in value) return "until";
  return "while" in value ? "while" : "cancelled";
}

export function ValidityEditor({
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
