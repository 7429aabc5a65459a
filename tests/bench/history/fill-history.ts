import path from "node:path";
import type { Page } from "puppeteer-core";
import { build, type Rolldown } from "vite";
import type { Filling } from "./history-page.ts";

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

/** Writes visits into the extension's own database, through its recorder, `batch` of them in each transaction. */
export async function fillHistory(
  page: Page,
  total: number,
  { days, batch }: { days: number; batch: number },
): Promise<void> {
  await page.evaluate(await bundleHistory());
  for (let from = 0; from < total; from += batch) {
    const filling: Filling = { from, to: Math.min(from + batch, total), total, days };
    await page.evaluate(`recordHistory(${JSON.stringify(filling)})`);
  }
}
