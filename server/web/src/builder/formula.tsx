import { useEffect, useId, useRef, useState } from "react";
import { reason } from "../api/client";
import type { Expression } from "../tree/expression";
import { print } from "../tree/print";
import { readExpression } from "./parse";

interface Props {
  label: string;
  value: Expression;
  onChange: (value: Expression) => void;
}

/** Any expression as a chip of text; a click or Enter opens it for editing in place. */
export function Formula({ label, value, onChange }: Props) {
  const [draft, setDraft] = useState<string>();
  const text = print(value);
  return draft === undefined ? (
    <button
      type="button"
      aria-label={`${label}: ${text}. Edit as text`}
      className="max-w-full rounded-md border border-line bg-sunken px-2 py-0.5 text-left font-mono text-[13px] break-words whitespace-pre-wrap hover:border-accent"
      onClick={() => setDraft(text)}
    >
      {text}
    </button>
  ) : (
    <FormulaText
      label={label}
      text={draft}
      onText={setDraft}
      onDone={(changed) => {
        setDraft(undefined);
        if (changed) onChange(changed);
      }}
    />
  );
}

interface TextProps {
  label: string;
  text: string;
  onText: (text: string) => void;
  /** With what was typed, or with nothing where it was given up. */
  onDone: (value?: Expression) => void;
}

function FormulaText({ label, text, onText, onDone }: TextProps) {
  const [fault, setFault] = useState<string>();
  const input = useRef<HTMLTextAreaElement>(null);
  const faultId = useId();
  useEffect(() => input.current?.select(), []);

  const take = () =>
    readExpression(text).then(onDone, (error) => {
      setFault(reason(error));
      input.current?.focus();
    });

  return (
    <span className="inline-flex min-w-56 grow flex-col gap-1">
      <textarea
        ref={input}
        aria-label={label}
        aria-invalid={fault ? true : undefined}
        aria-describedby={fault ? faultId : undefined}
        rows={Math.min(6, text.split("\n").length)}
        className="control w-full font-mono text-[13px]"
        value={text}
        onChange={(event) => {
          setFault(undefined);
          onText(event.target.value);
        }}
        onBlur={() => void take()}
        onKeyDown={(event) => {
          if (event.key === "Enter" && !event.shiftKey) {
            event.preventDefault();
            event.currentTarget.blur();
          }
          if (event.key === "Escape") onDone();
        }}
      />
      {fault && (
        <span id={faultId} role="alert" className="text-xs text-short">
          {fault}{" "}
          <button type="button" className="underline" onClick={() => onDone()}>
            Undo
          </button>
        </span>
      )}
    </span>
  );
}
