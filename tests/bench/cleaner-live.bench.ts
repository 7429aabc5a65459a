import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { openBrowser, type OpenBrowser, type PageScan } from "./cleaner/page.ts";
import { buildCleaner, load, withTree } from "./cleaner/setup.ts";
import { makeManyFiles } from "./cleaner/tree.ts";
import type { Measured } from "./in-markdown.ts";
import { ourArgs } from "./cleaner/finders.ts";
import { megabytes } from "./cleaner/rounds.ts";

/** Some of these fall into the walk of the folder, the others into the comparison of files. */
const stopsAfterMs = [500, 1_500, 3_000, 6_000, 9_000];

/** Measures the time from Ctrl-C to the exit of the command, including its report. */
async function stopCommand(root: string, afterMs: number): Promise<number> {
  const child = spawn(process.execPath, ourArgs(root), { stdio: ["ignore", "ignore", "ignore"] });
  await wait(afterMs);
  const startMs = performance.now();
  child.kill("SIGINT");
  await once(child, "close");
  return performance.now() - startMs;
}

const progressStats = ({ dropMs, shownMs, progressMs }: PageScan) => {
  const times = progressMs.filter((atMs) => atMs >= dropMs && atMs <= shownMs);
  const pauses = times.slice(1).map((atMs, index) => atMs - times[index]!);
  const rate = times.length / ((shownMs - dropMs) / 1000);
  return { rate: `${rate.toFixed(1)} a second`, maxPause: `${Math.round(Math.max(...pauses))} ms` };
};

const maxText = (times: number[]) => `${Math.round(Math.max(...times))} ms`;
const row = (what: string, measured: string, aim: string) => ({ what, measured, aim });

/** Measures the progress, the delay of stops and the memory of scans of many files. */
async function measureStops(browser: OpenBrowser, root: string) {
  const whole = await browser.scan(root);
  const stopped: PageScan[] = [];
  for (const afterMs of stopsAfterMs)
    stopped.push(await browser.scan(root, { stopAfterMs: afterMs }));
  const commandMs: number[] = [];
  for (const afterMs of [400, 800, 1_600]) commandMs.push(await stopCommand(root, afterMs));
  const { rate, maxPause } = progressStats(whole);
  const readBytes = Math.max(...stopped.map(({ readBytesAfter }) => readBytesAfter));
  return [
    row(
      "Chromium, from the click on stop to the result, worst of 5",
      maxText(stopped.map(({ shownMs, stopMs }) => shownMs - stopMs)),
      "200 ms",
    ),
    row("Chromium, read within 0.5 s after a stop", `${(readBytes / 1000).toFixed(0)} kB`, "0"),
    row("Chromium, progress, from the drop to the result", rate, "4 a second"),
    row("Chromium, longest pause of progress", maxPause, "250 ms"),
    row(
      "Chromium, the page’s process with its workers, at most",
      megabytes(whole.peakBytes),
      "300 MB",
    ),
    row("… of which before the scan", megabytes(whole.idleBytes), ""),
    row("Chromium, what the browser itself holds more", megabytes(whole.browserBytes), ""),
    row("Command line, from Ctrl-C to its end, worst of 3", maxText(commandMs), "200 ms"),
  ];
}

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
