import type { Duration, Edge, Expression, Origin, RowNode, Side, Timeframe } from "./expression";

/** Statements of the tree, as the server's JSON has them. */

export type Subject = { sym: string } | { ref: string };

export type Clock =
  | { time: string }
  | { session: Edge }
  | { distance: Duration; order: "before" | "after"; edge: Edge };

export type OrderType =
  | { type: "market" }
  | { type: "next"; edge: Edge }
  | { type: "limit"; price: Expression }
  | { type: "stop"; price: Expression }
  | { type: "stopLimit"; stop: Expression; limit: Expression };

export type Size =
  | { risk: Expression; distance?: Expression | null }
  | { amount: Expression }
  | { count: Expression; unit: "shares" | "units" | "lots" | "contracts" };

export type Validity =
  | { for: Duration }
  | { until: Clock }
  | { kind: "untilCancelled" }
  | { while: RowNode };

export type Period = "bar" | "session" | "day" | "week" | "month";

export type Level = { distance: Expression } | { at: Expression };
export interface Rung {
  distance: Expression;
  after: Duration;
}

export type Exiting = Level &
  (
    | { kind: "stopLoss"; from?: "first" | "last" | "average" | null }
    | { kind: "takeProfit"; later?: Rung[]; exiting?: string | null }
    | { kind: "trailingStop"; from?: Expression | null; afterProfit?: Expression | null }
  );

export type Whom = { side: Side } | { entry: string };

export interface EntryTerms {
  when?: RowNode | null;
  clock?: Clock | null;
  order?: OrderType | null;
  size?: Size | null;
  with?: Exiting[];
  validity?: Validity | null;
  quota?: { count: Expression; period: Period } | null;
  preference?: { extreme: "highest" | "lowest"; key: Expression } | null;
  as?: string | null;
  upTo?: Expression | null;
}

export interface ExitTerms {
  when?: RowNode | null;
  after?: Duration | null;
  clock?: Clock | null;
  order?: OrderType | null;
  validity?: Validity | null;
  as?: string | null;
}

export type Scope =
  | { kind: "all" }
  | { side: Side; subject?: Subject | null }
  | { subject: Subject };

export type Capped =
  | { kind: "positions"; whenFilled?: boolean }
  | { kind: "openEntries"; whenFilled?: boolean }
  | { entriesPer: Period; kind?: undefined }
  | { kind: "perPosition" | "perSymbol" | "inTotal" };

export type Domain =
  | { from: Expression; to: Expression; step?: Expression | null }
  | { among: Expression[] };

export interface Let extends Origin {
  kind: "let";
  name: string;
  value: Expression;
  start?: Expression | null;
}

export interface Param extends Origin {
  kind: "param";
  name: string;
  value: Expression;
  domain?: Domain | null;
  label?: string | null;
}

export type Hours = { calendar: string } | { open: string; close: string };

export type DefineBody =
  | { value: Expression; kind?: undefined }
  | { kind: "block"; lets?: Let[]; value: Expression }
  | { kind: "record"; lets?: Let[]; entries?: { name: string; value: Expression }[] };

export interface Define extends Origin {
  kind: "define";
  name: string;
  parameters?: { name: string; type?: string | null; defaultValue?: Expression | null }[];
  body: DefineBody;
}

export type DayOfMonth =
  | { kind: "firstTradingDay" | "lastTradingDay" }
  | { tradingDay: number }
  | { day: number };

export type Schedule = { at?: Clock | null } & (
  | { kind: "daily" | "quarterly" | "yearly" }
  | { kind: "weekly"; day?: string | null }
  | { kind: "monthly"; day?: DayOfMonth | null }
  | { kind: "every"; duration: Duration }
);

export interface Ranking {
  end: "top" | "bottom";
  count: Expression;
  universe: Subject;
  key: Expression;
  where?: RowNode | null;
}

export type Weighting = { kind: "equalSlots" } | { kind: "equally" } | { by: Expression };

export interface AllocationChoice {
  kind: "allocIf";
  condition: Expression;
  then: Allocation;
  else: Allocation;
}

