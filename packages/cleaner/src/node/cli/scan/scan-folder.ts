import { basename } from "node:path";
import { identicalFolders, type IdenticalFolders } from "../../../duplicates/identical-folders.ts";
import { sameNameAndSize } from "../../../duplicates/same-name-and-size.ts";
import {
  createLeaveAlone,
  type LeaveAloneRules,
  type LeftAlone,
} from "../../../leave-alone/leave-alone.ts";
import { type FileFacts, toFacts } from "../../../file.ts";
import { callRecordings } from "../../../findings/call-recordings.ts";
import { documentVersions } from "../../../findings/document-versions.ts";
import { oldExports } from "../../../findings/old-exports.ts";
import { partialDownloads } from "../../../findings/partial-downloads.ts";
import { archives } from "../../../findings/archives.ts";
import { biggestFiles } from "../../../findings/biggest-files.ts";
import { emptyFiles } from "../../../findings/empty-files.ts";
import { emptyFolders } from "../../../findings/empty-folders.ts";
import { findDuplicates } from "../../../duplicates/find-duplicates.ts";
import type { Finding } from "../../../findings/finding.ts";
import type { DuplicateGroup } from "../../../duplicates/group.ts";
import { createXxHash } from "../../../duplicates/hash.ts";
import { installers } from "../../../findings/installers.ts";
import { oldestUntouched } from "../../../findings/oldest-untouched.ts";
import type { ScanProgress } from "../../../duplicates/find-duplicates.ts";
import { contentFindings } from "../../../findings/content/content-findings.ts";
import { temporaryFiles } from "../../../findings/temporary-files.ts";
import { screenshots } from "../../../findings/screenshots.ts";
import { findUnits } from "../../../units/find-units.ts";
import { groupsToOffer, type UnitCopies, unitCopies } from "../../../units/keep-units-whole.ts";
import { parentFolder } from "../../../path-parts.ts";
import { walkFolder } from "../../walk-folder.ts";
import type { Kind } from "../arguments.ts";

const biggestShown = 50;
/** Three years: younger files are often still in use. */
const oldDays = 3 * 365;
const oldExportDays = 365;

/** The findings of a scan. `leftOut` counts program files, which are not scanned (see `LeaveAlone`). */
export type FolderScan = {
  files: FileFacts[];
  groups: DuplicateGroup[];
  folders: IdenticalFolders[];
  units: UnitCopies;
  findings: Finding[];
  emptyFolders: string[];
  biggest: FileFacts[];
  unreadable: string[];
  hardLinks: number;
  specialFiles: string[];
  leftOut: number;
  leftAlone: LeftAlone[];
  comparedBy: "content" | "nameAndSize";
  isComplete: boolean;
};

type ScanRequest = {
  kinds: readonly Kind[];
  hidden: boolean;
  rules: LeaveAloneRules;
  isByName: boolean;
  isWorkMode: boolean;
  nowMs: number;
  signal: AbortSignal;
  onProgress: (progress: ScanProgress) => void;
};

/** Walks a folder and finds the requested kinds. After an abort it resolves with the findings so far. */
export async function scanFolder(root: string, request: ScanRequest): Promise<FolderScan> {
  const { kinds, signal, onProgress, isByName, isWorkMode, nowMs } = request;
  const leaveAlone = createLeaveAlone(request.rules, basename(root));
  const walked = await walkFolder(root, signal, leaveAlone);
  const entries = request.hidden
    ? walked.entries
    : walked.entries.filter(({ path }) => !leaveAlone.hides(path));
  const files = entries.map(toFacts);
  // After an abort during the walk nothing is compared, because that would delay the result.
  const findsDuplicates = kinds.includes("duplicates") && !signal.aborted;
  const none = { groups: [], unreadable: [], isComplete: !signal.aborted };
  const compare = async () =>
    isByName
      ? { ...none, groups: sameNameAndSize(files) }
      : findDuplicates(entries, {
          hash: await createXxHash(),
          signal,
          onProgress,
          nowMs: () => performance.now(),
        });
  const scan = findsDuplicates ? await compare() : none;
  const inGroups = new Set(scan.groups.flatMap((group) => group.files.map(({ path }) => path)));
  const alone = files.filter(({ path }) => !inGroups.has(path));
  const units = signal.aborted ? [] : findUnits(files);
  const inUnits = new Set(units.flat());
  const loose = alone.filter(({ path }) => !inUnits.has(path));
  const finders: Partial<Record<Kind, () => Finding[]>> = {
    empty: () => emptyFiles(loose),
    installers: () => installers(loose),
    archives: () => archives(files).filter(({ path }) => !inGroups.has(path) && !inUnits.has(path)),
    screenshots: () => screenshots(loose),
    partial: () => partialDownloads(loose, nowMs),
    exports: () => oldExports(loose, { nowMs, days: oldExportDays, isWorkMode }),
    recordings: () => callRecordings(loose, { isWorkMode }),
    versions: () => documentVersions(loose).flatMap((family) => family.files),
    temporary: () => temporaryFiles(loose, nowMs),
    old: () => oldestUntouched(alone, { nowMs, days: oldDays, isWorkMode }),
  };
  // Reading a file that is only online would download it.
  const unusable =
    kinds.includes("broken") && !isByName ? await contentFindings(entries, signal) : [];
  const copies = unitCopies(units, scan.groups);
  const holdingUnlisted = [
    ...walked.folders.filter((folder) => folder.holdsUnlisted).map(({ path }) => path),
    ...[...walked.leftAlone.map(({ path }) => path), ...walked.unreadable].map(parentFolder),
  ];
  return {
    files,
    groups: groupsToOffer(scan.groups, copies),
    folders: isByName ? [] : identicalFolders({ files, groups: scan.groups, holdingUnlisted }),
    units: copies,
    findings: [...kinds.flatMap((kind) => finders[kind]?.() ?? []), ...unusable],
    emptyFolders:
      kinds.includes("empty") && !signal.aborted
        ? emptyFolders({ ...walked, files: walked.entries, seesEveryName: true })
        : [],
    biggest: kinds.includes("biggest") ? biggestFiles(alone, biggestShown) : [],
    unreadable: [...walked.unreadable, ...scan.unreadable].toSorted(),
    hardLinks: walked.hardLinks,
    specialFiles: walked.specialFiles.toSorted(),
    leftAlone: walked.leftAlone.toSorted((a, b) => (a.path < b.path ? -1 : 1)),
    comparedBy: isByName ? "nameAndSize" : "content",
    leftOut: walked.entries.length - entries.length,
    isComplete: scan.isComplete && !signal.aborted,
  };
}
