import type { Expression } from "../tree/expression";
import type { Exiting, Level, Rung, Whom } from "../tree/statement";
import { Button } from "../ui/button";
import { Choice, Entry } from "../ui/field";
import { Icon } from "../ui/icon";
import { DurationEditor, numberFault } from "./atoms";
import { useSurroundings } from "./context";
import { Formula } from "./formula";
import { without } from "./parts";

interface Props {
  label: string;
  value: Exiting;
  onChange: (value: Exiting) => void;
}

const NAMES = {
  stopLoss: "stop loss",
  takeProfit: "take profit",
  trailingStop: "trailing stop",
} as const;

/** A stop, a target with its ladder, or a trailing stop. */
export function ExitingEditor({ label, value, onChange }: Props) {
  return (
    <>
      <Choice
        label={`${label}: protection`}
        value={value.kind}
        options={Object.entries(NAMES) as [keyof typeof NAMES, string][]}
        onChange={(kind) => onChange({ kind, ...levelOf(value) } as Exiting)}
      />
      <LevelEditor
        label={`${label}: ${NAMES[value.kind]}`}
        value={value}
        onChange={(level) => onChange({ ...stripped(value), ...level })}
      />
      {value.kind === "stopLoss" && <StopOrigin label={label} value={value} onChange={onChange} />}
      {value.kind === "takeProfit" && <Ladder label={label} value={value} onChange={onChange} />}
      {value.kind === "trailingStop" && <Trail label={label} value={value} onChange={onChange} />}
    </>
  );
}

function levelOf(value: Level): Level {
  return "at" in value ? { at: value.at } : { distance: value.distance };
}

/** What a protection is apart from its level. */
function stripped(value: Exiting): Exiting {
  const {
    at: _at,
    distance: _distance,
    ...rest
  } = value as Exiting & { at?: Expression; distance?: Expression };
  return rest as Exiting;
}

function LevelEditor({
  label,
  value,
  onChange,
}: {
  label: string;
  value: Level;
  onChange: (value: Level) => void;
}) {
  const kind = "at" in value ? "at" : "distance";
  const formula = "at" in value ? value.at : value.distance;
  return (
    <>
      <Choice
        label={`${label}: level`}
        value={kind}
        options={[
          ["distance", "away by"],
          ["at", "at price"],
        ]}
        onChange={(chosen) =>
          onChange(
            chosen === "at"
              ? { at: { kind: "call", fn: "lowest", args: [{ field: "low" }, { num: "10" }] } }
              : { distance: { pct: "2" } },
          )
        }
      />
      <Formula
        label={label}
        value={formula}
        onChange={(next) => onChange(kind === "at" ? { at: next } : { distance: next })}
      />
    </>
  );
}

type Of<K extends Exiting["kind"]> = Extract<Exiting, { kind: K }>;

function StopOrigin({
  label,
  value,
  onChange,
}: {
  label: string;
  value: Of<"stopLoss">;
  onChange: (value: Exiting) => void;
}) {
  if ("at" in value) return null;
  return (
    <Choice
      label={`${label}: measured from`}
      value={value.from ?? ""}
      options={[
        ["", "from the average entry"],
        ["first", "from first entry"],
        ["last", "from last entry"],
        ["average", "from average entry"],
      ]}
      onChange={(from) => onChange(from === "" ? without(value, "from") : { ...value, from })}
    />
  );
}

/** The rungs of a target that comes nearer with time, and how much of the position it takes. */
function Ladder({
  label,
  value,
  onChange,
}: {
  label: string;
  value: Of<"takeProfit">;
  onChange: (value: Exiting) => void;
}) {
  const later = value.later ?? [];
  const onRungs = (rungs: Rung[]) =>
    onChange(rungs.length === 0 ? without(value, "later") : { ...value, later: rungs });
  return (
    <>
      {later.map((rung, at) => (
        <span
          key={at}
          className="flex w-full flex-wrap items-center gap-1.5 border-l-2 border-line pl-2 text-sm"
        >
          then
          <Formula
            label={`${label}: rung ${at + 1}`}
            value={rung.distance}
            onChange={(distance) => onRungs(later.with(at, { ...rung, distance }))}
          />
          after
          <DurationEditor
            label={`${label}: rung ${at + 1} after`}
            value={rung.after}
            onChange={(after) => onRungs(later.with(at, { ...rung, after }))}
          />
          <Button
            tone="quiet"
            small
            aria-label={`${label}: remove rung ${at + 1}`}
            onClick={() => onRungs(later.filter((_, it) => it !== at))}
          >
            <Icon name="close" size={14} />
          </Button>
        </span>
      ))}
      <Button
        tone="quiet"
        small
        onClick={() =>
          onRungs([...later, { distance: { pct: "1" }, after: { n: "60", unit: "minute" } }])
        }
      >
        + rung
      </Button>
      {value.exiting ? (
        <span className="inline-flex items-center gap-1 text-sm">
          exiting
          <Entry
            label={`${label}: exiting percent`}
            chars={4}
            value={value.exiting}
            fault={numberFault}
            onChange={(exiting) => onChange({ ...value, exiting })}
          />
          %
          <Button
            tone="quiet"
            small
            aria-label={`${label}: exit everything`}
            onClick={() => onChange(without(value, "exiting"))}
          >
            <Icon name="close" size={14} />
          </Button>
        </span>
      ) : (
        <Button tone="quiet" small onClick={() => onChange({ ...value, exiting: "50" })}>
          + part
        </Button>
      )}
    </>
  );
}

function Trail({
  label,
  value,
  onChange,
}: {
  label: string;
  value: Of<"trailingStop">;
  onChange: (value: Exiting) => void;
}) {
  return (
    <>
      {value.from && (
        <>
          from{" "}
          <Formula
            label={`${label}: from`}
            value={value.from}
            onChange={(from) => onChange({ ...value, from })}
          />
        </>
      )}
      {value.afterProfit ? (
        <>
          after profit
          <Formula
            label={`${label}: after profit`}
            value={value.afterProfit}
            onChange={(afterProfit) => onChange({ ...value, afterProfit })}
          />
          <Button
            tone="quiet"
            small
            aria-label={`${label}: trail at once`}
            onClick={() => onChange(without(value, "afterProfit"))}
          >
            <Icon name="close" size={14} />
          </Button>
        </>
      ) : (
        <Button
          tone="quiet"
          small
          onClick={() => onChange({ ...value, afterProfit: { pct: "2" } })}
        >
          + after profit
        </Button>
      )}
    </>
  );
}

/** To which positions a protection is limited. */
export function WhomEditor(props: {
  label: string;
  value: Whom | null | undefined;
  onChange: (value: Whom | undefined) => void;
}) {
  const { entries } = useSurroundings();
  const current = !props.value
    ? ""
    : "side" in props.value
      ? props.value.side
      : `entry ${props.value.entry}`;
  const named = [
    ...new Set([
      ...entries.map((it) => `entry ${it}`),
      ...(current.startsWith("entry ") ? [current] : []),
    ]),
  ];
  return (
    <Choice
      label={`${props.label}: for which positions`}
      value={current}
      options={[
        ["", "for all"],
        ["long", "for long"],
        ["short", "for short"],
        ...named.map((it) => [it, `for ${it}`] as const),
      ]}
      onChange={(chosen) => {
        if (chosen === "") props.onChange(undefined);
        else if (chosen === "long" || chosen === "short") props.onChange({ side: chosen });
        else props.onChange({ entry: chosen.slice("entry ".length) });
      }}
    />
  );
}
