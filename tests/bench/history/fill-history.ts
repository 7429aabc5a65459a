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

/** `onBatch` is called with how many visits are written, after each transaction. */
type Options = Pick<Filling, "days"> & {
  batch: number;
  times?: number;
  onBatch?: (written: number) => void;
};

/** Writes visits into the extension's own database, through its recorder, `batch` of them in each transaction. */
export async function fillHistory(
  page: Page,
  total: number,
  { days, batch, times = 1, onBatch }: Options,
): Promise<void> {
  await page.evaluate(await bundleHistory());
  for (let from = 0; from < total; from += batch) {
    const to = Math.min(from + batch, total);
    const filling: Filling = { from, to, total, days, times };
    await page.evaluate(`recordHistory(${JSON.stringify(filling)})`);
    onBatch?.(to);
  }
}
