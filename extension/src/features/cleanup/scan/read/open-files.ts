import type { FoundFile, ReadableFile } from "./open-folders.ts";

/** Each `File` costs the browser about 12 kB (measured), so that no more stay open. */
const maxOpenFiles = 4096;

/** Keeps the last files that were found open, and opens the others again, unless they changed meanwhile. */
export function createOpenFiles(open: (path: string) => Promise<ReadableFile>) {
  const files = new Map<string, ReadableFile>();
  return {
    /** Returns a function that resolves to the file in the state in which it was found, and rejects if it changed. */
    keep({ path, file }: FoundFile): () => Promise<ReadableFile> {
      files.set(path, file);
      for (const oldest of files.keys()) {
        if (files.size <= maxOpenFiles) break;
        files.delete(oldest);
      }
      const { size, lastModified } = file;
      return async () => {
        const kept = files.get(path);
        if (kept) return kept;
        const now = await open(path);
        if (now.size === size && now.lastModified === lastModified) return now;
        throw new Error(`${path}: changed since it was seen`);
      };
    },
  };
}
