import type { FileEntry, FileFacts } from "@digital-cleanup/cleaner";
import { createReader, readAlone } from "./read-together.ts";
import type { FoundFile } from "./scan-messages.ts";

const readWhole = createReader();

export const factsOf = ({ path, file }: FoundFile): FileFacts => ({
  path,
  bytes: file.size,
  modifiedAtMs: file.lastModified,
});

export const entryOf = (found: FoundFile): FileEntry => ({
  ...factsOf(found),
  read: async (from, to) => {
    const { file } = found;
    // A slice costs the browser a second object for each file; most are read whole.
    const isWhole = from === 0 && to === file.size;
    const content = await (isWhole ? readWhole(file) : readAlone(file.slice(from, to)));
    if (content.length !== to - from) throw new Error(`${found.path}: changed since it was seen`);
    return content;
  },
});
