import type {
  Completion,
  CompletionContext,
  CompletionResult,
  CompletionSource,
} from "@codemirror/autocomplete";
import { syntaxTree } from "@codemirror/language";
import type { EditorState } from "@codemirror/state";
import type { SyntaxNode } from "@lezer/common";
import type { CatalogueFunction } from "../api/types";
import { CLAUSE_WORDS, CONNECTIVES, LIVE_FIELDS, NAMES, STATEMENTS } from "./vocabulary";

/** Proposes names in scope, functions of the catalogue and the words that can stand at a place. */
export function completions(functions: () => CatalogueFunction[]): CompletionSource {
  return (context) => propose(context, functions());
}

function propose(
  context: CompletionContext,
  functions: CatalogueFunction[],
): CompletionResult | null {
  const { state, pos } = context;
  const node = syntaxTree(state).resolveInner(pos, -1);
  if (["Comment", "String", "Number", "Definition"].includes(node.name)) return null;
  const member = context.matchBefore(/[a-z]\w*\.\w*$/);
  if (member) return members(state, member.text, member.from, functions);
  const word = context.matchBefore(/[a-zA-Z_]\w*$/);
  if (!word && !context.explicit) return null;
  return {
    from: word?.from ?? pos,
    options: atStatement(state, word?.from ?? pos)
      ? STATEMENTS
      : [...defined(state), ...NAMES, ...functions.map(functionOption), ...words(node)],
    validFor: /^\w*$/,
  };
}

function functionOption(it: CatalogueFunction): Completion {
  return {
    label: it.name,
    type: "function",
    detail: `(${it.parameters.map((parameter) => parameter.name).join(", ")})`,
    info: it.summary,
    apply: it.parameters.length === 0 ? `${it.name}()` : `${it.name}(`,
  };
}

/** A statement begins where everything before it on the line is white space. */
function atStatement(state: EditorState, from: number): boolean {
  const line = state.doc.lineAt(from);
  if (state.sliceDoc(line.from, from).trim() !== "") return false;
  const before = syntaxTree(state).resolveInner(line.from, -1);
  return !within(before, ["Group", "ArgList", "Sequence"]);
}

function within(node: SyntaxNode, names: string[]): boolean {
  for (let at: SyntaxNode | null = node; at; at = at.parent) {
    if (names.includes(at.name)) return true;
  }
  return false;
}

/** What the text itself names: lets, parameters, definitions, universes. */
export function defined(state: EditorState): Completion[] {
  const found = new Map<string, Completion>();
  syntaxTree(state).iterate({
    enter: (node) => {
      if (node.name !== "Definition") return;
      const label = state.sliceDoc(node.from, node.to);
      const parent = node.node.parent?.name.toLowerCase() ?? "";
      found.set(label, { label, type: "variable", detail: parent, boost: 10 });
    },
  });
  return [...found.values()];
}

function members(
  state: EditorState,
  text: string,
  from: number,
  functions: CatalogueFunction[],
): CompletionResult | null {
  const [owner = ""] = text.split(".");
  const live = LIVE_FIELDS[owner];
  const names = live ?? outputsOf(state, owner, functions);
  if (names.length === 0) return null;
  return {
    from: from + owner.length + 1,
    options: names.map((label) => ({ label, type: "property" })),
    validFor: /^\w*$/,
  };
}

/** The outputs of the function that a let stands for. */
function outputsOf(state: EditorState, name: string, functions: CatalogueFunction[]): string[] {
  const definition = new RegExp(`\\blet\\s+${name}\\s*=\\s*([a-z]\\w*)\\s*\\(`).exec(
    state.doc.toString(),
  );
  const made = functions.find((it) => it.name === definition?.[1]);
  return made?.outputs.map((output) => output.name).filter(Boolean) ?? [];
}

function words(node: SyntaxNode): Completion[] {
  const statement = statementOf(node);
  return [...(CLAUSE_WORDS[statement] ?? []), ...CONNECTIVES];
}

function statementOf(node: SyntaxNode): string {
  let at = node;
  while (at.parent && at.parent.name !== "File") at = at.parent;
  return at.name;
}
