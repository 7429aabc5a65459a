import type { Page } from "puppeteer-core";

const repeated = new WeakSet<object>();
const repeatMs = 1_000;

/**
 * Makes `page.close()` of every page try again each second. Chromium acknowledges a close but drops
 * it if a navigation commits at that moment (https://crbug.com/536385539), and puppeteer then waits
 * forever.
 */
export function repeatPageClose(page: Page): void {
  const prototype = Object.getPrototypeOf(page) as Page;
  if (repeated.has(prototype)) return;
  repeated.add(prototype);
  const { close } = prototype;
  prototype.close = async function (this: Page, ...options: Parameters<Page["close"]>) {
    // The page may be closed by then, as intended.
    const again = () => void close.apply(this, options).catch(() => undefined);
    const timer = setInterval(again, repeatMs);
    try {
      await close.apply(this, options);
    } finally {
      clearInterval(timer);
    }
  };
}
