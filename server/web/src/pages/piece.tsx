import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { post, reason } from "../api/client";
import type { Piece, Strategy } from "../api/types";
import { Button } from "../ui/button";
import { Badge, Card, Message } from "../ui/surface";

/** A piece of a conversation; all of it is plain text, whoever wrote it. */
export function PieceView({ piece }: { piece: Piece }) {
  switch (piece.kind) {
    case "message":
      return (
        <p className="max-w-[85%] self-end rounded-card bg-accent-soft px-3 py-2 break-words whitespace-pre-wrap">
          {piece.text}
        </p>
      );
    case "text":
      return <p className="break-words whitespace-pre-wrap">{piece.text}</p>;
    case "tool":
      return (
        <p className="text-sm text-muted">
          <Badge>looked up</Badge> {piece.text}
        </p>
      );
    case "problems":
      return <Problems piece={piece} />;
    case "question":
      return <Question piece={piece} />;
    case "draft":
      return piece.draft && <Draft draft={piece.draft} />;
    case "done":
      return <Message tone="warn">{piece.text}</Message>;
  }
}

function Problems({ piece }: { piece: Piece }) {
  return (
    <details className="text-sm text-muted">
      <summary>A proposal had {piece.diagnostics.length} problems</summary>
      <ul className="list-disc pl-5">
        {piece.diagnostics.map((it) => (
          <li key={`${it.start} ${it.code}`}>
            {it.code}: {it.message}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Question({ piece }: { piece: Piece }) {
  return (
    <div className="flex flex-col gap-2">
      <p className="font-medium">{piece.text}</p>
      {piece.understood.length > 0 && (
        <div className="text-sm">
          <p className="text-muted">Understood so far:</p>
          <ul className="pl-2">
            {piece.understood.map((it) => (
              <li key={it}>
                <code className="font-mono text-[13px]">{it}</code>
              </li>
            ))}
          </ul>
        </div>
      )}
      {piece.ways.length > 0 && (
        <div className="text-sm">
          <p className="text-muted">For example:</p>
          <ul className="list-disc pl-6">
            {piece.ways.map((it) => (
              <li key={it}>{it}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

/** A proposal: what was understood, in words made from its tree, and the text. */
function Draft({ draft }: { draft: NonNullable<Piece["draft"]> }) {
  const navigate = useNavigate();
  const client = useQueryClient();
  const keeping = useMutation({
    mutationFn: () =>
      post<Strategy>("/strategies", {
        name: /strategy "((?:[^"\\]|\\.)*)"/.exec(draft.text)?.[1] ?? "From the chat",
        text: draft.text,
      }),
    onSuccess: (kept) => {
      void client.invalidateQueries({ queryKey: ["strategies"] });
      void navigate({ to: `/strategies/${kept.id}` });
    },
  });
  return (
    <Card title="This is what was understood">
      <ul className="mb-3 list-disc pl-5 text-sm">
        {draft.paraphrase.map((it) => (
          <li key={it}>{it}</li>
        ))}
      </ul>
      <section
        aria-label="Text of the proposal"
        tabIndex={0}
        className="mb-3 overflow-x-auto rounded-md bg-sunken p-3"
      >
        <pre className="font-mono text-[13px]">{draft.text}</pre>
      </section>
      {keeping.isError && <Message tone="short">{reason(keeping.error)}</Message>}
      <Button tone="primary" onClick={() => keeping.mutate()} disabled={keeping.isPending}>
        That is what I mean: keep it
      </Button>
    </Card>
  );
}
