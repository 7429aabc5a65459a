import type { CleanupPlan, FileFacts } from "@digital-cleanup/cleaner";
import * as z from "zod/mini";
import { replaceRows } from "../../../platform/database/rows.ts";
import { reportError } from "../../../platform/report-error.ts";
import { moveSchema } from "../review/done-step.ts";
import { type Kind, kindNames } from "../review/kinds/kind.ts";
import { forgetScan } from "../saved/forget-scans.ts";
import { recentRows } from "../saved/recent-rows.ts";
import { countSchema, factsSchema } from "../scan/facts-schema.ts";
import type { ScanResult } from "../scan/scan-result.ts";

const checklistSchema = z.object({
  id: z.string(),
  savedAtMs: z.number(),
  scanId: z.string(),
  /** Absent in a list of an earlier version. */
  kind: z.exactOptional(z.enum(kindNames)),
  /** The folder's own name. */
  name: z.string(),
  /** The content of the whole folder when it was scanned. */
  before: z.object({ files: countSchema, bytes: countSchema }),
  moves: z.array(moveSchema),
  /** Files that are expected to stay. If none of them is found at the recount, it is another folder. */
  witnesses: z.array(factsSchema),
  timesCounted: countSchema,
  /** The files were compared by name and size only. */
  isByName: z.exactOptional(z.boolean()),
});
/** Files to delete by hand that are not counted yet. Stored on this machine for two days, without any content. */
export type Checklist = z.infer<typeof checklistSchema>;

export function newChecklist(
  scanId: string,
  name: string,
  kind: Kind,
  { files, bytes, kinds, comparedBy }: ScanResult,
  { moves }: CleanupPlan,
): Checklist {
  const planned = new Set(moves.map((move) => move.path));
  const witnesses: FileFacts[] = [
    ...Object.values(kinds)
      .flat()
      .filter((file) => !planned.has(file.path)),
    ...moves.flatMap(({ keptCopies, keptPhotos = [] }) => [...keptCopies, ...keptPhotos.flat()]),
  ];
  const before = { files, bytes };
  const id = `byHand:${scanId}`;
  const list = { id, savedAtMs: Date.now(), scanId, kind, name, before, moves, witnesses };
  return { ...list, timesCounted: 0, ...(comparedBy === "nameAndSize" && { isByName: true }) };
}

export const savedChecklists = (nowMs: number): Promise<Checklist[]> =>
  recentRows(checklistSchema, nowMs);

/** Storage may be full: the checklist remains usable without being saved. */
export const tryToSaveChecklist = (list: Checklist): Promise<void> =>
  replaceRows("scans", [], [list]).catch(reportError);

/** Deletes a checklist and the scan it was made from. */
export async function forgetChecklistAndScan(list: Checklist): Promise<void> {
  await forgetChecklist(list);
  await forgetScan(list.scanId);
}

/** Deletes a checklist but keeps its scan, so that the review can be resumed. */
export const forgetChecklist = ({ id }: Checklist): Promise<void> => replaceRows("scans", [id]);
