import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { post } from "../api/client";
import type { Deployment, NewDeployment } from "../api/types";
import { Field } from "../ui/field";
import { type Asked, AskedForm } from "./asked";

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
  const [speed, setSpeed] = useState<string>(FASTEST);
  const start = async (asked: Asked) => {
    const { id, version } = await saved();
    const body: NewDeployment = { strategy: id, version, ...asked };
    if (speed !== FASTEST) body.speed = Number(speed);
    const deployed = await post<Deployment>("/deployments", body);
    void client.invalidateQueries({ queryKey: ["deployments"] });
    void navigate({ to: `/live/${deployed.id}` });
  };
  return (
    <AskedForm
      title="Deploy on paper"
      open={open}
      onClose={onClose}
      days="Replay"
      action="Deploy"
      start={start}
      intro={
        <p className="text-sm text-muted">
          No money is at stake: stored bars are played to the strategy as if they happened now, and
          its orders fill by the rules of the backtest.
        </p>
      }
      extra={
        <Field label="Speed">
          <select
            className="control"
            value={speed}
            onChange={(event) => setSpeed(event.target.value)}
          >
            {SPEEDS.map(([value, text]) => (
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
