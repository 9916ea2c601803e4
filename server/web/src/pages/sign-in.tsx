import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { post, reason } from "../api/client";
import type { Session } from "../api/types";
import { Button } from "../ui/button";
import { Field } from "../ui/field";
import { Message } from "../ui/surface";

/** The token of a one-time link stands behind the '#', which no server and no log sees. */
export function linkToken(): string | undefined {
  return /^#link=([\w-]+)$/.exec(location.hash)?.[1];
}

/** Signs in by a one-time link, or by name and password. */
export function SignIn({ onDone }: { onDone: () => void }) {
  const client = useQueryClient();
  const [name, setName] = useState("");
  const [password, setPassword] = useState("");
  const [fault, setFault] = useState<string>();
  const [token] = useState(linkToken);
  const tried = useRef(false);

  const enter = (path: string, body: object) =>
    post<Session>(path, body).then(
      (entered) => {
        client.setQueryData(["session"], entered);
        onDone();
      },
      (error) => setFault(reason(error)),
    );

  useEffect(() => {
    if (!token || tried.current) return;
    tried.current = true;
    history.replaceState(null, "", location.pathname);
    void enter("/session/link", { token });
  });

  return (
    <main className="mx-auto flex min-h-dvh max-w-sm flex-col justify-center gap-4 p-6">
      <h1 className="flex items-center gap-2 text-xl font-semibold">
        <img src="/icon.svg" alt="" width="28" height="28" /> Signalbox
      </h1>
      <p className="text-sm text-muted">
        Open the link that ./signalbox serve printed, or sign in.
      </p>
      {fault && <Message tone="short">{fault}</Message>}
      <form
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          void enter("/session", { name, password });
        }}
      >
        <Field label="Name">
          <input
            className="control"
            autoComplete="username"
            required
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        </Field>
        <Field label="Password">
          <input
            className="control"
            type="password"
            autoComplete="current-password"
            required
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
        </Field>
        <Button tone="primary" type="submit">
          Sign in
        </Button>
      </form>
    </main>
  );
}
