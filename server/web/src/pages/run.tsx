import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { post } from "../api/client";
import { dataSets } from "../api/queries";
import type { Backtest, Check, NewBacktest } from "../api/types";
import { Field } from "../ui/field";
import { day } from "../ui/format";
import { type Asked, AskedForm } from "./asked";

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
  const [fees, setFees] = useState("none");
  const start = async (asked: Asked) => {
    const { id, version } = await saved();
    const body: NewBacktest = { strategy: id, version, ...asked };
    if (fees !== "none") body.fees = fees;
    const started = await post<Backtest>("/backtests", body);
    void client.invalidateQueries({ queryKey: ["backtests"] });
    void navigate({ to: `/backtests/${started.id}` });
  };
  return (
    <AskedForm
      title="Backtest"
      open={open}
      onClose={onClose}
      action="Run"
      start={start}
      intro={<Available facts={facts} />}
      extra={
        <Field label="Fees">
          <select
            className="control"
            value={fees}
            onChange={(event) => setFees(event.target.value)}
          >
            {FEES.map(([value, text]) => (
              <option key={value} value={value}>
                {text}
              </option>
            ))}
          </select>
        </Field>
      }
    />
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
