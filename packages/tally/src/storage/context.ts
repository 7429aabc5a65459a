import type { Database } from "./database.ts";

/** What every part of a store works with. */
export type StoreContext = {
  database: Database;
  clock: () => number;
  /** Reports that the public state of these events may have changed. */
  notify: (codes: readonly string[]) => void;
};
