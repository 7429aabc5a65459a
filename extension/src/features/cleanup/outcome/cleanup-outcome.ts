import type { EmptyReport, ManualDeletionCheck, MoveReport } from "@digital-cleanup/cleaner";

/** The files of a folder and their size. */
export type Volume = { files: number; bytes: number };

/** The result of the last step. */
export type Outcome =
  /** `declined`: files about which the browser asks, and that it did not move. */
  | { kind: "aside" | "undone"; report: MoveReport; declined: string[]; problem?: string }
  | { kind: "emptied"; report: EmptyReport }
  | { kind: "checked"; check: ManualDeletionCheck; volume?: { before: Volume; after: Volume } }
  | { kind: "problem"; text: string };
