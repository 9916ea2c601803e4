import { Choice } from "../ui/field";
import { AllocationEditor } from "./allocation";
import { Condition, newCondition } from "./condition";
import { useSurroundings } from "./context";
import { Line, type Props } from "./entry";
import { Formula } from "./formula";
import { Parts } from "./parts";
import { ScheduleEditor } from "./schedule";
import { SizeEditor } from "./size";

export function RebalanceCard({ value, onChange }: Props<"rebalance">) {
  const { newId } = useSurroundings();
  const { id, note, kind, into } = value;
  const rest = { kind, id, into, ...(note === undefined ? {} : { note }) };
  return (
    <>
      <Line>
        <Choice
          label="Rebalance: occasion"
          value={"schedule" in value ? "schedule" : "when"}
          options={[
            ["schedule", "on a schedule"],
            ["when", "when"],
          ]}
          onChange={(chosen) =>
            onChange(
              chosen === "schedule"
                ? { ...rest, schedule: { kind: "monthly" } }
                : { ...rest, when: newCondition(newId) },
            )
          }
        />
        {"schedule" in value ? (
          <ScheduleEditor
            label="Rebalance"
            value={value.schedule}
            onChange={(schedule) => onChange({ ...rest, schedule })}
          />
        ) : (
          <Condition
            label="Rebalance when"
            value={value.when}
            onChange={(when) => onChange({ ...rest, when })}
          />
        )}
      </Line>
      <AllocationEditor
        label="Into"
        value={into}
        onChange={(next) => onChange({ ...value, into: next })}
      />
    </>
  );
}

export function HoldCard({ value, onChange }: Props<"hold">) {
  const { newId } = useSurroundings();
  return (
    <>
      <Line>
        <SizeEditor
          label="Target"
          value={value.size}
          onChange={(size) => onChange({ ...value, size })}
        />
      </Line>
      <Parts
        label="Target"
        value={value}
        onChange={onChange}
        parts={[
          {
            key: "when",
            name: "when",
            begin: () => ({ when: newCondition(newId) }),
            edit: (it, on) =>
              it.when && (
                <Condition
                  label="Target when"
                  value={it.when}
                  onChange={(when) => on({ ...it, when })}
                />
              ),
          },
          {
            key: "tolerance",
            name: "tolerance",
            begin: () => ({ tolerance: { pct: "5" } }),
            edit: (it, on) =>
              it.tolerance && (
                <Formula
                  label="Target: tolerance"
                  value={it.tolerance}
                  onChange={(tolerance) => on({ ...it, tolerance })}
                />
              ),
          },
        ]}
      />
    </>
  );
}
