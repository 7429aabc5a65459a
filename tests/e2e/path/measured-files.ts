import assert from "node:assert/strict";
import type { CountedAction } from "@digital-cleanup/challenge";
import type { Page } from "puppeteer-core";

/** Everything in the action log, read from the extension's own database. */
const actionsIn = (page: Page): Promise<CountedAction[]> =>
  page.evaluate(
    () =>
      new Promise<CountedAction[]>((resolve, reject) => {
        const opening = indexedDB.open("digital-cleanup");
        opening.addEventListener("error", () => reject(opening.error!));
        opening.addEventListener("success", () => {
          const reading = opening.result.transaction("actions").objectStore("actions").getAll();
          reading.addEventListener("error", () => reject(reading.error!));
          reading.addEventListener("success", () => {
            opening.result.close();
            resolve(reading.result);
          });
        });
      }),
  );

/** Files and bytes of each category in the action log. Fails where it holds anything but measured files of the cleanup. */
export async function measuredIn(
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
