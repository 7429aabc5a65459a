import assert from "node:assert/strict";
import type { Page } from "puppeteer-core";
import { launchChromium } from "../rig/chromium/launch-chromium.ts";
import { fillHistory } from "./history/fill-history.ts";
import type { HistoryBench } from "./history/history-page.ts";
import type { Measured } from "./in-markdown.ts";
import { median } from "./median.ts";

const total = 1_000_000;
const rounds = 5;

const inPage = <T>(page: Page, call: (bench: HistoryBench) => Promise<T>): Promise<T> =>
  page.evaluate(`(${call.toString()})(globalThis.historyBench)`) as Promise<T>;

const formatDuration = (durationMs: number) =>
  durationMs < 1000 ? `${durationMs.toFixed(1)} ms` : `${(durationMs / 1000).toFixed(1)} s`;

/** Measures the query for a year's daily bytes over a million visits in the browser's own database. */
export async function run(): Promise<Measured> {
  const rig = await launchChromium();
  try {
    const page = await rig.openDashboard("settings");
    const filled = await fillHistory(page, total);
    const sums = [];
    for (let round = 0; round < rounds; round += 1) {
      sums.push(await inPage(page, (bench) => bench.fromSums()));
    }
    const visits = await inPage(page, (bench) => bench.fromVisits());
    const batches = await inPage(page, (bench) => bench.fromBatches());
    for (const naive of [visits, batches]) {
      assert.deepEqual([naive.days, naive.bytes], [sums[0]!.days, sums[0]!.bytes]);
    }
    const sumsMs = median(sums.map(({ durationMs }) => durationMs));
    const row = (what: string, durationMs: number) => ({
      what,
      time: formatDuration(durationMs),
      "÷ from sums": (durationMs / sumsMs).toFixed(0),
    });
    return {
      title: "A query over a year of 1,000,000 visits",
      note: `Chromium’s own IndexedDB on disk, written through the recorder in batches of ${filled.batch}: ${filled.visitMs.toFixed(2)} ms a visit (${filled.firstVisitMs.toFixed(2)} ms in the first batch). All give the same result: ${sums[0]!.days} days, ${(sums[0]!.bytes / 1e12).toFixed(2)} TB.`,
      rows: [
        row(`from the sums of days (median of ${rounds})`, sumsMs),
        row("every visit through a cursor", visits.durationMs),
        row("every visit, 5,000 at once", batches.durationMs),
      ],
    };
  } finally {
    await rig.close();
  }
}
