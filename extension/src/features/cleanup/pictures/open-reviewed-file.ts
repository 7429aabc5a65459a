import type { FolderHandle } from "../../../platform/folder-handle.ts";
import { trashFolder } from "@digital-cleanup/cleaner";
import { openFile } from "../folder/chosen-folder.ts";
import { placeIn } from "../folder/place-in.ts";
import type { ScanSource } from "../scan/scan-messages.ts";

/** Opens a file of a reviewed folder by its path; `undefined` if the folder cannot be read any more or the file is gone. */
export type OpenFile = (path: string) => Promise<File | undefined>;

/** Opens the files of a scan by their paths; `undefined` if it has only names, as a review that is resumed without handles. */
export function createFileOpener(source: ScanSource): OpenFile | undefined {
  if ("files" in source) {
    if (source.files.length === 0) return undefined;
    const byPath = new Map(source.files.map(({ path, file }) => [path, file]));
    return async (path) => byPath.get(path);
  }
  const { folders } = source;
  return async (path) => {
    const place = placeIn(folders, path);
    return place && openAt(place.handle, place.path);
  };
}

/** Opens the files of a batch by their original paths. */
export const createAsideOpener =
  (handle: FolderHandle, batch: string): OpenFile =>
  (path) =>
    openAt(handle, `${trashFolder}/${batch}/${path}`);

async function openAt(handle: FolderHandle, path: string): Promise<File | undefined> {
  try {
    return await openFile(handle, path);
  } catch {
    // The file was moved or deleted since it was listed, or the access was withdrawn.
    return undefined;
  }
}
