import assert from "node:assert/strict";
import { networkInterfaces } from "node:os";
import { paths, type Totals } from "@digital-cleanup/challenge";
import { setTimeout as wait } from "node:timers/promises";
import type { Browser, BrowserContext, ElementHandle, Page } from "puppeteer-core";

/** A small phone held upright. */
const phone = { width: 360, height: 740 };
/** Firefox accepts touch events without emulation, and rejects touch emulation. */
const touchPhone = { ...phone, isMobile: true, hasTouch: true };

type Address = { baseUrl: string; code: string };

/** An empty page, sized as on a phone. */
export async function openPhone(browser: Browser | BrowserContext): Promise<Page> {
  const page = await browser.newPage();
  const isFirefox = (await page.browser().version()).startsWith("firefox");
  await page.setViewport(isFirefox ? phone : touchPhone);
  return page;
}

/** Opens the page on which people take part without the extension. */
export async function openJoinPage(
  browser: Browser | BrowserContext,
  { baseUrl, code }: Address,
): Promise<Page> {
  const page = await openPhone(browser);
  await page.goto(`${baseUrl}${paths.joinPage(code)}?lang=fr`);
  return page;
}

/** The same, with the form of those who cleaned up before. */
export async function openForm(browser: Browser | BrowserContext, address: Address): Promise<Page> {
  const page = await openJoinPage(browser, address);
  await touch(page, "#join-enter");
  return page;
}

/** A busy machine delivers a touch late. */
const maxTouchMs = 5_000;

/** Waits until what is drawn late above the element moves it no more: a touch would meet another one. */
async function untilStill(element: ElementHandle): Promise<void> {
  const topOf = () => element.evaluate((target) => target.getBoundingClientRect().top);
  for (let top = await topOf(), next; ; top = next) {
    await wait(50);
    next = await topOf();
    if (next === top) return;
  }
}

/**
 * Touches an element once it is visible. Content rendered meanwhile moves or replaces it, so a touch that the page did not
 * receive is repeated, as a person does.
 */
export async function touch(page: Page, selector: string): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      const element = await page.waitForSelector(selector, { visible: true });
      await element!.scrollIntoView();
      await untilStill(element!);
      const isReceived = element!
        .evaluate(
          (target, limitMs) =>
            new Promise<boolean>((resolve) => {
              target.addEventListener("click", () => resolve(true), { once: true, capture: true });
              setTimeout(() => resolve(false), limitMs);
            }),
          maxTouchMs,
        )
        // The touch has loaded another page.
        .catch(() => true);
      await element!.tap();
      if (await isReceived) return;
      throw new Error(`The page did not receive a touch of ${selector}.`);
    } catch (error) {
      if (tries === 3) throw error;
    }
  }
}

/** Touches an element that may disappear by itself. */
export async function touchIfThere(page: Page, selector: string): Promise<void> {
  const element = await page.$(selector);
  await element?.tap().catch(() => undefined);
}

/** Replaces the content of a number field. */
export async function typeNumber(page: Page, field: string, text: string): Promise<void> {
  const input = await page.waitForSelector(`input#join-${field}`);
  await input!.evaluate((element) => element.select());
  await input!.type(text);
}

/** Sends what the page shows. Resolves to the exact message that it shows to those who ask for it. */
export async function sendShown(page: Page): Promise<string> {
  const payload = await page.waitForSelector("details:not([open]) #join-payload");
  const shown = await payload!.evaluate((element) => element.textContent);
  await touch(page, "#join-send");
  return shown;
}

/** Reviews the noted numbers and sends them. Resolves to the message that the review showed. */
export async function reviewAndSend(page: Page): Promise<string> {
  await touch(page, "#join-review");
  await page.waitForSelector("#join-correct");
  return sendShown(page);
}

/** Sends one number more, and waits for the answer. */
export async function sendNumber(page: Page, field: string, text: string): Promise<void> {
  await typeNumber(page, field, text);
  await reviewAndSend(page);
  await untilStanding(page, "pending");
}

/** Opens the correction of what was sent, with the folded rest. */
export async function openMoreChoices(page: Page): Promise<void> {
  await touch(page, "#join-change");
  await touch(page, "#join-more");
}

/** Asks the tally where each figure of what was sent stands. */
export async function askStanding(page: Page): Promise<void> {
  await page.$eval("details:has(#join-refresh)", (details) => details.setAttribute("open", ""));
  await touch(page, "#join-refresh");
}

/** The totals in a message as the review shows it. */
export const totalsIn = (shown: string): Totals => JSON.parse(shown.split("\n\n")[1]!).totals;

export async function untilStanding(page: Page, standing: string): Promise<void> {
  await page.waitForSelector(`#join-standing[data-standing=${standing}]`, { timeout: 60_000 });
}

/** The exact number of a line of what was sent, or null. */
export const sentNumber = (page: Page, line: string): Promise<number | null> =>
  page.evaluate((id) => {
    const figure = document.querySelector<HTMLDataElement>(`data#${id}`);
    return figure && Number(figure.value);
  }, `join-${line}`);

export async function untilSentNumber(page: Page, line: string, value: number): Promise<void> {
  await page.waitForSelector(`data#join-${line}[value="${value}"]`);
}

/** The same server on the local network, which is no secure context. */
export function onLocalNetwork(baseUrl: string): string {
  const interfaces = Object.values(networkInterfaces()).flat();
  const own = interfaces.find((one) => one?.family === "IPv4" && !one.internal);
  assert.ok(own, "this machine has no address beside loopback");
  return `http://${own.address}:${new URL(baseUrl).port}`;
}

export const keptBy = (page: Page): Promise<string | null> =>
  page.evaluate(() =>
    localStorage.getItem(`digital-cleanup.join.${location.pathname.replace(/\/join$/, "")}`),
  );

export const receiptOn = (page: Page): Promise<string> =>
  page.$eval("#join-receipt", (element) => element.textContent);

/** Waits until the page's service worker can serve the page and its files. */
export async function untilKeptOffline(page: Page, files = 4): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.waitForFunction(
    async (count) => {
      const cache = await caches.open(`digital-cleanup ${location.pathname}`);
      return (await cache.keys()).length > count;
    },
    {},
    files,
  );
}

type Recording = { bodies: unknown[] };

/**
 * Records the body of each request that the page makes from now on, because no protocol of Firefox
 * exposes them.
 */
export const recordBodies = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const send = globalThis.fetch;
    const bodies: unknown[] = [];
    Object.assign(globalThis, { bodies } satisfies Recording);
    globalThis.fetch = (url, init) => {
      if (init?.body) bodies.push(init.body);
      return send(url, init);
    };
  });

export const recordedBodies = (page: Page): Promise<unknown[]> =>
  page.evaluate(() => (globalThis as unknown as Recording).bodies);
