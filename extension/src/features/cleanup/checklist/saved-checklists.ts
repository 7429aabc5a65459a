import type { CleanupPlan, FileFacts } from "@digital-cleanup/cleaner";
import * as z from "zod/mini";
import { openDatabase } from "../../../platform/database.ts";
import { reportError } from "../../../platform/report-error.ts";
import { forgetScan, keptMs } from "../saved/forget-scans.ts";
import type { ScanResult } from "../scan/scan-result.ts";

const amount = z.int().check(z.gte(0));
const factsSchema = z.object({ path: z.string(), bytes: amount, modifiedAtMs: z.int() });
const handListSchema = z.object({
  id: z.string(),
  savedAtMs: z.number(),
  scanId: z.string(),
  /** The folder's own name. */
  name: z.string(),
  /** All that was in the folder when it was read. */
  before: z.object({ files: amount, bytes: amount }),
  moves: z.array(z.extend(factsSchema, { keptCopies: z.array(factsSchema) })),
  /** Files that were seen and are to stay: where none is left, it is another folder. */
  witnesses: z.array(factsSchema),
  timesCounted: amount,
});
/** Files to delete by hand, as far as they are not counted yet. No content, on this machine, for a day. */
export type HandList = z.infer<typeof handListSchema>;

export function handListOf(
  scanId: string,
  name: string,
  { files, bytes, kinds }: ScanResult,
  { moves }: CleanupPlan,
): HandList {
  const planned = new Set(moves.map((move) => move.path));
  const witnesses: FileFacts[] = [
    ...Object.values(kinds)
      .flat()
      .filter((file) => !planned.has(file.path)),
    ...moves.flatMap((move) => move.keptCopies),
  ];
  const before = { files, bytes };
  const id = `byHand:${scanId}`;
  return { id, savedAtMs: Date.now(), scanId, name, before, moves, witnesses, timesCounted: 0 };
}

/** Lists of the last day, newest first. */
export async function savedHandLists(nowMs: number): Promise<HandList[]> {
  const stored = await (await openDatabase()).getAll("scans");
  return stored
    .flatMap((value) => {
      const parsed = handListSchema.safeParse(value);
      return parsed.success && nowMs - parsed.data.savedAtMs < keptMs ? [parsed.data] : [];
    })
    .toSorted((a, b) => b.savedAtMs - a.savedAtMs);
}

/** A list is no worse for not being kept: storage may be full. */
export const saveHandListQuietly = (list: HandList): Promise<unknown> =>
  openDatabase()
    .then((database) => database.put("scans", list))
    .catch(reportError);

/** Forgets a list, and the scan it was made from. */
export async function forgetHandList({ id, scanId }: HandList): Promise<void> {
  await (await openDatabase()).delete("scans", id);
  await forgetScan(scanId);
}

/** The list alone goes: its review is taken up again. */
export async function forgetListAlone({ id }: HandList): Promise<void> {
  await (await openDatabase()).delete("scans", id);
}
