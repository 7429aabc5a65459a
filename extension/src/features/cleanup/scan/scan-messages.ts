import type {
  CloudService,
  FileFacts,
  FinderProgress,
  LeaveAloneRules,
  LookProgress,
} from "@digital-cleanup/cleaner";
import type { ExtraPhotos } from "../photos/extra-photos.ts";
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
/** Without `comparedBy`, a folder that a service keeps in step is not scanned but answered, so that the person is asked. */
export type ScanOptions = { comparedBy?: ComparedBy | undefined; rules: LeaveAloneRules };
/** A chosen folder that a service keeps in step. */
export type CloudFolder = { name: string; service: CloudService };

export type LookRequest = {
  source: ScanSource;
  rules: LeaveAloneRules;
  /** Exact copies, of which one is looked at. */
  leftOut: string[];
  findsBlurry: boolean;
  /** Pairs that a person said are not alike. */
  apart: string[];
};

/** What a worker is started for. `list`: nothing is read or compared. A scan saves its result under `id`. */
export type Request =
  | { type: "scan"; id: string; source: ScanSource; options: ScanOptions }
  | { type: "list"; source: ScanSource; rules: LeaveAloneRules }
  | ({ type: "look" } & LookRequest);
/** The answer to each request. */
export type Answers = { scan: ScanResult | CloudFolder; list: FileFacts[]; look: PhotoResult };
/** What is reported of each until then. */
export type Reports = { scan: ScanProgress; list: never; look: LookReport };
/** `found`: the groups so far, if they were counted again. */
export type LookReport = LookProgress & { found?: ExtraPhotos };

export type ToScan =
  | Request
  /** For a look. */
  | { type: "pause" | "goOn" }
  | { type: "stop" };

/** `files` and `bytes` were found so far; they are final if `isWalked`. */
export type ScanProgress = { files: number; bytes: number; isWalked: boolean } & FinderProgress;

type Kind = keyof Answers;
export type FromScan<K extends Kind = Kind> =
  | { type: "progress"; progress: Reports[K] }
  | { type: "done"; answer: Answers[K] }
  /** The last message, once the result is saved. */
  | { type: "saved" }
  /** `name` is that of a `DOMException`, if the folder caused the failure. */
  | { type: "failed"; detail: string; name?: string };
