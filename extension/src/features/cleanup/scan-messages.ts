import type { DuplicateGroup, FileFacts, ScanProgress } from "@digital-cleanup/cleaner";

/** Where files come from: a folder's handle (Chromium) or what an input of folders gave (every browser). */
export type ScanSource =
  | { name: string; handle: FileSystemDirectoryHandle }
  | { name: string; files: File[] };

export type ToScan = { type: "scan" | "list"; source: ScanSource } | { type: "stop" };

export type ScanResult = {
  files: number;
  bytes: number;
  groups: DuplicateGroup[];
  /** The biggest files that are in no group. */
  biggest: FileFacts[];
  unreadable: string[];
  isComplete: boolean;
  durationMs: number;
};

/** `listed` answers `list`: facts only, nothing is read or compared. */
export type FromScan =
  | { type: "walked"; files: number }
  | { type: "compared"; progress: ScanProgress }
  | { type: "done"; result: ScanResult }
  | { type: "listed"; files: FileFacts[] }
  | { type: "failed"; detail: string };
