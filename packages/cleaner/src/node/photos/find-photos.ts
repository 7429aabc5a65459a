import { basename } from "node:path";
import { findDuplicates } from "../../duplicates/find-duplicates.ts";
import { createXxHash } from "../../duplicates/hash.ts";
import type { FileEntry } from "../../file.ts";
import { isProgramFile } from "../../findings/program-files.ts";
import { createLeaveAlone, noRules } from "../../leave-alone/leave-alone.ts";
import { forEachParallel } from "../../parallel.ts";
import { groupPhotos, type PhotoGroups } from "../../photos/groups/group-photos.ts";
import { isSafeToDecode } from "../../photos/header/decode-limit.ts";
import type { PhotoFormat } from "../../photos/header/photo-header.ts";
import { isPhotoPath } from "../../photos/is-photo-path.ts";
import { nextPhotoReads, type PhotoRead } from "../../photos/next-photo-reads.ts";
import type { Photo } from "../../photos/photo.ts";
import { rankByRule } from "../../plan/keep-rule.ts";
import { walkFolder } from "../walk-folder.ts";
import { decodePhoto, decodesInNode, decodeThumbnail } from "./decode-photo.ts";
import type { Sharp } from "./load-sharp.ts";
import { readHeader } from "./read-header.ts";

/** Each decoding uses about 60 MB. */
const parallelDecodings = 2;
const parallelHeaders = 8;

/**
 * Similar photos of a folder. `copies`: exact copies left out but one. `notDecoded`: photos by their format for which there is no
 * decoder. `tooLarge`: they declare more pixels than are decoded. `notPictures`: the extension of a picture with other content.
 */
export type PhotoScan = PhotoGroups & {
  photos: Photo[];
  copies: number;
  notDecoded: Map<PhotoFormat, number>;
  tooLarge: string[];
  notPictures: string[];
  unreadable: string[];
  leftOut: number;
  isComplete: boolean;
};

type PhotoScanRequest = {
  sharp: Sharp;
  hidden: boolean;
  findsBlurry: boolean;
  signal: AbortSignal;
  /** `done` of `all` photos of the present pass. */
  onProgress: (done: number, all: number) => void;
};

/** Walks a folder and groups its photos. After an abort it resolves with the groups of what was read. */
export async function findPhotos(root: string, request: PhotoScanRequest): Promise<PhotoScan> {
  const { signal } = request;
  const walked = await walkFolder(root, signal, createLeaveAlone(noRules, basename(root)));
  const pictures = walked.entries.filter(({ path }) => isPhotoPath(path));
  const seen = pictures.filter(({ path }) => request.hidden || !isProgramFile(path));
  const { entries, copies, unreadable } = await leaveOutCopies(seen, signal);
  const scan = await readHeaders(entries, request);
  scan.unreadable.push(...walked.unreadable.filter(isPhotoPath), ...unreadable);
  await readPhotos(scan, new Map(entries.map((entry) => [entry.path, entry])), request);
  scan.unreadable.sort();
  return {
    ...scan,
    ...groupPhotos(scan.photos),
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

type Reading = Pick<PhotoScan, "photos" | "notDecoded" | "tooLarge" | "notPictures" | "unreadable">;

async function readHeaders(
  entries: FileEntry[],
  { signal, onProgress }: PhotoScanRequest,
): Promise<Reading> {
  const scan: Reading = {
    photos: [],
    notDecoded: new Map(),
    tooLarge: [],
    notPictures: [],
    unreadable: [],
  };
  let done = 0;
  await forEachParallel(entries, parallelHeaders, async (entry) => {
    if (signal.aborted) return;
    const found = await readHeader(entry).catch(() => ({ problem: "broken" as const }));
    onProgress((done += 1), entries.length);
    if (!("header" in found)) {
      (found.problem === "notAPicture" ? scan.notPictures : scan.unreadable).push(entry.path);
      return;
    }
    const { read: _read, ...file } = entry;
    const { format } = found.header;
    scan.photos.push({ ...file, header: found.header });
    if (!decodesInNode(format)) scan.notDecoded.set(format, (scan.notDecoded.get(format) ?? 0) + 1);
    else if (!isSafeToDecode(found.header)) scan.tooLarge.push(entry.path);
  });
  return scan;
}

/** Reads what the library asks for, until it asks for nothing more. */
async function readPhotos(
  scan: Reading,
  entries: ReadonlyMap<string, FileEntry>,
  { sharp, findsBlurry, signal, onProgress }: PhotoScanRequest,
): Promise<void> {
  const byPath = new Map(scan.photos.map((photo) => [photo.path, photo]));
  const readOne = async (next: PhotoRead): Promise<void> => {
    const photo = byPath.get(next.path)!;
    const entry = entries.get(next.path)!;
    try {
      if (next.read === "pixels") photo.pixels = await decodePhoto(sharp, entry);
      else photo.thumbnail = await decodeThumbnail(sharp, entry, next, photo.header.turn);
    } catch {
      // Without its thumbnail, the picture itself is read; without its pixels, it cannot be compared.
      if (next.read === "thumbnail") delete photo.header.preview;
      else if (byPath.delete(next.path)) scan.unreadable.push(next.path);
    }
  };
  const nextReads = () =>
    signal.aborted
      ? []
      : nextPhotoReads([...byPath.values()], { decodes: decodesInNode, findsBlurry });
  for (let reads = nextReads(); reads.length > 0; reads = nextReads()) {
    const all = reads.length;
    let done = 0;
    await forEachParallel(reads, parallelDecodings, async (next) => {
      if (signal.aborted) return;
      await readOne(next);
      onProgress((done += 1), all);
    });
  }
  scan.photos = [...byPath.values()];
}
