import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { StatementEditor } from "../src/builder/cards";
import { SHELVES } from "../src/builder/shelf";
import { nodes } from "../src/rows/walk";
import type { Statement } from "../src/tree/statement";
import { isThere, programs } from "./corpus";

(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;

let root: Root;
let host: HTMLElement;

beforeEach(() => {
  host = document.createElement("div");
  document.body.append(host);
  root = createRoot(host);
});

afterEach(() => {
  act(() => root.unmount());
  host.remove();
});

function show(statement: Statement, onChange: (next: Statement) => void = () => {}) {
  act(() => root.render(<StatementEditor value={statement} onChange={onChange} />));
}

/** What a reader can see: texts, and what stands in fields. */
function visible(): string {
  const fields = [...host.querySelectorAll<HTMLInputElement>("input, textarea, select")];
  return [host.textContent, ...fields.map((it) => it.value)].join("\n");
}

/** Words and figures that a statement is made of, with where they stand. */
function leaves(part: unknown, path = ""): Map<string, string> {
  const found = new Map<string, string>();
  if (part !== null && typeof part === "object") {
    for (const [key, value] of Object.entries(part)) {
      for (const [at, leaf] of leaves(value, `${path}/${key}`)) found.set(at, leaf);
    }
  } else if (part !== undefined) {
    found.set(path, String(part));
  }
  return found;
}

/** What a sign, a word or a box stands for. */
const NOT_SHOWN =
  /\/(id|kind|type|note|bool|soFar|negated|op|orAdd|exitAll|whenFilled|currency|unit)$|\/(tf|on)\/n$/;

const statements = (isThere ? programs() : [])
  .filter((it) => it.source !== undefined)
  .flatMap((it) => (it.tree.body ?? []).map((statement) => ({ name: it.name, statement })));

describe.skipIf(!isThere)("cards", () => {
  it("stand on a shelf for every kind of statement", () => {
    const shelved = SHELVES.flatMap((it) => it.kinds);
    expect(new Set(shelved).size).toBe(shelved.length);
    for (const { statement } of statements) expect(shelved).toContain(statement.kind);
  });

  it("show every name and figure of every published statement", () => {
    for (const { name, statement } of statements) {
      show(statement);
      const seen = visible();
      for (const [path, leaf] of leaves(statement)) {
        if (!NOT_SHOWN.test(path)) {
          expect(seen, `${name} ${statement.id}${path}`).toContain(leaf);
        }
      }
    }
    expect(statements.length).toBeGreaterThan(500);
  });

  it("change what is typed and nothing else", () => {
    let edits = 0;
    for (const { name, statement } of statements) {
      show(statement);
      const count = host.querySelectorAll("input.control").length;
      for (let at = 0; at < count; at++) {
        let next: Statement | undefined;
        show(structuredClone(statement), (changed) => {
          next = changed;
        });
        const input = host.querySelectorAll<HTMLInputElement>("input.control")[at];
        if (!input || !type(input)) continue;
        expect(next, `${name} ${statement.id} ${input.ariaLabel}`).toBeDefined();
        const changed = differences(statement, next as unknown as Statement);
        expect(changed.length, `${name} ${statement.id} ${input.ariaLabel}: ${changed}`).toBe(1);
        edits++;
      }
    }
    console.log(`${edits} fields were typed into`);
    expect(edits).toBeGreaterThan(300);
  });

  it("keep the ids and comments of all rows", () => {
    for (const { statement } of statements) {
      show(statement);
      for (const node of nodes(statement)) {
        if (typeof node.note === "string" && node.id !== statement.id) {
          expect(visible()).toContain(node.note);
        }
      }
    }
  });
});

/** Types another text of the same make; says whether there is one. */
function type(input: HTMLInputElement): boolean {
  const old = input.value;
  const label = input.getAttribute("aria-label") ?? "";
  if (old === "" || (label === "Exit: percent" && old === "100")) return false;
  const text = /^\d+(\.\d+)?$/.test(old)
    ? old === "7"
      ? "8"
      : "7"
    : /^\d\d:\d\d/.test(old)
      ? "11:11"
      : `${old}x`;
  const setter = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set;
  act(() => {
    setter?.call(input, text);
    input.dispatchEvent(new Event("input", { bubbles: true }));
  });
  act(() => {
    input.dispatchEvent(new FocusEvent("focusout", { bubbles: true }));
  });
  return true;
}

function differences(before: Statement, after: Statement): string[] {
  const old = leaves(before);
  const now = leaves(after);
  return [...new Set([...old.keys(), ...now.keys()])].filter((it) => old.get(it) !== now.get(it));
}
