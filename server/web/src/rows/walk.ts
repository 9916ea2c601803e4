/** Walks over any part of a tree. */

type Json = unknown;

/** Every object of a tree, the outer ones first. */
export function* nodes(part: Json): Generator<Record<string, Json>> {
  if (Array.isArray(part)) {
    for (const item of part) yield* nodes(item);
  } else if (part !== null && typeof part === "object") {
    yield part as Record<string, Json>;
    for (const value of Object.values(part)) yield* nodes(value);
  }
}

/** The ids that a tree uses. */
export function ids(part: Json): Set<string> {
  const found = new Set<string>();
  for (const node of nodes(part)) {
    if (typeof node.id === "string") found.add(node.id);
  }
  return found;
}

/** An id that a tree does not use yet. */
export function freshId(tree: Json, prefix: string): string {
  const used = ids(tree);
  let number = 1;
  while (used.has(`${prefix}-${number}`)) number++;
  return `${prefix}-${number}`;
}
