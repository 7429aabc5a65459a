import type { DuplicateGroup, FileFacts, ScanProgress } from "@digital-cleanup/cleaner";
import type { ScanResult } from "./scan-result.ts";

/** `name` is the folder's own name, numbered if another chosen folder has it too: paths begin with it. */
export type ChosenFolder = { name: string; handle: FileSystemDirectoryHandle };

/**
 * The source of a scan: directory handles (Chromium) or the files of a folder input (every browser). With several folders,
 * paths begin with the folder's name.
 */
export type ScanSource =
  | { name: string; folders: ChosenFolder[] }
  | { name: string; files: File[] };

/** `prefixHash` is the hash of the file's beginning, if it was read during the walk. */
export type FoundFile = { path: string; file: File; prefixHash?: bigint };

export type ToScan =
  | { type: "scan"; id: string; source: ScanSource }
  | { type: "list"; source: ScanSource }
  | { type: "stop" };

/** `listed` answers `list`: nothing is read or compared. */
export type FromScan =
  | { type: "walked"; files: number }
  | { type: "compared"; progress: ScanProgress }
  | { type: "done"; result: ScanResult }
  /** Sent after `done`, once the result is saved. */
  | { type: "saved" }
  | { type: "listed"; files: FileFacts[] }
  /** `name` is that of a `DOMException`, if the folder caused the failure. */
  | { type: "failed"; detail: string; name?: string };

/** Messages of the compare workers. One message carries many files, because a message per file costs more than reading it. */
export type ToCompare = { type: "compare"; files: FoundFile[] } | { type: "stop" };
export type FromCompare =
  | { type: "compared"; progress: ScanProgress }
  | { type: "done"; groups: DuplicateGroup[]; unreadable: string[] }
  | { type: "failed"; detail: string };
