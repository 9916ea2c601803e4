import { useMutation } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { reason } from "../api/client";
import { Button } from "../ui/button";
import { Dialog } from "../ui/dialog";
import { Field } from "../ui/field";
import { Message } from "../ui/surface";
import { LimitFields } from "./limits";

/** What a backtest and a deployment are asked alike. */
export interface Asked {
  from?: string;
  to?: string;
  capital?: number;
  limits?: Record<string, string>;
}

interface Props {
  title: string;
  open: boolean;
  onClose: () => void;
  intro: ReactNode;
  /** What goes before "from" and "to" in the names of the days. */
  days?: string;
  /** A further field. */
  extra: ReactNode;
  action: string;
  start: (asked: Asked) => Promise<void>;
}

/** Asks over which days, with how much and within which limits a strategy is to run. */
export function AskedForm({ title, open, onClose, intro, days, extra, action, start }: Props) {
  const [text, setText] = useState({ from: "", to: "", capital: "" });
  const [limits, setLimits] = useState<Record<string, string>>({});
  const starting = useMutation({
    mutationFn: () => {
      const asked: Asked = {};
      if (text.from) asked.from = text.from;
      if (text.to) asked.to = text.to;
      if (text.capital) asked.capital = Number(text.capital);
      if (Object.keys(limits).length > 0) asked.limits = limits;
      return start(asked);
    },
  });
  const set = (key: keyof typeof text) => (event: { target: { value: string } }) =>
    setText({ ...text, [key]: event.target.value });
  return (
    <Dialog title={title} open={open} onClose={onClose}>
      <form
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          starting.mutate();
        }}
      >
        {intro}
        <div className="grid grid-cols-2 gap-3">
          <Field label={days ? `${days} from` : "From"}>
            <input className="control" type="date" value={text.from} onChange={set("from")} />
          </Field>
          <Field label={days ? `${days} to` : "To"}>
            <input className="control" type="date" value={text.to} onChange={set("to")} />
          </Field>
          {extra}
          <Field label="Capital">
            <input
              className="control"
              inputMode="decimal"
              placeholder="100000"
              pattern="\d+(\.\d+)?"
              value={text.capital}
              onChange={set("capital")}
            />
          </Field>
        </div>
        <LimitFields limits={limits} onChange={setLimits} />
        {starting.isError && <Message tone="short">{reason(starting.error)}</Message>}
        <Button tone="primary" type="submit" disabled={starting.isPending}>
          {action}
        </Button>
      </form>
    </Dialog>
  );
}
