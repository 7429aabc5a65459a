import { openBrowser } from "./cleaner/page.ts";
import { buildCleaner, load, withTree } from "./cleaner/setup.ts";
import { measureStops } from "./cleaner/stops.ts";
import { makeManyFiles } from "./cleaner/tree.ts";
import type { Measured } from "./in-markdown.ts";

/** Measures the progress, the delay of a stop and the memory of a scan of 100,000 files in a fresh browser. */
export async function run(): Promise<Measured> {
  buildCleaner();
  const browser = await openBrowser();
  try {
    return await withTree(makeManyFiles, async ({ root }, size) => {
      const before = load();
      const rows = await measureStops(browser, root);
      const note = `${size}; ${before} at the start, ${load()} at the end.`;
      return { title: "Progress, stop and memory with 100,000 files", note, rows };
    });
  } finally {
    await browser.close();
  }
}
