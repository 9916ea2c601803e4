import type { StrategyTree } from "../tree/statement";

/** What the API sends and takes: the records of docs/openapi.json, by hand. */

export interface Edit {
  start: number;
  end: number;
  replacement: string;
}

export interface Diagnostic {
  code: string;
  severity: "error" | "warning" | "info" | string;
  message: string;
  hint: string | null;
  line: number;
  column: number;
  start: number;
  end: number;
  edits: Edit[];
}

export interface ApiError {
  status: number;
  title: string;
  code: string;
  message: string;
  hint: string | null;
  diagnostics: Diagnostic[];
  request: string;
}

export type Role = "VIEWER" | "TRADER" | "ADMIN" | string;

export interface Entry {
  singleUser: boolean;
  signedIn: boolean;
  renewable: boolean;
}

/** Who is there, as the page knows it. */
export interface Presence {
  singleUser: boolean;
  session: Session | null;
}

export interface Session {
  user: string;
  name: string;
  role: Role;
  singleUser: boolean;
  expires: string;
}

export interface Check {
  valid: boolean;
  runnable: boolean;
  diagnostics: Diagnostic[];
  facts: {
    name: string;
    symbols: string[];
    timeframe: string;
    parameters: Record<string, string>;
  } | null;
  tree: StrategyTree | null;
}

export interface Tree {
  tree: StrategyTree;
}

export interface Sentence {
  statement: string;
  text: string;
}

export interface FunctionParameter {
  name: string;
  kind: string;
  unit: string | null;
  fallback: string | null;
  least: number | null;
  most: number | null;
}

export interface FunctionOutput {
  name: string;
  unit: string;
  least: number | null;
  most: number | null;
}

export interface CatalogueFunction {
  name: string;
  family: string;
  summary: string;
  parameters: FunctionParameter[];
  bars: string[];
  outputs: FunctionOutput[];
  formula: string;
  source: string;
}

export interface Version {
  version: number;
  text: string;
  hash: string;
  valid: boolean;
  note: string | null;
  author: string;
  created: string;
}

export interface Strategy {
  id: string;
  name: string;
  changed: string;
  latest: Version;
}

export interface StrategySummary {
  id: string;
  name: string;
  changed: string;
  version: number;
  valid: boolean;
  symbols: string[];
}

export interface Example {
  id: string;
  name: string;
  about: string;
  symbols: string[];
  timeframe: string;
  text: string;
}

export interface DataSet {
  id: string;
  symbol: string;
  timeframe: string;
  bars: number;
  from: string;
  to: string;
  currency: string;
  calendar: string;
  source: string;
  prices: string;
  hash: string;
  bundled: boolean;
}

export interface Bars {
  symbol: string;
  timeframe: string;
  merged: number;
  t: number[];
  o: number[];
  h: number[];
  l: number[];
  c: number[];
  v: number[];
}

export type BacktestState = "QUEUED" | "RUNNING" | "DONE" | "FAILED" | "CANCELLED";

export interface Backtest {
  id: string;
  state: BacktestState;
  strategy: string | null;
  version: number | null;
  name: string;
  created: string;
  finished: string | null;
  done: number;
  all: number;
  failure: ApiError | null;
  headline: {
    currency: string;
    capital: number;
    finalEquity: number;
    totalReturn: number;
    maxDrawdown: number;
    trades: number;
  } | null;
}

export interface BacktestProgress {
  state: BacktestState;
  done: number;
  all: number;
}

export interface NewBacktest {
  strategy?: string;
  version?: number;
  text?: string;
  parameters?: Record<string, string>;
  from?: string;
  to?: string;
  capital?: number;
  fees?: string;
  slippage?: string;
  acceptUnsettled?: boolean;
  limits?: Record<string, string>;
}

/** A figure may be no number: "NaN", "Infinity". */
export type Figure = number | string | null;

export interface Metric {
  id: string;
  name: string;
  unit: string;
  performance_analytics: Figure;
  empyrical: Figure;
}

export interface Trade {
  number: number;
  instrument: string;
  side: string;
  quantity: number;
  entry_time: string;
  entry_price: number;
  exit_time: string;
  exit_price: number;
  profit: number;
  profit_rate: Figure;
  fees: number;
  slippage: number;
  worst_excursion: number;
  best_excursion: number;
  bars: number;
  entry_tag: string;
  exit_reason: string;
}

export interface Result {
  strategy: { name: string; source: string; canonical: string; parameters: Record<string, string> };
  account: {
    currency: string;
    capital: number;
    final_equity: Figure;
    profit: Figure;
    zone: string;
  };
  period: {
    instruments: string[];
    timeframes: string[];
    bars: number;
    from: string | null;
    to: string | null;
  };
  metrics: Metric[];
  drawdowns: {
    depth: number;
    peak: string;
    bottom: string;
    end: string;
    periods: number;
    recovered: boolean;
  }[];
  trades: Trade[];
  open: unknown[];
  alerts: unknown[];
  warnings: { [key: string]: unknown }[];
  execution: { refused?: RefusedOrder[] };
}

