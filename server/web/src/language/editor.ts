import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
} from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { bracketMatching, foldKeymap } from "@codemirror/language";
import { lintGutter, lintKeymap, type Diagnostic as Mark, setDiagnostics } from "@codemirror/lint";
import { EditorState, type Extension, Transaction } from "@codemirror/state";
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  hoverTooltip,
  keymap,
  lineNumbers,
} from "@codemirror/view";
import type { CatalogueFunction, Diagnostic } from "../api/types";
import { completions } from "./completion";
import { documentation } from "./hover";
import { language } from "./language";

/** The text editor, apart from any framework. */

export interface EditorOptions {
  parent: HTMLElement;
  text: string;
  label: string;
  functions: () => CatalogueFunction[];
  onText: (text: string) => void;
  onSave: () => void;
}

const theme = EditorView.theme({
  "&": { height: "100%", color: "var(--ink)", backgroundColor: "var(--surface)", fontSize: "14px" },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": { fontFamily: "var(--mono)", lineHeight: "1.6", overflow: "auto" },
  ".cm-content": { caretColor: "var(--ink)", padding: "10px 0" },
  ".cm-cursor": { borderLeftColor: "var(--ink)" },
  ".cm-gutters": {
    backgroundColor: "var(--surface)",
    color: "var(--muted)",
    border: "none",
    borderRight: "1px solid var(--line)",
  },
  ".cm-activeLine": { backgroundColor: "color-mix(in srgb, var(--accent) 6%, transparent)" },
  ".cm-activeLineGutter": { backgroundColor: "var(--sunken)", color: "var(--ink)" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground":
    {
      backgroundColor: "color-mix(in srgb, var(--accent) 25%, transparent)",
    },
  ".cm-tooltip": {
    backgroundColor: "var(--surface)",
    color: "var(--ink)",
    border: "1px solid var(--line)",
    borderRadius: "8px",
    boxShadow: "var(--shadow)",
    maxWidth: "min(34rem, 90vw)",
    fontFamily: "var(--sans)",
  },
  ".cm-tooltip-autocomplete > ul > li[aria-selected]": {
    backgroundColor: "var(--accent)",
    color: "var(--on-accent)",
  },
  ".cm-completionDetail": { fontStyle: "normal", color: "inherit", opacity: "0.8" },
  ".cm-diagnostic": { padding: "6px 10px", fontFamily: "var(--sans)" },
  ".cm-diagnosticAction": {
    backgroundColor: "var(--accent)",
    color: "var(--on-accent)",
    borderRadius: "4px",
    padding: "2px 8px",
  },
  ".cm-doc": { padding: "8px 12px", fontSize: "13px", lineHeight: "1.45" },
  ".cm-doc code": { fontFamily: "var(--mono)" },
  ".cm-doc p": { margin: "4px 0" },
});

export class TextEditor {
  private readonly view: EditorView;
  private quiet = false;

  constructor(private readonly options: EditorOptions) {
    // In a shadow tree the editor's styles are adopted sheets, which a strict policy allows.
    const root = options.parent.shadowRoot ?? options.parent.attachShadow({ mode: "open" });
    const frame = document.createElement("div");
    frame.style.height = "100%";
    root.replaceChildren(frame);
    this.view = new EditorView({
      root,
      parent: frame,
      state: EditorState.create({ doc: options.text, extensions: this.extensions() }),
    });
  }

  private extensions(): Extension[] {
    const { functions, label, onSave } = this.options;
    return [
      lineNumbers(),
      history(),
      drawSelection(),
      bracketMatching(),
      closeBrackets(),
      highlightActiveLine(),
      highlightActiveLineGutter(),
      lintGutter(),
      language(),
      theme,
      EditorView.lineWrapping,
      EditorView.contentAttributes.of({ "aria-label": label, spellcheck: "false", tabindex: "0" }),
      autocompletion({ override: [completions(functions)], icons: false }),
      hoverTooltip(documentation(functions)),
      keymap.of([
        {
          key: "Mod-s",
          preventDefault: true,
          run: () => {
            onSave();
            return true;
          },
        },
        ...closeBracketsKeymap,
        ...completionKeymap,
        ...historyKeymap,
        ...foldKeymap,
        ...lintKeymap,
        ...defaultKeymap,
        indentWithTab,
      ]),
      EditorView.updateListener.of((update) => {
        if (update.docChanged && !this.quiet) this.options.onText(update.state.doc.toString());
      }),
    ];
  }

  get text(): string {
    return this.view.state.doc.toString();
  }

  /** Replaces the text as an edit that can be undone, without telling whoever replaced it. */
  show(text: string) {
    if (text === this.text) return;
    this.quiet = true;
    this.view.dispatch({
      changes: difference(this.text, text),
      annotations: Transaction.userEvent.of("input.rows"),
    });
    this.quiet = false;
  }

  /** Applies edits of a diagnostic; they are told on like typing. */
  edit(edits: readonly { start: number; end: number; replacement: string }[]) {
    this.view.dispatch({
      changes: edits.map((it) => ({ from: it.start, to: it.end, insert: it.replacement })),
    });
  }

  mark(diagnostics: readonly Diagnostic[]) {
    const length = this.view.state.doc.length;
    const marks = diagnostics.map((it): Mark => {
      const from = Math.min(it.start, length);
      return {
        from,
        to: Math.min(Math.max(it.end, from), length),
        severity: severity(it.severity),
        source: it.code,
        message: it.hint ? `${it.message}\n${it.hint}` : it.message,
        actions:
          it.edits.length === 0 ? [] : [{ name: editName(it), apply: () => this.edit(it.edits) }],
      };
    });
    this.view.dispatch(setDiagnostics(this.view.state, marks));
  }

  goTo(position: number) {
    const at = Math.min(position, this.view.state.doc.length);
    this.view.dispatch({ selection: { anchor: at }, scrollIntoView: true });
    this.view.focus();
  }

  close() {
    this.view.destroy();
  }
}

function severity(word: string): Mark["severity"] {
  return word === "error" || word === "warning" ? word : "info";
}

/** What the button of a suggested edit says. */
export function editName(diagnostic: Diagnostic): string {
  const [edit] = diagnostic.edits;
  const text = edit?.replacement.trim().replace(/\s+/g, " ") ?? "";
  return text === ""
    ? "Remove it"
    : `Change to “${text.length > 40 ? `${text.slice(0, 40)}…` : text}”`;
}

/** The one stretch in which two texts differ. */
function difference(before: string, after: string) {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  return { from: start, to: before.length - end, insert: after.slice(start, after.length - end) };
}
