import { browser } from "../../../platform/browser.ts";
import { watchSessionStorage } from "../../../platform/watch-session-storage.ts";
import { noneShown, type ShownMessages } from "./shown-messages.ts";
import type { Trashes } from "./trash-contents.ts";
import type { TrashMove } from "./trash-moves.ts";

/** What was deleted since Thunderbird was started, and what is needed to count it: numbers and a few Message-IDs, gone when Thunderbird closes. */
export type Removals = {
  shown: ShownMessages;
  trashes: Trashes;
  /** The last moves to a trash, which the person may take back. */
  moves: readonly TrashMove[];
  /** Messages moved to a trash that have neither been taken back nor emptied since. */
  setAside: number;
  /** Messages that Thunderbird marked as deleted; the server keeps their bytes until the folder is compacted. */
  marked: number;
  /** What was in a trash that was emptied. */
  freed: { count: number; bytes: number };
};

const key = "thunderbird-removals";

export const noRemovals: Removals = {
  shown: noneShown,
  trashes: {},
  moves: [],
  setAside: 0,
  marked: 0,
  freed: { count: 0, bytes: 0 },
};

export async function readRemovals(): Promise<Removals> {
  const stored = (await browser.storage.session.get(key))[key] as Removals | undefined;
  return stored ?? noRemovals;
}

export const writeRemovals = (removals: Removals): Promise<void> =>
  browser.storage.session.set({ [key]: removals });

export const watchRemovals = (listener: () => void): (() => void) =>
  watchSessionStorage([key], listener);
