import assert from "node:assert/strict";
import { paths } from "@digital-cleanup/challenge";
import { languages } from "@digital-cleanup/text";
import type { Page } from "puppeteer-core";
import { beforeAll, describe, test } from "vitest";
import { createEvent } from "../support/create-event.ts";
import { assertReadsWell } from "../support/narrow-viewport.ts";
import { useTally } from "../support/use-tally.ts";
import { openPhone } from "./join-page.ts";
import { walkJoinSteps } from "./walk-join-steps.ts";

const smallPhone = { width: 320, height: 568 };

/** With text of twice the size: the pixels by which the page is too wide, and the fields that are covered while they have the focus. */
const findLargeTextFaults = (page: Page) =>
  page.evaluate((width) => {
    const root = document.documentElement;
    root.style.fontSize = "200%";
    const tooWide = root.scrollWidth - width;
    const fields = [...document.querySelectorAll<HTMLElement>("#join :is(input, select, summary)")];
    const covered = fields
      .filter((field) => field.checkVisibility())
      .filter((field) => {
        field.focus();
        const { left, top, width: wide, height } = field.getBoundingClientRect();
        const seen = document.elementFromPoint(left + wide / 2, top + height / 2);
        return !(seen && (field.contains(seen) || field.parentElement!.contains(seen)));
      })
      .map(({ id, outerHTML }) => id || outerHTML);
    root.style.fontSize = "";
    return { tooWide, covered };
  }, smallPhone.width);

describe("each step on a phone is accessible, and its text can be twice as large", () => {
  const here = useTally();
  beforeAll(async () => {
    await createEvent(here.tally, "READ", 3, "--challenges=data,reuse");
  });

  test.each(languages)("in the language %s", async (language) => {
    const context = await here.browser.createBrowserContext();
    const page = await openPhone(context);
    await page.setViewport({ ...page.viewport()!, ...smallPhone });
    await page.goto(`${here.tally.baseUrl}${paths.joinPage("READ")}?lang=${language}`);
    await walkJoinSteps(page, async (step) => {
      await assertReadsWell(page, step);
      assert.deepEqual(await findLargeTextFaults(page), { tooWide: 0, covered: [] }, step);
    });
    await context.close();
  });
});
