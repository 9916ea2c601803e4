import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { reason, remove } from "../api/client";
import { useStream } from "../api/events";
import { useMay } from "../api/may";
import { backtest, chart, result } from "../api/queries";
import type {
  Backtest,
  BacktestProgress,
  ChartPart,
  Figure,
  Metric,
  RefusedOrder,
  Result,
  Trade,
} from "../api/types";
import { EquityChart } from "../charts/equity";
import { PriceChart } from "../charts/prices";
import { Button } from "../ui/button";
import { Choice } from "../ui/field";
import { money, number, percent, price, time, words } from "../ui/format";
import { Card, Message, Page } from "../ui/surface";
import { type Column, Table } from "../ui/table";
import { Signed, StateBadge } from "./backtests";
import { WhyPanel } from "./why";

const MOST_REFUSED = 200;

export function BacktestPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const found = useQuery(backtest(id));
  if (found.isError) {
    return (
      <Page title="Backtest">
        <Message tone="short">{reason(found.error)}</Message>
      </Page>
    );
  }
  if (!found.data) return <Page title="Backtest">Loading …</Page>;
  const run = found.data;
  return (
    <Page
      title={run.name}
      actions={
        <>
          <StateBadge state={run.state} />
          {run.strategy && (
            <Link to={`/strategies/${run.strategy}`} className="text-sm text-accent underline">
              Strategy, version {run.version}
            </Link>
          )}
        </>
      }
    >
      {run.state === "DONE" ? <Report id={id} run={run} /> : <Progress id={id} run={run} />}
    </Page>
  );
}

function Progress({ id, run }: { id: string; run: Backtest }) {
  const client = useQueryClient();
  const [progress, setProgress] = useState<BacktestProgress>(run);
  const going = run.state === "QUEUED" || run.state === "RUNNING";
  const works = useMay("WORK");
  useStream<BacktestProgress>(
    going ? `/backtests/${id}/progress` : undefined,
    ["progress", "state", "done"],
    (event) => {
      setProgress(event);
      if (event.state !== "QUEUED" && event.state !== "RUNNING") {
        void client.invalidateQueries({ queryKey: ["backtests"] });
      }
    },
  );
  if (run.failure)
    return (
      <Message tone="short">
        {run.failure.message}
        {run.failure.hint && ` – ${run.failure.hint}`}
      </Message>
    );
  const share = progress.all > 0 ? progress.done / progress.all : 0;
  return (
    <Card title="Running">
      <progress aria-label="Progress" className="h-2 w-full accent-accent" max={1} value={share} />
      <p className="figures mt-2 text-sm text-muted">
        {number(progress.done, 0)} of {number(progress.all, 0)} bars
      </p>
      {works && going && (
        <Button
          small
          onClick={() =>
            void remove(`/backtests/${id}`).then(() =>
              client.invalidateQueries({ queryKey: ["backtests"] }),
            )
          }
        >
          Cancel
        </Button>
      )}
    </Card>
  );
}

function Report({ id, run }: { id: string; run: Backtest }) {
  const found = useQuery(result(id));
  const drawn = useQuery(chart(id));
  if (found.isError || drawn.isError)
    return <Message tone="short">{reason(found.error ?? drawn.error)}</Message>;
  if (!found.data || !drawn.data) return <p className="text-muted">Loading …</p>;
  return (
    <div className="flex flex-col gap-4">
      <Headline result={found.data} run={run} />
      <Warnings result={found.data} />
      <Prices id={id} charts={drawn.data.charts} result={found.data} />
      <Card title="Equity and drawdown">
        <EquityChart equity={drawn.data.equity} currency={drawn.data.currency} />
      </Card>
      <Card title="Metrics">
        <Metrics metrics={found.data.metrics} currency={found.data.account.currency} />
      </Card>
      <Card title={`Trades (${found.data.trades.length})`}>
        <Trades
          trades={found.data.trades}
          currency={found.data.account.currency}
          zone={found.data.account.zone}
        />
      </Card>
      <Refused orders={found.data.execution.refused ?? []} />
      <p className="text-xs text-muted">
        Charts drawn with{" "}
        <a
          className="underline"
          href="https://www.tradingview.com/"
          rel="noreferrer noopener"
          target="_blank"
        >
          TradingView Lightweight Charts
        </a>
        .
      </p>
    </div>
  );
}

