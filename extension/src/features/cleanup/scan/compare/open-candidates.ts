import { type Candidate, forEachParallel } from "@digital-cleanup/cleaner";
import { factsOf } from "../read/file-entry.ts";
import type { FoundFile } from "../scan-messages.ts";

const parallelOpens = 32;

/** Opens files that were only noted. One that changed or vanished meanwhile is in `unreadable` instead. */
export async function openCandidates(
  candidates: readonly Candidate[],
  open: (path: string) => Promise<File>,
): Promise<{ files: FoundFile[]; unreadable: string[] }> {
  const files: FoundFile[] = [];
  const unreadable: string[] = [];
  await forEachParallel(candidates, parallelOpens, async ({ path, bytes, modifiedAtMs, print }) => {
    try {
      const found = { path, file: await open(path), print };
      const now = factsOf(found);
      if (now.bytes === bytes && now.modifiedAtMs === modifiedAtMs) files.push(found);
      else unreadable.push(path);
    } catch {
      // Gone, or not ours to read any more.
      unreadable.push(path);
    }
  });
  return { files, unreadable };
}
