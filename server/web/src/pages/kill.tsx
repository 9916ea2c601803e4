import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { post, reason } from "../api/client";
import { useMay } from "../api/may";
import { kills } from "../api/queries";
import type { Kill, KillLevel } from "../api/types";
import { Button } from "../ui/button";
import { Dialog } from "../ui/dialog";
import { Field } from "../ui/field";
import { time } from "../ui/format";
import { Icon } from "../ui/icon";
import { Badge, Message } from "../ui/surface";

const LEVELS: readonly (readonly [KillLevel, string, string])[] = [
  ["NO_NEW_RISK", "No new entries", "Positions stay, and what protects them goes on."],
  ["CANCEL_ALL", "Cancel entries too", "Every working entry order is cancelled as well."],
  ["FLATTEN", "Close everything", "Every position is closed at the market as well."],
];

const NAMES = Object.fromEntries(LEVELS.map(([level, name]) => [level, name]));
const AGAIN_MS = 5_000;

/** The switch that stops trading: in sight on every page, and latched until it is released. */
export function KillSwitch() {
  const [open, setOpen] = useState(false);
  const thrown = useQuery({ ...kills, refetchInterval: AGAIN_MS }).data ?? [];
  const active = thrown.length > 0;
  const trades = useMay("TRADE");
  if (!trades) return active ? <Badge tone="short">Trading is stopped</Badge> : null;
  return (
    <>
      <button
        type="button"
        className={`inline-flex min-h-8 items-center gap-1.5 rounded-md border border-short px-3 text-sm font-semibold ${active ? "bg-short text-on-accent" : "bg-surface text-short hover:bg-short-soft"}`}
        onClick={() => setOpen(true)}
      >
        <Icon name="stop" size={16} />
        {active ? "Trading is stopped" : "Kill switch"}
      </button>
      <Dialog title="Kill switch" open={open} onClose={() => setOpen(false)}>
        <div className="flex flex-col gap-4">
          {thrown.map((kill) => (
            <Thrown key={`${kill.mode} ${kill.deployment}`} kill={kill} />
          ))}
          <Throw onDone={() => setOpen(false)} />
        </div>
      </Dialog>
    </>
  );
}

function Throw({ onDone }: { onDone: () => void }) {
  const client = useQueryClient();
  const [level, setLevel] = useState<KillLevel>("NO_NEW_RISK");
  const [why, setWhy] = useState("");
  const throwing = useMutation({
    mutationFn: () => post("/kill", { level, ...(why ? { reason: why } : {}) }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ["kill"] });
      onDone();
    },
  });
  return (
    <form
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        throwing.mutate();
      }}
    >
      <fieldset className="flex flex-col gap-2">
        <legend className="mb-1 text-sm text-muted">
          Stops all deployments, paper and live, until it is released.
        </legend>
        {LEVELS.map(([value, name, meaning]) => (
          <label
            key={value}
            className="flex cursor-pointer gap-2.5 rounded-md border border-line p-2.5 has-checked:border-short has-checked:bg-short-soft"
          >
            <input
              type="radio"
              name="level"
              className="mt-1 accent-short"
              checked={level === value}
              onChange={() => setLevel(value)}
            />
            <span>
              <span className="block text-sm font-semibold">{name}</span>
              <span className="block text-sm text-muted">{meaning}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <Field label="Reason (kept in the audit)">
        <input className="control" value={why} onChange={(event) => setWhy(event.target.value)} />
      </Field>
      {throwing.isError && <Message tone="short">{reason(throwing.error)}</Message>}
      <Button tone="danger" type="submit" disabled={throwing.isPending}>
        <Icon name="stop" size={16} /> Stop: {NAMES[level]?.toLowerCase()}
      </Button>
    </form>
  );
}

const RELEASE = "release";

function Thrown({ kill }: { kill: Kill }) {
  const client = useQueryClient();
  const [typed, setTyped] = useState("");
  const releasing = useMutation({
    mutationFn: () =>
      post("/kill/release", {
        confirm: typed,
        ...(kill.deployment ? { deployment: kill.deployment } : {}),
      }),
    onSuccess: () => client.invalidateQueries({ queryKey: ["kill"] }),
  });
  return (
    <form
      className="flex flex-col gap-2 rounded-md border border-short bg-short-soft p-3"
      onSubmit={(event) => {
        event.preventDefault();
        releasing.mutate();
      }}
    >
      <p className="text-sm">
        <strong>{NAMES[kill.level]}</strong> ({kill.mode === "LIVE" ? "live" : "paper"}) since{" "}
        {time(kill.since)}
        {kill.reason && <> – {kill.reason}</>}
      </p>
      <Field label={`Type “${RELEASE}” to trade again`}>
        <input
          className="control"
          autoComplete="off"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      </Field>
      {releasing.isError && <Message tone="short">{reason(releasing.error)}</Message>}
      <Button type="submit" disabled={typed !== RELEASE || releasing.isPending}>
        Release
      </Button>
    </form>
  );
}
