import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import type { Browser as ExtensionApis } from "webextension-polyfill";
import { page, picture } from "../corpus/transfer/site/bodies.ts";
import { type ChromiumRig, launchChromium } from "../rig/chromium/launch-chromium.ts";
import type { Measured } from "./in-markdown.ts";
import { extensionResidentBytes } from "./transfer/process-usage.ts";

const wantedPages = 10_000;
const maxMs = 420_000;
const tabs = 4;
const measureAtPages = [100, 1_000, 2_500, 5_000, 10_000];

/** Serves tiny pages with one picture each. Every page navigates to the next one once it has loaded. */
async function openChain() {
  let pages = 0;
  const body = picture(400);
  const server = createServer((request, response) => {
    response.setHeader("cache-control", "no-store");
    if (request.url?.endsWith(".png")) return response.end(body);
    pages += 1;
    response.setHeader("content-type", "text/html");
    const isLast = pages >= wantedPages + tabs;
    const next = `<script>onload = () => location.replace("/" + Math.random())</script>`;
    response.end(page(`<img src="/${pages}.png">${isLast ? "" : next}`));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    pages: () => pages,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);

async function measure(rig: ChromiumRig, pages: number): Promise<Record<string, string>> {
  const worker = await rig.serviceWorker();
  const heapBytes = async () => {
    await worker.client.send("HeapProfiler.enable");
    await worker.client.send("HeapProfiler.collectGarbage");
    return (await worker.client.send("Runtime.getHeapUsage")).usedSize;
  };
  const stored = await worker.evaluate(async () => {
    const { chrome } = globalThis as unknown as { chrome: ExtensionApis };
    const { session } = chrome.storage;
    return (session as unknown as { getBytesInUse: () => Promise<number> }).getBytesInUse();
  });
  return {
    "pages recorded": String(pages),
    "heap of the background, MB": megabytes(await heapBytes()),
    "its process, MB": megabytes(await extensionResidentBytes(rig.browser)),
    "storage.session, MB": megabytes(stored),
  };
}

/** Navigates in a few tabs until the time limit. The table has the number of pages reached. */
export async function run(): Promise<Measured> {
  const chain = await openChain();
  const rig = await launchChromium();
  const rows: Record<string, string>[] = [];
  try {
    await rig.untilMeasuring();
    rows.push(await measure(rig, 0));
    const started = Date.now();
    for (let tab = 0; tab < tabs; tab++) await rig.visit(chain.url);
    const remaining = [...measureAtPages];
    while (chain.pages() < wantedPages && Date.now() - started < maxMs) {
      await wait(500);
      if (remaining.length > 0 && chain.pages() >= remaining[0]!) {
        remaining.shift();
        rows.push(await measure(rig, chain.pages()));
      }
    }
    rows.push(await measure(rig, chain.pages()));
  } finally {
    await rig.close();
    chain.close();
  }
  return {
    title: "Memory over many pages (Chromium)",
    note: `Tiny pages with one picture each, in real navigations in ${tabs} tabs, for ${maxMs / 1000} s or ${wantedPages.toLocaleString("en")} pages, whichever comes first.`,
    rows,
  };
}
