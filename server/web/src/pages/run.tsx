import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { post, reason } from "../api/client";
import { dataSets } from "../api/queries";
import type { Backtest, Check, NewBacktest } from "../api/types";
import { Button } from "../ui/button";
import { Dialog } from "../ui/dialog";
import { Field } from "../ui/field";
import { day } from "../ui/format";
import { Message } from "../ui/surface";

interface Props {
  open: boolean;
  onClose: () => void;
  saved: () => Promise<{ id: string; version: number }>;
  facts: Check["facts"];
}

const FEES = [
  ["none", "none"],
  ["bps:5", "5 basis points"],
  ["bps:10", "10 basis points"],
] as const;

/** Asks over which bars and with how much a strategy is to be tried. */
export function BacktestDialog({ open, onClose, saved, facts }: Props) {
  const navigate = useNavigate();
  const client = useQueryClient();
  const [asked, setAsked] = useState({ from: "", to: "", capital: "", fees: "none" });
  const starting = useMutation({
    mutationFn: async () => {
      const { id, version } = await saved();
      const body: NewBacktest = { strategy: id, version };
      if (asked.from) body.from = asked.from;
      if (asked.to) body.to = asked.to;
      if (asked.capital) body.capital = Number(asked.capital);
      if (asked.fees !== "none") body.fees = asked.fees;
      return post<Backtest>("/backtests", body);
    },
    onSuccess: (started) => {
      void client.invalidateQueries({ queryKey: ["backtests"] });
      void navigate({ to: `/backtests/${started.id}` });
    },
  });
  const set = (key: keyof typeof asked) => (event: { target: { value: string } }) =>
    setAsked({ ...asked, [key]: event.target.value });
  return (
    <Dialog title="Backtest" open={open} onClose={onClose}>
      <form
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          starting.mutate();
        }}
      >
        <Available facts={facts} />
        <div className="grid grid-cols-2 gap-3">
          <Field label="From">
            <input className="control" type="date" value={asked.from} onChange={set("from")} />
          </Field>
          <Field label="To">
            <input className="control" type="date" value={asked.to} onChange={set("to")} />
          </Field>
          <Field label="Capital">
            <input
              className="control"
              inputMode="decimal"
              placeholder="100000"
              pattern="\d+(\.\d+)?"
              value={asked.capital}
              onChange={set("capital")}
            />
          </Field>
          <Field label="Fees">
            <select className="control" value={asked.fees} onChange={set("fees")}>
              {FEES.map(([value, text]) => (
                <option key={value} value={value}>
                  {text}
                </option>
              ))}
            </select>
          </Field>
        </div>
        {starting.isError && <Message tone="short">{reason(starting.error)}</Message>}
        <Button tone="primary" type="submit" disabled={starting.isPending}>
          Run
        </Button>
      </form>
    </Dialog>
  );
}

/** Which stored bars there are of what the strategy trades. */
function Available({ facts }: { facts: Check["facts"] }) {
  const sets = useQuery(dataSets).data ?? [];
  const symbols = facts?.symbols ?? [];
  return (
    <ul className="text-sm text-muted">
      {symbols.map((symbol) => {
        const found = sets.filter((it) => it.symbol === symbol);
        return (
          <li key={symbol}>
            <strong className="text-ink">{symbol}</strong>:{" "}
            {found.length === 0
              ? "no stored bars"
              : found
                  .map((it) => `${it.timeframe} from ${day(it.from)} to ${day(it.to)}`)
                  .join("; ")}
          </li>
        );
      })}
    </ul>
  );
}
