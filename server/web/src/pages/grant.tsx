import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { get, post, reason, remove } from "../api/client";
import { useMay } from "../api/may";
import { presence } from "../api/queries";
import type { Deployment, Grant } from "../api/types";
import { Button } from "../ui/button";
import { Field } from "../ui/field";
import { money, time } from "../ui/format";
import { Badge, Card, Message } from "../ui/surface";

const MINUTES = [15, 60, 240, 480];
const AGAIN_MS = 10_000;

/** Leave to trade with real money: asked for, confirmed by its phrase, and soon over. */
export function Grants({ deployment }: { deployment: Deployment }) {
  const client = useQueryClient();
  const trades = useMay("TRADE");
  const key = ["deployments", deployment.id, "grants"];
  const path = `/deployments/${deployment.id}/grants`;
  const found = useQuery({
    queryKey: key,
    queryFn: () => get<{ grants: Grant[] }>(path).then((it) => it.grants),
    refetchInterval: AGAIN_MS,
  });
  const revoking = useMutation({
    mutationFn: () => remove(path),
    onSettled: () => client.invalidateQueries({ queryKey: key }),
  });
  const current = found.data?.find((it) => it.inForce);
  const waiting = found.data?.find(
    (it) => !it.confirmed && !it.revoked && Date.parse(it.expires) > Date.now(),
  );
  return (
    <Card
      title="Leave to trade with real money"
      aside={current ? <Badge tone="short">in force</Badge> : <Badge>none in force</Badge>}
    >
      {found.isError && <Message tone="short">{reason(found.error)}</Message>}
      {current && (
        <p className="flex flex-wrap items-center gap-3 text-sm">
          Up to {money(current.capital, current.currency)} until {time(current.expires)}
          {trades && (
            <Button small tone="danger" onClick={() => revoking.mutate()}>
              Take it back
            </Button>
          )}
        </p>
      )}
      {trades && !current && waiting && <Confirm grant={waiting} path={path} keyOf={key} />}
      {trades && !current && !waiting && found.data && (
        <Ask deployment={deployment} path={path} keyOf={key} />
      )}
    </Card>
  );
}

interface Props {
  path: string;
  keyOf: readonly string[];
}

function Ask({ deployment, path, keyOf }: Props & { deployment: Deployment }) {
  const client = useQueryClient();
  const [minutes, setMinutes] = useState(String(MINUTES[1]));
  const asking = useMutation({
    mutationFn: () => post<Grant>(path, { minutes: Number(minutes), capital: deployment.capital }),
    onSuccess: () => client.invalidateQueries({ queryKey: keyOf }),
  });
  return (
    <div className="flex flex-wrap items-end gap-3">
      <Field label="For how many minutes">
        <select
          className="control"
          value={minutes}
          onChange={(event) => setMinutes(event.target.value)}
        >
          {MINUTES.map((it) => (
            <option key={it}>{it}</option>
          ))}
        </select>
      </Field>
      <Button tone="danger" onClick={() => asking.mutate()} disabled={asking.isPending}>
        Ask for leave
      </Button>
      {asking.isError && <Message tone="short">{reason(asking.error)}</Message>}
    </div>
  );
}

function Confirm({ grant, path, keyOf }: Props & { grant: Grant }) {
  const client = useQueryClient();
  const alone = useQuery({ ...presence, enabled: false }).data?.singleUser ?? false;
  const [typed, setTyped] = useState("");
  const [password, setPassword] = useState("");
  const confirming = useMutation({
    mutationFn: () => post<Grant>(`${path}/${grant.id}/confirm`, { phrase: typed, password }),
    onSuccess: () => client.invalidateQueries({ queryKey: keyOf }),
  });
  return (
    <form
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        confirming.mutate();
      }}
    >
      <p className="text-sm">
        Up to {money(grant.capital, grant.currency)} until {time(grant.expires)}.
      </p>
      <Field label={`Type “${grant.phrase}”`}>
        <input
          className="control"
          autoComplete="off"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      </Field>
      <Field label={alone ? "Password, where you have one" : "Your password, once more"}>
        <input
          className="control"
          type="password"
          required={!alone}
          autoComplete="current-password"
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
      </Field>
      {confirming.isError && <Message tone="short">{reason(confirming.error)}</Message>}
      <Button tone="danger" type="submit" disabled={typed !== grant.phrase || confirming.isPending}>
        Confirm
      </Button>
    </form>
  );
}
