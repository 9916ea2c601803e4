import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { reason } from "../api/client";
import { useMay } from "../api/may";
import { gallery, strategies } from "../api/queries";
import type { Example, StrategySummary } from "../api/types";
import { time } from "../ui/format";
import { Icon } from "../ui/icon";
import { Badge, Card, Empty, Message, Page } from "../ui/surface";

export function StrategiesPage() {
  const mine = useQuery(strategies);
  const examples = useQuery(gallery);
  const works = useMay("WORK");
  return (
    <Page
      title="Strategies"
      actions={
        works && (
          <Link
            to="/new"
            className="inline-flex min-h-9 items-center gap-1.5 rounded-md bg-accent px-3.5 text-sm font-medium text-on-accent hover:brightness-110"
          >
            <Icon name="plus" size={16} /> New strategy
          </Link>
        )
      }
    >
      <div className="flex flex-col gap-6">
        <Card title="Mine">
          {mine.isError && <Message tone="short">{reason(mine.error)}</Message>}
          {mine.data?.length === 0 && (
            <Empty>Nothing yet. Begin with an empty one, or with an example below.</Empty>
          )}
          <ul className="flex flex-col divide-y divide-line">
            {mine.data?.map((it) => (
              <Mine key={it.id} strategy={it} />
            ))}
          </ul>
        </Card>
        <section aria-label="Gallery">
          <h2 className="mb-2 text-sm font-semibold">Gallery</h2>
          {examples.isError && <Message tone="short">{reason(examples.error)}</Message>}
          <ul className="grid gap-3 sm:grid-cols-2 xl:grid-cols-3">
            {examples.data?.map((it) => (
              <ExampleCard key={it.id} example={it} />
            ))}
          </ul>
        </section>
      </div>
    </Page>
  );
}

function Mine({ strategy }: { strategy: StrategySummary }) {
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2">
      <Link
        to={`/strategies/${strategy.id}`}
        className="font-medium text-accent underline-offset-2 hover:underline"
      >
        {strategy.name}
      </Link>
      <Badge>version {strategy.version}</Badge>
      {!strategy.valid && <Badge tone="warn">draft</Badge>}
      <span className="font-mono text-xs text-muted">{strategy.symbols.join(", ")}</span>
      <span className="ml-auto text-xs text-muted">{time(strategy.changed)}</span>
    </li>
  );
}

function ExampleCard({ example }: { example: Example }) {
  return (
    <li className="flex flex-col gap-2 rounded-card border border-line bg-surface p-4 shadow-card">
      <h3 className="font-semibold">{example.name}</h3>
      <p className="grow text-sm text-muted">{example.about}</p>
      <p className="flex flex-wrap items-center gap-1.5">
        {example.symbols.map((it) => (
          <Badge key={it}>{it}</Badge>
        ))}
        <span className="text-xs text-muted">{example.timeframe}</span>
      </p>
      <Link
        to="/new"
        search={{ example: example.id }}
        aria-label={`Begin with it: ${example.name}`}
        className="self-start text-sm font-medium text-accent underline-offset-2 hover:underline"
      >
        Begin with it
      </Link>
    </li>
  );
}
