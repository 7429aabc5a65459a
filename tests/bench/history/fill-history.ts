import path from "node:path";
import type { Page } from "puppeteer-core";
import { build, type Rolldown } from "vite";

const batch = 2_000;

/** The extension's history code as one script, to run in a page of the extension. */
async function bundleHistory(): Promise<string> {
  const built = (await build({
    configFile: false,
    logLevel: "error",
    build: {
      write: false,
      lib: {
        entry: path.join(import.meta.dirname, "history-page.ts"),
        formats: ["iife"],
        name: "bench",
      },
    },
  })) as Rolldown.RolldownOutput[];
  return built[0]!.output[0].code;
}

/**
 * Writes visits of a year into the extension's own database, through its recorder, and leaves `historyBench` in the page.
 * Resolves to the time that one visit takes, in the first batch and in all.
 */
export async function fillHistory(page: Page, visits: number) {
  await page.evaluate(await bundleHistory());
  let allMs = 0;
  let firstMs = 0;
  for (let from = 0; from < visits; from += batch) {
    const to = Math.min(from + batch, visits);
    const durationMs = (await page.evaluate(
      `historyBench.record(${from}, ${to}, ${visits})`,
    )) as number;
    if (from === 0) firstMs = durationMs / to;
    allMs += durationMs;
  }
  return { firstVisitMs: firstMs, visitMs: allMs / visits, batch };
}
