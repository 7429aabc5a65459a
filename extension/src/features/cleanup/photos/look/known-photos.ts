import { dayMs } from "@digital-cleanup/challenge";
import { type FileFacts, isUnchanged, type KnownPhoto, type Photo } from "@digital-cleanup/cleaner";
import { readRows, replaceRows } from "../../../../platform/database/rows.ts";
import { isFolderHandle } from "../../saved/folders-schema.ts";
import { foldersOf, isOfSource } from "../../saved/same-folders.ts";
import type { ChosenFolder, ScanSource } from "../../scan/scan-messages.ts";

/** They hold the names of files. */
export const retentionMs = 30 * dayMs;

/** What was learned of some photos of a folder: a record is added every few seconds, and the end of a look joins them. */
type StoredPhotos = {
  id: string;
  savedAtMs: number;
  name: string;
  folders: ChosenFolder[];
  photos: Photo[];
};

const isFeatures = (value: unknown): boolean => {
  const features = value as Partial<NonNullable<Photo["pixels"]>> | null;
  return (
    typeof features === "object" &&
    features?.hashes instanceof Uint32Array &&
    features.hashes.length === 16 &&
    features.fineHash instanceof Uint32Array &&
    features.fineHash.length === 8 &&
    features.cutHashes instanceof Uint32Array &&
    features.cutHashes.length === 28 &&
    features.grid instanceof Uint8Array &&
    features.grid.length === 576 &&
    (features.framed === undefined || isFeatures(features.framed.features)) &&
    features.colours instanceof Uint8Array &&
    features.colours.length === 48 &&
    typeof features.skew === "number" &&
    features.localDetail instanceof Uint8Array &&
    features.localDetail.length === 144
  );
};
const isPhoto = (value: Partial<Photo> | null): boolean =>
  typeof value?.path === "string" &&
  typeof value.header?.format === "string" &&
  [value.thumbnail, value.pixels].every((part) => part === undefined || isFeatures(part));

/** Read without a schema, because a worker would need a copy of the schema library. */
const isStored = (record: Partial<StoredPhotos>): record is StoredPhotos =>
  typeof record.name === "string" &&
  Array.isArray(record.folders) &&
  record.folders.every((folder) => isFolderHandle(folder?.handle)) &&
  Array.isArray(record.photos) &&
  record.photos.every(isPhoto);

async function storedOf(source: ScanSource): Promise<StoredPhotos[]> {
  const stored = await readRows("photos");
  const same: StoredPhotos[] = [];
  for (const record of stored.filter(isStored)) {
    if (await isOfSource(record, source)) same.push(record);
  }
  return same;
}

/** What earlier looks learned of the photos of a source, by path. */
export async function knownPhotos(source: ScanSource, nowMs: number): Promise<Map<string, Photo>> {
  const fresh = (await storedOf(source)).filter(({ savedAtMs }) => nowMs - savedAtMs < retentionMs);
  const byTime = fresh.toSorted((a, b) => a.savedAtMs - b.savedAtMs);
  return new Map(byTime.flatMap(({ photos }) => photos).map((photo) => [photo.path, photo]));
}

/** What is known of a file that has its size and time of before. */
export function knownOf(
  known: ReadonlyMap<string, Photo>,
  file: FileFacts,
): KnownPhoto | undefined {
  const photo = known.get(file.path);
  if (!photo || !isUnchanged(photo, file)) return undefined;
  const { header, thumbnail, pixels } = photo;
  return { header, thumbnail, pixels };
}

const toRecord = (source: ScanSource, photos: Photo[], savedAtMs: number): StoredPhotos => ({
  id: crypto.randomUUID(),
  savedAtMs,
  name: source.name,
  folders: foldersOf(source),
  photos,
});

/** Adds what was just learned, so that a closed tab loses a few seconds. */
export const addKnownPhotos = (source: ScanSource, photos: Photo[], nowMs: number): Promise<void> =>
  replaceRows("photos", [], [toRecord(source, photos, nowMs)]);

/** Replaces all that is stored of a source. */
export async function replaceKnownPhotos(
  source: ScanSource,
  photos: Photo[],
  nowMs: number,
): Promise<void> {
  const earlier = (await storedOf(source)).map(({ id }) => id);
  await replaceRows("photos", earlier, [toRecord(source, photos, nowMs)]);
}
