import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { post } from "../api/client";
import type { Sentence } from "../api/types";

interface Props {
  text: string;
  valid: boolean;
}

/** What the strategy does, in words that are made from its tree. */
export function PlainWords({ text, valid }: Props) {
  const [open, setOpen] = useState(false);
  const found = useQuery({
    queryKey: ["explain", text],
    queryFn: () => post<{ sentences: Sentence[] }>("/language/explain", { text }),
    enabled: open && valid,
    placeholderData: (before) => before,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <details
      className="max-h-64 shrink-0 overflow-auto border-t border-line bg-surface px-3 py-2 text-sm"
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary className="cursor-pointer font-medium">In plain words</summary>
      {!valid && <p className="text-muted">Once the text has no errors.</p>}
      {valid && (
        <ul className="mt-1 list-disc pl-5">
          {found.data?.sentences.map((it) => (
            <li key={`${it.statement} ${it.text}`}>{it.text}</li>
          ))}
        </ul>
      )}
    </details>
  );
}
