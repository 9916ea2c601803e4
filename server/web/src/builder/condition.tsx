import { toRow, toRowNode } from "../rows/row";
import type { RowNode } from "../tree/expression";
import { newComparison } from "./comparison";
import { RowEditor } from "./row";

export function Condition(props: {
  label: string;
  value: RowNode;
  onChange: (value: RowNode) => void;
}) {
  return (
    <RowEditor
      label={props.label}
      row={toRow(props.value)}
      onChange={(row) => props.onChange(toRowNode(row, props.value.id))}
    />
  );
}

/** A condition to begin with. */
export function newCondition(newId: (prefix: string) => string): RowNode {
  const id = newId("row");
  const row = { id: `${id}-a`, shape: newComparison(), windows: [] };
  return toRowNode(
    { id, shape: { kind: "group", mode: { kind: "all" }, rows: [row] }, windows: [] },
    id,
  );
}
