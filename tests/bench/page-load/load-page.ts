import { setTimeout as wait } from "node:timers/promises";
import type { Browser } from "puppeteer-core";
import { cpuMs, extensionCpuMs } from "../transfer/process-usage.ts";

/** `extensionCpuMs` is the part of the extension's process. */
export type Load = { loadMs: number; cpuMs: number; extensionCpuMs: number };

/** Longer than what a load leaves to be sent and stored: observers send their entries within a second. */
const settleMs = 1_500;

/** Loads a page in a new tab. Returns the time until it has loaded by its own clock, and the processor time of the whole browser. */
export async function loadPage(browser: Browser, url: string): Promise<Load> {
  const page = await browser.newPage();
  const before = { all: await cpuMs(browser), extension: await extensionCpuMs(browser) };
  await page.goto(url, { waitUntil: "load" });
  await wait(settleMs);
  const loadMs = await page.evaluate(async () => {
    const own = globalThis as { finishedMs?: number; WebSocket: unknown };
    const [navigation] = performance.getEntriesByType("navigation");
    const loadedMs = (navigation as PerformanceNavigationTiming).loadEventStart;
    if (!document.scripts[0]?.text.includes("finishedMs")) return loadedMs;
    while (own.finishedMs === undefined) await new Promise((go) => setTimeout(go, 50));
    return own.finishedMs;
  });
  const load = {
    loadMs,
    cpuMs: (await cpuMs(browser)) - before.all,
    extensionCpuMs: (await extensionCpuMs(browser)) - before.extension,
  };
  await page.close();
  // Closing the tab also costs the extension time.
  await wait(300);
  return load;
}