/** An order that a limit kept from being sent. */
export interface RefusedOrder {
  time: string;
  instrument: string;
  action: string;
  clause: string;
  reason: string;
}

export interface ChartPart {
  instrument: string;
  timeframe: string;
  t: number[];
  o: number[];
  h: number[];
  l: number[];
  c: number[];
  shown: { name: string; over: boolean; v: (number | null)[] }[];
  stops: { trade: number; kind: string; t: number[]; v: number[] }[];
}

export interface Chart {
  zone: string;
  currency: string;
  capital: number;
  equity: {
    t: number[];
    v: number[];
    d: number[];
    name: string | null;
    b: number[] | null;
  };
  charts: ChartPart[];
  trades: unknown[];
}

export type TradingMode = "PAPER" | "LIVE";
export type DeploymentState = "READY" | "RUNNING" | "PAUSED" | "STOPPING" | "STOPPED" | "FAILED";

export interface Deployment {
  id: string;
  strategy: string | null;
  version: number | null;
  name: string;
  mode: TradingMode;
  state: DeploymentState;
  reason: string;
  /** Why no entry would be sent now. */
  blocked: string[];
  symbols: string[];
  broker: string;
  currency: string;
  capital: number;
  feed: string;
  speed: number | null;
  from: string | null;
  to: string | null;
  created: string;
  changed: string;
  decided: string | null;
  /** By name, what its orders have to keep. */
  limits: Record<string, string>;
}

export interface NewDeployment {
  strategy: string;
  version?: number;
  parameters?: Record<string, string>;
  capital?: number;
  from?: string;
  to?: string;
  speed?: number;
  fills?: string;
  acceptUnsettled?: boolean;
  limits?: Record<string, string>;
}

export interface Order {
  id: string;
  deployment: string;
  mode: TradingMode;
  symbol: string;
  side: string;
  purpose: string;
  clause: string;
  pricing: string;
  limit: number | null;
  stop: number | null;
  quantity: number | null;
  filled: number;
  averagePrice: number | null;
  state: string;
  over: boolean;
  reason: string;
  decided: string;
  stored: string;
  changed: string;
}

export interface Fill {
  id: string;
  order: string;
  deployment: string;
  mode: TradingMode;
  symbol: string;
  side: string;
  purpose: string;
  quantity: number;
  price: number;
  fees: number;
  at: string;
}

export interface Position {
  deployment: string;
  mode: TradingMode;
  symbol: string;
  side: string;
  quantity: number;
  averagePrice: number;
  lastPrice: number | null;
  profit: number | null;
}

export interface Account {
  deployment: string;
  name: string;
  mode: TradingMode;
  currency: string;
  capital: number;
  cash: number;
  realised: number;
  fees: number;
  equity: number | null;
}

export interface SystemEvent {
  cursor: string;
  mode: TradingMode;
  at: string;
  kind: string;
  deployment: string;
  subject: string;
  data: Record<string, unknown>;
}

export type KillLevel = "NO_NEW_RISK" | "CANCEL_ALL" | "FLATTEN";

export interface Kill {
  level: KillLevel;
  mode: TradingMode;
  deployment: string | null;
  reason: string;
  by: string;
  since: string;
}

export interface Grant {
  id: string;
  deployment: string;
  capital: number;
  currency: string;
  phrase: string;
  confirmed: boolean;
  revoked: boolean;
  inForce: boolean;
  asked: string;
  expires: string;
}

export interface Why {
  symbol: string;
  at: string;
  held: string;
  clauses: WhyClause[];
}

export type Truth = "true" | "false" | "unknown";

export interface WhyClause {
  id: string;
  kind: string;
  text: string;
  truth: Truth;
  when: WhyRow | null;
  outcome: {
    kind: "quiet" | "holds" | "blocked" | "ordered";
    gate: string | null;
    order: string | null;
    text: string;
  };
  needed: { row: string; text: string; truth: Truth }[];
}

export interface WhyRow {
  id: string;
  text: string;
  shape: string;
  truth: Truth;
  operands: { text: string; value: string }[];
  rows: WhyRow[];
}

export interface Funnel {
  bars: number;
  clauses: {
    id: string;
    kind: string;
    text: string;
    rows: { id: string; text: string; alone: number; unknown: number; together: number }[];
    never: string[][];
    held: number;
    blocked: Record<string, number>;
    orders: number;
    fills: number;
  }[];
}

export interface ChatInfo {
  id: string;
  /** Whether a language model answers. */
  model: boolean;
}

export interface Piece {
  number: number;
  kind: "message" | "text" | "tool" | "problems" | "question" | "draft" | "done";
  text: string;
  understood: string[];
  ways: string[];
  diagnostics: Diagnostic[];
  draft: { text: string; paraphrase: string[] } | null;
}
