import { type FolderHandle, isServed } from "../../../platform/folder-handle.ts";
import { type BatchList, listBatches, sumBytes } from "@digital-cleanup/cleaner";
import {
  announceFolderChange,
  withFolderLock,
  withSharedFolderLock,
} from "../folder/folder-lock.ts";
import { folderPort, requireFolder } from "../folder/chosen-folder.ts";
import { type Batch, inspectBatch } from "./inspect-batch.ts";
import { ownBatches } from "./own-batches.ts";
import {
  forgetFolder,
  rememberAside,
  rememberFolder,
  rememberedFolders,
  type RememberedFolder,
} from "../folder/remembered-folders.ts";

type Content = { batches: Batch[]; broken: BatchList["broken"] };

/**
 * `prompt`: the browser requires a click before it grants access. `missing`: moved or deleted. `busy`: another dashboard is
 * changing it.
 */
export type FolderWithTrash = RememberedFolder &
  (({ access: "granted" } & Content) | { access: "prompt" | "missing" | "busy" });

/** The remembered folders in which files are set aside. Folders with an empty trash are forgotten. */
export async function listFoldersWithTrash(): Promise<FolderWithTrash[]> {
  const folders = await Promise.all((await rememberedFolders()).map(inspectFolder));
  for (const folder of folders.filter(isEmpty)) await forgetIfStillEmpty(folder);
  await rememberCounts(folders);
  return folders.filter((folder) => !isEmpty(folder));
}

/**
 * A chosen folder may contain files set aside by the command line, or before the folder was moved. Remembering it lists
 * them on the page, where they can be restored.
 */
export async function rememberFoldersWithTrash(handles: readonly FolderHandle[]): Promise<void> {
  for (const handle of handles) {
    const { batches, broken } = await listBatches(folderPort(handle));
    if (batches.length + broken.length === 0) continue;
    await rememberFolder(handle);
    announceFolderChange();
  }
}

/** The menu shows these counts, also when the browser asks for the access again. */
async function rememberCounts(folders: readonly FolderWithTrash[]): Promise<void> {
  const changes = await Promise.all(
    folders.map(async (folder) => {
      if (folder.access !== "granted") return false;
      const waiting = folder.batches.flatMap((batch) => batch.waiting);
      return rememberAside(folder.id, { files: waiting.length, bytes: sumBytes(waiting) });
    }),
  );
  if (changes.includes(true)) announceFolderChange();
}

async function inspectFolder(folder: RememberedFolder): Promise<FolderWithTrash> {
  // Listing needs read access only; write access is requested at the click that needs it.
  if (!(await isReadable(folder.handle))) return { ...folder, access: "prompt" };
  try {
    const content = await withSharedFolderLock(folder.id, () => readContent(folder.handle));
    return content ? { ...folder, access: "granted", ...content } : { ...folder, access: "busy" };
  } catch (error) {
    if (error instanceof DOMException && error.name === "NotFoundError") {
      return { ...folder, access: "missing" };
    }
    throw error;
  }
}

async function readContent(handle: FolderHandle): Promise<Content> {
  // `listBatches` treats a missing folder as an empty one, so this checks that the folder still exists.
  await requireFolder(handle);
  const port = folderPort(handle);
  const { batches, broken } = await listBatches(port);
  const own = await ownBatches();
  const inspected = batches.map((each) => inspectBatch(port, each, own));
  return { batches: await Promise.all(inspected), broken };
}

/** Checks again under the lock: another dashboard may have set files aside in the meantime. */
const forgetIfStillEmpty = (folder: RememberedFolder): Promise<void> =>
  withFolderLock(folder.id, async () => {
    const { batches, broken } = await readContent(folder.handle);
    if (batches.length + broken.length === 0) await forgetFolder(folder.id);
  }).catch(() => undefined);

const isReadable = async (handle: FolderHandle): Promise<boolean> =>
  isServed(handle) || (await handle.queryPermission({ mode: "read" })) === "granted";

const isEmpty = (folder: FolderWithTrash): boolean =>
  folder.access === "granted" && folder.batches.length + folder.broken.length === 0;
