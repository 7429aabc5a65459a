import { openDatabase } from "../../../platform/database.ts";

export type RememberedFolder = { id: string; name: string; handle: FileSystemDirectoryHandle };

export const rememberedFolders = async (): Promise<RememberedFolder[]> =>
  (await openDatabase()).getAll("folders");

/** Keeps a folder's handle, once, so that what is set aside there can be undone at a later visit. */
export const rememberFolder = (handle: FileSystemDirectoryHandle): Promise<string> =>
  // Two dashboards may remember the same folder at once, and its id is what keeps them apart.
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
