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

interface Props {
  /** Who was signed in before, where it is known. */
  name?: string;
  /** What to do, in the server's words. */
  way?: string;
  onDone: (entered: Session) => void;
}

/** Signs in by a one-time link, or by name and password; a page of its own. */
export function SignIn({ way, onDone }: Props) {
  return (
    <main className="mx-auto flex min-h-dvh max-w-sm flex-col justify-center gap-4 p-6">
      <h1 className="flex items-center gap-2 text-xl font-semibold">
        <img src="/icon.svg" alt="" width="28" height="28" /> Signalbox
      </h1>
      {way && <p className="text-sm text-muted">{way}</p>}
      <SignInForm onDone={onDone} />
    </main>
  );
}

/** The same over a page that stays as it is, whatever was typed there. */
export function SignInAgain({ name = "", onDone }: Props) {
  const ref = useRef<HTMLDialogElement>(null);
  useEffect(() => ref.current?.showModal(), []);
  return (
    <dialog
      ref={ref}
      aria-label="Sign in again"
      onCancel={(event) => event.preventDefault()}
      className="m-auto w-[min(24rem,calc(100vw-1.5rem))] rounded-card border border-line bg-surface p-4 text-ink shadow-card backdrop:bg-paper"
    >
      <h2 className="mb-1 font-semibold">Sign in again</h2>
      <p className="mb-3 text-sm text-muted">
        The session is over. What you typed is kept, and what you asked for goes on.
      </p>
      <SignInForm name={name} onDone={onDone} />
    </dialog>
  );
}

function SignInForm({ name: before = "", onDone }: Props) {
  const [name, setName] = useState(before);
  const [password, setPassword] = useState("");
  const [fault, setFault] = useState<string>();
  const [token] = useState(linkToken);
  const tried = useRef(false);

  const enter = (path: string, body: object) =>
    post<Session>(path, body).then(onDone, (error) => setFault(reason(error)));

  useEffect(() => {
    if (!token || tried.current) return;
    tried.current = true;
    history.replaceState(null, "", location.pathname);
    void enter("/session/link", { token });
  });

  return (
    <form
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        void enter("/session", { name, password });
      }}
    >
      {fault && <Message tone="short">{fault}</Message>}
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
  );
}
