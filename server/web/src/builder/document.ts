import { useCallback, useEffect, useRef, useState } from "react";
import { post, Refused, reason } from "../api/client";
import type { Check, Diagnostic } from "../api/types";
import { keepIds } from "../rows/identity";
import type { StrategyTree } from "../tree/statement";
import { readTree, writeText } from "./parse";

/** A strategy that is being written: its text, its tree, and what is to be said about it. */
export interface StrategyDocument {
  text: string;
  tree: StrategyTree | undefined;
  /** Whether the rows show the text as it is now, and not as it last could be read. */
  inStep: boolean;
  check: Check | undefined;
  fault: string | undefined;
  editText: (text: string) => void;
  editTree: (tree: StrategyTree) => void;
}

const PAUSE = 250;
const NO_TEXT: Check = { valid: false, runnable: false, diagnostics: [], facts: null };

/**
 * Keeps text and tree together. The server reads and writes them; an answer that comes after a later
 * edit is thrown away.
 *
 * @param show puts a text that was written from the tree into the editor, at once: what is typed
 *   meanwhile would be lost if it waited for a later render
 */
export function useDocument(initial: string, show: (written: string) => void): StrategyDocument {
  const [text, setText] = useState(initial);
  const [tree, setTree] = useState<StrategyTree>();
  const [inStep, setInStep] = useState(false);
  const [check, setCheck] = useState<Check>();
  const [fault, setFault] = useState<string>();
  const edition = useRef(0);
  const shown = useRef(show);
  shown.current = show;
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const checked = useCallback(async (now: string, mine: number) => {
    const found = await post<Check>("/language/check", { text: now });
    if (edition.current === mine) setCheck(found);
  }, []);

  const read = useCallback(
    async (now: string, mine: number) => {
      try {
        const fresh = await readTree(now);
        if (edition.current !== mine) return;
        setTree((before) => keepIds(before, fresh));
        setInStep(true);
        setFault(undefined);
      } catch (error) {
        if (edition.current !== mine) return;
        setInStep(false);
        setFault(
          error instanceof Refused && error.error.diagnostics.length > 0
            ? undefined
            : reason(error),
        );
      }
      await checked(now, mine).catch(() => setCheck(NO_TEXT));
    },
    [checked],
  );

  const editText = useCallback(
    (next: string) => {
      const mine = ++edition.current;
      setText(next);
      setInStep(false);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void read(next, mine), PAUSE);
    },
    [read],
  );

  const editTree = useCallback(
    (next: StrategyTree) => {
      const mine = ++edition.current;
      clearTimeout(timer.current);
      setTree(next);
      writeText(next).then(
        async (written) => {
          if (edition.current !== mine) return;
          shown.current(written);
          setText(written);
          setInStep(true);
          setFault(undefined);
          await checked(written, mine);
        },
        (error) => {
          if (edition.current === mine) setFault(reason(error));
        },
      );
    },
    [checked],
  );

  useEffect(() => {
    void read(initial, ++edition.current);
    return () => clearTimeout(timer.current);
  }, [initial, read]);

  return { text, tree, inStep, check, fault, editText, editTree };
}

export const worst = (diagnostics: readonly Diagnostic[]) =>
  diagnostics.some((it) => it.severity === "error")
    ? "error"
    : diagnostics.some((it) => it.severity === "warning")
      ? "warning"
      : "fine";
