import { type Row, toRow, toRowNode } from "../rows/row";
import type { RowNode } from "../tree/expression";
import { Button } from "../ui/button";
import { Icon } from "../ui/icon";
import { newComparison } from "./comparison";
import { useSurroundings } from "./context";
import { RowEditor } from "./row";

interface Props {
  label: string;
  value: RowNode;
  onChange: (value: RowNode) => void;
}

/** A whole condition: a group of rows, or one row that becomes a group when another is added. */
export function Condition({ label, value, onChange }: Props) {
  const { newId } = useSurroundings();
  const row = toRow(value);
  const change = (next: Row) => onChange(toRowNode(next, value.id));
  const grouped = () => {
    const inner = newId("row");
    const { id: _id, note: _note, ...bare } = row;
    change({
      ...(row.note === undefined ? {} : { note: row.note }),
      shape: {
        kind: "group",
        mode: { kind: "all" },
        rows: [
          { ...bare, id: inner },
          { id: `${inner}-b`, shape: newComparison(), windows: [] },
        ],
      },
      windows: [],
    });
  };
  return (
    <>
      <RowEditor label={label} row={row} onChange={change} />
      {row.shape.kind !== "group" && (
        <Button tone="quiet" small aria-label={`Row: ${label}, another`} onClick={grouped}>
          <Icon name="plus" size={14} /> Row
        </Button>
      )}
    </>
  );
}

/** A condition to begin with. */
export function newCondition(newId: (prefix: string) => string): RowNode {
  const id = newId("row");
  return toRowNode({ id, shape: newComparison(), windows: [] }, id);
}
