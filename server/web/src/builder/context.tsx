import { createContext, useContext } from "react";
import type { CatalogueFunction } from "../api/types";

/** What every card and chip may need to know of the strategy around it. */
export interface Surroundings {
  functions: CatalogueFunction[];
  /** Lets, parameters and definitions of this strategy. */
  names: string[];
  /** Names of entries, to which protection can be tied. */
  entries: string[];
  newId: (prefix: string) => string;
}

export const SurroundingsContext = createContext<Surroundings>({
  functions: [],
  names: [],
  entries: [],
  newId: (prefix) => `${prefix}-1`,
});

export const useSurroundings = () => useContext(SurroundingsContext);
