import type { FolderHandle } from "../../../platform/folder-handle.ts";
import { type ExtensionDatabase, openDatabase } from "../../../platform/database/database.ts";
import { isSameFolder } from "./is-same-folder.ts";
import { noteChange } from "../../../platform/stored-values/open-values.ts";

export type Aside = { files: number; bytes: number };

export type RememberedFolder = ExtensionDatabase["folders"]["value"];

export const rememberedFolders = async (): Promise<RememberedFolder[]> =>
  (await openDatabase()).getAll("folders");

/** Stores a folder's handle once, so that files set aside in it can be restored at a later visit. Returns its id. */
export const rememberFolder = (handle: FolderHandle): Promise<string> =>
  // Two dashboards may add the same folder at once; it must get one id, because the id names its lock.
  navigator.locks.request<Promise<string>>("cleanup folders", async () => {
    for (const folder of await rememberedFolders()) {
      if (await isSameFolder(folder.handle, handle)) return folder.id;
    }
    const id = crypto.randomUUID();
    await (await openDatabase()).put("folders", { id, name: handle.name, handle });
    await noteChange("folders");
    return id;
  });

/** Stores what is set aside in a folder; resolves to whether that is new. A folder that was forgotten meanwhile stays forgotten. */
export async function rememberAside(id: string, aside: Aside): Promise<boolean> {
  const transaction = (await openDatabase()).transaction("folders", "readwrite");
  const folder: RememberedFolder | undefined = await transaction.store.get(id);
  const isNew =
    folder !== undefined &&
    (folder.aside?.files !== aside.files || folder.aside.bytes !== aside.bytes);
  if (isNew) await transaction.store.put({ ...folder, aside });
  await transaction.done;
  if (isNew) await noteChange("folders");
  return isNew;
}

/** A change begins: what is set aside in the folder is not known until it ends. */
export async function forgetAside(id: string): Promise<void> {
  const transaction = (await openDatabase()).transaction("folders", "readwrite");
  const folder: RememberedFolder | undefined = await transaction.store.get(id);
  if (folder) {
    const { aside: _unknown, ...rest } = folder;
    await transaction.store.put(rest);
  }
  await transaction.done;
}

export async function forgetFolder(id: string): Promise<void> {
  await (await openDatabase()).delete("folders", id);
  await noteChange("folders");
}
