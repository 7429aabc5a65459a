import type { FreedBytes } from "./freed-bytes.ts";

/** What the script in the page's world reports: fixed words and numbers, one event for one action. */
export type PageEvent =
  | { type: "composeStarted"; mode: ComposeMode }
  | { type: "sending" | "sent" }
  | { type: "moved"; to: "trash" | "junk" | "other"; n: number }
  /** The extension's own panel put messages back. The page cannot report this. */
  | { type: "restored"; n: number }
  /** `n` is absent if the number is unknown. */
  | ({ type: "deleted"; n?: number } & FreedBytes)
  | ({ type: "emptied"; folder: EmptiableFolder; n?: number } & FreedBytes)
  | { type: "trashCounted"; n: number };

/** Folders that a person empties with one click, which deletes their messages permanently. */
export const emptiableFolders = ["trash", "junk"] as const;
export type EmptiableFolder = (typeof emptiableFolders)[number];

export const composeModes = ["new", "reply", "replyAll", "forward"] as const;
export type ComposeMode = (typeof composeModes)[number];

const maxMessages = 10_000_000;
const maxBytes = 10_000_000_000_000;

/** Validates an event. The page may have taken over the port, so only fixed words and plausible numbers pass. */
export function parsePageEvent(value: unknown): PageEvent | undefined {
  const { type, mode, to, folder, n, bytes, isAbout } = Object(value) as Record<string, unknown>;
  const counts = {
    ...(isCount(n, maxMessages) && { n }),
    ...(isCount(bytes, maxBytes) && {
      bytes,
      ...(isAbout === true && ({ isAbout: true } as const)),
    }),
  };
  switch (type) {
    case "composeStarted": {
      const found = composeModes.find((candidate) => candidate === mode);
      return found && { type, mode: found };
    }
    case "sending":
    case "sent":
      return { type };
    case "moved": {
      const found = (["trash", "junk", "other"] as const).find((candidate) => candidate === to);
      return found && counts.n ? { type, to: found, n: counts.n } : undefined;
    }
    case "deleted":
      return { type, ...counts };
    case "emptied": {
      const found = emptiableFolders.find((candidate) => candidate === folder);
      return found && { type, folder: found, ...counts };
    }
    case "trashCounted":
      return counts.n === undefined ? undefined : { type, n: counts.n };
    default:
      return undefined;
  }
}

const isCount = (value: unknown, max: number): value is number =>
  Number.isSafeInteger(value) && (value as number) >= 0 && (value as number) <= max;
