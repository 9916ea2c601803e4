import { useQuery } from "@tanstack/react-query";
import { reason } from "../api/client";
import { dataSets } from "../api/queries";
import type { DataSet } from "../api/types";
import { day, number } from "../ui/format";
import { Badge, Card, Empty, Message, Page } from "../ui/surface";
import { type Column, Table } from "../ui/table";

const COLUMNS: Column<DataSet>[] = [
  {
    title: "Instrument",
    cell: (it) => <span className="font-mono font-semibold">{it.symbol}</span>,
  },
  { title: "Bars", cell: (it) => it.timeframe },
  { title: "How many", figure: true, cell: (it) => number(it.bars, 0) },
  { title: "From", cell: (it) => day(it.from) },
  { title: "To", cell: (it) => day(it.to) },
  { title: "Currency", cell: (it) => it.currency },
  { title: "Calendar", cell: (it) => it.calendar },
  { title: "Prices", cell: (it) => it.prices },
  { title: "Source", cell: (it) => it.source },
  {
    title: "Kept",
    cell: (it) => (it.bundled ? <Badge>bundled</Badge> : <Badge tone="accent">yours</Badge>),
  },
  { title: "Hash", cell: (it) => <code className="text-xs">{it.hash.slice(0, 12)}</code> },
];

export function DataPage() {
  const sets = useQuery(dataSets);
  return (
    <Page title="Data">
      <Card>
        {sets.isError && <Message tone="short">{reason(sets.error)}</Message>}
        {sets.data?.length === 0 && (
          <Empty>No bars yet: ./signalbox data import reads files of bars.</Empty>
        )}
        {sets.data && sets.data.length > 0 && (
          <Table name="Data sets" columns={COLUMNS} rows={sets.data} keyOf={(it) => it.id} />
        )}
      </Card>
    </Page>
  );
}
