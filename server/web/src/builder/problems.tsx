import type { Diagnostic } from "../api/types";
import { editName } from "../language/editor";
import { Button } from "../ui/button";
import { Badge } from "../ui/surface";

interface Props {
  diagnostics: readonly Diagnostic[];
  onGo: (position: number) => void;
  onEdit: (edits: Diagnostic["edits"]) => void;
}

const TONES: Record<string, "short" | "warn" | "accent"> = { error: "short", warning: "warn" };

/** What is wrong or doubtful, with what would mend it. */
export function Problems({ diagnostics, onGo, onEdit }: Props) {
  if (diagnostics.length === 0) return null;
  return (
    <ul
      aria-label="Problems"
      className="flex max-h-56 flex-col gap-1 overflow-auto border-t border-line bg-surface p-2"
    >
      {diagnostics.map((it) => (
        <li
          key={`${it.code}-${it.start}-${it.message}`}
          className="flex flex-wrap items-baseline gap-x-2 gap-y-1 rounded p-1 text-sm"
        >
          <Badge tone={TONES[it.severity] ?? "accent"}>{it.code}</Badge>
          <button
            type="button"
            className="figures text-left text-xs text-muted underline"
            onClick={() => onGo(it.start)}
          >
            line {it.line}
          </button>
          <span className="min-w-0 grow break-words">
            {it.message}
            {it.hint && <span className="text-muted"> – {it.hint}</span>}
          </span>
          {it.edits.length > 0 && (
            <Button small tone="primary" onClick={() => onEdit(it.edits)}>
              {editName(it)}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
