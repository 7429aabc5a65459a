import assert from "node:assert/strict";
import { languages } from "@digital-cleanup/text";
import type { Page } from "puppeteer-core";
import { beforeAll, describe, test } from "vitest";
import { pageRoutes } from "../../../packages/tally/test/support/page-routes.ts";
import { type OwnEvent, pageAddress } from "../support/create-event.ts";
import { firstOrAll } from "../support/extent.ts";
import { useTally } from "../support/use-tally.ts";
import { createNarrowEvents } from "./narrow-events.ts";

/** The width of the narrowest phones. */
const width = 320;

const addresses = Object.values(pageRoutes).flat();
/** Pages of one event, with the code that a test puts into them. */
const ofEvents = addresses.filter((path) => /^\/[eod]\/BRUME/.test(path));
const others = addresses.filter((path) => !/^\/[ceod]\//.test(path));

/** The elements that make a page wider than its window, if one does. Those that scroll by themselves may be wider. */
const tooWide = () => {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  const wide = [...document.body.querySelectorAll("*")].filter(
    (element) => element.getBoundingClientRect().left + element.scrollWidth > clientWidth + 1,
  );
  const names = wide.map(({ localName, className }) => `${localName}.${className}`);
  return [`${scrollWidth} px: ${names.slice(0, 5).join(", ")}`];
};

describe("at 320 pixels no page of a tally is wider than the window", () => {
  const here = useTally({ creation: "open" });
  let page: Page;
  let events: Map<string, OwnEvent>;
  beforeAll(async () => {
    events = await createNarrowEvents(here.tally);
    page = await here.browser.newPage();
    await page.setViewport({ width, height: 640 });
  });

  /** The faults of each page, all of them together. */
  async function assertNarrow(paths: readonly string[]): Promise<void> {
    const faults: Record<string, string[]> = {};
    for (const language of firstOrAll(languages)) {
      for (const path of paths) {
        const [, code = "OPEN"] = /^\/[od]\/(\w+)/.exec(path) ?? [];
        await page.goto("about:blank");
        await page.goto(pageAddress(events.get(code)!, path, language));
        await page.waitForSelector(path.startsWith("/o/") ? "nav.tabs" : "h1");
        const found = await page.evaluate(tooWide);
        if (found.length > 0) faults[`${language} ${path}`] = found;
      }
    }
    assert.deepEqual(faults, {});
  }

  test("of those of no event", () => assertNarrow(others));

  test.each(["EMPTY", "SOON", "OPEN", "CLOSED", "COUNTED", "VOIDED", "GUARDED", "HUGE"])(
    "of those of the event %s",
    (code) => assertNarrow(ofEvents.map((path) => path.replace("BRUME", code))),
  );
});
