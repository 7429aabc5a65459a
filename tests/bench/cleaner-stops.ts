import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { ourWords } from "./cleaner-finders.ts";
import type { OpenBrowser, PageScan } from "./cleaner-page.ts";
import { megabytes } from "./cleaner-rounds.ts";

/** While the folder is walked, and while files are compared. */
const stopsAfterMs = [500, 1_500, 3_000, 6_000, 9_000];

/** From Ctrl-C to the end of the command, with its report written. */
async function stopCommand(root: string, afterMs: number): Promise<number> {
  const child = spawn(process.execPath, ourWords(root), { stdio: ["ignore", "ignore", "ignore"] });
  await wait(afterMs);
  const startMs = performance.now();
  child.kill("SIGINT");
  await once(child, "close");
  return performance.now() - startMs;
}

const between = ({ dropMs, shownMs, progressMs }: PageScan) => {
  const times = progressMs.filter((atMs) => atMs >= dropMs && atMs <= shownMs);
  const pauses = times.slice(1).map((atMs, place) => atMs - times[place]!);
  const rate = times.length / ((shownMs - dropMs) / 1000);
  return { rate: `${rate.toFixed(1)} a second`, longest: `${Math.round(Math.max(...pauses))} ms` };
};

const worst = (times: number[]) => `${Math.round(Math.max(...times))} ms`;
const row = (what: string, measured: string, aim: string) => ({ what, measured, aim });

/** How live a scan of many files is, how soon it stops, and what it holds meanwhile. */
export async function measureStops(browser: OpenBrowser, root: string) {
  const whole = await browser.scan(root);
  const stopped: PageScan[] = [];
  for (const afterMs of stopsAfterMs) stopped.push(await browser.scan(root, afterMs));
  const commandMs: number[] = [];
  for (const afterMs of [400, 800, 1_600]) commandMs.push(await stopCommand(root, afterMs));
  const { rate, longest } = between(whole);
  const readBytes = Math.max(...stopped.map(({ readBytesAfter }) => readBytesAfter));
  return [
    row(
      "Chromium, from the click on stop to the result, worst of 5",
      worst(stopped.map(({ shownMs, stopMs }) => shownMs - stopMs)),
      "200 ms",
    ),
    row("Chromium, read within 0.5 s after a stop", `${(readBytes / 1000).toFixed(0)} kB`, "0"),
    row("Chromium, progress, from the drop to the result", rate, "4 a second"),
    row("Chromium, longest pause of progress", longest, "250 ms"),
    row(
      "Chromium, the page’s process with its workers, at most",
      megabytes(whole.peakBytes),
      "300 MB",
    ),
    row("… of which before the scan", megabytes(whole.idleBytes), ""),
    row("Chromium, what the browser itself holds more", megabytes(whole.browserBytes), ""),
    row("Command line, from Ctrl-C to its end, worst of 3", worst(commandMs), "200 ms"),
  ];
}
