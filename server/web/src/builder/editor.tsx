import { type Ref, useEffect, useImperativeHandle, useRef } from "react";
import type { CatalogueFunction, Diagnostic } from "../api/types";
import { TextEditor } from "../language/editor";

export interface EditorHandle {
  goTo: (position: number) => void;
  edit: (edits: Diagnostic["edits"]) => void;
  show: (text: string) => void;
}

interface Props {
  text: string;
  functions: CatalogueFunction[];
  diagnostics: readonly Diagnostic[];
  onText: (text: string) => void;
  onSave: () => void;
  ref?: Ref<EditorHandle>;
}

/** The text of a strategy. */
export function Editor({ text, functions, diagnostics, onText, onSave, ref }: Props) {
  const host = useRef<HTMLDivElement>(null);
  const editor = useRef<TextEditor>(undefined);
  const latest = useRef({ text, functions, onText, onSave });
  latest.current = { text, functions, onText, onSave };

  useEffect(() => {
    if (!host.current) return;
    const made = new TextEditor({
      parent: host.current,
      text: latest.current.text,
      label: "Text of the strategy",
      functions: () => latest.current.functions,
      onText: (next) => latest.current.onText(next),
      onSave: () => latest.current.onSave(),
    });
    editor.current = made;
    return () => made.close();
  }, []);

  useEffect(() => editor.current?.mark(diagnostics), [diagnostics]);
  useImperativeHandle(ref, () => ({
    goTo: (position) => editor.current?.goTo(position),
    edit: (edits) => editor.current?.edit(edits),
    show: (written) => editor.current?.show(written),
  }));

  return <div ref={host} className="h-full min-h-72" />;
}
