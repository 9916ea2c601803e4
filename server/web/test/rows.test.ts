import { describe, expect, it } from "vitest";
import { keepIds } from "../src/rows/identity";
import { fromOperand, toOperand } from "../src/rows/operand";
import { fromRow, toRow } from "../src/rows/row";
import { ids, nodes } from "../src/rows/walk";
import type { Expression } from "../src/tree/expression";
import { print } from "../src/tree/print";
import type { StrategyTree } from "../src/tree/statement";
import { executed, isThere, programs, spelt } from "./corpus";

function shownIn(tree: StrategyTree): Expression[] {
  return (tree.body ?? []).flatMap((it) => (it.kind === "show" ? [it.value] : []));
}

describe.skipIf(!isThere)("rows", () => {
  it("hold every expression of every program without loss", () => {
    let count = 0;
    for (const program of programs()) {
      for (const expression of shownIn(spelt(program.name).tree)) {
        expect(fromRow(toRow(expression)), program.name).toEqual(expression);
        expect(fromOperand(toOperand(expression)), program.name).toEqual(expression);
        count++;
      }
    }
    console.log(`${count} expressions went through rows and back`);
    expect(count).toBeGreaterThan(3000);
  });

  it("spell every expression as the compiler's formatter does", () => {
    for (const program of programs()) {
      const { tree, texts } = spelt(program.name);
      expect(shownIn(tree).map(print), program.name).toEqual(texts);
    }
  });

  it("cover what the engine executes", () => {
    expect(executed().length).toBeGreaterThan(40);
  });
});

describe.skipIf(!isThere)("ids", () => {
  it("stay where a text is read anew", () => {
    for (const program of programs()) {
      const renamed = withOtherIds(program.tree);
      const kept = keepIds(renamed, program.tree);
      expect(kept, program.name).toEqual(renamed);
    }
  });

  it("are never given twice", () => {
    const all = programs();
    all.forEach((program, at) => {
      const other = all[(at + 1) % all.length];
      const kept = keepIds(other?.tree, program.tree);
      const used = [...nodes(kept)].flatMap((node) =>
        typeof node.id === "string" ? [node.id] : [],
      );
      expect(new Set(used).size, program.name).toBe(used.length);
      expect(ids(kept).size, program.name).toBe(ids(program.tree).size);
    });
  });
});

/** As if the builder had made its nodes in another order. */
function withOtherIds(tree: StrategyTree): StrategyTree {
  const copy = structuredClone(tree);
  let number = 0;
  for (const node of nodes(copy)) {
    if (typeof node.id === "string") node.id = `kept-${number++}`;
  }
  return copy;
}
