import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { put, reason } from "../api/client";
import type { Deployment } from "../api/types";
import { Button } from "../ui/button";
import { Dialog } from "../ui/dialog";
import { Field } from "../ui/field";
import { Message } from "../ui/surface";

/**
 * From paper to live and back. Live is a deployment of its own at a broker for real money, which
 * sends nothing until a grant of its own is confirmed.
 */
export function ModeToggle({ deployment }: { deployment: Deployment }) {
  return deployment.mode === "LIVE" ? (
    <BackToPaper deployment={deployment} />
  ) : (
    <GoLive deployment={deployment} />
  );
}

function BackToPaper({ deployment }: { deployment: Deployment }) {
  const client = useQueryClient();
  const changing = useMutation({
    mutationFn: () => put<Deployment>(`/deployments/${deployment.id}/mode`, { mode: "PAPER" }),
    onSettled: () => client.invalidateQueries({ queryKey: ["deployments"] }),
  });
  return (
    <>
      {changing.isError && <Message tone="short">{reason(changing.error)}</Message>}
      <Button onClick={() => changing.mutate()} disabled={changing.isPending}>
        Back to paper
      </Button>
    </>
  );
}

function GoLive({ deployment }: { deployment: Deployment }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  const [asked, setAsked] = useState({ broker: "", account: "", capital: "" });
  const changing = useMutation({
    mutationFn: () =>
      put<Deployment>(`/deployments/${deployment.id}/mode`, {
        mode: "LIVE",
        broker: asked.broker,
        account: asked.account,
        capital: Number(asked.capital),
      }),
    onSuccess: (live) => {
      setOpen(false);
      void client.invalidateQueries({ queryKey: ["deployments"] });
      void navigate({ to: `/live/${live.id}` });
    },
  });
  const set = (key: keyof typeof asked) => (event: { target: { value: string } }) =>
    setAsked({ ...asked, [key]: event.target.value });
  return (
    <>
      <Button tone="danger" onClick={() => setOpen(true)}>
        Go live …
      </Button>
      <Dialog title="Trade with real money" open={open} onClose={() => setOpen(false)}>
        <form
          className="flex flex-col gap-3"
          onSubmit={(event) => {
            event.preventDefault();
            changing.mutate();
          }}
        >
          <p className="text-sm">
            The same strategy is set up at a broker for real money. It sends no order until leave
            for that is confirmed there; whatever is missing means that no order goes out.
          </p>
          <Field label="Broker">
            <input className="control" required value={asked.broker} onChange={set("broker")} />
          </Field>
          <Field label="Account, as the broker names it">
            <input className="control" required value={asked.account} onChange={set("account")} />
          </Field>
          <Field label={`How much of it may be used (${deployment.currency})`}>
            <input
              className="control"
              required
              inputMode="decimal"
              pattern="\d+(\.\d+)?"
              value={asked.capital}
              onChange={set("capital")}
            />
          </Field>
          {changing.isError && <Message tone="short">{reason(changing.error)}</Message>}
          <Button tone="danger" type="submit" disabled={changing.isPending}>
            Set up for real money
          </Button>
        </form>
      </Dialog>
    </>
  );
}
