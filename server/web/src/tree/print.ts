import type {
  Argument,
  Call,
  Duration,
  Expression,
  Fold,
  Frequency,
  Literal,
  RowNode,
  Step,
  Timeframe,
} from "./expression";
import { cases, indented, noteText } from "./layout";

/**
 * Expressions as canonical text, with parentheses only where the grammar needs them. The server
 * prints whole strategies; this prints what stands in chips, and in the same words.
 */

/** How tightly a construct binds, loosest first; each mirrors a rule of the grammar. */
enum Level {
  Choice,
  Or,
  And,
  Not,
  Event,
  Window,
  Comparison,
  Offset,
  Sum,
  Product,
  Sign,
  Power,
  Postfix,
  Primary,
}

type Spelt = readonly [text: string, level: Level];

const LARGEST_IN_BRACKETS = 3;
const SIGNS: Readonly<Record<string, string>> = {
  USD: "$",
  EUR: "\u20AC",
  GBP: "\u00A3",
  INR: "\u20B9",
  JPY: "\u00A5",
};
const ADJECTIVES: Readonly<Record<string, string>> = {
  "1 day": "daily",
  "1 week": "weekly",
  "1 month": "monthly",
  "3 month": "quarterly",
  "1 year": "yearly",
};

/** The text where any expression may stand. */
export function print(expression: Expression): string {
  return spell(expression)[0];
}

export function symbol(name: string): string {
  return /^[A-Z][A-Z0-9_]*([.:][A-Z0-9_]+)*$/.test(name) ? name : quoted(name);
}

const ESCAPES: Readonly<Record<string, string>> = {
  "\\": "\\\\",
  '"': '\\"',
  "\n": "\\n",
  "\t": "\\t",
  "\r": "\\r",
};

export function quoted(text: string): string {
  return `"${text.replace(/[\\"\n\t\r]/g, (character) => ESCAPES[character] ?? character)}"`;
}

export function duration(length: Duration): string {
  if ("n" in length) return counted(length.n, length.unit);
  return "count" in length ? `${length.count} ${length.unit}s` : length.ref;
}

export function timeframe(frame: Timeframe): string {
  if ("ref" in frame) return `${frame.ref} bars`;
  const length = `${frame.n} ${frame.unit}`;
  return `${ADJECTIVES[length] ?? length} bars`;
}

function counted(amount: string, unit: string): string {
  return `${amount} ${/^1(\.0+)?$/.test(amount) ? unit : `${unit}s`}`;
}

function at(level: Level, expression: Expression): string {
  const [text, own] = spell(expression);
  return own < level ? `(${text})` : text;
}

function spell(expression: Expression): Spelt {
  if (!("kind" in expression)) return [atom(expression), Level.Primary];
  switch (expression.kind) {
    case "na":
    case "previous":
      return [expression.kind, Level.Primary];
    case "call":
      return [call(expression), Level.Primary];
    case "member":
      return [`${owner(expression.x)}.${expression.name}`, Level.Postfix];
    case "ago":
      return [back(expression.x, expression.bars), Level.Postfix];
    case "asOf":
      return [`${postfix(expression.x)} ${duration(expression.duration)} ago`, Level.Postfix];
    case "of":
      return [`${postfix(expression.x)} of ${target(expression.of)}`, Level.Postfix];
    case "on":
      return [
        `${postfix(expression.x)} on ${timeframe(expression.tf)}${expression.soFar ? " so far" : ""}`,
        Level.Postfix,
      ];
    case "atEntry":
      return [`${postfix(expression.x)} at entry`, Level.Postfix];
    case "atStep":
      return [`${postfix(expression.x)} at ${expression.step}`, Level.Postfix];
    case "arithmetic":
      return arithmetic(expression.op, expression.left, expression.right);
    case "negative":
      return [`-${at(Level.Sign, expression.x)}`, Level.Sign];
    case "offset":
      return [
        `${at(Level.Sum, expression.distance)} ${expression.direction} ${at(Level.Sum, expression.base)}`,
        Level.Offset,
      ];
    case "if":
      return [
        cases(
          `if ${at(Level.Or, expression.condition)} then ${at(Level.Or, expression.then)}`,
          `else ${print(expression.else)}`,
        ),
        Level.Choice,
      ];
    case "over":
      return [
        `${fold(expression.fold)} of (${expression.variable} from ${at(Level.Sum, expression.from)} to ${at(Level.Sum, expression.to)}: ${print(expression.x)})`,
        isCounted(expression.fold) ? Level.Offset : Level.Primary,
      ];
    case "all":
      return joined(expression.items ?? [], "and", "all", Level.And);
    case "any":
      return joined(expression.items ?? [], "or", "any", Level.Or);
    case "none":
      return [group("none", expression.items ?? []), Level.Primary];
    case "atLeast":
      return [
        group(`at least ${at(Level.Primary, expression.count)}`, expression.items ?? []),
        Level.Offset,
      ];
    case "not":
      return [`not ${at(Level.Not, expression.x)}`, Level.Not];
    case "compare":
      return [
        `${offset(expression.left)} ${expression.op} ${offset(expression.right)}`,
        Level.Comparison,
      ];
    case "chain":
      return [
        offset(expression.first) +
          (expression.links ?? []).map((link) => ` ${link.op} ${offset(link.right)}`).join(""),
        Level.Comparison,
      ];
    case "cross": {
      const way = expression.direction === "either" ? "" : ` ${expression.direction}`;
      return [
        `${offset(expression.left)} crosses${way} ${offset(expression.right)}`,
        Level.Comparison,
      ];
    }
    case "between":
      return [
        `${offset(expression.x)} is ${expression.negated ? "not " : ""}between ${offset(expression.low)} and ${offset(expression.high)}`,
        Level.Comparison,
      ];
    case "trend":
      return [`${offset(expression.x)} is ${expression.slope}`, Level.Comparison];
    case "window":
      return [
        at(Level.Comparison, expression.x) +
          frequency(expression.frequency) +
          duration(expression.last),
        Level.Window,
      ];
    case "sequence":
      return sequence(expression.steps ?? []);
  }
}

