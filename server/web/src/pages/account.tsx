import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { put, reason, remove } from "../api/client";
import type { Session } from "../api/types";
import { Button } from "../ui/button";
import { Dialog } from "../ui/dialog";
import { Field } from "../ui/field";
import { words } from "../ui/format";
import { Message } from "../ui/surface";

/** Who is signed in, and the way out. */
export function Account({ session, onLeft }: { session: Session; onLeft: () => void }) {
  const [open, setOpen] = useState(false);
  const leaving = useMutation({
    mutationFn: () => remove("/session"),
    onSuccess: onLeft,
  });
  return (
    <span className="flex min-w-0 items-center gap-2">
      <Button tone="quiet" small onClick={() => setOpen(true)}>
        <span className="truncate">{session.name}</span>
      </Button>
      <Button small onClick={() => leaving.mutate()} disabled={leaving.isPending}>
        Sign out
      </Button>
      {leaving.isError && <Message tone="short">{reason(leaving.error)}</Message>}
      <Dialog title={session.name} open={open} onClose={() => setOpen(false)}>
        <p className="mb-3 text-sm text-muted">Signed in as {words(session.role)}.</p>
        <PasswordChange />
      </Dialog>
    </span>
  );
}

function PasswordChange() {
  const [typed, setTyped] = useState({ current: "", replacement: "" });
  const changing = useMutation({
    mutationFn: () => put("/session/password", typed),
    onSuccess: () => setTyped({ current: "", replacement: "" }),
  });
  const set = (key: keyof typeof typed) => (event: { target: { value: string } }) =>
    setTyped({ ...typed, [key]: event.target.value });
  return (
    <form
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        changing.mutate();
      }}
    >
      <Field label="Password until now">
        <input
          className="control"
          type="password"
          autoComplete="current-password"
          required
          value={typed.current}
          onChange={set("current")}
        />
      </Field>
      <Field label="Another password">
        <input
          className="control"
          type="password"
          autoComplete="new-password"
          required
          minLength={8}
          value={typed.replacement}
          onChange={set("replacement")}
        />
      </Field>
      {changing.isError && <Message tone="short">{reason(changing.error)}</Message>}
      {changing.isSuccess && (
        <Message tone="accent">The password is another one; other sign-ins have ended.</Message>
      )}
      <Button type="submit" disabled={changing.isPending}>
        Change the password
      </Button>
    </form>
  );
}
