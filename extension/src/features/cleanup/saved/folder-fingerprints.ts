import { dayMs } from "@digital-cleanup/challenge";
import type { FileFingerprint } from "@digital-cleanup/cleaner";
import { readRows, replaceRows } from "../../../platform/database/rows.ts";
import type { ChosenFolder } from "../scan/scan-messages.ts";
import { isFolderHandle } from "./folders-schema.ts";
import { areSameFolders } from "./same-folders.ts";

/** Fingerprints hold the names of files. */
const retentionMs = 30 * dayMs;

/** A record of the store. Columns instead of objects: a hundred thousand files take a third of the space. */
type StoredFingerprints = {
  id: string;
  savedAtMs: number;
  folders: ChosenFolder[];
  paths: string[];
  bytes: Float64Array;
  modifiedAtMs: Float64Array;
  beginnings: BigUint64Array;
  contents: Uint32Array;
};

/** Read without a schema, because a worker would need a copy of the schema library. */
function isStored(record: Partial<StoredFingerprints>): record is StoredFingerprints {
  const { folders, paths, bytes, modifiedAtMs, beginnings, contents } = record;
  const columns = [bytes, modifiedAtMs, beginnings, contents];
  return (
    Array.isArray(folders) &&
    folders.every((folder) => isFolderHandle(folder?.handle)) &&
    Array.isArray(paths) &&
    paths.every((path) => typeof path === "string") &&
    columns.every((column) => ArrayBuffer.isView(column) && column.length === paths.length) &&
    beginnings instanceof BigUint64Array
  );
}

async function storedOf(folders: readonly ChosenFolder[]): Promise<StoredFingerprints[]> {
  const stored = await readRows("fingerprints");
  const same: StoredFingerprints[] = [];
  for (const record of stored.filter(isStored)) {
    if (await areSameFolders(record.folders, folders)) same.push(record);
  }
  return same;
}

/** What the last scan of the same folders learned; empty if there was none in the last 30 days. */
export async function folderFingerprints(
  folders: readonly ChosenFolder[],
  nowMs: number,
): Promise<FileFingerprint[]> {
  const [stored] = await storedOf(folders);
  if (!stored || nowMs - stored.savedAtMs >= retentionMs) return [];
  const { paths, bytes, modifiedAtMs, beginnings, contents } = stored;
  return paths.map((path, index) => ({
    path,
    bytes: bytes[index]!,
    modifiedAtMs: modifiedAtMs[index]!,
    beginning: beginnings[index]!,
    content: contents[index]!,
  }));
}

/** Replaces what was stored of the same folders. */
export async function saveFolderFingerprints(
  folders: readonly ChosenFolder[],
  files: readonly FileFingerprint[],
  savedAtMs: number,
): Promise<void> {
  const [earlier] = await storedOf(folders);
  const record: StoredFingerprints = {
    id: earlier?.id ?? crypto.randomUUID(),
    savedAtMs,
    folders: [...folders],
    paths: files.map(({ path }) => path),
    bytes: Float64Array.from(files, (file) => file.bytes),
    modifiedAtMs: Float64Array.from(files, (file) => file.modifiedAtMs),
    beginnings: BigUint64Array.from(files, ({ beginning }) => beginning),
    contents: Uint32Array.from(files, ({ content }) => content),
  };
  await replaceRows("fingerprints", [], [record]);
}

/** Deletes what is older than 30 days or has no valid date. */
export async function forgetOldFingerprints(nowMs: number): Promise<void> {
  const old = (await readRows("fingerprints")).filter(
    ({ savedAtMs }) => !(nowMs - savedAtMs < retentionMs),
  );
  await replaceRows(
    "fingerprints",
    old.map(({ id }) => id),
  );
}
