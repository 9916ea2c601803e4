import type { Statement, StrategyTree } from "../tree/statement";
import { ids, nodes } from "./walk";

/**
 * Keeps ids through an edit of the text. Reading text makes ids anew; what was there before gets its
 * old ones back, so that a card stays the same card while its text is typed.
 */
export function keepIds(before: StrategyTree | undefined, after: StrategyTree): StrategyTree {
  if (!before) return after;
  const old = before.body ?? [];
  const matches = match(old, after.body ?? []);
  const body = (after.body ?? []).map((statement, at) => {
    const twin = matches.get(at);
    return twin ? withIdsOf(twin, statement) : statement;
  });
  return unique({
    ...after,
    ...(after.strategy && before.strategy
      ? { strategy: { ...after.strategy, id: before.strategy.id } }
      : {}),
    ...(after.trade && before.trade ? { trade: { ...after.trade, id: before.trade.id } } : {}),
    ...(body.length > 0 ? { body } : {}),
  });
}

/** Which old statement a new one goes on from: an equal one, one of its name, the next of its kind. */
function match(old: Statement[], fresh: Statement[]): Map<number, Statement> {
  const found = new Map<number, Statement>();
  const taken = new Set<Statement>();
  const rules: ((a: Statement, b: Statement) => boolean)[] = [
    (a, b) => content(a) === content(b),
    (a, b) => a.kind === b.kind && nameOf(a) !== undefined && nameOf(a) === nameOf(b),
    (a, b) => a.kind === b.kind,
  ];
  for (const agrees of rules) {
    fresh.forEach((statement, at) => {
      if (found.has(at)) return;
      const twin = old.find((it) => !taken.has(it) && agrees(it, statement));
      if (twin) {
        found.set(at, twin);
        taken.add(twin);
      }
    });
  }
  return found;
}

function nameOf(statement: Statement): string | undefined {
  return "name" in statement ? statement.name : undefined;
}

/** A node without the ids in it, as text. */
function content(node: unknown): string {
  return JSON.stringify(node, (key, value) => (key === "id" ? undefined : sorted(value)));
}

function sorted(value: unknown): unknown {
  if (value === null || typeof value !== "object" || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The new node with the old one's ids where the two have the same build. */
function withIdsOf<T>(old: unknown, fresh: T): T {
  if (Array.isArray(fresh)) {
    const olds = Array.isArray(old) ? old : [];
    return pairs(olds, fresh).map(([a, b]) => (a === undefined ? b : withIdsOf(a, b))) as T;
  }
  if (fresh === null || typeof fresh !== "object" || old === null || typeof old !== "object") {
    return fresh;
  }
  const from = old as Record<string, unknown>;
  const entries = Object.entries(fresh).map(([key, value]) => [
    key,
    key === "id" && typeof from.id === "string" ? from.id : withIdsOf(from[key], value),
  ]);
  return Object.fromEntries(entries) as T;
}

/** Items that belong together: equal ones, then those left over, in order. */
function pairs(olds: unknown[], fresh: unknown[]): [unknown, unknown][] {
  const left = [...olds];
  const equal = fresh.map((item) => {
    const at = left.findIndex((it) => it !== undefined && content(it) === content(item));
    return at < 0 ? undefined : left.splice(at, 1)[0];
  });
  return fresh.map((item, at) => [equal[at] ?? left.shift(), item]);
}

/** Where an old id now stands twice, the later node gets one of its own. */
function unique(tree: StrategyTree): StrategyTree {
  const seen = new Set<string>();
  const used = ids(tree);
  const copy = structuredClone(tree);
  for (const node of nodes(copy)) {
    if (typeof node.id !== "string") continue;
    let id = node.id;
    for (let number = 2; seen.has(id); number++) {
      const next = `${node.id}~${number}`;
      id = used.has(next) ? id : next;
    }
    seen.add(id);
    node.id = id;
  }
  return copy;
}
