import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import type { Browser } from "puppeteer-core";
import { launchBareChromium, launchChromium } from "../rig/chromium/launch-chromium.ts";

const requests = 80;
const bytes = 8_000;
const latencyMs = 30;
const pairs = 15;

/** Serves a page of many small pictures, each after a delay and none cacheable. */
async function openPictures() {
  const picture = Buffer.alloc(bytes, 7);
  const page = Array.from({ length: requests }, (_, n) => `<img src="/${n}.png">`).join("");
  const server = createServer((request, response) => {
    response.setHeader("cache-control", "no-store");
    if (request.url === "/") response.end(`<!doctype html><link rel="icon" href="data:,">${page}`);
    else void wait(latencyMs).then(() => response.end(picture));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() };
}

/** Measures the time from the start of the navigation to the load event, by the page's clock. */
async function loadMs(browser: Browser, url: string): Promise<number> {
  const page = await browser.newPage();
  await page.goto(url, { waitUntil: "load" });
  const durationMs = await page.evaluate(() => {
    const [navigation] = performance.getEntriesByType("navigation");
    return (navigation as PerformanceNavigationTiming).loadEventStart;
  });
  await page.close();
  return durationMs;
}

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1]!;

export async function run() {
  const pictures = await openPictures();
  const [bare, again, rig] = [
    await launchBareChromium(),
    await launchBareChromium(),
    await launchChromium(),
  ];
  try {
    await rig.untilMeasuring();
    const ratios: Record<"again" | "extension", number[]> = { again: [], extension: [] };
    for (let pair = 0; pair < pairs; pair++) {
      const plainMs = await loadMs(bare, pictures.url);
      ratios.again.push((await loadMs(again, pictures.url)) / plainMs);
      ratios.extension.push((await loadMs(rig.browser, pictures.url)) / plainMs);
    }
    const row = (browser: string, values: number[]) => ({
      browser,
      "load time ÷ without": median(values).toFixed(2),
    });
    return {
      title: "Load time of a page while it is measured (Chromium)",
      note: `${requests} pictures of ${bytes / 1000} kB, ${latencyMs} ms each; median of ${pairs} interleaved pairs. The first row is the noise.`,
      rows: [
        row("without the extension, once more", ratios.again),
        row("with the extension, every page measured", ratios.extension),
      ],
    };
  } finally {
    await Promise.all([bare.close(), again.close(), rig.close()]);
    pictures.close();
  }
}
