import { type BatchList, listBatches } from "@digital-cleanup/cleaner";
import { openDatabase } from "../../platform/database.ts";
import { handlePort } from "./handle-port.ts";

export type RememberedFolder = { id: string; name: string; handle: FileSystemDirectoryHandle };

/** `prompt`: the browser wants a click before it says what is inside. `missing`: moved or deleted. */
export type AsideFolder = RememberedFolder &
  ({ access: "granted"; list: BatchList } | { access: "prompt" | "missing" });

/** Two dashboards may be open: only one moves files, or forgets a folder, at a time. */
export const alone = <T>(work: () => Promise<T>): Promise<T> =>
  navigator.locks.request("cleanup", work) as Promise<T>;

/** Keeps a folder's handle, once, so that what is set aside there can be undone at a later visit. */
export async function rememberFolder(handle: FileSystemDirectoryHandle): Promise<void> {
  const database = await openDatabase();
  for (const folder of await database.getAll("folders")) {
    if (await folder.handle.isSameEntry(handle)) return;
  }
  await database.put("folders", { id: crypto.randomUUID(), name: handle.name, handle });
}

export async function forgetFolder(id: string): Promise<void> {
  await (await openDatabase()).delete("folders", id);
}

/** The folders where something is set aside. One that holds nothing any more is forgotten on the way. */
export const asideFolders = (): Promise<AsideFolder[]> =>
  alone(async () => {
    const remembered = await (await openDatabase()).getAll("folders");
    const folders = await Promise.all(remembered.map(lookInto));
    for (const folder of folders.filter(isEmpty)) await forgetFolder(folder.id);
    return folders.filter((folder) => !isEmpty(folder));
  });

async function lookInto(folder: RememberedFolder): Promise<AsideFolder> {
  // Reading is enough to list; Chromium asks for writing apart, at the click that needs it.
  if ((await folder.handle.queryPermission({ mode: "read" })) !== "granted") {
    return { ...folder, access: "prompt" };
  }
  try {
    // The folder itself must answer: the list of a folder that is gone looks like an empty one.
    await folder.handle.keys().next();
    return { ...folder, access: "granted", list: await listBatches(handlePort(folder.handle)) };
  } catch (error) {
    if (error instanceof DOMException && error.name === "NotFoundError") {
      return { ...folder, access: "missing" };
    }
    throw error;
  }
}

const isEmpty = (folder: AsideFolder): boolean =>
  folder.access === "granted" &&
  folder.list.batches.length === 0 &&
  folder.list.broken.length === 0;
