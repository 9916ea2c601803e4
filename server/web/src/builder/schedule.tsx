import type { DayOfMonth, Schedule } from "../tree/statement";
import { Choice, Entry } from "../ui/field";
import { Line, type Props } from "./allocation";
import { ClockEditor, DurationEditor } from "./atoms";

const RHYTHMS = ["daily", "weekly", "monthly", "quarterly", "yearly", "every"] as const;

const DAYS = [
  "Monday",
  "Tuesday",
  "Wednesday",
  "Thursday",
  "Friday",
  "Saturday",
  "Sunday",
] as const;

export function ScheduleEditor({ label, value, onChange }: Props<Schedule>) {
  const at = value.at ? { at: value.at } : {};
  return (
    <Line>
      <Choice
        label={`${label}: rhythm`}
        value={value.kind}
        options={RHYTHMS.map((it) => [it, it] as const)}
        onChange={(kind) =>
          onChange(
            kind === "every" ? { kind, duration: { n: "5", unit: "day" }, ...at } : { kind, ...at },
          )
        }
      />
      {value.kind === "every" && (
        <DurationEditor
          label={label}
          value={value.duration}
          onChange={(duration) => onChange({ ...value, duration })}
        />
      )}
      {value.kind === "weekly" && (
        <Choice
          label={`${label}: weekday`}
          value={value.day ?? ""}
          options={[["", "on any day"], ...DAYS.map((it) => [it, `on ${it}`] as const)]}
          onChange={(day) => onChange(day === "" ? { kind: "weekly", ...at } : { ...value, day })}
        />
      )}
      {value.kind === "monthly" && (
        <MonthDay
          label={label}
          value={value.day ?? undefined}
          onChange={(day) => onChange(day ? { ...value, day } : { kind: "monthly", ...at })}
        />
      )}
      {value.at && (
        <ClockEditor
          label={`${label}: at`}
          value={value.at}
          onChange={(clock) => onChange({ ...value, at: clock })}
        />
      )}
    </Line>
  );
}

type DayKind = "any" | "firstTradingDay" | "lastTradingDay" | "tradingDay" | "day";

function MonthDay({ label, value, onChange }: Props<DayOfMonth | undefined>) {
  const kind: DayKind = !value
    ? "any"
    : "kind" in value
      ? value.kind
      : "tradingDay" in value
        ? "tradingDay"
        : "day";
  const start: Record<DayKind, DayOfMonth | undefined> = {
    any: undefined,
    firstTradingDay: { kind: "firstTradingDay" },
    lastTradingDay: { kind: "lastTradingDay" },
    tradingDay: { tradingDay: 3 },
    day: { day: 15 },
  };
  return (
    <>
      <Choice
        label={`${label}: day`}
        value={kind}
        options={[
          ["any", "on its first day"],
          ["firstTradingDay", "on first trading day"],
          ["lastTradingDay", "on last trading day"],
          ["tradingDay", "on trading day"],
          ["day", "on day"],
        ]}
        onChange={(next) => onChange(start[next])}
      />
      {value && !("kind" in value) && (
        <Entry
          label={`${label}: number of the day`}
          chars={3}
          value={String("day" in value ? value.day : value.tradingDay)}
          fault={(text) => (/^[1-9]\d?$/.test(text) ? undefined : "a day is expected")}
          onChange={(text) =>
            onChange("day" in value ? { day: Number(text) } : { tradingDay: Number(text) })
          }
        />
      )}
    </>
  );
}
