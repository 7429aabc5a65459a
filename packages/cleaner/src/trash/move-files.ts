import { type FileFacts, toFacts } from "../file.ts";
import { forEachParallel } from "../parallel.ts";
import type { MoveReport, Refusal } from "./move-report.ts";

/**
 * A browser may look up a file's reputation before moving it, which takes seconds per file if the service does not answer
 * (measured in Chromium 156, names without an extension). Parallel moves wait together.
 */
const parallelMoves = 16;

/** Moves files in parallel and reports on them in the given order. After an abort, no further move starts. */
export async function moveFiles<T extends FileFacts>(
  files: readonly T[],
  moveOne: (file: T) => Promise<Refusal | undefined>,
  onMove: ((done: number) => void) | undefined,
  signal?: AbortSignal,
): Promise<MoveReport> {
  const reasons = new Map<T, Refusal | undefined>();
  await forEachParallel(files, parallelMoves, async (file) => {
    reasons.set(file, signal?.aborted ? "stopped" : await moveOne(file));
    onMove?.(reasons.size);
  });
  const report: MoveReport = { moved: [], refused: [] };
  for (const file of files) {
    const reason = reasons.get(file);
    if (reason) report.refused.push({ path: file.path, reason });
    else report.moved.push(toFacts(file));
  }
  return report;
}
