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

/** Writes visits of a year into the extension's own database, through its recorder. */
export async function fillHistory(page: Page, visits: number): Promise<void> {
  await page.evaluate(await bundleHistory());
  for (let from = 0; from < visits; from += batch) {
    const to = Math.min(from + batch, visits);
    await page.evaluate(`recordHistory(${from}, ${to}, ${visits})`);
  }
}
