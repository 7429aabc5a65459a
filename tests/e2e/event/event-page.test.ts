import assert from "node:assert/strict";
import { paths } from "@digital-cleanup/challenge";
import { beforeAll, describe, test } from "vitest";
import { firstBareBrowser } from "../support/browsers.ts";
import { createEvent } from "../support/create-event.ts";
import { contributeAll, filesOnly } from "../support/people.ts";
import { publishNow } from "../support/published.ts";
import { useTally } from "../support/use-tally.ts";

const code = "PUBLISHED";

describe.each(firstBareBrowser)("public pages of a tally in %s", (_, launch) => {
  const here = useTally({ launch });
  beforeAll(async () => {
    await contributeAll(3, filesOnly(10, 1_000), await createEvent(here.tally, code, 3));
    await publishNow(here.tally, code);
  });

  test("the page of an event can be walked with the keyboard, each stop in view and marked", async () => {
    const page = await here.browser.newPage();
    await page.setViewport({ width: 390, height: 700 });
    await page.goto(`${here.tally.baseUrl}${paths.eventPage(code)}?lang=fr`);
    const stops: { what: string; isMarked: boolean; isInView: boolean }[] = [];
    for (let tabs = 0; tabs < 40; tabs += 1) {
      await page.keyboard.press("Tab");
      const stop = await page.evaluate(() => {
        const focused = document.activeElement;
        if (!focused || focused === document.body) return;
        const { top, bottom, width } = focused.getBoundingClientRect();
        return {
          what: focused.id || (focused.textContent ?? "").trim().slice(0, 40),
          isMarked: getComputedStyle(focused).outlineStyle !== "none",
          isInView: width > 0 && bottom > 0 && top < innerHeight,
        };
      });
      if (!stop) break;
      stops.push(stop);
    }
    assert.deepEqual(
      stops.filter(({ isMarked, isInView }) => !isMarked || !isInView),
      [],
    );
    const names = stops.map(({ what }) => what);
    // In the order of the page: the skip link, then the main action.
    assert.ok(names.indexOf("participate") > 1 && names.length < 40, names.join(", "));
    await page.close();
  });
});
