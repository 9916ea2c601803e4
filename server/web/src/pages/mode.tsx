import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { post, put, reason } from "../api/client";
import type { Deployment, Grant } from "../api/types";
import { Button } from "../ui/button";
import { Dialog } from "../ui/dialog";
import { Field } from "../ui/field";
import { time } from "../ui/format";
import { Message } from "../ui/surface";

const MINUTES = 60;

/** From paper to live and back; to live only through a grant that is confirmed and runs out. */
export function ModeToggle({ deployment }: { deployment: Deployment }) {
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  const changing = useMutation({
    mutationFn: (grant: string | undefined) =>
      put<Deployment>(
        `/deployments/${deployment.id}/mode`,
        grant ? { mode: "LIVE", grant } : { mode: "PAPER" },
      ),
    onSuccess: () => {
      setOpen(false);
      void client.invalidateQueries({ queryKey: ["deployments"] });
    },
  });
  if (deployment.mode === "LIVE") {
    return <Button onClick={() => changing.mutate(undefined)}>Back to paper</Button>;
  }
  return (
    <>
      <Button tone="danger" onClick={() => setOpen(true)}>
        Go live …
      </Button>
      <Dialog title="Trade with real money" open={open} onClose={() => setOpen(false)}>
        <GrantGate deployment={deployment} onConfirmed={(grant) => changing.mutate(grant.id)} />
        {changing.isError && <Message tone="short">{reason(changing.error)}</Message>}
      </Dialog>
    </>
  );
}

function GrantGate({
  deployment,
  onConfirmed,
}: {
  deployment: Deployment;
  onConfirmed: (grant: Grant) => void;
}) {
  const [typed, setTyped] = useState("");
  const [password, setPassword] = useState("");
  const asking = useMutation({
    mutationFn: () => post<Grant>("/grants", { deployment: deployment.id, minutes: MINUTES }),
  });
  const grant = asking.data;
  const confirming = useMutation({
    mutationFn: (id: string) => post<Grant>(`/grants/${id}/confirm`, { phrase: typed, password }),
    onSuccess: onConfirmed,
  });
  if (!grant) {
    return (
      <div className="flex flex-col gap-3">
        <p className="text-sm">
          Orders of this deployment will move real money. Leave for that is given for {MINUTES}{" "}
          minutes and has to be confirmed; whatever is missing means that no order goes out.
        </p>
        {asking.isError && <Message tone="short">{reason(asking.error)}</Message>}
        <Button tone="danger" onClick={() => asking.mutate()}>
          Ask for leave
        </Button>
      </div>
    );
  }
  return (
    <form
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        confirming.mutate(grant.id);
      }}
    >
      {grant.missing.length > 0 && (
        <Message tone="warn">
          <p className="font-medium">Still missing:</p>
          <ul className="list-disc pl-4">
            {grant.missing.map((it) => (
              <li key={it}>{it}</li>
            ))}
          </ul>
        </Message>
      )}
      <p className="text-sm text-muted">The leave runs out at {time(grant.expires)}.</p>
      <Field label={`Type “${grant.phrase}”`}>
        <input
          className="control"
          autoComplete="off"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      </Field>
      <Field label="Password, where you have one">
        <input
          className="control"
          type="password"
          autoComplete="current-password"
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
      </Field>
      {confirming.isError && <Message tone="short">{reason(confirming.error)}</Message>}
      <Button
        tone="danger"
        type="submit"
        disabled={typed !== grant.phrase || grant.missing.length > 0}
      >
        Go live
      </Button>
    </form>
  );
}
