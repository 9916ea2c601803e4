import { useMemo } from "react";
import type { CatalogueFunction } from "../api/types";
import { freshId } from "../rows/walk";
import type { Statement, StatementKind, StrategyTree, Trade } from "../tree/statement";
import { Button } from "../ui/button";
import { Entry, Note } from "../ui/field";
import { Icon } from "../ui/icon";
import { SubjectEditor, subjectOf, TimeframeEditor } from "./atoms";
import { StatementEditor } from "./cards";
import { SurroundingsContext } from "./context";
import { SymbolList } from "./declarations";
import { begin, NAMES, SHELVES, type Shelf } from "./shelf";

interface Props {
  tree: StrategyTree;
  functions: CatalogueFunction[];
  onChange: (tree: StrategyTree) => void;
}

/** A strategy as cards and rows. */
export function Rows({ tree, functions, onChange }: Props) {
  const body = tree.body ?? [];
  const surroundings = useMemo(
    () => ({
      functions,
      names: body.flatMap((it) => (it.kind === "let" || it.kind === "param" ? [it.name] : [])),
      entries: body.flatMap((it) =>
        (it.kind === "enter" || it.kind === "add") && it.as ? [it.as] : [],
      ),
      newId: (prefix: string) => freshId(tree, prefix),
    }),
    [functions, body, tree],
  );
  const replace = (id: string, next: Statement | undefined) =>
    onChange(
      withBody(
        tree,
        body.flatMap((it) => (it.id !== id ? [it] : next ? [next] : [])),
      ),
    );
  const add = (kind: StatementKind) =>
    onChange(withBody(tree, [...body, begin(kind, surroundings.newId)]));
  return (
    <SurroundingsContext.Provider value={surroundings}>
      <div className="flex flex-col gap-4 p-3 sm:p-4">
        <Head tree={tree} onChange={onChange} />
        {SHELVES.map((shelf) => {
          const statements = body.filter((it) => shelf.kinds.includes(it.kind));
          return statements.length > 0 || shelf.always ? (
            <ShelfSection
              key={shelf.title}
              shelf={shelf}
              statements={statements}
              onReplace={replace}
              onAdd={add}
            />
          ) : null;
        })}
        <CardMenu onAdd={add} />
      </div>
    </SurroundingsContext.Provider>
  );
}

function withBody(tree: StrategyTree, body: Statement[]): StrategyTree {
  const { body: _, ...rest } = tree;
  return body.length > 0 ? { ...rest, body } : rest;
}

function Head({ tree, onChange }: Omit<Props, "functions">) {
  const title = tree.strategy;
  const trade = tree.trade;
  return (
    <section
      aria-label="Name and market"
      className="flex flex-wrap items-end gap-3 rounded-card border border-line bg-surface p-3"
    >
      <span className="flex grow flex-col gap-1 text-xs font-medium text-muted">
        Name
        <Entry
          label="Name of the strategy"
          className="w-full"
          value={title?.name ?? ""}
          onChange={(name) => onChange({ ...tree, strategy: { id: "title-1", ...title, name } })}
        />
      </span>
      <TradeEditor
        value={trade ?? { id: "trade-1", items: [], on: { n: 1, unit: "day" } }}
        onChange={(next) => onChange({ ...tree, trade: next })}
      />
    </section>
  );
}

function TradeEditor({ value, onChange }: { value: Trade; onChange: (value: Trade) => void }) {
  return (
    <>
      <span className="flex grow flex-col gap-1 text-xs font-medium text-muted">
        Trades
        {"items" in value ? (
          <SymbolList
            label="What is traded"
            value={value.items.map((it) => ("sym" in it ? it.sym : it.ref))}
            onChange={(symbols) => onChange({ ...value, items: symbols.map(subjectOf) })}
          />
        ) : (
          <span className="inline-flex items-center gap-1.5">
            each of
            <SubjectEditor
              label="What is traded"
              value={value.eachOf}
              onChange={(eachOf) => onChange({ ...value, eachOf })}
            />
          </span>
        )}
      </span>
      <span className="flex flex-col gap-1 text-xs font-medium text-muted">
        Bars
        <TimeframeEditor
          label="Bars on which it trades"
          value={value.on}
          onChange={(on) => onChange({ ...value, on })}
        />
      </span>
    </>
  );
}