function atom(literal: Exclude<Expression, { kind: string }>): string {
  if ("num" in literal) return literal.num;
  if ("pct" in literal) return `${literal.pct}%`;
  if ("r" in literal) return `${literal.r}R`;
  if ("money" in literal) return money(literal);
  if ("steps" in literal) return counted(literal.steps, literal.unit);
  if ("n" in literal) return counted(literal.n, literal.unit);
  if ("time" in literal) return literal.time;
  if ("date" in literal) return literal.date;
  if ("weekday" in literal) return literal.weekday;
  if ("month" in literal) return literal.month;
  if ("bool" in literal) return String(literal.bool);
  if ("ref" in literal) return literal.ref;
  return "sym" in literal ? symbol(literal.sym) : literal.field;
}

function money(literal: { money: string; currency: string }): string {
  const sign = SIGNS[literal.currency];
  return sign ? sign + literal.money : `${literal.money} ${literal.currency}`;
}

function call(expression: Call): string {
  const library = expression.lib ? `${expression.lib}.` : "";
  return `${library}${expression.fn}(${(expression.args ?? []).map(argument).join(", ")})`;
}

function argument(given: Argument): string {
  const label = given.label ? `${given.label}: ` : "";
  return (
    label + ("kind" in given && given.kind === "session" ? "session" : print(given as Expression))
  );
}

function postfix(expression: Expression): string {
  return at(Level.Postfix, expression);
}

function offset(expression: Expression): string {
  return at(Level.Offset, expression);
}

function back(value: Expression, bars: Expression): string {
  return isMany(bars)
    ? `${postfix(value)} ${bars.num} bars ago`
    : `${owner(value)}[${at(Level.Sum, bars)}]`;
}

function isMany(bars: Expression): bars is { num: string } {
  return "num" in bars && Number(bars.num) > LARGEST_IN_BRACKETS;
}

const IN_WORDS: ReadonlySet<string> = new Set(["asOf", "of", "on", "atEntry", "atStep"]);

/** A value that a bracket or a point follows; what is said in words before it needs parentheses. */
function owner(value: Expression): string {
  const moved =
    "kind" in value && (IN_WORDS.has(value.kind) || (value.kind === "ago" && isMany(value.bars)));
  return moved || isLiteral(value) ? `(${print(value)})` : postfix(value);
}

function isLiteral(value: Expression): value is Literal {
  return "kind" in value
    ? value.kind === "na"
    : !("ref" in value || "field" in value || "sym" in value);
}

function target(of: Expression): string {
  return isPlainTarget(of) ? print(of) : `(${print(of)})`;
}

function isPlainTarget(of: Expression): boolean {
  if ("sym" in of || "ref" in of) return true;
  if ("field" in of) return of.field !== "open" && of.field !== "close";
  if (!("kind" in of)) return false;
  const isPath =
    of.kind === "member" &&
    ("ref" in of.x || "field" in of.x || ("kind" in of.x && of.x.kind === "member"));
  return of.kind === "call" || (isPath && of.kind === "member" && isPlainTarget(of.x));
}

function arithmetic(op: string, left: Expression, right: Expression): Spelt {
  const level = op === "^" ? Level.Power : op === "+" || op === "-" ? Level.Sum : Level.Product;
  const before = at(level === Level.Power ? Level.Postfix : level, left);
  const after = at(level === Level.Sum ? Level.Product : Level.Sign, right);
  return [`${before} ${op} ${after}`, level];
}

function isCounted(by: Fold): boolean {
  return "kind" in by && by.kind === "atLeast";
}

function fold(by: Fold): string {
  if ("fn" in by) return by.fn;
  return by.kind === "atLeast" ? `at least ${at(Level.Primary, by.count)}` : by.kind;
}

function frequency(how: Frequency): string {
  if ("times" in how) return ` at least ${at(Level.Primary, how.times)} times in last `;
  return how.kind === "once" ? " within last " : " for ";
}

function sequence(steps: Step[]): Spelt {
  const [first, second] = steps;
  if (first && second?.within && steps.length === 2 && !first.name && !second.name) {
    return [
      `${at(Level.Window, first.x)} followed by ${at(Level.Window, second.x)}${within(second)}`,
      Level.Event,
    ];
  }
  return [`sequence(${steps.map(step).join(", then ")})`, Level.Primary];
}

function step(one: Step): string {
  return (one.name ? `${one.name}: ` : "") + print(one.x) + within(one);
}

function within(one: Step): string {
  return one.within ? ` within ${duration(one.within)}` : "";
}

function joined(rows: RowNode[], word: string, heading: string, level: Level): Spelt {
  if (rows.length !== 2 || hasNotes(rows)) return [group(heading, rows), Level.Primary];
  return [rows.map((row) => at(Level.Not, row)).join(` ${word} `), level];
}

function group(heading: string, rows: RowNode[]): string {
  if (rows.length < 3 && !hasNotes(rows)) {
    return `${heading} of (${rows.map(print).join(", ")})`;
  }
  const lines = rows.map((row) => indented(noteText(row.note) + print(row)));
  return `${heading} of (\n${lines.join(",\n")}\n)`;
}

function hasNotes(rows: RowNode[]): boolean {
  return rows.some((row) => row.note !== undefined);
}
