import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { reason } from "../api/client";
import { backtests } from "../api/queries";
import type { Backtest, BacktestState } from "../api/types";
import { money, percent, time, words } from "../ui/format";
import { Badge, Card, Empty, Message, Page } from "../ui/surface";
import { type Column, Table } from "../ui/table";

const TONES: Record<BacktestState, "plain" | "long" | "short" | "accent"> = {
  QUEUED: "plain",
  RUNNING: "accent",
  DONE: "long",
  FAILED: "short",
  CANCELLED: "plain",
};

export function StateBadge({ state }: { state: BacktestState }) {
  return <Badge tone={TONES[state]}>{words(state)}</Badge>;
}

const COLUMNS: Column<Backtest>[] = [
  {
    title: "Strategy",
    cell: (it) => (
      <Link to={`/backtests/${it.id}`} className="font-medium text-accent hover:underline">
        {it.name}
      </Link>
    ),
  },
  { title: "State", cell: (it) => <StateBadge state={it.state} /> },
  { title: "Return", figure: true, cell: (it) => <Signed value={it.headline?.totalReturn} /> },
  { title: "Drawdown", figure: true, cell: (it) => percent(it.headline?.maxDrawdown) },
  { title: "Trades", figure: true, cell: (it) => it.headline?.trades ?? "–" },
  {
    title: "Final equity",
    figure: true,
    cell: (it) => (it.headline ? money(it.headline.finalEquity, it.headline.currency) : "–"),
  },
  { title: "Started", cell: (it) => time(it.created) },
];

/** A fraction in the colour of its sign. */
export function Signed({ value }: { value: number | undefined | null }) {
  const tone = !value ? "" : value > 0 ? "text-long" : "text-short";
  return <span className={tone}>{percent(value)}</span>;
}

export function BacktestsPage() {
  const all = useQuery({ ...backtests, refetchInterval: 5_000 });
  return (
    <Page title="Backtests">
      <Card>
        {all.isError && <Message tone="short">{reason(all.error)}</Message>}
        {all.data?.length === 0 && (
          <Empty>No backtest yet: open a strategy and press “Backtest”.</Empty>
        )}
        {all.data && all.data.length > 0 && (
          <Table name="Backtests" columns={COLUMNS} rows={all.data} keyOf={(it) => it.id} />
        )}
      </Card>
    </Page>
  );
}
