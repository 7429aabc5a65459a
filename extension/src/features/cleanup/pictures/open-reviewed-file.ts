import { fileAt, placeIn } from "../folder/place-in.ts";
import type { ScanSource } from "../scan/scan-messages.ts";

/** Opens a file of a reviewed folder by its path; `undefined` if the folder cannot be read any more or the file is gone. */
export type OpenFile = (path: string) => Promise<File | undefined>;

/** Paths are those of a scan. */
export function createFileOpener(source: ScanSource): OpenFile {
  if ("files" in source) {
    const byPath = new Map(
      source.files.map((file) => [file.webkitRelativePath.split("/").slice(1).join("/"), file]),
    );
    return async (path) => byPath.get(path);
  }
  const { folders } = source;
  return async (path) => {
    const place = placeIn(folders, path);
    try {
      return place && (await (await fileAt(place.handle, place.path)).getFile());
    } catch {
      // The file was moved or deleted since the scan, or the access was withdrawn.
      return undefined;
    }
  };
}
