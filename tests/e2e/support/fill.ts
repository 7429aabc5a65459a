import type { OrganiserKind } from "@digital-cleanup/challenge";
import type { Page } from "puppeteer-core";
import { press } from "./press.ts";

/** Replaces the content of the field with that name. */
export async function fill(page: Page, name: string, text: string): Promise<void> {
  const field = await page.waitForSelector(`[id="${name}"]`, { visible: true });
  await field!.evaluate((element) => (element as HTMLInputElement).select());
  await field!.type(text);
}

/** Sets a date. The way to type it depends on the browser's language. */
export async function fillDay(page: Page, name: string, day: string): Promise<void> {
  await page.$eval(
    `[id="${name}"]`,
    (element, value) => {
      const input = element as HTMLInputElement;
      input.value = value;
      input.dispatchEvent(new Event("input", { bubbles: true }));
    },
    day,
  );
}

/** Says what kind of body organises the event. */
export const chooseKind = (page: Page, kind: OrganiserKind): Promise<void> =>
  press(page, `[name="organiser.kind"][value=${kind}]`);

/** Clicks the button with this text, inside the open sheet if there is one. */
export const pressButton = (page: Page, text: string, place = "main"): Promise<void> =>
  press(page, `${place} button::-p-text(${text})`);

/** The value of a field, once the field exists. */
export async function valueOf(page: Page, name: string): Promise<string> {
  await page.waitForSelector(`[id="${name}"]`);
  return page.$eval(`[id="${name}"]`, (element) => (element as HTMLInputElement).value);
}