export type Allocation =
  | AllocationChoice
  | { kind: "equally"; parts?: Allocation[] }
  | { kind: "mix"; parts?: { weight: Expression; of: Allocation }[] }
  | ({ kind: "ranked"; weighting?: Weighting | null; otherwise?: Allocation | null } & Ranking)
  | {
      kind: "each";
      universe: Subject;
      where?: RowNode | null;
      weighting?: Weighting | null;
      otherwise?: Allocation | null;
    }
  | { kind: "side"; side: Side; of: Allocation }
  | {
      kind: "scaled";
      of: Allocation;
      volatility: Expression;
      over: Duration;
      upTo?: Expression | null;
    }
  | { kind: "capped"; of: Allocation; most: Expression }
  | { kind: "cash" }
  | { sym: string; kind?: undefined }
  | { ref: string; kind?: undefined };

export type Members =
  | { symbols: { sym: string }[]; kind?: undefined }
  | ({ kind: "ranked"; refreshed?: Schedule | null } & Ranking)
  | { kind: "filtered"; universe: Subject; where: RowNode; refreshed?: Schedule | null };

export type Enter = Origin & {
  kind: "enter";
  orAdd?: boolean;
  side: Side;
  subject?: Subject | null;
} & EntryTerms;
export type Add = Origin & { kind: "add"; side: Side; subject?: Subject | null } & EntryTerms;
export type Exit = Origin & { kind: "exit"; percent?: string | null; scope: Scope } & ExitTerms;

export type Statement = Origin &
  (
    | { kind: "about"; text: string }
    | { kind: "tags"; tags?: string[] }
    | { kind: "import"; path: string; version: string; name: string }
    | Param
    | { kind: "require"; condition: Expression }
    | { kind: "data"; name: string; type: string; source: string }
    | {
        kind: "extern";
        language: string;
        name: string;
        arguments?: { name: string; type: string }[];
        among?: Subject | null;
        type: string;
        source: string;
        window: Duration;
      }
    | { kind: "universe"; name: string; members: Members }
    | {
        kind: "basket";
        name: string;
        legs?: { side: Side; symbol: { sym: string }; weight: Expression }[];
      }
    | { kind: "session"; hours: Hours; zone?: string | null }
    | Let
    | Define
    | { kind: "allocation"; name: string; allocation: Allocation }
    | Enter
    | Add
    | Exit
    | { kind: "hold"; size: Size; when?: RowNode | null; tolerance?: Expression | null }
    | ({ kind: "rebalance"; into: Allocation } & ({ schedule: Schedule } | { when: RowNode }))
    | (Exiting & { for?: Whom | null })
    | { kind: "breakeven"; profit: Expression; plus?: Expression | null; for?: Whom | null }
    | { kind: "squareOff"; clock: Clock }
    | ({ kind: "size" } & Size)
    | { kind: "allowAtMost"; amount: Expression; capped: Capped }
    | { kind: "allowHours"; from: string; to: string }
    | { kind: "allowDays"; days?: string[] }
    | { kind: "allowWhen"; when: RowNode }
    | { kind: "allowLeverage"; factor: Expression }
    | { kind: "pause"; duration: Duration; when: RowNode }
    | { kind: "halt"; exitAll?: boolean; when: RowNode }
    | {
        kind: "cooldown";
        duration: Duration;
        after?: "exit" | "stopLoss" | "loss" | "profit" | null;
      }
    | { kind: "oppositeSignals"; answer: "reverse" | "exit" | "ignore" }
    | { kind: "alert"; text: string; when: RowNode }
    | { kind: "show"; value: Expression; label: string }
  );

export type StatementKind = Statement["kind"];
/** The statement of a kind. */
export type Of<K extends StatementKind> = Extract<Statement, { kind: K }>;

export interface Title extends Origin {
  library?: boolean;
  name: string;
  version?: string | null;
}

export type Trade = Origin & { on: Timeframe } & ({ items: Subject[] } | { eachOf: Subject });

export interface StrategyTree {
  signalbox: number;
  note?: string;
  strategy?: Title | null;
  trade?: Trade | null;
  body?: Statement[];
  closing?: string;
}
