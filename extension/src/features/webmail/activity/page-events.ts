import type { FreedBytes } from "./freed-bytes.ts";

type CommonEvent =
  | { type: "composeStarted"; mode: ComposeMode }
  | { type: "sending" | "sent" }
  /** `n` is absent if the number is unknown. */
  | { type: "moved"; to: "trash" | "junk" | "other"; n?: number | undefined }
  | { type: "trashCounted"; n: number };

/** One event for one action: fixed words and numbers. */
export type PageEvent =
  | CommonEvent
  /** The extension's own panel put messages back. The page cannot report this. */
  | { type: "restored"; n: number }
  /** `n` is absent if the number is unknown. */
  | ({ type: "deleted"; n?: number } & FreedBytes)
  | ({ type: "emptied"; folder: EmptiableFolder; n?: number } & FreedBytes);

/** What the webmail's responses say of messages that are gone, from which `freedByMessages` finds what was freed. */
export type DeletionReadings = {
  n?: number | undefined;
  /** Their sizes, as the webmail shows them. */
  shownSizes?: (string | undefined)[] | undefined;
  quotaBytes?: number | undefined;
  lost?: number | undefined;
};

/** What the script in the page's world posts. */
export type PostedEvent =
  | CommonEvent
  | ({ type: "deleted" } & DeletionReadings)
  | ({ type: "emptied"; folder: EmptiableFolder } & DeletionReadings);

/** Folders that a person empties with one click, which deletes their messages permanently. */
export const emptiableFolders = ["trash", "junk"] as const;
export type EmptiableFolder = (typeof emptiableFolders)[number];

export const composeModes = ["new", "reply", "replyAll", "forward"] as const;
export type ComposeMode = (typeof composeModes)[number];
