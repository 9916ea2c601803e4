import { describe, expect, it } from "vitest";
import { parser } from "#parser";
import { isThere, programs, spoilt } from "./corpus";

/** Where the editor's grammar finds no way on. */
function errors(text: string): number[] {
  const places: number[] = [];
  parser.parse(text).iterate({
    enter: (node) => {
      if (node.type.isError) places.push(node.from);
    },
  });
  return places;
}

/** What the compiler refuses only after it has read a text: no matter of grammar. */
const AFTER_READING: ReadonlySet<string> = new Set([
  "E105",
  "E109",
  "E110",
  "E114",
  "E115",
  "E116",
  "E117",
]);

describe.skipIf(!isThere)("the editor's grammar", () => {
  it("reads every published program, as written and as formatted", () => {
    const published = programs().filter((it) => it.source !== undefined);
    for (const { name, source = "", canonical } of published) {
      expect(errors(source), `${name}: ${source.slice(0, errors(source)[0])}`).toEqual([]);
      expect(errors(canonical), name).toEqual([]);
    }
    expect(published.length).toBeGreaterThan(80);
  });

  it("reads what no author would write, but for odd counts in groups", () => {
    const random = programs().filter((it) => it.source === undefined);
    const refused = random.filter((it) => errors(it.canonical).length > 0);
    console.log(`${refused.length} of ${random.length} random programs are refused`);
    expect(refused.length).toBeLessThan(random.length * 0.15);
  });

  it("refuses what the compiler refuses", () => {
    const sample = spoilt();
    const tooStrict = sample.filter((it) => it.codes.length === 0 && errors(it.text).length > 0);
    const tooMild = sample.filter(
      (it) => it.codes.some((code) => !AFTER_READING.has(code)) && errors(it.text).length === 0,
    );
    console.log(`${sample.length} spoilt programs, too mild for ${tooMild.length}`);
    if (process.env.SHOW)
      for (const it of [...tooStrict, ...tooMild]) {
        const at = errors(it.text)[0];
        console.log(
          it.codes.join(),
          at === undefined
            ? it.text
            : it.text.slice(Math.max(0, at - 60), at + 40).replaceAll("\n", " "),
        );
        console.log("---");
      }
    expect(tooStrict.map((it) => it.text)).toEqual([]);
    expect(tooMild.length).toBeLessThan(sample.length * 0.02);
  });
});
