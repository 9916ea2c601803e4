import type { ReactNode } from "react";
import { Button } from "../ui/button";
import { Icon } from "../ui/icon";

/** A part of a clause that may be left out: what it is called, how it begins, and how it is edited. */
export interface Part<T> {
  key: keyof T & string;
  name: string;
  begin: () => Partial<T>;
  edit: (value: T, onChange: (value: T) => void) => ReactNode;
}

interface Props<T> {
  label: string;
  value: T;
  parts: readonly Part<T>[];
  onChange: (value: T) => void;
}

/** The parts that a clause has, each on a line of its own, and a menu of those it could have. */
export function Parts<T extends object>({ label, value, parts, onChange }: Props<T>) {
  const present = parts.filter((part) => has(value, part.key));
  const absent = parts.filter((part) => !has(value, part.key));
  return (
    <>
      {present.map((part) => (
        <div key={part.key} className="flex items-start gap-2">
          <div className="flex min-w-0 grow flex-wrap items-center gap-1.5">
            <span className="shrink-0 text-xs font-medium text-muted">{part.name}</span>
            {part.edit(value, onChange)}
          </div>
          <Button
            tone="quiet"
            small
            aria-label={`${label}: remove ${part.name}`}
            onClick={() => onChange(without(value, part.key))}
          >
            <Icon name="close" size={14} />
          </Button>
        </div>
      ))}
      {absent.length > 0 && (
        <select
          aria-label={`${label}: add an option`}
          className="control self-start border-dashed text-xs text-muted"
          value=""
          onChange={(event) => {
            const part = parts.find((it) => it.key === event.target.value);
            if (part) onChange({ ...value, ...part.begin() });
          }}
        >
          <option value="" disabled>
            + option …
          </option>
          {absent.map((part) => (
            <option key={part.key} value={part.key}>
              {part.name}
            </option>
          ))}
        </select>
      )}
    </>
  );
}

function has<T extends object>(value: T, key: keyof T): boolean {
  const part = value[key];
  return part !== undefined && part !== null;
}

export function without<T extends object>(value: T, key: keyof T): T {
  const { [key]: _, ...rest } = value;
  return rest as T;
}
