import { type FileFacts, factsOf } from "../file.ts";
import { forEachParallel } from "../parallel.ts";
import type { MoveReport, Refusal } from "./move-report.ts";

/**
 * A browser may ask a service about a file before it moves: some seconds each where that does not answer
 * (measured in Chromium 156, names without an extension). Several wait together.
 */
const parallelMoves = 16;

/** Moves each file, or learns why not, and reports in the order they were given. Once aborted no other begins. */
export async function moveAll<T extends FileFacts>(
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
    else report.moved.push(factsOf(file));
  }
  return report;
}
