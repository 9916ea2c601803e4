import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { post, reason } from "../api/client";
import { useMay } from "../api/may";
import { functions, gallery, strategy } from "../api/queries";
import type { Strategy, Version } from "../api/types";
import { type StrategyDocument, useDocument, worst } from "../builder/document";
import { Editor, type EditorHandle } from "../builder/editor";
import { PlainWords } from "../builder/plain-words";
import { Problems } from "../builder/problems";
import { Rows } from "../builder/rows";
import { Button } from "../ui/button";
import { Icon } from "../ui/icon";
import { Badge, Message, Page } from "../ui/surface";
import { DeployDialog } from "./deploy";
import { BacktestDialog } from "./run";

const FIRST_TEXT = `signalbox 1
strategy "My strategy"

trade AAPL on daily bars

enter long when rsi(close, 3) < 30 and close > sma(close, 50)
exit long when rsi(close, 3) > 70

stop loss 5%

size 50% of equity
`;

export function NewStrategyPage() {
  const { example } = useSearch({ strict: false }) as { example?: string };
  const examples = useQuery({ ...gallery, enabled: example !== undefined });
  if (example !== undefined && examples.isPending)
    return <Page title="New strategy">Loading …</Page>;
  const text = examples.data?.find((it) => it.id === example)?.text ?? FIRST_TEXT;
  return <Builder key={example ?? "new"} text={text} />;
}

export function StrategyPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const found = useQuery(strategy(id));
  if (found.isError) {
    return (
      <Page title="Strategy">
        <Message tone="short">{reason(found.error)}</Message>
      </Page>
    );
  }
  return found.data ? (
    <Builder key={id} text={found.data.latest.text} stored={found.data} />
  ) : (
    <Page title="Strategy">Loading …</Page>
  );
}

type Side = "rows" | "text";

function Builder({ text, stored }: { text: string; stored?: Strategy }) {
  const [first] = useState(text);
  const editor = useRef<EditorHandle>(null);
  const document = useDocument(first, (written) => editor.current?.show(written));
  const catalogue = useQuery(functions).data ?? [];
  const [side, setSide] = useState<Side>("rows");
  const saving = useSaving(document, stored);
  const diagnostics = document.check?.diagnostics ?? [];
  const title = document.tree?.strategy?.name ?? stored?.name ?? "New strategy";
  return (
    <Page title={title} actions={<Actions document={document} saving={saving} />}>
      {document.fault && <Message tone="short">{document.fault}</Message>}
      {saving.error !== null && <Message tone="short">{reason(saving.error)}</Message>}
      <SideTabs side={side} onSide={setSide} />
      <div className="grid gap-3 lg:grid-cols-2">
        <section
          aria-label="Rows"
          className={`${side === "rows" ? "" : "hidden"} rounded-card border border-line bg-paper lg:block`}
        >
          {!document.inStep && document.tree && (
            <p
              role="status"
              className="border-b border-line bg-warn-soft px-3 py-1.5 text-sm text-warn"
            >
              The rows show the text as it last could be read.
            </p>
          )}
          {document.tree && (
            <Rows tree={document.tree} functions={catalogue} onChange={document.editTree} />
          )}
        </section>
        <section
          aria-label="Text"
          className={`${side === "text" ? "flex" : "hidden"} h-[78dvh] flex-col overflow-hidden rounded-card border border-line bg-surface lg:sticky lg:top-16 lg:flex`}
        >
          <div className="min-h-0 grow">
            <Editor
              ref={editor}
              text={document.text}
              functions={catalogue}
              diagnostics={diagnostics}
              onText={document.editText}
              onSave={saving.save}
            />
          </div>
          <PlainWords text={document.text} valid={document.check?.valid ?? false} />
          <Problems
            diagnostics={diagnostics}
            onGo={(at) => editor.current?.goTo(at)}
            onEdit={(edits) => editor.current?.edit(edits)}
          />
        </section>
      </div>
    </Page>
  );
}

