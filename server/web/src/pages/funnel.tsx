import { useQuery } from "@tanstack/react-query";
import { get, reason } from "../api/client";
import type { Funnel } from "../api/types";
import { number, percent } from "../ui/format";
import { Message } from "../ui/surface";
import { type Column, Table } from "../ui/table";

type Row = Funnel["clauses"][number]["rows"][number];

/** How many bars each row lets through, alone and together with those before it. */
export function FunnelTable({ backtest }: { backtest: string }) {
  const found = useQuery({
    queryKey: ["backtests", backtest, "funnel"],
    queryFn: () => get<Funnel>(`/backtests/${backtest}/funnel`),
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (found.isError) return <Message tone="warn">{reason(found.error)}</Message>;
  if (!found.data) return <p className="mt-2 text-sm text-muted">Counting …</p>;
  const { bars, clauses } = found.data;
  const columns: Column<Row>[] = [
    { title: "Row", cell: (it) => <code className="font-mono text-[13px]">{it.text}</code> },
    { title: "Alone", figure: true, cell: (it) => number(it.alone, 0) },
    { title: "Not known", figure: true, cell: (it) => number(it.unknown, 0) },
    { title: "With those above", figure: true, cell: (it) => number(it.together, 0) },
    { title: "of all bars", figure: true, cell: (it) => percent(it.together / bars) },
  ];
  return (
    <div className="mt-3 flex flex-col gap-3">
      {clauses.map((clause) => (
        <article
          key={clause.id}
          aria-label={clause.text}
          className="rounded-lg border border-line p-3"
        >
          <code className="font-mono text-[13px] break-words whitespace-pre-wrap">
            {clause.text}
          </code>
          <Table
            name={`Bars that pass: ${clause.text}`}
            columns={columns}
            rows={clause.rows}
            keyOf={(it) => it.id}
          />
          <p className="mt-1 text-sm text-muted">
            Held {number(clause.held, 0)} times of {number(bars, 0)}, {number(clause.orders, 0)}{" "}
            orders, {number(clause.fills, 0)} fills
            {Object.entries(clause.blocked).map(
              ([gate, count]) => `; ${number(count, 0)} times stopped by ${gate}`,
            )}
            .
          </p>
          {clause.never.map((pair) => (
            <p key={pair.join()} className="text-sm text-warn">
              Never true at once: {pair.join(" and ")}
            </p>
          ))}
        </article>
      ))}
    </div>
  );
}
