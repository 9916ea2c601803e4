import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { reason } from "../api/client";
import { deployments, portfolio } from "../api/queries";
import type { Account, Deployment, DeploymentState, Position, TradingMode } from "../api/types";
import { money, number, price, time, words } from "../ui/format";
import { Badge, Card, Empty, Message, Page } from "../ui/surface";
import { type Column, Table } from "../ui/table";

const TONES: Record<DeploymentState, "plain" | "long" | "short" | "warn" | "accent"> = {
  READY: "accent",
  RUNNING: "long",
  PAUSED: "warn",
  STOPPING: "warn",
  STOPPED: "plain",
  FAILED: "short",
};

/** What keeps a deployment from entering; one that has ended waits for nothing. */
export const inTheWay = (it: Deployment) =>
  it.state === "STOPPED" || it.state === "FAILED" ? [] : it.blocked;

export function DeploymentBadge({ state }: { state: DeploymentState }) {
  return <Badge tone={TONES[state]}>{words(state)}</Badge>;
}

/** With whose money; live is said loudly. */
export function ModeBadge({ mode }: { mode: TradingMode }) {
  return (
    <Badge tone={mode === "LIVE" ? "short" : "accent"}>
      {mode === "LIVE" ? "LIVE MONEY" : "paper"}
    </Badge>
  );
}

const DEPLOYMENTS: Column<Deployment>[] = [
  {
    title: "Strategy",
    cell: (it) => (
      <Link to={`/live/${it.id}`} className="font-medium text-accent hover:underline">
        {it.name}
      </Link>
    ),
  },
  { title: "Mode", cell: (it) => <ModeBadge mode={it.mode} /> },
  { title: "State", cell: (it) => <DeploymentBadge state={it.state} /> },
  { title: "Trades", cell: (it) => it.symbols.join(", ") },
  { title: "Capital", figure: true, cell: (it) => money(it.capital, it.currency) },
  { title: "Last decision", cell: (it) => time(it.decided) },
  {
    title: "In the way",
    cell: (it) =>
      inTheWay(it).length > 0 ? <Badge tone="warn">{inTheWay(it).length}</Badge> : "–",
  },
];

const ACCOUNTS: Column<Account>[] = [
  { title: "Strategy", cell: (it) => it.name },
  { title: "Mode", cell: (it) => <ModeBadge mode={it.mode} /> },
  { title: "Equity", figure: true, cell: (it) => money(it.equity, it.currency) },
  { title: "Cash", figure: true, cell: (it) => money(it.cash, it.currency) },
  { title: "Capital", figure: true, cell: (it) => money(it.capital, it.currency) },
  { title: "Fees", figure: true, cell: (it) => money(it.fees, it.currency) },
];

export const POSITIONS: Column<Position>[] = [
  {
    title: "Instrument",
    cell: (it) => <span className="font-mono font-semibold">{it.symbol}</span>,
  },
  {
    title: "Side",
    cell: (it) => (
      <span className={it.side === "long" ? "text-long" : "text-short"}>{it.side}</span>
    ),
  },
  { title: "Quantity", figure: true, cell: (it) => number(it.quantity, 6) },
  { title: "Average price", figure: true, cell: (it) => price(it.averagePrice) },
  { title: "Last price", figure: true, cell: (it) => price(it.lastPrice) },
  { title: "Profit", figure: true, cell: (it) => number(it.profit, 2) },
];

export function LivePage() {
  const all = useQuery({ ...deployments, refetchInterval: 3_000 });
  const book = useQuery({ ...portfolio, refetchInterval: 3_000 });
  return (
    <Page title="Live">
      <div className="flex flex-col gap-4">
        <Card title="Deployments">
          {all.isError && <Message tone="short">{reason(all.error)}</Message>}
          {all.data?.length === 0 && (
            <Empty>Nothing is deployed: open a strategy and press “Deploy on paper”.</Empty>
          )}
          {all.data && all.data.length > 0 && (
            <Table name="Deployments" columns={DEPLOYMENTS} rows={all.data} keyOf={(it) => it.id} />
          )}
        </Card>
        {book.isError && <Message tone="short">{reason(book.error)}</Message>}
        {book.data && book.data.accounts.length > 0 && (
          <Card title="Accounts">
            <Table
              name="Accounts"
              columns={ACCOUNTS}
              rows={book.data.accounts}
              keyOf={(it) => it.deployment}
            />
          </Card>
        )}
        {book.data && book.data.positions.length > 0 && (
          <Card title="Positions">
            <Table
              name="Positions"
              columns={POSITIONS}
              rows={book.data.positions}
              keyOf={(it) => `${it.deployment}-${it.symbol}`}
            />
          </Card>
        )}
      </div>
    </Page>
  );
}
