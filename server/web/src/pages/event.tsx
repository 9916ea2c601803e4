import type { SystemEvent } from "../api/types";
import { time, words } from "../ui/format";
import { Badge } from "../ui/surface";

/** The kinds of events that are told. */
export const EVENT_KINDS = ["order", "fill", "alert", "deployment", "kill", "grant", "limits"];

const TONES: Record<string, "long" | "accent" | "short" | "warn" | "plain"> = {
  fill: "long",
  order: "accent",
  alert: "warn",
  kill: "short",
  grant: "warn",
  limits: "warn",
};

/** Something that happened, in a line. */
export function EventLine({ event }: { event: SystemEvent }) {
  return (
    <li className="flex flex-wrap items-baseline gap-x-2 border-l-2 border-line pl-2">
      <Badge tone={TONES[event.kind] ?? "plain"}>{event.kind}</Badge>
      <span className="min-w-0 break-words">{said(event)}</span>
      <span className="figures w-full text-xs text-muted">{time(event.at)}</span>
    </li>
  );
}

const word = (event: SystemEvent, name: string) => {
  const value = event.data[name];
  return value === undefined || value === null ? "" : words(String(value));
};

function said(event: SystemEvent): string {
  const plain = (name: string) => String(event.data[name] ?? "");
  switch (event.kind) {
    case "fill":
      return `${word(event, "action")} ${plain("quantity")} ${plain("instrument")} at ${plain("price")}, ${word(event, "purpose")}`;
    case "order":
      return [word(event, "action"), plain("instrument"), word(event, "state"), plain("reason")]
        .filter(Boolean)
        .join(" ");
    case "alert":
      return plain("message");
    default:
      return Object.values(event.data).filter(Boolean).map(String).join(", ") || event.subject;
  }
}
