import {
  type FileState,
  fileName,
  type ServedPart,
  type WalkedEntry,
} from "@digital-cleanup/cleaner";
import type { ServedFolder } from "../../platform/folder-handle.ts";
import type {
  Folder,
  Readable,
  ReadableFile,
} from "../../features/cleanup/scan/read/open-folders.ts";
import { askValue, readServed, servedPort } from "./served-port.ts";

/** A larger file is not shown: it is loaded whole. */
const maxShownBytes = 256 << 20;

/** A served folder, or one inside it at `at`, for a walk over its files. */
export function servedTree(folder: ServedFolder, at = ""): Folder {
  const inside = (name: string) => (at ? `${at}/${name}` : name);
  const opener = (path: string, state: () => Promise<FileState>) => ({
    kind: "file" as const,
    getFile: async () => readableFile(folder, path, await state()),
  });
  const walk = () => askValue<WalkedEntry[]>(folder, { type: "walk", path: at });
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

/** A part of a file, read when it is wanted. */
type Part = Readable & { folder: ServedFolder; part: ServedPart };

/** Reading rejects if the file changed since it was seen, like that of a `File`. */
function readableFile(folder: ServedFolder, path: string, seen: FileState): ReadableFile {
  const slice = (from: number, to: number): Part => {
    const part = { path, from, to, seen };
    return { size: to - from, folder, part, arrayBuffer: () => readParts(folder, [part]) };
  };
  const { bytes, modifiedAtMs } = seen;
  return { ...slice(0, bytes), lastModified: modifiedAtMs, slice };
}

/** Parts of served files in one, read by one request if they are of one folder. */
export const joinParts = (parts: readonly Readable[]): Readable => ({
  size: parts.reduce((sum, { size }) => sum + size, 0),
  arrayBuffer: async () => {
    const [first, ...others] = parts as [Part, ...Part[]];
    const { folder } = first;
    if (others.every((other) => other.folder.id === folder.id))
      return readParts(
        folder,
        [first, ...others].map(({ part }) => part),
      );
    return new Blob(await Promise.all(parts.map((part) => part.arrayBuffer()))).arrayBuffer();
  },
});

const readParts = async (folder: ServedFolder, parts: ServedPart[]): Promise<ArrayBuffer> =>
  (await readServed(folder, parts)).buffer;
