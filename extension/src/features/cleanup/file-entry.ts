import type { FileEntry, FileFacts } from "@digital-cleanup/cleaner";
import type { FoundFile } from "./scan-messages.ts";

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
    const part = from === 0 && to === file.size ? file : file.slice(from, to);
    return new Uint8Array(await part.arrayBuffer());
  },
});
