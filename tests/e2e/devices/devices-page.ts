import type { Page } from "puppeteer-core";
import { press } from "../support/press.ts";

/** Fills the open form and presses `button`. */
export async function fill(
  page: Page,
  button: string,
  values: Record<string, string>,
): Promise<void> {
  await page.waitForSelector("dialog[open]");
  for (const [id, value] of Object.entries(values)) {
    const selector = `#devices-${id}`;
    // Some fields appear only after the previous choice.
    await page.waitForSelector(selector);
    const isChoice = await page.$eval(selector, (field) => field.tagName === "SELECT");
    if (isChoice) await page.select(selector, value);
    else
      await page.$eval(
        selector,
        (field, text) => {
          if (field instanceof HTMLInputElement) field.value = text;
        },
        value,
      );
  }
  await press(page, button);
}

/** Fills the open form and saves it. */
export async function save(...form: Parameters<typeof fill>): Promise<void> {
  await fill(...form);
  await form[0].waitForSelector("dialog[open]", { hidden: true });
}

/** Fills the disk of `page` until the returned function is called. */
export async function fillDisk(page: Page): Promise<() => Promise<void>> {
  const real = await page.evaluateHandle(() => {
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = () => {
      throw new DOMException("no room", "QuotaExceededError");
    };
    return { put };
  });
  return () =>
    real.evaluate(({ put }) => {
      IDBObjectStore.prototype.put = put;
    });
}

export async function addDevice(page: Page, values: Record<string, string>): Promise<void> {
  await press(page, "#devices-add");
  await save(page, "#devices-save", values);
}

/** The listed devices, in order. */
export const names = (page: Page) =>
  page.$$eval(".devices-card h3", (titles) => titles.map((title) => title.textContent));

export const untilCards = (page: Page, count: number) =>
  page.waitForFunction(
    (wanted) => document.querySelectorAll(".devices-card").length === wanted,
    {},
    count,
  );

/** Presses a button of a device. */
export const pressOn = (page: Page, name: string, action: string) =>
  press(page, `[data-action="${action}"][aria-label$="${name}"]`);

/** The page's advice for a device, in order. */
export const steps = (page: Page, name: string) =>
  page.$$eval(
    ".devices-card",
    (cards, wanted) => {
      const found = cards.find((card) => card.querySelector("h3")?.textContent === wanted);
      return [...(found?.querySelectorAll(".devices-step") ?? [])].map((step) => step.textContent);
    },
    name,
  );

/** Opens a part of the devices by its address. */
export async function showPart(page: Page, id: "device-places" | "device-register"): Promise<void> {
  await page.evaluate((hash) => (location.hash = hash), id);
  await page.waitForSelector(`#${id}[open] h2:focus`);
}
