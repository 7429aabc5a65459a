import { fileName, type MoveReport } from "@digital-cleanup/cleaner";
import type { Watch } from "../use-folder-change.ts";

/** `declined`: the paths of files that the browser asked about and did not move. */
export type AskedReport = { report: MoveReport; declined: string[] };

/**
 * Moves files about which the browser asks, one by one, so that the page can say which question is open, and adds them to the
 * report of those that moved before. A file that the person declines does not stop the others.
 */
export async function moveAsked<T extends { path: string }>(
  files: readonly T[],
  { moved, refused }: MoveReport,
  { onMove, onAsk }: Watch,
  move: (file: T) => Promise<MoveReport>,
): Promise<AskedReport> {
  const whole: AskedReport = {
    report: { moved: [...moved], refused: [...refused] },
    declined: [],
  };
  for (const [index, file] of files.entries()) {
    onAsk({ name: fileName(file.path), index: index + 1, total: files.length });
    const one = await move(file);
    whole.report.moved.push(...one.moved);
    for (const refusal of one.refused) {
      // The browser does not tell a refusal of the person from one of the system.
      if (refusal.reason === "failed") whole.declined.push(refusal.path);
      else whole.report.refused.push(refusal);
    }
    onMove(moved.length + refused.length + index + 1);
  }
  return whole;
}
