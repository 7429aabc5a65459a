import { basename } from "node:path";
import { findDuplicates } from "../../duplicates/find-duplicates.ts";
import { createXxHash } from "../../duplicates/hash.ts";
import type { FileEntry } from "../../file.ts";
import { isProgramFile } from "../../findings/program-files.ts";
import { createLeaveAlone, type LeaveAloneRules } from "../../leave-alone/leave-alone.ts";
import { isPhotoPath } from "../../photos/is-photo-path.ts";
import { lookAtPhotos, type PhotoLook } from "../../photos/look-at-photos.ts";
import { rankByRule } from "../../plan/keep-rule.ts";
import { walkFolder } from "../walk-folder.ts";
import { sharpDecoder } from "./sharp-decoder.ts";
import type { Sharp } from "./load-sharp.ts";

/** Similar photos of a folder. `copies`: exact copies left out but one. */
export type PhotoScan = PhotoLook & { copies: number; leftOut: number; isComplete: boolean };

type PhotoScanRequest = {
  sharp: Sharp;
  rules: LeaveAloneRules;
  hidden: boolean;
  findsBlurry: boolean;
  signal: AbortSignal;
  /** `done` of `all` photos of the present pass. */
  onProgress: (done: number, all: number) => void;
};

/** Walks a folder and groups its photos. After an abort it resolves with the groups of what was read. */
export async function findPhotos(root: string, request: PhotoScanRequest): Promise<PhotoScan> {
  const { sharp, findsBlurry, signal, onProgress } = request;
  const walked = await walkFolder(
    root,
    signal,
    createLeaveAlone({ ...request.rules, included: [] }, basename(root)),
  );
  const pictures = walked.entries.filter(({ path }) => isPhotoPath(path));
  const seen = pictures.filter(({ path }) => request.hidden || !isProgramFile(path));
  const { entries, copies, unreadable } = await leaveOutCopies(seen, signal);
  const look = await lookAtPhotos(entries, {
    decoder: sharpDecoder(sharp),
    findsBlurry,
    signal,
    onProgress: ({ done, all }) => onProgress(done, all),
  });
  const notListed = walked.unreadable.filter(isPhotoPath);
  return {
    ...look,
    unreadable: [...look.unreadable, ...notListed, ...unreadable].toSorted(),
    copies,
    leftOut: pictures.length - seen.length,
    isComplete: !signal.aborted,
  };
}

/** One file of each set of equal files: `scan` finds exact copies. */
async function leaveOutCopies(entries: FileEntry[], signal: AbortSignal) {
  const { groups, unreadable } = await findDuplicates(entries, {
    hash: await createXxHash(),
    signal,
  });
  const others = groups.flatMap(({ files }) => rankByRule("original", files).slice(1));
  const left = new Set([...others.map(({ path }) => path), ...unreadable]);
  return {
    entries: entries.filter(({ path }) => !left.has(path)),
    copies: others.length,
    unreadable,
  };
}
