import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import type { Browser as ExtensionApis } from "webextension-polyfill";
import { page, picture } from "../../corpus/transfer/site/bodies.ts";
import { type ChromiumRig, launchChromium } from "../../rig/chromium/launch-chromium.ts";
import type { Measured } from "../in-markdown.ts";
import { extensionResidentBytes } from "./process-cost.ts";

const wantedPages = 10_000;
const longestMs = 420_000;
const tabs = 4;
const looksAt = [100, 1_000, 2_500, 5_000, 10_000];

/** A tiny page that goes on to the next one as soon as it has loaded, with one picture. */
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

async function look(rig: ChromiumRig, pages: number): Promise<Record<string, string>> {
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
    "kept for the session, MB": megabytes(stored),
  };
}

/** Real navigations in a few tabs, as many as fit into the time: the number reached is in the table. */
export async function memory(): Promise<Measured> {
  const chain = await openChain();
  const rig = await launchChromium();
  const rows: Record<string, string>[] = [];
  try {
    await rig.untilMeasuring();
    rows.push(await look(rig, 0));
    const started = Date.now();
    for (let tab = 0; tab < tabs; tab++) await rig.visit(chain.url);
    const left = [...looksAt];
    while (chain.pages() < wantedPages && Date.now() - started < longestMs) {
      await wait(500);
      if (left.length > 0 && chain.pages() >= left[0]!) {
        left.shift();
        rows.push(await look(rig, chain.pages()));
      }
    }
    rows.push(await look(rig, chain.pages()));
  } finally {
    await rig.close();
    chain.close();
  }
  return {
    title: "Memory while pages go by (Chromium)",
    note: `Tiny pages with one picture each, navigated for real in ${tabs} tabs, for ${longestMs / 1000} s or ${wantedPages.toLocaleString("en")} pages, whichever comes first.`,
    rows,
  };
}
