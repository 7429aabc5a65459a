import { openDatabase } from "../../../platform/database.ts";

export type RememberedFolder = { id: string; name: string; handle: FileSystemDirectoryHandle };

export const rememberedFolders = async (): Promise<RememberedFolder[]> =>
  (await openDatabase()).getAll("folders");

/** Stores a folder's handle once, so that files set aside in it can be restored at a later visit. Returns its id. */
export const rememberFolder = (handle: FileSystemDirectoryHandle): Promise<string> =>
  // Two dashboards may add the same folder at once; it must get one id, because the id names its lock.
  navigator.locks.request<Promise<string>>("cleanup folders", async () => {
    for (const folder of await rememberedFolders()) {
      if (await folder.handle.isSameEntry(handle)) return folder.id;
    }
    const id = crypto.randomUUID();
    await (await openDatabase()).put("folders", { id, name: handle.name, handle });
    return id;
  });

export async function forgetFolder(id: string): Promise<void> {
  await (await openDatabase()).delete("folders", id);
}
