import assert from "node:assert/strict";
import type { Page } from "puppeteer-core";
import { actionsIn } from "../support/action-log.ts";

/**
 * Files and bytes of each category in the action log. Fails if it holds anything but measured files
 * of the cleanup.
 */
export async function readMeasured(
  page: Page,
): Promise<Record<string, [files: number, bytes: number]>> {
  const sums: Record<string, [number, number]> = {};
  for (const { category = "", count, bytes = 0, feature, kind, method } of await actionsIn(page)) {
    assert.deepEqual([feature, kind, method], ["cleanup", "files", "measured"]);
    const [files, sum] = sums[category] ?? [0, 0];
    sums[category] = [files + count, sum + bytes];
  }
  return sums;
}