const EDGES: Record<Shelf["tone"], string> = {
  plain: "border-l-line-strong",
  long: "border-l-long",
  short: "border-l-short",
  accent: "border-l-accent",
};

interface ShelfProps {
  shelf: Shelf;
  statements: Statement[];
  onReplace: (id: string, next: Statement | undefined) => void;
  onAdd: (kind: StatementKind) => void;
}

function ShelfSection({ shelf, statements, onReplace, onAdd }: ShelfProps) {
  return (
    <section aria-label={shelf.title}>
      <div className="mb-1.5 flex items-center justify-between gap-2">
        <h2 className="text-xs font-semibold tracking-wide text-muted uppercase">{shelf.title}</h2>
        <AddMenu shelf={shelf} onAdd={onAdd} />
      </div>
      <div className="flex flex-col gap-2">
        {statements.map((statement) => (
          <StatementCard
            key={statement.id}
            statement={statement}
            edge={EDGES[shelf.tone]}
            onReplace={onReplace}
          />
        ))}
      </div>
    </section>
  );
}

function AddMenu({ shelf, onAdd }: { shelf: Shelf; onAdd: (kind: StatementKind) => void }) {
  const [only, ...more] = shelf.kinds;
  if (only && more.length === 0) {
    return (
      <Button tone="quiet" small onClick={() => onAdd(only)}>
        <Icon name="plus" size={14} /> {NAMES[only]}
      </Button>
    );
  }
  return (
    <select
      aria-label={`Add to ${shelf.title.toLowerCase()}`}
      className="control text-xs"
      value=""
      onChange={(event) => onAdd(event.target.value as StatementKind)}
    >
      <option value="" disabled>
        + add …
      </option>
      {shelf.kinds.map((kind) => (
        <option key={kind} value={kind}>
          {NAMES[kind]}
        </option>
      ))}
    </select>
  );
}

/** Everything that can be added, shelf by shelf. */
function CardMenu({ onAdd }: { onAdd: (kind: StatementKind) => void }) {
  return (
    <select
      aria-label="Add a card"
      className="control self-start border-dashed text-sm"
      value=""
      onChange={(event) => onAdd(event.target.value as StatementKind)}
    >
      <option value="" disabled>
        + Add a card …
      </option>
      {SHELVES.map((shelf) => (
        <optgroup key={shelf.title} label={shelf.title}>
          {shelf.kinds.map((kind) => (
            <option key={kind} value={kind}>
              {NAMES[kind]}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  );
}

interface CardProps {
  statement: Statement;
  edge: string;
  onReplace: ShelfProps["onReplace"];
}

function StatementCard({ statement, edge, onReplace }: CardProps) {
  return (
    <article
      aria-label={NAMES[statement.kind]}
      data-statement={statement.id}
      className={`rounded-card border border-l-4 border-line bg-surface p-3 shadow-card ${edge}`}
    >
      <div className="mb-2 flex items-center justify-between gap-2">
        <h3 className="text-sm font-semibold">{NAMES[statement.kind]}</h3>
        <Button
          tone="quiet"
          small
          aria-label={`Remove ${NAMES[statement.kind].toLowerCase()}`}
          onClick={() => onReplace(statement.id, undefined)}
        >
          <Icon name="close" size={14} />
        </Button>
      </div>
      {statement.note !== undefined && (
        <Note
          label={`${NAMES[statement.kind]}: comment`}
          value={statement.note}
          onChange={(note) => onReplace(statement.id, { ...statement, note })}
        />
      )}
      <div className="flex flex-col gap-2">
        <StatementEditor value={statement} onChange={(next) => onReplace(statement.id, next)} />
      </div>
    </article>
  );
}
