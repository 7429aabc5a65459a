import { type FileEntry, type SeenFile, toSeenFile } from "../file.ts";
import { forEachParallel } from "../parallel.ts";
import { createBytesLeft } from "./bytes-left.ts";
import type { PhotoFeatures } from "./features/photo-features.ts";
import { groupPhotos, type PhotoGroups } from "./groups/group-photos.ts";
import type { PhotoFormat, PhotoHeader, Turn } from "./header/photo-header.ts";
import { readHeader } from "./header/read-header.ts";
import { isMeasurable } from "./header/read-preview.ts";
import { isRawPath } from "./is-photo-path.ts";
import type { LookProgress } from "./look-progress.ts";
import { nextPhotoReads, type PhotoRead } from "./next-photo-reads.ts";
import type { Photo } from "./photo.ts";

/** Decodes pictures and measures them. Each call rejects if the file cannot be read or decoded. */
export type PhotoDecoder = {
  decodes: (format: PhotoFormat) => boolean;
  /**
   * The picture itself, upright, reduced to 1,000 pixels or little more; of a format that is not decoded, the JPEG that is
   * embedded in it.
   */
  measurePicture: (entry: FileEntry, header: PhotoHeader) => Promise<PhotoFeatures>;
  /** The embedded JPEG at a place of the file, whose pixels are not turned. */
  measureThumbnail: (
    entry: FileEntry,
    place: { from: number; to: number },
    turn: Turn,
  ) => Promise<PhotoFeatures>;
  /** How many files are decoded at once, each in some 60 MB. */
  parallel: number;
};

/** What an earlier look learned of a file that has not changed since. */
export type KnownPhoto = Pick<Photo, "header" | "thumbnail" | "pixels">;

export type LookOptions = {
  decoder: PhotoDecoder;
  findsBlurry: boolean;
  signal: AbortSignal;
  onProgress: (progress: LookProgress) => void;
  known?: (file: SeenFile) => KnownPhoto | undefined;
  /** Called with a photo whenever something was learned of it. */
  onLearned?: (photo: Photo) => void;
  /** Awaited before each file, so that the look can pause. */
  whenReady?: () => Promise<void>;
  isApart?: (a: Photo, b: Photo) => boolean;
};

/**
 * The photos of a folder and their groups. `notDecoded`: photos by their format for which there is no decoder, and
 * which have no embedded picture; `byPreview`: those of which it was compared. `tooLarge`: they declare
 * more pixels than are decoded. `notPictures`: the extension of a picture with other content. `filesRead`: files of which
 * something was read; the others were known.
 */
export type PhotoLook = PhotoGroups & {
  photos: Photo[];
  notDecoded: Map<PhotoFormat, number>;
  byPreview: number;
  tooLarge: string[];
  notPictures: string[];
  unreadable: string[];
  filesRead: number;
};

const parallelHeaders = 64;

/** Reads and groups photos. After an abort it resolves with the groups of what was read. */
export async function lookAtPhotos(
  entries: readonly FileEntry[],
  options: LookOptions,
): Promise<PhotoLook> {
  const look = createLook(entries, options);
  await look.readHeaders();
  await look.readPictures();
  return look.result();
}

function createLook(entries: readonly FileEntry[], options: LookOptions) {
  const { decoder, findsBlurry, signal, onProgress, onLearned, isApart } = options;
  const { decodes } = decoder;
  const entryOf = new Map(entries.map((entry) => [entry.path, entry]));
  const photos = new Map<string, Photo>();
  const problems = {
    notDecoded: new Map<PhotoFormat, number>(),
    tooLarge: [] as string[],
    notPictures: [] as string[],
    unreadable: [] as string[],
  };
  const read = new Set<string>();
  const bytesLeft = createBytesLeft(entries, decodes);
  const run = <T>(
    pass: LookProgress["pass"],
    items: readonly T[],
    parallel: number,
    task: (item: T) => Promise<void>,
  ) => {
    let done = 0;
    return forEachParallel(items, parallel, async (item) => {
      await options.whenReady?.();
      if (signal.aborted) return;
      await task(item);
      done += 1;
      onProgress({ pass, done, all: items.length, ...bytesLeft.now() });
    });
  };

  const countNotDecoded = (format: PhotoFormat) => {
    const { notDecoded } = problems;
    notDecoded.set(format, (notDecoded.get(format) ?? 0) + 1);
  };
  const addPhoto = (photo: Photo) => {
    const { path, header } = photo;
    photos.set(path, photo);
    const canDecode = isMeasurable(header, decodes);
    if (!canDecode && decodes(header.format)) problems.tooLarge.push(path);
    else if (!canDecode) countNotDecoded(header.format);
    bytesLeft.pictureFound(photo, canDecode && !photo.pixels);
  };
  const readOneHeader = async (entry: FileEntry) => {
    const file = toSeenFile(entry);
    const known = options.known?.(file);
    bytesLeft.headerDone(entry, !known);
    if (known) return addPhoto({ ...file, ...known });
    read.add(entry.path);
    const found = await readHeader(entry).catch(() => undefined);
    if (!found || !("header" in found)) {
      bytesLeft.fileDone(entry);
      // Some raw formats have a layout that is not read.
      if (found && isRawPath(entry.path)) return countNotDecoded("raw");
      const isOther = found?.problem === "notAPicture";
      (isOther ? problems.notPictures : problems.unreadable).push(entry.path);
      return;
    }
    const photo: Photo = { ...file, header: found.header };
    addPhoto(photo);
    onLearned?.(photo);
  };
  const readOnePicture = async (next: PhotoRead) => {
    const photo = photos.get(next.path)!;
    const entry = entryOf.get(next.path)!;
    read.add(next.path);
    const { header } = photo;
    const bytes = bytesLeft.ofPicture(photo);
    try {
      if (next.read === "pixels") photo.pixels = await decoder.measurePicture(entry, header);
      else photo.thumbnail = await decoder.measureThumbnail(entry, next, header.turn);
      onLearned?.(photo);
    } catch {
      const isDecoded = decodes(header.format);
      // Without its thumbnail, the picture itself is read; without its pixels, it cannot be compared.
      if (next.read === "thumbnail" || !isDecoded) delete header.preview;
      if (!isDecoded) countNotDecoded(header.format);
      else if (next.read === "pixels" && photos.delete(next.path)) {
        problems.unreadable.push(next.path);
      }
    }
    if (next.read === "pixels") bytesLeft.pictureDone(bytes);
  };
  const nextReads = () =>
    signal.aborted ? [] : nextPhotoReads([...photos.values()], { decodes, findsBlurry });
  /** Once only pixels are to be read, the other photos need not be. */
  const settleOthers = (reads: readonly PhotoRead[]) => {
    if (reads.some(({ read: kind }) => kind === "thumbnail")) return;
    bytesLeft.onlyLeft(reads.map(({ path }) => photos.get(path)!));
  };
  return {
    readHeaders: () => run("headers", entries, parallelHeaders, readOneHeader),
    readPictures: async () => {
      for (let reads = nextReads(); reads.length > 0; reads = nextReads()) {
        settleOthers(reads);
        await run("pictures", reads, decoder.parallel, readOnePicture);
      }
    },
    result: (): PhotoLook => {
      const all = [...photos.values()];
      problems.unreadable.sort();
      const groups = groupPhotos(all, isApart && { isApart });
      const byPreview = all.filter(
        ({ header, pixels }) => pixels && !decodes(header.format),
      ).length;
      return { photos: all, ...problems, byPreview, ...groups, filesRead: read.size };
    },
  };
}
