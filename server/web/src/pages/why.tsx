import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { get, reason } from "../api/client";
import type { ChartPart, Truth, Why, WhyClause, WhyRow } from "../api/types";
import { seconds } from "../charts/prices";
import { Button } from "../ui/button";
import { time } from "../ui/format";
import { Badge, Message } from "../ui/surface";
import { FunnelTable } from "./funnel";

interface Props {
  backtest: string;
  part: ChartPart;
  zone: string;
  /** The bar that was asked about, in seconds. */
  bar: number | undefined;
  onBar: (bar: number) => void;
}

const MS = 1_000;
const BEYOND_LAST = 366 * 86_400;

/** Why, or why not: what each row of each clause was at one bar. */
export function WhyPanel({ backtest, part, zone, bar, onBar }: Props) {
  const [counted, setCounted] = useState(false);
  const times = part.t.map(seconds) as number[];
  const at = bar === undefined ? -1 : times.indexOf(bar);
  const step = (by: number) => {
    const next = times[(at < 0 ? times.length : at) + by];
    if (next !== undefined) onBar(next);
  };
  return (
    <section aria-label="Why or why not" className="mt-3 border-t border-line pt-3">
      <div className="flex flex-wrap items-center gap-2">
        <h3 className="text-sm font-semibold">Why, or why not?</h3>
        <Button small onClick={() => step(-1)} disabled={at === 0}>
          Bar before
        </Button>
        <Button small onClick={() => step(1)} disabled={at < 0 || at === times.length - 1}>
          Bar after
        </Button>
        <Button small aria-pressed={counted} onClick={() => setCounted(!counted)}>
          Count over all bars
        </Button>
        <span className="text-sm text-muted">
          {bar === undefined
            ? "Click a bar of the chart, or step to one."
            : `bar of ${time(new Date(bar * MS).toISOString(), zone)}`}
        </span>
      </div>
      {counted && <FunnelTable backtest={backtest} />}
      {at >= 0 && (
        <Decision
          backtest={backtest}
          symbol={part.instrument}
          zone={zone}
          until={times[at + 1] ?? (times[at] ?? 0) + BEYOND_LAST}
        />
      )}
    </section>
  );
}

interface DecisionProps {
  backtest: string;
  symbol: string;
  zone: string;
  until: number;
}

/** The decision at the end of a bar, which is at the latest where the next one begins. */
function Decision({ backtest, symbol, zone, until }: DecisionProps) {
  const at = new Date(until * MS).toISOString();
  const found = useQuery({
    queryKey: ["backtests", backtest, "why", symbol, at],
    queryFn: () =>
      get<Why>(`/backtests/${backtest}/why?${new URLSearchParams({ at, symbol }).toString()}`),
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (found.isError) return <Message tone="warn">{reason(found.error)}</Message>;
  if (!found.data) return <p className="mt-2 text-sm text-muted">Looking …</p>;
  return (
    <div className="mt-3 flex flex-col gap-3">
      <p className="text-sm text-muted">
        Decided at {time(found.data.at, zone)}, holding {found.data.held} {found.data.symbol}.
      </p>
      {found.data.clauses.map((clause) => (
        <Clause key={clause.id} clause={clause} />
      ))}
    </div>
  );
}

const OUTCOMES = {
  quiet: { tone: "plain", text: "did not hold" },
  holds: { tone: "accent", text: "held" },
  blocked: { tone: "warn", text: "held, but got no order" },
  ordered: { tone: "long", text: "got an order" },
} as const;

function Clause({ clause }: { clause: WhyClause }) {
  const outcome = OUTCOMES[clause.outcome.kind];
  const said = clause.outcome.kind === "quiet" || clause.outcome.kind === "holds";
  return (
    <article aria-label={clause.text} className="rounded-lg border border-line p-3">
      <div className="flex flex-wrap items-center gap-2">
        <code className="grow font-mono text-[13px] break-words whitespace-pre-wrap">
          {clause.text}
        </code>
        <Badge tone={outcome.tone}>{outcome.text}</Badge>
      </div>
      {!said && (
        <p className="mt-1 text-sm">
          {clause.outcome.gate && <strong>{clause.outcome.gate}: </strong>}
          {clause.outcome.text}
        </p>
      )}
      {clause.when && <RowTree row={clause.when} />}
      {clause.needed.length > 0 && (
        <p className="mt-2 text-sm text-muted">
          It hung on{" "}
          {clause.needed.map((need, at) => (
            <span key={need.row}>
              {at > 0 && ", "}
              <code className="font-mono text-ink">{need.text}</code>
            </span>
          ))}
          .
        </p>
      )}
    </article>
  );
}

const TRUTHS: Record<Truth, { tone: "long" | "short" | "warn"; text: string }> = {
  true: { tone: "long", text: "true" },
  false: { tone: "short", text: "false" },
  unknown: { tone: "warn", text: "not known" },
};

function RowTree({ row }: { row: WhyRow }) {
  const truth = TRUTHS[row.truth];
  return (
    <div className="mt-1.5 text-sm">
      <div className="flex flex-wrap items-baseline gap-2">
        <Badge tone={truth.tone}>{truth.text}</Badge>
        <code className="font-mono text-[13px] break-words">
          {row.rows.length > 0 ? `${row.shape} of` : row.text}
        </code>
        {row.operands.map((operand) => (
          <span key={operand.text} className="figures text-muted">
            {operand.text} = <strong className="text-ink">{operand.value}</strong>
          </span>
        ))}
      </div>
      {row.rows.length > 0 && (
        <div className="ml-2 border-l border-line pl-3">
          {row.rows.map((inner) => (
            <RowTree key={inner.id} row={inner} />
          ))}
        </div>
      )}
    </div>
  );
}