function Headline({ result, run }: { result: Result; run: Backtest }) {
  const { headline } = run;
  const figures: [string, React.ReactNode][] = [
    ["Return", <Signed key="return" value={headline?.totalReturn} />],
    ["Deepest drawdown", percent(headline?.maxDrawdown)],
    ["Trades", number(headline?.trades ?? result.trades.length, 0)],
    ["Final equity", headline ? money(headline.finalEquity, headline.currency) : "–"],
    ["Bars", `${number(result.period.bars, 0)} (${result.period.timeframes.join(", ")})`],
    ["Period", `${result.period.from?.slice(0, 10)} – ${result.period.to?.slice(0, 10)}`],
  ];
  return (
    <dl className="grid grid-cols-2 gap-px overflow-hidden rounded-card border border-line bg-line sm:grid-cols-3 xl:grid-cols-6">
      {figures.map(([name, value]) => (
        <div key={name} className="bg-surface px-4 py-3">
          <dt className="text-xs text-muted">{name}</dt>
          <dd className="figures text-lg font-semibold">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Warnings({ result }: { result: Result }) {
  if (result.warnings.length === 0) return null;
  return (
    <Message tone="warn">
      <ul className="list-disc pl-4">
        {result.warnings.map((it) => (
          <li key={JSON.stringify(it)}>{String(it.text ?? it.message ?? JSON.stringify(it))}</li>
        ))}
      </ul>
    </Message>
  );
}

function Prices({ id, charts, result }: { id: string; charts: ChartPart[]; result: Result }) {
  const [chosen, setChosen] = useState(0);
  const [bar, setBar] = useState<number>();
  const part = charts[chosen];
  if (!part) return null;
  return (
    <Card
      title="Prices and trades"
      aside={
        charts.length > 1 && (
          <Choice
            label="Instrument"
            value={String(chosen)}
            options={charts.map(
              (it, at) => [String(at), `${it.instrument} · ${it.timeframe}`] as const,
            )}
            onChange={(at) => setChosen(Number(at))}
          />
        )
      }
    >
      <PriceChart part={part} trades={result.trades} onBar={setBar} />
      <WhyPanel backtest={id} part={part} zone={result.account.zone} bar={bar} onBar={setBar} />
    </Card>
  );
}

function figure(value: Figure, unit: string, currency: string): string {
  if (value === null || value === undefined) return "–";
  if (typeof value === "string") return value === "NaN" ? "–" : value.replace("Infinity", "∞");
  if (unit === "money") return money(value, currency);
  return unit.startsWith("fraction") ? percent(value) : number(value, 3);
}

function Metrics({ metrics, currency }: { metrics: Metric[]; currency: string }) {
  const columns: Column<Metric>[] = [
    { title: "Metric", cell: (it) => it.name },
    {
      title: "PerformanceAnalytics",
      figure: true,
      cell: (it) => figure(it.performance_analytics, it.unit, currency),
    },
    { title: "empyrical", figure: true, cell: (it) => figure(it.empyrical, it.unit, currency) },
  ];
  return <Table name="Metrics" columns={columns} rows={metrics} keyOf={(it) => it.id} />;
}

const REFUSED: Column<RefusedOrder>[] = [
  { title: "Decided", cell: (it) => time(it.time) },
  { title: "Instrument", cell: (it) => it.instrument },
  { title: "Side", cell: (it) => it.action },
  { title: "Clause", cell: (it) => it.clause },
  { title: "Why it was not sent", cell: (it) => it.reason },
];

/** Orders that limits kept from being sent. */
function Refused({ orders }: { orders: RefusedOrder[] }) {
  if (orders.length === 0) return null;
  const shown = orders.slice(-MOST_REFUSED).toReversed();
  const title =
    shown.length < orders.length
      ? `Refused by limits (the last ${shown.length} of ${orders.length})`
      : `Refused by limits (${orders.length})`;
  return (
    <Card title={title}>
      <Table
        name="Refused orders"
        columns={REFUSED}
        rows={shown}
        keyOf={(it) => `${it.time} ${it.instrument} ${it.action} ${it.clause}`}
      />
    </Card>
  );
}

function Trades(props: { trades: Trade[]; currency: string; zone: string }) {
  const { trades, currency, zone } = props;
  const columns: Column<Trade>[] = [
    { title: "#", figure: true, cell: (it) => it.number },
    { title: "Instrument", cell: (it) => it.instrument },
    {
      title: "Side",
      cell: (it) => (
        <span className={it.side === "long" ? "text-long" : "text-short"}>{it.side}</span>
      ),
    },
    { title: "Quantity", figure: true, cell: (it) => number(it.quantity, 6) },
    { title: "Entry", cell: (it) => time(it.entry_time, zone) },
    { title: "at", figure: true, cell: (it) => price(it.entry_price) },
    { title: "Exit", cell: (it) => time(it.exit_time, zone) },
    { title: "at ", figure: true, cell: (it) => price(it.exit_price) },
    {
      title: "Profit",
      figure: true,
      cell: (it) => (
        <span className={it.profit >= 0 ? "text-long" : "text-short"}>
          {money(it.profit, currency)}
        </span>
      ),
    },
    { title: "Why it ended", cell: (it) => words(it.exit_reason) },
  ];
  return <Table name="Trades" columns={columns} rows={trades} keyOf={(it) => it.number} />;
}
