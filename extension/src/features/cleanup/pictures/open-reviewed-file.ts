import type { ScanSource } from "../scan/scan-messages.ts";

/** Opens a file of a reviewed folder by its path; `undefined` if the folder cannot be read any more or the file is gone. */
export type OpenFile = (path: string) => Promise<File | undefined>;

/** Paths are those of `readSource`: with several folders they begin with the folder's name. */
export function createFileOpener(source: ScanSource): OpenFile {
  if ("files" in source) {
    const byPath = new Map(
      source.files.map((file) => [file.webkitRelativePath.split("/").slice(1).join("/"), file]),
    );
    return async (path) => byPath.get(path);
  }
  const { folders } = source;
  return async (path) => {
    const parts = path.split("/");
    const folderName = folders.length === 1 ? folders[0]?.name : parts.shift();
    const folder = folders.find((each) => each.name === folderName);
    const name = parts.pop();
    if (!folder || !name) return undefined;
    try {
      let { handle } = folder;
      for (const part of parts) handle = await handle.getDirectoryHandle(part);
      return await (await handle.getFileHandle(name)).getFile();
    } catch {
      // The file was moved or deleted since the scan, or the access was withdrawn.
      return undefined;
    }
  };
}
