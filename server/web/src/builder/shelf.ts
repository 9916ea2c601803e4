import type { Statement, StatementKind } from "../tree/statement";
import { newCondition } from "./condition";

/** How statements are shown together, in the order of the canonical text. */
export interface Shelf {
  title: string;
  tone: "plain" | "long" | "short" | "accent";
  kinds: StatementKind[];
  /** Whether it stands there also when it is empty. */
  always?: boolean;
}

export const SHELVES: readonly Shelf[] = [
  { title: "About", tone: "plain", kinds: ["about", "tags", "import"] },
  { title: "Market", tone: "plain", kinds: ["universe", "basket", "data", "extern", "session"] },
  {
    title: "Definitions",
    tone: "accent",
    kinds: ["param", "require", "define", "let", "allocation"],
  },
  { title: "Entries", tone: "long", kinds: ["enter", "add"], always: true },
  { title: "Exits", tone: "short", kinds: ["exit"], always: true },
  {
    title: "Protection",
    tone: "short",
    kinds: ["stopLoss", "takeProfit", "trailingStop", "breakeven", "squareOff"],
  },
  { title: "Portfolio", tone: "long", kinds: ["hold", "rebalance"] },
  {
    title: "Money and limits",
    tone: "plain",
    kinds: [
      "size",
      "allowAtMost",
      "allowHours",
      "allowDays",
      "allowWhen",
      "allowLeverage",
      "pause",
      "halt",
      "cooldown",
      "oppositeSignals",
    ],
  },
  { title: "Notices", tone: "plain", kinds: ["alert", "show"] },
];

export const NAMES: Record<StatementKind, string> = {
  about: "About",
  tags: "Tags",
  import: "Import",
  param: "Parameter",
  require: "Requirement",
  data: "Data",
  extern: "External function",
  universe: "Universe",
  basket: "Basket",
  session: "Session",
  let: "Name",
  define: "Function",
  allocation: "Allocation",
  enter: "Entry",
  add: "Addition",
  exit: "Exit",
  hold: "Target position",
  rebalance: "Rebalance",
  stopLoss: "Stop loss",
  takeProfit: "Take profit",
  trailingStop: "Trailing stop",
  breakeven: "Breakeven",
  squareOff: "Square off",
  size: "Size",
  allowAtMost: "At most",
  allowHours: "Entry hours",
  allowDays: "Entry days",
  allowWhen: "Entries only when",
  allowLeverage: "Leverage",
  pause: "Pause",
  halt: "Halt",
  cooldown: "Cooldown",
  oppositeSignals: "Opposite signals",
  alert: "Alert",
  show: "Show on chart",
};

type NewId = (prefix: string) => string;

/** A statement of a kind to begin with. */
export function begin(kind: StatementKind, newId: NewId): Statement {
  return { ...content(kind, newId), kind, id: newId(kind) } as Statement;
}

const close = { field: "close" };
const average = (n: string) => ({ kind: "call", fn: "sma", args: [close, { num: n }] });
const tenth = { kind: "of", x: { pct: "10" }, of: { ref: "equity" } };

function content(kind: StatementKind, newId: NewId): object {
  const when = () => newCondition(newId);
  switch (kind) {
    case "about":
      return { text: "What this strategy does, and why it should work." };
    case "tags":
      return { tags: ["draft"] };
    case "import":
      return { path: "library", version: "1", name: "lib" };
    case "param":
      return {
        name: "length",
        value: { num: "20" },
        domain: { from: { num: "5" }, to: { num: "60" }, step: { num: "5" } },
      };
    case "require":
      return { condition: { bool: true } };
    case "data":
      return { name: "series", type: "number", source: "series.csv" };
    case "extern":
      return {
        language: "python",
        name: "score",
        arguments: [{ name: "x", type: "number" }],
        type: "number",
        source: "score.py",
        window: { n: "20", unit: "bar" },
      };
    case "universe":
      return { name: "stocks", members: { symbols: [{ sym: "SPY" }, { sym: "QQQ" }] } };
    case "basket":
      return {
        name: "pair",
        legs: [
          { side: "long", symbol: { sym: "KO" }, weight: { pct: "50" } },
          { side: "short", symbol: { sym: "PEP" }, weight: { pct: "50" } },
        ],
      };
    case "session":
      return { hours: { calendar: "NYSE" } };
    case "let":
      return { name: "average", value: average("50") };
    case "define":
      return { name: "middle", parameters: [{ name: "x" }], body: { value: { ref: "x" } } };
    case "allocation":
      return { name: "safe", allocation: { kind: "cash" } };
    case "enter":
      return { side: "long", when: when() };
    case "add":
      return { side: "long", when: when(), upTo: { num: "2" } };
    case "exit":
      return { scope: { side: "long" }, when: when() };
    case "hold":
      return { size: { amount: tenth }, when: when() };
    case "rebalance":
      return {
        schedule: { kind: "monthly" },
        into: { kind: "equally", parts: [{ sym: "SPY" }, { sym: "TLT" }] },
      };
    case "stopLoss":
      return { distance: { pct: "2" } };
    case "takeProfit":
      return { distance: { pct: "4" } };
    case "trailingStop":
      return { distance: { pct: "3" } };
    case "breakeven":
      return { profit: { pct: "2" } };
    case "squareOff":
      return { clock: { distance: { n: "5", unit: "minute" }, order: "before", edge: "close" } };
    case "size":
      return { amount: tenth };
    case "allowAtMost":
      return { amount: { num: "3" }, capped: { kind: "positions" } };
    case "allowHours":
      return { from: "09:30", to: "15:00" };
    case "allowDays":
      return { days: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"] };
    case "allowWhen":
    case "halt":
      return { when: when() };
    case "allowLeverage":
      return { factor: { num: "2" } };
    case "pause":
      return { duration: { n: "1", unit: "day" }, when: when() };
    case "cooldown":
      return { duration: { n: "5", unit: "bar" } };
    case "oppositeSignals":
      return { answer: "reverse" };
    case "alert":
      return { text: "look here", when: when() };
    case "show":
      return { value: average("50"), label: "average" };
  }
}
