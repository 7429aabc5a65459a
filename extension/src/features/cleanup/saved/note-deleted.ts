import { type DoneStep, goneFiles } from "../review/done-step.ts";
import { saveScan } from "./save-scan.ts";
import { savedScans } from "./saved-scans.ts";

/** Adds files that were deleted by hand to what is done of a saved scan, each once. */
export async function noteDeleted(scanId: string, step: DoneStep, nowMs: number): Promise<void> {
  const scan = (await savedScans(nowMs)).find(({ id }) => id === scanId);
  if (!scan) return;
  const { done = [] } = scan;
  const known = goneFiles(done);
  const moves = step.moves.filter(({ path }) => !known.has(path));
  if (moves.length > 0)
    await saveScan({ ...scan, savedAtMs: nowMs, done: [...done, { ...step, moves }] });
}
