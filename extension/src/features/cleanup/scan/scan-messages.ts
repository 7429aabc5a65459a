import type { DuplicateGroup, FileFacts, ScanProgress } from "@digital-cleanup/cleaner";
import type { ScanResult } from "./scan-result.ts";

/** `name` is the folder's own; a second one of that name carries a number, for paths begin with it. */
export type ChosenFolder = { name: string; handle: FileSystemDirectoryHandle };

/**
 * Where files come from: folders that were handed over (Chromium), or what an input of folders gave (every browser).
 * Paths begin with the folder's name where there are several.
 */
export type ScanSource =
  | { name: string; folders: ChosenFolder[] }
  | { name: string; files: File[] };

/** A file as it was found; `print` is the hash of its beginning, where that was read already. */
export type FoundFile = { path: string; file: File; print?: bigint };

export type ToScan =
  | { type: "scan"; id: string; source: ScanSource }
  | { type: "list"; source: ScanSource }
  | { type: "stop" };

/** `listed` answers `list`: facts only, nothing is read or compared. */
export type FromScan =
  | { type: "walked"; files: number }
  | { type: "compared"; progress: ScanProgress }
  | { type: "done"; result: ScanResult }
  /** After `done`: what was found is kept, the worker has nothing more to do. */
  | { type: "saved" }
  | { type: "listed"; files: FileFacts[] }
  /** `name` is the one of a `DOMException`: what went wrong with the folder. */
  | { type: "failed"; detail: string; name?: string };

/** To and from the workers that compare: many files a message, for a message each would cost more than reading. */
export type ToCompare = { type: "compare"; files: FoundFile[] } | { type: "stop" };
export type FromCompare =
  | { type: "compared"; progress: ScanProgress }
  | { type: "done"; groups: DuplicateGroup[]; unreadable: string[] }
  | { type: "failed"; detail: string };
