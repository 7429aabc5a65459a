import { type BatchList, listBatches } from "@digital-cleanup/cleaner";
import { alone, undisturbed } from "../folder/folder-lock.ts";
import { handlePort } from "../folder/directory-handle-port.ts";
import { type Batch, inspectBatch } from "./inspect-batch.ts";
import {
  forgetFolder,
  rememberedFolders,
  type RememberedFolder,
} from "../folder/remembered-folders.ts";

type Content = { batches: Batch[]; broken: BatchList["broken"] };

/**
 * `prompt`: the browser wants a click before it says what is inside. `missing`: moved or deleted. `busy`: another
 * dashboard is changing it.
 */
export type AsideFolder = RememberedFolder &
  (({ access: "granted" } & Content) | { access: "prompt" | "missing" | "busy" });

/** The folders where something is set aside. One that holds nothing any more is forgotten on the way. */
export async function asideFolders(): Promise<AsideFolder[]> {
  const folders = await Promise.all((await rememberedFolders()).map(lookInto));
  for (const folder of folders.filter(isEmpty)) await forgetIfStillEmpty(folder);
  return folders.filter((folder) => !isEmpty(folder));
}

async function lookInto(folder: RememberedFolder): Promise<AsideFolder> {
  // Reading is enough to list; Chromium asks for writing apart, at the click that needs it.
  if ((await folder.handle.queryPermission({ mode: "read" })) !== "granted") {
    return { ...folder, access: "prompt" };
  }
  try {
    const content = await undisturbed(folder.id, () => contentOf(folder.handle));
    return content ? { ...folder, access: "granted", ...content } : { ...folder, access: "busy" };
  } catch (error) {
    if (error instanceof DOMException && error.name === "NotFoundError") {
      return { ...folder, access: "missing" };
    }
    throw error;
  }
}

async function contentOf(handle: FileSystemDirectoryHandle): Promise<Content> {
  // The folder itself must answer: the list of a folder that is gone looks like an empty one.
  await handle.keys().next();
  const port = handlePort(handle);
  const { batches, broken } = await listBatches(port);
  return { batches: await Promise.all(batches.map((each) => inspectBatch(port, each))), broken };
}

/** Between the look and the forgetting another dashboard may have set something aside. */
const forgetIfStillEmpty = (folder: RememberedFolder): Promise<void> =>
  alone(folder.id, async () => {
    const { batches, broken } = await contentOf(folder.handle);
    if (batches.length + broken.length === 0) await forgetFolder(folder.id);
  }).catch(() => undefined);

const isEmpty = (folder: AsideFolder): boolean =>
  folder.access === "granted" && folder.batches.length + folder.broken.length === 0;
