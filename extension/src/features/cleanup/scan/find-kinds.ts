import {
  archives,
  biggestFiles,
  type DuplicateGroup,
  emptyFiles,
  type FileFacts,
  installers,
  isVideoPath,
  oldestUntouched,
  screenshots,
} from "@digital-cleanup/cleaner";
import type { FileKind, ScanResult } from "./scan-result.ts";

const biggestShown = 50;
/** Smaller files free too little space to be listed. */
const bigBytes = 1_000_000;
/** Limits what is shown, and what is stored for a day. */
const maxListed = 500;
/** A video of a phone takes some 100 MB a minute. */
const bigVideoBytes = 50_000_000;
/** Two years. */
const untouchedDays = 730;

type Options = { nowMs: number; isWorkMode: boolean };

/** Lists the files worth a review apart from duplicates. Each file is in one list only, the most specific one. */
export function findKinds(
  files: readonly FileFacts[],
  groups: readonly DuplicateGroup[],
  { nowMs, isWorkMode }: Options,
): ScanResult["kinds"] {
  const listed = new Set(groups.flatMap((group) => group.files.map(({ path }) => path)));
  const take = (find: (rest: readonly FileFacts[]) => FileFacts[]) => {
    const found = find(files.filter(({ path }) => !listed.has(path))).slice(0, maxListed);
    for (const { path } of found) listed.add(path);
    return found;
  };
  return {
    installers: take(installers),
    archives: take(archives),
    screenshots: take(screenshots),
    emptyFiles: take(emptyFiles),
    videos: take((rest) =>
      biggestFiles(
        rest.filter(({ path, bytes }) => bytes >= bigVideoBytes && isVideoPath(path)),
        maxListed,
      ),
    ),
    biggest: take((rest) =>
      biggestFiles(
        rest.filter(({ bytes }) => bytes >= bigBytes),
        biggestShown,
      ),
    ),
    oldest: take((rest) => oldestUntouched(rest, { nowMs, days: untouchedDays, isWorkMode })),
  } satisfies Record<FileKind, FileFacts[]>;
}
