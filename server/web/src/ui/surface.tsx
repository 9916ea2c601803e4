import type { ReactNode } from "react";

/** A page: its title, what can be done on it, and its content. */
export function Page(props: { title: ReactNode; actions?: ReactNode; children: ReactNode }) {
  return (
    <div className="mx-auto w-full max-w-[1480px] px-3 py-4 sm:px-6 sm:py-6">
      <div className="mb-4 flex flex-wrap items-center justify-between gap-3">
        <h1 className="text-xl font-semibold tracking-tight break-words">{props.title}</h1>
        <div className="flex flex-wrap items-center gap-2">{props.actions}</div>
      </div>
      {props.children}
    </div>
  );
}

export function Card(props: { title?: ReactNode; aside?: ReactNode; children: ReactNode }) {
  return (
    <section className="rounded-card border border-line bg-surface shadow-card">
      {(props.title || props.aside) && (
        <div className="flex flex-wrap items-center justify-between gap-2 border-b border-line px-4 py-2.5">
          <h2 className="text-sm font-semibold">{props.title}</h2>
          {props.aside}
        </div>
      )}
      <div className="p-4">{props.children}</div>
    </section>
  );
}

type Tone = "plain" | "long" | "short" | "warn" | "accent";

const BADGES: Record<Tone, string> = {
  plain: "bg-sunken text-muted",
  long: "bg-long-soft text-long",
  short: "bg-short-soft text-short",
  warn: "bg-warn-soft text-warn",
  accent: "bg-accent-soft text-accent",
};

export function Badge({ tone = "plain", children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span
      className={`inline-flex items-center gap-1 rounded px-1.5 py-0.5 text-xs font-medium ${BADGES[tone]}`}
    >
      {children}
    </span>
  );
}

export function Message({ tone, children }: { tone: Tone; children: ReactNode }) {
  return (
    <div
      role={tone === "short" ? "alert" : "status"}
      className={`rounded-md px-3 py-2 text-sm ${BADGES[tone]}`}
    >
      {children}
    </div>
  );
}

/** What stands where there is nothing yet. */
export function Empty({ children }: { children: ReactNode }) {
  return <p className="py-6 text-center text-sm text-muted">{children}</p>;
}
