/** Expressions of the tree, as the server's JSON has them: a `kind`, or a field no other node has. */

export type Side = "long" | "short";
export type Edge = "open" | "close";
export type Unit =
  | "bar"
  | "second"
  | "minute"
  | "hour"
  | "day"
  | "week"
  | "month"
  | "year"
  | "session";

export type Duration = { n: string; unit: Unit } | { count: string; unit: Unit } | { ref: string };
export type Timeframe = { n: number; unit: Unit } | { ref: string };

/** What identifies a statement or row through all edits, and the comments above it. */
export interface Origin {
  id: string;
  note?: string;
}

export type Literal =
  | { num: string }
  | { pct: string }
  | { r: string }
  | { money: string; currency: string }
  | { steps: string; unit: "tick" | "point" | "pip" }
  | { n: string; unit: Unit }
  | { time: string }
  | { date: string }
  | { weekday: string }
  | { month: string }
  | { bool: boolean }
  | { kind: "na" };

export type Argument = { label?: string | null } & (Expression | { kind: "session" });

export interface Call {
  kind: "call";
  lib?: string | null;
  fn: string;
  args?: Argument[];
}

export type Reference =
  | { ref: string }
  | { field: string }
  | { sym: string }
  | { kind: "member"; x: Expression; name: string }
  | Call
  | { kind: "previous" };

export type Fold =
  | { kind: "all" }
  | { kind: "any" }
  | { kind: "none" }
  | { kind: "atLeast"; count: Expression }
  | { fn: string };

export type ArithmeticOp = "+" | "-" | "*" | "/" | "^";

export interface Choice {
  kind: "if";
  condition: Expression;
  then: Expression;
  else: Expression;
}

export interface Over {
  kind: "over";
  fold: Fold;
  variable: string;
  from: Expression;
  to: Expression;
  x: Expression;
}

export type Formula =
  | { kind: "arithmetic"; op: ArithmeticOp; left: Expression; right: Expression }
  | { kind: "negative"; x: Expression }
  | { kind: "offset"; distance: Expression; direction: "above" | "below"; base: Expression }
  | Choice
  | Over;

export type Moved =
  | { kind: "ago"; x: Expression; bars: Expression }
  | { kind: "asOf"; x: Expression; duration: Duration }
  | { kind: "of"; x: Expression; of: Expression }
  | { kind: "on"; x: Expression; tf: Timeframe; soFar?: boolean }
  | { kind: "atEntry"; x: Expression }
  | { kind: "atStep"; x: Expression; step: string };

export type CompareOp = "<" | "<=" | ">" | ">=" | "=" | "!=";
export type Frequency =
  | { kind: "once" }
  | { kind: "always" }
  | { times: Expression; kind?: undefined };

export interface Step {
  name?: string | null;
  x: Expression;
  within?: Duration | null;
}

export type Condition =
  | { kind: "all" | "any" | "none"; items?: RowNode[] }
  | { kind: "atLeast"; count: Expression; items?: RowNode[] }
  | { kind: "not"; x: Expression }
  | { kind: "compare"; op: CompareOp; left: Expression; right: Expression }
  | { kind: "chain"; first: Expression; links?: { op: CompareOp; right: Expression }[] }
  | {
      kind: "cross";
      direction: "above" | "below" | "either";
      left: Expression;
      right: Expression;
    }
  | { kind: "between"; x: Expression; low: Expression; high: Expression; negated?: boolean }
  | { kind: "trend"; x: Expression; slope: "rising" | "falling" }
  | { kind: "window"; x: Expression; frequency: Frequency; last: Duration }
  | { kind: "sequence"; steps?: Step[] };

export type Expression = Literal | Reference | Formula | Moved | Condition;

/** An expression that stands as a row of a condition. */
export type RowNode = Origin & Expression;
