/** Line breaks of canonical text. */

const LONGEST_CASES = 80;

/** Two parts of one thing, one below the other where they are long. */
export function cases(first: string, second: string): string {
  const fits = first.length + second.length < LONGEST_CASES && !`${first}${second}`.includes("\n");
  return first + (fits ? " " : "\n") + second;
}

export function indented(text: string): string {
  return text
    .split("\n")
    .map((line) => `  ${line}`)
    .join("\n");
}

/** Comments, each on a line of its own, or nothing. */
export function noteText(note: string | undefined): string {
  if (note === undefined) return "";
  return note
    .split("\n")
    .map((line) => (line === "" ? "#\n" : `# ${line}\n`))
    .join("");
}
