// Makes the editor's parser of its grammar. That takes a while, so it is kept beside the packages
// until the grammar changes.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { buildParserFile } from "@lezer/generator";

const grammar = readFileSync(new URL("../src/language/signalbox.grammar", import.meta.url), "utf8");
const folder = new URL("../target/grammar/", import.meta.url);
const stamp = new URL("grammar.sha256", folder);
const hash = createHash("sha256").update(grammar).digest("hex");

if (!existsSync(stamp) || readFileSync(stamp, "utf8") !== hash) {
  const { parser, terms } = buildParserFile(grammar, {
    fileName: "signalbox.grammar",
    warn: (message) => {
      throw new Error(message);
    },
  });
  mkdirSync(folder, { recursive: true });
  writeFileSync(new URL("parser.js", folder), parser.replace('"./tokens"', '"#tokens"'));
  writeFileSync(new URL("terms.js", folder), terms);
  writeFileSync(stamp, hash);
}
