import { launchChromium } from "../../rig/chromium/launch-chromium.ts";
import { launchFirefox } from "../../rig/firefox/launch-firefox.ts";
import type { Rig } from "../../rig/rig.ts";
import { median } from "../median.ts";

export const rounds = 5;

/** One row per browser. `prepare` returns a function that measures once; all rounds share the browser but not the page. */
export async function delayRows(
  prepare: (rig: Rig) => Promise<() => Promise<number>>,
): Promise<Record<string, string>[]> {
  const rows: Record<string, string>[] = [];
  for (const [browser, launch] of Object.entries({
    Chromium: launchChromium,
    Firefox: launchFirefox,
  })) {
    const rig = await launch();
    try {
      const delayMs = await prepare(rig);
      const delaysMs: number[] = [];
      for (let round = 0; round < rounds; round += 1) delaysMs.push(await delayMs());
      rows.push({
        browser,
        "shortest, ms": Math.min(...delaysMs).toFixed(0),
        "median, ms": median(delaysMs).toFixed(0),
        "longest, ms": Math.max(...delaysMs).toFixed(0),
      });
    } finally {
      await rig.close();
    }
  }
  return rows;
}
