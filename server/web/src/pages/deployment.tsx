import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { post, reason } from "../api/client";
import { useStream } from "../api/events";
import { deployment, ordersOf, portfolio } from "../api/queries";
import type { Deployment, Order, SystemEvent } from "../api/types";
import { Button } from "../ui/button";
import { money, number, time, words } from "../ui/format";
import { Badge, Card, Empty, Message, Page } from "../ui/surface";
import { type Column, Table } from "../ui/table";
import { DeploymentBadge, ModeBadge, POSITIONS } from "./live";
import { ModeToggle } from "./mode";

const MOST_EVENTS = 200;

export function DeploymentPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const found = useQuery({ ...deployment(id), refetchInterval: 5_000 });
  const events = useEvents(id);
  if (found.isError) {
    return (
      <Page title="Deployment">
        <Message tone="short">{reason(found.error)}</Message>
      </Page>
    );
  }
  if (!found.data) return <Page title="Deployment">Loading …</Page>;
  const it = found.data;
  return (
    <Page
      title={it.name}
      actions={
        <>
          <ModeBadge mode={it.mode} />
          <DeploymentBadge state={it.state} />
          <Controls deployment={it} />
        </>
      }
    >
      <div className="flex flex-col gap-4">
        {it.attention.map((line) => (
          <Message key={line} tone="short">
            {line}
          </Message>
        ))}
        <Facts deployment={it} />
        <div className="grid gap-4 xl:grid-cols-[2fr_1fr]">
          <div className="flex min-w-0 flex-col gap-4">
            <Positions id={id} />
            <Orders id={id} />
          </div>
          <Events events={events} />
        </div>
      </div>
    </Page>
  );
}

/** Events of a deployment as they come; each one makes what it may have changed be read anew. */
function useEvents(id: string): SystemEvent[] {
  const client = useQueryClient();
  const [events, setEvents] = useState<SystemEvent[]>([]);
  useStream<SystemEvent>("/events/stream", EVENT_KINDS, (event) => {
    if (event.deployment !== null && event.deployment !== id) return;
    setEvents((before) =>
      before.some((it) => it.number === event.number)
        ? before
        : [event, ...before].slice(0, MOST_EVENTS),
    );
    void client.invalidateQueries({ queryKey: ["deployments", id] });
    void client.invalidateQueries({ queryKey: ["portfolio"] });
  });
  return events;
}

const EVENT_KINDS = [
  "order",
  "fill",
  "decision",
  "state",
  "deployment",
  "kill",
  "alert",
  "risk",
  "grant",
  "event",
];

function Controls({ deployment: it }: { deployment: Deployment }) {
  const client = useQueryClient();
  const acting = useMutation({
    mutationFn: (action: string) => post<Deployment>(`/deployments/${it.id}/${action}`),
    onSettled: () => client.invalidateQueries({ queryKey: ["deployments"] }),
  });
  const going = it.state === "RUNNING" || it.state === "PAUSED";
  return (
    <>
      {acting.isError && <Message tone="short">{reason(acting.error)}</Message>}
      {it.state === "RUNNING" && <Button onClick={() => acting.mutate("pause")}>Pause</Button>}
      {it.state === "PAUSED" && <Button onClick={() => acting.mutate("resume")}>Resume</Button>}
      {going && <Button onClick={() => acting.mutate("stop")}>Stop</Button>}
      {going && (
        <Button tone="danger" onClick={() => acting.mutate("flatten")}>
          Flatten
        </Button>
      )}
      <ModeToggle deployment={it} />
    </>
  );
}

function Facts({ deployment: it }: { deployment: Deployment }) {
  const account = useQuery({ ...portfolio, refetchInterval: 5_000 }).data?.accounts.find(
    (one) => one.deployment === it.id,
  );
  const facts: [string, React.ReactNode][] = [
    ["Equity", money(account?.equity ?? null, it.currency)],
    ["Cash", money(account?.cash ?? null, it.currency)],
    ["Capital", money(it.capital, it.currency)],
    ["Trades", it.symbols.join(", ")],
    ["Last bar", time(it.lastBar)],
    [
      "Strategy",
      <Link key="strategy" to={`/strategies/${it.strategy}`} className="text-accent underline">
        version {it.version}
      </Link>,
    ],
  ];
  return (
    <dl className="grid grid-cols-2 gap-px overflow-hidden rounded-card border border-line bg-line sm:grid-cols-3 xl:grid-cols-6">
      {facts.map(([name, value]) => (
        <div key={name} className="bg-surface px-4 py-3">
          <dt className="text-xs text-muted">{name}</dt>
          <dd className="figures font-semibold break-words">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Positions({ id }: { id: string }) {
  const mine = useQuery(portfolio).data?.positions.filter((it) => it.deployment === id) ?? [];
  return (
    <Card title="Positions">
      {mine.length === 0 ? (
        <Empty>Nothing is held.</Empty>
      ) : (
        <Table name="Positions" columns={POSITIONS} rows={mine} keyOf={(it) => it.symbol} />
      )}
    </Card>
  );
}

const ORDERS: Column<Order>[] = [
  { title: "Created", cell: (it) => time(it.created) },
  { title: "Instrument", cell: (it) => <span className="font-mono">{it.symbol}</span> },
  {
    title: "Side",
    cell: (it) => (
      <span className={/buy|long/i.test(it.side) ? "text-long" : "text-short"}>
        {words(it.side)}
      </span>
    ),
  },
  { title: "Purpose", cell: (it) => words(it.purpose) },
  { title: "Quantity", figure: true, cell: (it) => number(it.quantity, 6) },
  { title: "Filled", figure: true, cell: (it) => number(it.filled, 6) },
  { title: "Average price", figure: true, cell: (it) => number(it.averagePrice, 6) },
  { title: "State", cell: (it) => <OrderState order={it} /> },
];

function OrderState({ order }: { order: Order }) {
  const state = words(order.state);
  const tone = state === "filled" ? "long" : /reject|unknown|fail/.test(state) ? "short" : "plain";
  return (
    <span title={order.reason ?? undefined}>
      <Badge tone={tone}>{state}</Badge>
      {order.reason && <span className="ml-1.5 text-xs text-muted">{order.reason}</span>}
    </span>
  );
}

function Orders({ id }: { id: string }) {
  const found = useQuery({ ...ordersOf(id), refetchInterval: 5_000 });
  return (
    <Card title={`Orders (${found.data?.length ?? 0})`}>
      {found.isError && <Message tone="short">{reason(found.error)}</Message>}
      {found.data?.length === 0 && <Empty>No order yet.</Empty>}
      {found.data && found.data.length > 0 && (
        <Table name="Orders" columns={ORDERS} rows={found.data} keyOf={(it) => it.id} />
      )}
    </Card>
  );
}

function Events({ events }: { events: SystemEvent[] }) {
  return (
    <Card title="Events">
      {events.length === 0 ? (
        <Empty>Events show up here as they happen.</Empty>
      ) : (
        <ol
          aria-label="Events"
          tabIndex={0}
          className="flex max-h-[34rem] flex-col gap-2 overflow-auto text-sm"
        >
          {events.map((event) => (
            <li key={event.number} className="border-l-2 border-line pl-2">
              <span className="figures block text-xs text-muted">
                {time(event.at)} · {words(event.kind)}
              </span>
              {event.text}
            </li>
          ))}
        </ol>
      )}
    </Card>
  );
}
