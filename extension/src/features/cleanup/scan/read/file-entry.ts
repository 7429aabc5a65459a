import type { FileEntry, FileFacts } from "@digital-cleanup/cleaner";
import { createBatchedReader, readBlob } from "./batched-reader.ts";
import type { FoundFile, ReadableFile } from "./open-folders.ts";

const readBatched = createBatchedReader();
/** Larger files would delay the small ones in the same batch. */
const togetherBytes = 256 << 10;

export const toFileFacts = ({ path, file }: FoundFile): FileFacts => ({
  path,
  bytes: file.size,
  modifiedAtMs: file.lastModified,
});

/** `openFile` resolves to the file as it was found, or rejects if it changed. */
export const toFileEntry = (
  facts: FileFacts,
  openFile: () => Promise<ReadableFile>,
): FileEntry => ({
  ...facts,
  read: async (from, to) => {
    const file = await openFile();
    // `slice` allocates a second object per file in the browser process; most files are read whole.
    const part = from === 0 && to === file.size ? file : file.slice(from, to);
    const content = await (part.size <= togetherBytes ? readBatched(part) : readBlob(part));
    if (content.length !== to - from) throw new Error(`${facts.path}: changed since it was seen`);
    return content;
  },
});
