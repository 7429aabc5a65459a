import type { ZodMiniType } from "zod/mini";
import { readRows } from "../../../platform/database/rows.ts";
import { retentionMs } from "./forget-scans.ts";

/** The records of one kind of the last two days, newest first. Those that do not parse are left out. */
export async function recentRows<T extends { savedAtMs: number }>(
  schema: ZodMiniType<T>,
  nowMs: number,
): Promise<T[]> {
  return (await readRows("scans"))
    .flatMap((row) => {
      const { data } = schema.safeParse(row);
      return data && nowMs - data.savedAtMs < retentionMs ? [data] : [];
    })
    .toSorted((a, b) => b.savedAtMs - a.savedAtMs);
}
