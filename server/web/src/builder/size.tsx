import type { Expression } from "../tree/expression";
import type { Size } from "../tree/statement";
import { Button } from "../ui/button";
import { Choice } from "../ui/field";
import { Icon } from "../ui/icon";
import { Formula } from "./formula";

type SizeKind = "amount" | "risk" | "shares" | "units" | "lots" | "contracts";

const SIZES = ["amount", "risk", "shares", "units", "lots", "contracts"].map(
  (it) => [it as SizeKind, it] as const,
);

export const TENTH: Expression = { kind: "of", x: { pct: "10" }, of: { ref: "equity" } };

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
