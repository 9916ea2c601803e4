import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { post, reason } from "../api/client";
import { useStream } from "../api/events";
import { useMay } from "../api/may";
import { deployment, fillsOf, ordersOf, portfolio } from "../api/queries";
import type { Deployment, Fill, Order, SystemEvent } from "../api/types";
import { Button } from "../ui/button";
import { money, number, price, time, words } from "../ui/format";
import { Badge, Card, Empty, Message, Page } from "../ui/surface";
import { type Column, Table } from "../ui/table";
import { EVENT_KINDS, EventLine } from "./event";
import { Grants } from "./grant";
import { limitsText } from "./limits";
import { DeploymentBadge, inTheWay, ModeBadge, POSITIONS } from "./live";
import { ModeToggle } from "./mode";

const MOST_EVENTS = 200;

/** Events that come within this time make everything be read anew once. */
const GATHER_MS = 200;

export function DeploymentPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  return <One key={id} id={id} />;
}

function One({ id }: { id: string }) {
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
        <State deployment={it} />
        <Facts deployment={it} />
        {it.mode === "LIVE" && <Grants deployment={it} />}
        <div className="grid gap-4 xl:grid-cols-[2fr_1fr]">
          <div className="flex min-w-0 flex-col gap-4">
            <Positions id={id} />
            <Fills id={id} />
            <Orders id={id} />
          </div>
          <Events events={events} />
        </div>
      </div>
    </Page>
  );
}

/** Events of a deployment as they come; what they may have changed is read anew. */
function useEvents(id: string): SystemEvent[] {
  const client = useQueryClient();
  const [events, setEvents] = useState<SystemEvent[]>([]);
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  useStream<SystemEvent>("/events/stream", EVENT_KINDS, (event) => {
    if (event.deployment !== id) return;
    setEvents((before) =>
      before.some((it) => it.cursor === event.cursor)
        ? before
        : [event, ...before].slice(0, MOST_EVENTS),
    );
    waiting.current ??= setTimeout(() => {
      waiting.current = undefined;
      void client.invalidateQueries({ queryKey: ["deployments"] });
      void client.invalidateQueries({ queryKey: ["portfolio"] });
    }, GATHER_MS);
  });
  useEffect(() => () => clearTimeout(waiting.current), []);
  return events;
}

