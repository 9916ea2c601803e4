import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { post, reason } from "../api/client";
import type { Deployment, NewDeployment } from "../api/types";
import { Button } from "../ui/button";
import { Dialog } from "../ui/dialog";
import { Field } from "../ui/field";
import { Message } from "../ui/surface";

interface Props {
  open: boolean;
  onClose: () => void;
  saved: () => Promise<{ id: string; version: number }>;
}

const FASTEST = "";

const SPEEDS = [
  [FASTEST, "as fast as it goes"],
  ["86400", "a day in a second"],
  ["3600", "an hour in a second"],
  ["60", "a minute in a second"],
] as const;

/** Every deployment begins on paper, here with stored bars that are played to it. */
export function DeployDialog({ open, onClose, saved }: Props) {
  const navigate = useNavigate();
  const client = useQueryClient();
  const [asked, setAsked] = useState({ from: "", to: "", speed: FASTEST, capital: "" });
  const deploying = useMutation({
    mutationFn: async () => {
      const { id, version } = await saved();
      const body: NewDeployment = { strategy: id, version };
      if (asked.speed !== FASTEST) body.speed = Number(asked.speed);
      if (asked.from) body.from = asked.from;
      if (asked.to) body.to = asked.to;
      if (asked.capital) body.capital = Number(asked.capital);
      return post<Deployment>("/deployments", body);
    },
    onSuccess: (deployed) => {
      void client.invalidateQueries({ queryKey: ["deployments"] });
      void navigate({ to: `/live/${deployed.id}` });
    },
  });
  const set = (key: keyof typeof asked) => (event: { target: { value: string } }) =>
    setAsked({ ...asked, [key]: event.target.value });
  return (
    <Dialog title="Deploy on paper" open={open} onClose={onClose}>
      <form
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          deploying.mutate();
        }}
      >
        <p className="text-sm text-muted">
          No money is at stake: stored bars are played to the strategy as if they happened now, and
          its orders fill by the rules of the backtest.
        </p>
        <div className="grid grid-cols-2 gap-3">
          <Field label="Replay from">
            <input className="control" type="date" value={asked.from} onChange={set("from")} />
          </Field>
          <Field label="Replay to">
            <input className="control" type="date" value={asked.to} onChange={set("to")} />
          </Field>
          <Field label="Speed">
            <select className="control" value={asked.speed} onChange={set("speed")}>
              {SPEEDS.map(([value, text]) => (
                <option key={value} value={value}>
                  {text}
                </option>
              ))}
            </select>
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
        </div>
        {deploying.isError && <Message tone="short">{reason(deploying.error)}</Message>}
        <Button tone="primary" type="submit" disabled={deploying.isPending}>
          Deploy
        </Button>
      </form>
    </Dialog>
  );
}
