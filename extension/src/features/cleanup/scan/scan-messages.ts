import type {
  FileFacts,
  FinderProgress,
  LeaveAloneRules,
  LookProgress,
} from "@digital-cleanup/cleaner";
import type { PhotoResult } from "../photos/photo-result.ts";
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

/** `nameAndSize`: nothing is read, because reading may download a file. */
export type ComparedBy = "content" | "nameAndSize";
export type ScanOptions = { comparedBy: ComparedBy; rules: LeaveAloneRules };

export type LookRequest = {
  source: ScanSource;
  rules: LeaveAloneRules;
  /** Exact copies, of which one is looked at. */
  leftOut: string[];
  findsBlurry: boolean;
  /** Pairs that a person said are not alike. */
  apart: string[];
};

export type ToScan =
  | { type: "scan"; id: string; source: ScanSource; options: ScanOptions }
  | { type: "list"; source: ScanSource; rules: LeaveAloneRules }
  | ({ type: "look" } & LookRequest)
  /** For a look. */
  | { type: "pause" | "goOn" }
  | { type: "stop" };

/** `files` and `bytes` were found so far; they are final if `isWalked`. */
export type ScanProgress = {
  type: "progress";
  files: number;
  bytes: number;
  isWalked: boolean;
} & FinderProgress;

export type FromLook =
  | ({ type: "looking" } & LookProgress)
  | { type: "looked"; photos: PhotoResult };

/** `listed` answers `list`: nothing is read or compared. */
export type FromScan =
  | ScanProgress
  | FromLook
  | { type: "done"; result: ScanResult }
  /** The last message, once the result is saved. */
  | { type: "saved" }
  | { type: "listed"; files: FileFacts[] }
  /** `name` is that of a `DOMException`, if the folder caused the failure. */
  | { type: "failed"; detail: string; name?: string };
