import { type FileState, fileName, type WalkedEntry } from "@digital-cleanup/cleaner";
import type { ServedFolder } from "../../platform/folder-handle.ts";
import type {
  Folder,
  Readable,
  ReadableFile,
} from "../../features/cleanup/scan/read/open-folders.ts";
import { askServer } from "./ask-server.ts";
import { servedPort } from "./served-port.ts";

/** A larger file is not shown: it is loaded whole. */
const maxShownBytes = 256 << 20;

/** A served folder, or one inside it at `at`, for a walk over its files. */
export function servedTree(folder: ServedFolder, at = ""): Folder {
  const inside = (name: string) => (at ? `${at}/${name}` : name);
  const opener = (path: string, state: () => Promise<FileState>) => ({
    kind: "file" as const,
    getFile: async () => readableFile(folder, path, await state()),
  });
  const walk = async (): Promise<WalkedEntry[]> =>
    (await askServer(folder, { type: "walk", path: at })).json();
  return {
    kind: "directory",
    async *keys() {
      for (const { name } of await walk()) yield name;
    },
    async *entries() {
      for (const { name, isFolder, state } of await walk()) {
        const path = inside(name);
        const file = opener(path, async () => state ?? requireState(folder, path));
        yield [name, isFolder ? servedTree(folder, path) : file];
      }
    },
    getFileHandle: async (name) => {
      const path = inside(name);
      return opener(path, () => requireState(folder, path));
    },
  };
}

/** The whole file, to be shown. */
export async function openServedFile(folder: ServedFolder, path: string): Promise<File> {
  const { bytes, modifiedAtMs } = await requireState(folder, path);
  if (bytes > maxShownBytes) throw new Error(`${path}: too large to be shown`);
  const content = await readableFile(folder, path, { bytes, modifiedAtMs }).arrayBuffer();
  return new File([content], fileName(path), { lastModified: modifiedAtMs });
}

async function requireState(folder: ServedFolder, path: string): Promise<FileState> {
  const state = await servedPort(folder).stat(path);
  if (!state) throw new DOMException(path, "NotFoundError");
  return state;
}

/** Reading rejects if the file changed since it was seen, like that of a `File`. */
function readableFile(folder: ServedFolder, path: string, seen: FileState): ReadableFile {
  const slice = (from: number, to: number): Readable => ({
    size: to - from,
    arrayBuffer: async () =>
      (await askServer(folder, { type: "read", path, from, to, seen })).arrayBuffer(),
  });
  const { bytes, modifiedAtMs } = seen;
  return { ...slice(0, bytes), lastModified: modifiedAtMs, slice };
}
