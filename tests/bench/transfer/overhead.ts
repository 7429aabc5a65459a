import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import type { Browser } from "puppeteer-core";
import { picture } from "../../corpus/transfer/site/bodies.ts";
import { launchBareChromium, launchChromium } from "../../rig/chromium/launch-chromium.ts";
import type { Measured } from "../in-markdown.ts";
import { cpuMs, extensionCpuMs } from "./process-usage.ts";

type Load = { name: string; requests: number; bytes: number; latencyMs: number; pairs: number };

const loads: Load[] = [
  { name: "80 × 8 kB at 30 ms", requests: 80, bytes: 8_000, latencyMs: 30, pairs: 8 },
  { name: "500 tiny pictures", requests: 500, bytes: 120, latencyMs: 0, pairs: 6 },
];

/** Serves a page of pictures, each after a delay, none cacheable. */
async function openPictures({ requests, bytes, latencyMs }: Load) {
  const body = picture(bytes);
  const tags = Array.from({ length: requests }, (_, n) => `<img src="/${n}.png">`).join("");
  const server = createServer((request, response) => {
    response.setHeader("cache-control", "no-store");
    if (request.url === "/") response.end(`<!doctype html><link rel="icon" href="data:,">${tags}`);
    else if (latencyMs === 0) response.end(body);
    else void wait(latencyMs).then(() => response.end(body));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() };
}

type Cost = { loadMs: number; cpuMs: number; extensionCpuMs: number };

/** The time to the load event by the page's clock, and the processor time of the whole browser. */
async function measureLoad(browser: Browser, url: string): Promise<Cost> {
  const page = await browser.newPage();
  const before = { all: await cpuMs(browser), extension: await extensionCpuMs(browser) };
  await page.goto(url, { waitUntil: "load" });
  const loadMs = await page.evaluate(() => {
    const [navigation] = performance.getEntriesByType("navigation");
    return (navigation as PerformanceNavigationTiming).loadEventStart;
  });
  // The observer sends its last entries within a second.
  await wait(1_100);
  const cost = {
    loadMs,
    cpuMs: (await cpuMs(browser)) - before.all,
    extensionCpuMs: (await extensionCpuMs(browser)) - before.extension,
  };
  await page.close();
  return cost;
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1]!;

/** Load and processor time with the extension relative to those without, in alternating loads. */
export async function overhead(): Promise<Measured> {
  const bare = await launchBareChromium();
  const again = await launchBareChromium();
  const onClick = await launchChromium({ mode: "store" });
  const always = await launchChromium();
  const variants = {
    "without, repeated (noise)": again,
    "on click (store build, nothing granted)": onClick.browser,
    "always on (work build)": always.browser,
  };
  const rows: Record<string, string>[] = [];
  try {
    await always.untilMeasuring();
    for (const load of loads) {
      const pictures = await openPictures(load);
      const costs = Object.keys(variants).map(() => [] as { plain: Cost; with: Cost }[]);
      for (let pair = 0; pair <= load.pairs; pair++) {
        const plain = await measureLoad(bare, pictures.url);
        for (const [index, browser] of Object.values(variants).entries()) {
          const measured = await measureLoad(browser, pictures.url);
          // The first load also starts the processes of the browser.
          if (pair > 0) costs[index]!.push({ plain, with: measured });
        }
      }
      for (const [index, name] of Object.keys(variants).entries()) {
        const pairs = costs[index]!;
        const ratio = (value: (cost: Cost) => number) =>
          median(pairs.map((pair) => value(pair.with) / value(pair.plain))).toFixed(2);
        const extra = median(pairs.map((pair) => pair.with.cpuMs - pair.plain.cpuMs));
        const own = median(pairs.map((pair) => pair.with.extensionCpuMs));
        rows.push({
          page: load.name,
          browser: name,
          "load ÷ without": ratio(({ loadMs }) => loadMs),
          "processor ÷ without": ratio(({ cpuMs: used }) => used),
          "added processor time per request, whole browser": `${(extra / load.requests).toFixed(2)} ms`,
          "of that, in the extension's process": `${(own / load.requests).toFixed(2)} ms`,
        });
      }
      pictures.close();
    }
  } finally {
    await Promise.all([bare.close(), again.close(), onClick.close(), always.close()]);
  }
  return {
    title: "What measuring costs (Chromium)",
    note: `Medians of ${loads.map(({ pairs }) => pairs).join(" and ")} interleaved pairs. Over loopback; on a real network the relative cost is smaller.`,
    rows,
  };
}
