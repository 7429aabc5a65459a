import { type Candidate, forEachParallel } from "@digital-cleanup/cleaner";
import { toFileFacts } from "../read/file-entry.ts";
import type { FoundFile } from "../scan-messages.ts";

const parallelOpens = 32;

/** Opens candidate files again. A file that changed or vanished since the walk is listed in `unreadable`. */
export async function openCandidates(
  candidates: readonly Candidate[],
  open: (path: string) => Promise<File>,
): Promise<{ files: FoundFile[]; unreadable: string[] }> {
  const files: FoundFile[] = [];
  const unreadable: string[] = [];
  await forEachParallel(
    candidates,
    parallelOpens,
    async ({ path, bytes, modifiedAtMs, prefixHash }) => {
      try {
        const found = { path, file: await open(path), prefixHash };
        const now = toFileFacts(found);
        if (now.bytes === bytes && now.modifiedAtMs === modifiedAtMs) files.push(found);
        else unreadable.push(path);
      } catch {
        // The file vanished, or access was withdrawn.
        unreadable.push(path);
      }
    },
  );
  return { files, unreadable };
}
