import type { ReactNode } from "react";

export interface Column<T> {
  title: string;
  /** Figures stand at the right. */
  figure?: boolean;
  cell: (row: T) => ReactNode;
}

interface Props<T> {
  name: string;
  columns: readonly Column<T>[];
  rows: readonly T[];
  keyOf: (row: T) => string | number;
}

/** A table that scrolls sideways where the screen is narrow. */
export function Table<T>({ name, columns, rows, keyOf }: Props<T>) {
  return (
    <section aria-label={name} tabIndex={0} className="max-h-[28rem] overflow-auto">
      <table className="w-full border-collapse text-sm">
        <thead className="sticky top-0 bg-surface">
          <tr>
            {columns.map((column) => (
              <th
                key={column.title}
                scope="col"
                className={`border-b border-line px-2 py-1.5 text-xs font-semibold whitespace-nowrap text-muted ${column.figure ? "text-right" : "text-left"}`}
              >
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)} className="border-b border-line last:border-0 hover:bg-sunken">
              {columns.map((column) => (
                <td
                  key={column.title}
                  className={`px-2 py-1.5 whitespace-nowrap ${column.figure ? "figures text-right" : ""}`}
                >
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
