import {
  archives,
  biggestFiles,
  callRecordings,
  documentVersions,
  type DuplicateGroup,
  emptyFiles,
  type FileFacts,
  type Finding,
  installers,
  kindOfFile,
  oldestUntouched,
  oldExports,
  partialDownloads,
  screenshots,
  temporaryFiles,
} from "@digital-cleanup/cleaner";
import type { FileKind } from "./file-kinds.ts";
import type { ListedFile, ScanResult } from "./scan-result.ts";

const biggestShown = 50;
/** Smaller files free too little space to be listed. */
const bigBytes = 1_000_000;
/** Limits what is shown, and what is stored. */
const maxListed = 500;
/** A video of a phone takes some 100 MB a minute. */
const bigVideoBytes = 50_000_000;
/** Two years. */
const untouchedDays = 730;
const oldExportDays = 365;

/** `units` are files that only work together. `broken` are the archives that cannot be opened. */
type Options = {
  nowMs: number;
  isWorkMode: boolean;
  units: readonly string[][];
  broken?: readonly Finding[];
};

/**
 * Lists the files worth a review apart from duplicates. Each file is in one list only, the most specific one, except the biggest: they
 * are the biggest of all, unless other lists have all of them. A part of a unit is listed only because it is big or old.
 */
export function findKinds(
  files: readonly FileFacts[],
  groups: readonly DuplicateGroup[],
  { nowMs, isWorkMode, units, broken = [] }: Options,
): ScanResult["kinds"] {
  const copies = new Set(groups.flatMap((group) => group.files.map(({ path }) => path)));
  const listed = new Set(copies);
  const parts = new Set(units.flat());
  const loose = files.filter(({ path }) => !parts.has(path));
  const take = (
    find: (rest: readonly FileFacts[]) => ListedFile[],
    among: readonly FileFacts[] = loose,
  ) => {
    const found = find(among.filter(({ path }) => !listed.has(path))).slice(0, maxListed);
    for (const { path } of found) listed.add(path);
    return found;
  };
  /** Those that are in other lists too, or not all would be the biggest. Copies are listed with their group. */
  const takeBiggest = () => {
    const big = files.filter(({ path, bytes }) => bytes >= bigBytes && !copies.has(path));
    const found = biggestFiles(big, biggestShown);
    const isKnown = found.every(({ path }) => listed.has(path));
    for (const { path } of found) listed.add(path);
    return isKnown ? [] : found;
  };
  const isBroken = new Map(broken.map((finding) => [finding.path, finding]));
  return {
    partialDownloads: take((rest) => partialDownloads(rest, nowMs)),
    temporary: take((rest) => temporaryFiles(rest, nowMs)),
    broken: take((rest) => rest.flatMap(({ path }) => isBroken.get(path) ?? [])),
    installers: take(installers),
    exports: take((rest) => oldExports(rest, { nowMs, days: oldExportDays, isWorkMode })),
    unpacked: take((rest) => archives(rest).filter(({ reason }) => reason === "archiveUnpacked")),
    archives: take(archives),
    screenshots: take(screenshots),
    recordings: take((rest) => callRecordings(rest, { isWorkMode })),
    versions: take((rest) =>
      documentVersions(rest).flatMap(({ name, files: versions }) =>
        versions.map((file) => ({ ...file, family: name })),
      ),
    ),
    emptyFiles: take(emptyFiles),
    videos: take(
      (rest) =>
        biggestFiles(
          rest.filter(({ path, bytes }) => bytes >= bigVideoBytes && kindOfFile(path) === "videos"),
          maxListed,
        ),
      files,
    ),
    biggest: takeBiggest(),
    oldest: take(
      (rest) => oldestUntouched(rest, { nowMs, days: untouchedDays, isWorkMode }),
      files,
    ),
  } satisfies Record<FileKind, FileFacts[]>;
}