function Controls({ deployment: it }: { deployment: Deployment }) {
  const trades = useMay("TRADE");
  const client = useQueryClient();
  const acting = useMutation({
    mutationFn: (action: string) => post<Deployment>(`/deployments/${it.id}/${action}`),
    onSettled: () => client.invalidateQueries({ queryKey: ["deployments"] }),
  });
  const going = it.state === "READY" || it.state === "RUNNING" || it.state === "PAUSED";
  if (!trades) return null;
  return (
    <>
      {acting.isError && <Message tone="short">{reason(acting.error)}</Message>}
      {it.state === "PAUSED" ? (
        <Button onClick={() => acting.mutate("resume")}>Resume</Button>
      ) : (
        going && <Button onClick={() => acting.mutate("pause")}>Pause</Button>
      )}
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

function State({ deployment: it }: { deployment: Deployment }) {
  return (
    <>
      {it.reason && (
        <Message tone={it.state === "FAILED" ? "short" : "accent"}>{it.reason}</Message>
      )}
      {inTheWay(it).length > 0 && (
        <Message tone="warn">No entry would be sent now: {inTheWay(it).join("; ")}</Message>
      )}
    </>
  );
}

/** Where its bars come from; those of a stream come at the pace of time. */
const pace = (it: Deployment) =>
  it.speed && it.speed !== 1 ? `${it.feed}, ${number(it.speed, 0)} times as fast` : it.feed;

function Facts({ deployment: it }: { deployment: Deployment }) {
  const book = useQuery({ ...portfolio, refetchInterval: 5_000 });
  const account = book.data?.accounts.find((one) => one.deployment === it.id);
  const facts: [string, ReactNode][] = [
    ["Equity", money(account?.equity, it.currency)],
    ["Cash", money(account?.cash, it.currency)],
    ["Realised", money(account?.realised, it.currency)],
    ["Trades", it.symbols.join(", ")],
    ["Last decision", time(it.decided)],
    ["Bars", pace(it)],
    ["Broker", it.broker],
    ["Limits", limitsText(it.limits)],
    [
      "Strategy",
      it.strategy ? (
        <Link key="strategy" to={`/strategies/${it.strategy}`} className="text-accent underline">
          version {it.version}
        </Link>
      ) : (
        "–"
      ),
    ],
  ];
  return (
    <dl className="grid grid-cols-2 gap-px overflow-hidden rounded-card border border-line bg-line sm:grid-cols-3">
      {facts.map(([name, value]) => (
        <div key={name} className="bg-surface px-4 py-3 last:col-span-2 sm:last:col-span-1">
          <dt className="text-xs text-muted">{name}</dt>
          <dd className="figures font-semibold break-words">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Positions({ id }: { id: string }) {
  const book = useQuery(portfolio);
  const mine = book.data?.positions.filter((it) => it.deployment === id) ?? [];
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

const side = (it: { side: string }) => (
  <span className={it.side === "buy" ? "text-long" : "text-short"}>{it.side}</span>
);

const FILLS: Column<Fill>[] = [
  { title: "At", cell: (it) => time(it.at) },
  { title: "Instrument", cell: (it) => <span className="font-mono">{it.symbol}</span> },
  { title: "Side", cell: side },
  { title: "Purpose", cell: (it) => it.purpose },
  { title: "Quantity", figure: true, cell: (it) => number(it.quantity, 6) },
  { title: "Price", figure: true, cell: (it) => price(it.price) },
  { title: "Fees", figure: true, cell: (it) => number(it.fees, 2) },
];

function Fills({ id }: { id: string }) {
  const found = useQuery({ ...fillsOf(id), refetchInterval: 5_000 });
  const latest = found.data?.toReversed() ?? [];
  return (
    <Card title={`Fills (${latest.length})`}>
      {found.isError && <Message tone="short">{reason(found.error)}</Message>}
      {found.data?.length === 0 && <Empty>No fill yet.</Empty>}
      {latest.length > 0 && (
        <Table name="Fills" columns={FILLS} rows={latest} keyOf={(it) => it.id} />
      )}
    </Card>
  );
}

const ORDERS: Column<Order>[] = [
  { title: "Decided", cell: (it) => time(it.decided) },
  { title: "Instrument", cell: (it) => <span className="font-mono">{it.symbol}</span> },
  { title: "Side", cell: side },
  { title: "Purpose", cell: (it) => it.purpose },
  { title: "Kind", cell: (it) => it.pricing },
  { title: "Quantity", figure: true, cell: (it) => number(it.quantity, 6) },
  { title: "Filled", figure: true, cell: (it) => number(it.filled, 6) },
  { title: "Average price", figure: true, cell: (it) => price(it.averagePrice) },
  { title: "State", cell: (it) => <OrderState order={it} /> },
];

function OrderState({ order }: { order: Order }) {
  const tone =
    order.state === "filled" ? "long" : /rejected|unknown/.test(order.state) ? "short" : "plain";
  return (
    <>
      <Badge tone={tone}>{words(order.state)}</Badge>
      {order.reason && <span className="ml-1.5 text-xs text-muted">{order.reason}</span>}
    </>
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
        <section aria-label="Events" tabIndex={0} className="max-h-[34rem] overflow-auto">
          <ol className="flex flex-col gap-2 text-sm">
            {events.map((event) => (
              <EventLine key={event.cursor} event={event} />
            ))}
          </ol>
        </section>
      )}
    </Card>
  );
}
