import type { Page } from "puppeteer-core";

const repeated = new WeakSet<object>();
const repeatMs = 1_000;

/**
 * Makes `page.close()` of every page ask again each second. Chromium acknowledges a close and drops it when a navigation
 * commits at that moment (https://crbug.com/536385539), and puppeteer then waits without an end.
 */
export function repeatPageClose(page: Page): void {
  const prototype = Object.getPrototypeOf(page) as Page;
  if (repeated.has(prototype)) return;
  repeated.add(prototype);
  const { close } = prototype;
  prototype.close = async function (this: Page, ...options: Parameters<Page["close"]>) {
    // The page may be gone by then, which is what was asked for.
    const again = () => void close.apply(this, options).catch(() => undefined);
    const timer = setInterval(again, repeatMs);
    try {
      await close.apply(this, options);
    } finally {
      clearInterval(timer);
    }
  };
}
