import { existsSync, readdirSync, readFileSync } from "node:fs";
import type { StrategyTree } from "../src/tree/statement";

/** What the Java half laid out for the page's tests: see PageCorpusTest. */

const FOLDER = new URL("../../target/page/", `file://${import.meta.filename}`);
const NEXT = "\n\u001e\n";

export const isThere = existsSync(FOLDER);

export interface Program {
  name: string;
  source: string | undefined;
  canonical: string;
  tree: StrategyTree;
}

export function programs(): Program[] {
  return names().map((name) => ({
    name,
    source: optional(`${name}.source`),
    canonical: read(`${name}.canonical`),
    tree: JSON.parse(read(`${name}.json`)),
  }));
}

/** Each expression of a program with its spelling. */
export function spelt(name: string): { tree: StrategyTree; texts: string[] } {
  const texts = read(`${name}.shown.txt`);
  return {
    tree: JSON.parse(read(`${name}.shown.json`)),
    texts: texts === "" ? [] : texts.split(NEXT),
  };
}

/** Texts with the codes of what the compiler has against their form. */
export function spoilt(): { codes: string[]; text: string }[] {
  return read("spoilt.txt")
    .split(NEXT)
    .map((entry) => {
      const end = entry.indexOf("\n");
      return {
        codes: entry.slice(0, end).split(" ").filter(Boolean),
        text: entry.slice(end + 1),
      };
    });
}

export function executed(): string[] {
  return read("executed.txt").split("\n").filter(Boolean);
}

function names(): string[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith(".json") && !file.endsWith(".shown.json"))
    .map((file) => file.slice(0, -".json".length))
    .sort();
}

function read(file: string): string {
  return readFileSync(new URL(encodeURIComponent(file), FOLDER), "utf8");
}

function optional(file: string): string | undefined {
  return existsSync(new URL(encodeURIComponent(file), FOLDER)) ? read(file) : undefined;
}
