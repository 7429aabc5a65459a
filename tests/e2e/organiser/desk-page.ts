import assert from "node:assert/strict";
import { createdHelperSchema, type DeviceType, paths } from "@digital-cleanup/challenge";
import type { Browser, BrowserContext, Page } from "puppeteer-core";
import { organise, type OwnEvent } from "../support/create-event.ts";
import { type Place, readPublic } from "../support/published.ts";

/** A helper's key to the desk. */
export const newHelper = async (event: OwnEvent, label: string) =>
  createdHelperSchema.parse(await organise(event, "POST", paths.helpers(event.code), { label }));

export async function openDeskPage(
  browser: Browser | BrowserContext,
  { baseUrl, code }: Place,
  key?: string,
  language = "en",
): Promise<Page> {
  const page = await browser.newPage();
  const fragment = key === undefined ? "" : `#key=${key}`;
  await page.goto(`${baseUrl}${paths.deskPage(code)}?lang=${language}${fragment}`);
  return page;
}

/** Taps faster than fingers can. */
export const tap = (page: Page, type: DeviceType, times = 1): Promise<void> =>
  page.$eval(
    `#add-${type}`,
    (button, count) => {
      for (let tapped = 0; tapped < count; tapped++) (button as HTMLElement).click();
    },
    times,
  );

/** Waits until the status line shows this state and this number of waiting entries. */
export async function untilDeskState(page: Page, state: string, waiting: number): Promise<void> {
  const selector = `#desk-state[data-state="${state}"][data-waiting="${waiting}"]`;
  try {
    await page.waitForSelector(selector, { timeout: 60_000 });
  } catch {
    assert.fail(`not ${selector}: ${await page.$eval("#desk-state", (line) => line.outerHTML)}`);
  }
}

/** Retries at once if the desk still waits for its next retry, as a person does who sees that the server is back. */
export const retryIfOffered = (page: Page): Promise<void> =>
  page.evaluate(() => document.querySelector<HTMLElement>("#desk-state button")?.click());

export const counted = (page: Page, id: string): Promise<string | null> =>
  page.$eval(`data#${id}`, (figure) => figure.getAttribute("value"));

/** The public number of working devices of a type. */
export const readCollected = async (place: Place, type: DeviceType): Promise<string> =>
  (await readPublic(place)).collected.devices[type]?.working ?? "0";