function SideTabs({ side, onSide }: { side: Side; onSide: (side: Side) => void }) {
  return (
    <div className="mb-3 flex gap-1 lg:hidden">
      {(["rows", "text"] as const).map((it) => (
        <Button
          key={it}
          small
          tone={side === it ? "primary" : "plain"}
          aria-pressed={side === it}
          onClick={() => onSide(it)}
        >
          {it === "rows" ? "Rows" : "Text"}
        </Button>
      ))}
    </div>
  );
}

interface Saving {
  save: () => void;
  /** Saves what is not saved yet, and says under which id and version it stands. */
  saved: () => Promise<{ id: string; version: number }>;
  busy: boolean;
  isSaved: boolean;
  error: unknown;
}

/** Keeps the text as a version; on the way it is brought into its canonical form. */
function useSaving(document: StrategyDocument, stored: Strategy | undefined): Saving {
  const client = useQueryClient();
  const navigate = useNavigate();
  const [kept, setKept] = useState(
    stored && { id: stored.id, version: stored.latest.version, text: stored.latest.text },
  );
  const mutation = useMutation({
    mutationFn: async () => {
      const text = await formatted(document.text);
      if (text !== document.text) document.editText(text);
      if (kept?.text === text) return kept;
      const now = kept ? await another(kept, text) : await first(document, text);
      setKept(now);
      void client.invalidateQueries({ queryKey: ["strategies"] });
      return now;
    },
    onSuccess: (now) => {
      if (!stored) void navigate({ to: `/strategies/${now.id}`, replace: true });
    },
  });
  return {
    save: () => mutation.mutate(),
    saved: () => mutation.mutateAsync(),
    busy: mutation.isPending,
    isSaved: kept?.text === document.text,
    error: mutation.error,
  };
}

/** The canonical text, or the text itself where it cannot be read yet. */
async function formatted(text: string): Promise<string> {
  return post<{ text: string }>("/language/format", { text }).then(
    (it) => it.text,
    () => text,
  );
}

async function first(document: StrategyDocument, text: string) {
  const name = document.tree?.strategy?.name ?? "My strategy";
  const made = await post<Strategy>("/strategies", { name, text });
  return { id: made.id, version: made.latest.version, text: made.latest.text };
}

async function another(kept: { id: string; version: number }, text: string) {
  const made = await post<Version>(`/strategies/${kept.id}/versions`, {
    text,
    basedOn: kept.version,
  });
  return { id: kept.id, version: made.version, text: made.text };
}

function Actions({ document, saving }: { document: StrategyDocument; saving: Saving }) {
  const [asked, setAsked] = useState<"backtest" | "deploy">();
  const state = worst(document.check?.diagnostics ?? []);
  const runnable = document.check?.runnable ?? false;
  const works = useMay("WORK");
  const trades = useMay("TRADE");
  return (
    <>
      {document.check &&
        (state === "error" ? (
          <Badge tone="short">has errors</Badge>
        ) : (
          <Badge tone={state === "warning" ? "warn" : "long"}>
            {runnable ? "can run" : "valid, not executed yet"}
          </Badge>
        ))}
      {works && (
        <>
          <Button onClick={saving.save} disabled={saving.busy || saving.isSaved}>
            {saving.isSaved ? "Saved" : "Save"}
          </Button>
          <Button onClick={() => setAsked("backtest")} disabled={!runnable}>
            <Icon name="backtests" size={16} /> Backtest
          </Button>
        </>
      )}
      {trades && (
        <Button tone="primary" onClick={() => setAsked("deploy")} disabled={!runnable}>
          <Icon name="play" size={16} /> Deploy on paper
        </Button>
      )}
      <BacktestDialog
        open={asked === "backtest"}
        onClose={() => setAsked(undefined)}
        saved={saving.saved}
        facts={document.check?.facts ?? null}
      />
      <DeployDialog
        open={asked === "deploy"}
        onClose={() => setAsked(undefined)}
        saved={saving.saved}
      />
    </>
  );
}
