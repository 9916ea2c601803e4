import { useCallback, useEffect, useRef, useState } from "react";
import { post, reason } from "../api/client";
import type { Check, Diagnostic } from "../api/types";
import { keepIds } from "../rows/identity";
import type { StrategyTree } from "../tree/statement";
import { writeText } from "./parse";

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
const UNKNOWN: Check = {
  valid: false,
  runnable: false,
  diagnostics: [],
  facts: null,
  tree: null,
};

const checkText = (text: string) => post<Check>("/language/check", { text });

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

  const read = useCallback(
    (now: string, mine: number) =>
      checkText(now).then(
        (found) => {
          if (edition.current !== mine) return;
          setCheck(found);
          setFault(undefined);
          setInStep(found.tree !== null);
          const fresh = found.tree;
          if (fresh) setTree((before) => keepIds(before, fresh));
        },
        (error) => {
          if (edition.current !== mine) return;
          setCheck(UNKNOWN);
          setFault(reason(error));
          setInStep(false);
        },
      ),
    [],
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

  const editTree = useCallback((next: StrategyTree) => {
    const mine = ++edition.current;
    clearTimeout(timer.current);
    setTree(next);
    writeText(next)
      .then(async (written) => {
        if (edition.current !== mine) return;
        shown.current(written);
        setText(written);
        setInStep(true);
        setFault(undefined);
        const found = await checkText(written);
        if (edition.current === mine) setCheck(found);
      })
      .catch((error) => {
        if (edition.current === mine) setFault(reason(error));
      });
  }, []);

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
