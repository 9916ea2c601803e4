import { type InputHTMLAttributes, type ReactNode, useEffect, useState } from "react";

/** A control under its name. */
export function Field({ label, children }: { label: string; children: ReactNode }) {
  return (
    <label className="flex flex-col gap-1 text-xs font-medium text-muted">
      {label}
      {children}
    </label>
  );
}

interface ChoiceProps<T extends string> {
  label: string;
  value: T;
  options: readonly (readonly [value: T, text: string])[];
  onChange: (value: T) => void;
  className?: string;
}

export function Choice<T extends string>(props: ChoiceProps<T>) {
  return (
    <select
      aria-label={props.label}
      className={`control max-w-full text-sm ${props.className ?? ""}`}
      value={props.value}
      onChange={(event) => props.onChange(event.target.value as T)}
    >
      {props.options.map(([value, text]) => (
        <option key={value} value={value}>
          {text}
        </option>
      ))}
    </select>
  );
}

interface EntryProps
  extends Omit<InputHTMLAttributes<HTMLInputElement>, "onChange" | "value" | "size"> {
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** What is wrong with an entry; nothing where it can be taken. */
  fault?: (value: string) => string | undefined;
  chars?: number;
}

/** A text that is taken when it is left or confirmed, where it can be. */
export function Entry({ label, value, onChange, fault, chars, className, ...rest }: EntryProps) {
  const [draft, setDraft] = useState(value);
  useEffect(() => setDraft(value), [value]);
  const wrong = draft === value ? undefined : fault?.(draft);
  const take = () => {
    if (wrong) setDraft(value);
    else if (draft !== value) onChange(draft);
  };
  return (
    <input
      aria-label={label}
      aria-invalid={wrong ? true : undefined}
      title={wrong}
      size={chars}
      className={`control figures text-sm aria-invalid:border-short aria-invalid:text-short ${className ?? ""}`}
      value={draft}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={take}
      onKeyDown={(event) => {
        if (event.key === "Enter") take();
        if (event.key === "Escape") setDraft(value);
      }}
      {...rest}
    />
  );
}

export function Toggle(props: { label: string; on: boolean; onChange: (on: boolean) => void }) {
  return (
    <label className="inline-flex items-center gap-1.5 text-sm">
      <input
        type="checkbox"
        className="size-4 accent-accent"
        checked={props.on}
        onChange={(event) => props.onChange(event.target.checked)}
      />
      {props.label}
    </label>
  );
}

/** The comment above something, line by line. */
export function Note(props: { label: string; value: string; onChange: (note: string) => void }) {
  const [draft, setDraft] = useState(props.value);
  useEffect(() => setDraft(props.value), [props.value]);
  return (
    <textarea
      aria-label={props.label}
      rows={draft.split("\n").length}
      className="control mb-1 w-full border-dashed text-sm text-muted italic"
      value={draft}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={() => draft !== props.value && props.onChange(draft)}
    />
  );
}
