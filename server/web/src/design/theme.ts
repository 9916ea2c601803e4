import { useSyncExternalStore } from "react";

/** Light or dark: the reader's choice where one was made, otherwise the system's. */

export type Theme = "light" | "dark";

const KEY = "signalbox.theme";

export function storedTheme(): Theme {
  const stored = localStorage.getItem(KEY);
  if (stored === "light" || stored === "dark") return stored;
  return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}

export function applyTheme(theme: Theme) {
  document.documentElement.dataset.theme = theme;
}

export function chooseTheme(theme: Theme) {
  localStorage.setItem(KEY, theme);
  applyTheme(theme);
  for (const listener of listeners) listener();
}

const listeners = new Set<() => void>();

function listen(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The theme as it is now, for what is drawn by hand. */
export const useTheme = (): Theme => useSyncExternalStore(listen, storedTheme);

/** A token's colour, for what draws on a canvas. */
export function colour(token: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(`--${token}`).trim();
}
