import assert from "node:assert/strict";
import { setTimeout as wait } from "node:timers/promises";
import type { Page } from "puppeteer-core";

/** What an open event page shows, read from its own figures; null where it shows none. */
type Shown = {
  received: number | null;
  published: number | null;
  waiting: number | null;
  files: string | null;
  bytes: string | null;
};

const read = (page: Page): Promise<Shown> =>
  page.evaluate(() => {
    const value = (id: string) =>
      document.querySelector<HTMLDataElement>(`data#${id}`)?.value ?? null;
    const count = (id: string) => {
      const text = value(id);
      return text === null ? null : Number(text);
    };
    return {
      received: count("received"),
      published: count("published"),
      waiting: count("waiting"),
      files: value("files"),
      bytes: value("bytes"),
    };
  });

/** Waits until the page, without a reload, shows exactly this. */
export async function showsAtLast(page: Page, expected: Shown): Promise<void> {
  let shown = await read(page);
  for (let tries = 0; tries < 50; tries++) {
    if (JSON.stringify(shown) === JSON.stringify(expected)) return;
    await wait(100);
    shown = await read(page);
  }
  assert.deepEqual(shown, expected);
}

/** Makes sure that the page keeps showing this for longer than a live frame takes. */
export async function keepsShowing(page: Page, expected: Shown): Promise<void> {
  await showsAtLast(page, expected);
  await wait(1_500);
  assert.deepEqual(await read(page), expected);
}
