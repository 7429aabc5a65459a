import type { FileEntry, FileFacts } from "@digital-cleanup/cleaner";
import { createReader, readAlone } from "./batched-reader.ts";
import type { FoundFile } from "../scan-messages.ts";

const readTogether = createReader();
/** More would hold back what is read beside it. */
const togetherBytes = 256 << 10;

export const factsOf = ({ path, file }: FoundFile): FileFacts => ({
  path,
  bytes: file.size,
  modifiedAtMs: file.lastModified,
});

export const entryOf = (found: FoundFile): FileEntry => ({
  ...factsOf(found),
  print: found.print,
  read: async (from, to) => {
    const { file } = found;
    // A slice costs the browser a second object for each file; most are read whole.
    const part = from === 0 && to === file.size ? file : file.slice(from, to);
    const content = await (part.size <= togetherBytes ? readTogether(part) : readAlone(part));
    if (content.length !== to - from) throw new Error(`${found.path}: changed since it was seen`);
    return content;
  },
});
