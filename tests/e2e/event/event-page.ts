import assert from "node:assert/strict";
import { setTimeout as wait } from "node:timers/promises";
import { isDeepStrictEqual } from "node:util";
import type { Page } from "puppeteer-core";
import { waitUntil } from "../../rig/wait-until.ts";

/** The figures that an open event page shows; null for those it does not show. */
type Shown = {
  received: number | null;
  published: number | null;
  files: string | null;
  bytes: string | null;
};

const read = (page: Page): Promise<Shown> =>
  page.evaluate(() => {
    const value = (id: string) =>
      document.querySelector(`data#${id}`)?.getAttribute("value") ?? null;
    const count = (id: string) => {
      const text = value(id);
      return text === null ? null : Number(text);
    };
    return {
      received: count("received"),
      published: count("published"),
      files: value("files"),
      bytes: value("bytes"),
    };
  });

/** Waits until the page shows exactly this, without a reload. */
export async function untilShown(page: Page, expected: Shown): Promise<void> {
  let shown: Shown | undefined;
  await waitUntil(
    () => `${JSON.stringify(expected)} is shown; it was ${JSON.stringify(shown)}`,
    async () => isDeepStrictEqual((shown = await read(page)), expected),
  );
}

/** Checks that the page shows this for longer than the interval of live updates. */
export async function assertKeepsShowing(page: Page, expected: Shown): Promise<void> {
  await untilShown(page, expected);
  await wait(1_500);
  assert.deepEqual(await read(page), expected);
}
