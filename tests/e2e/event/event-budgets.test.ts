import { paths } from "@digital-cleanup/challenge";
import { languages } from "@digital-cleanup/text";
import type { Page } from "puppeteer-core";
import { beforeAll, describe, expect, test } from "vitest";
import { axeViolations } from "../../rig/page/axe.ts";
import { waitUntil } from "../../rig/wait-until.ts";
import { useTally } from "../support/use-tally.ts";
import { wordsShown } from "../support/words-shown.ts";
import { createEventStates, stateCodes } from "./event-states.ts";

const maxWords = 110;
const phone = { width: 390, height: 844 };
const maxScreens = 3;
const smallPhone = { width: 320, height: 568 };
/** At twice the size of text. */
const maxLargeHeight = 2_600;

const sizes = (page: Page) =>
  page.evaluate(() => {
    const { scrollHeight, scrollWidth, clientWidth } = document.documentElement;
    return { height: scrollHeight, tooWide: scrollWidth - clientWidth };
  });

describe("the page of an event is short", () => {
  const here = useTally({ creation: "open" });
  beforeAll(async () => {
    await createEventStates(here.tally);
    await waitUntil("the totals of ATLEAST appear", async () => {
      const answer = await fetch(here.tally.baseUrl + paths.published("ATLEAST"));
      return ((await answer.json()) as { totals: unknown }).totals !== null;
    });
  });

  test.each(stateCodes)("in the state %s", async (code) => {
    for (const language of languages) {
      const page = await here.browser.newPage();
      await page.setViewport(phone);
      await page.goto(`${here.tally.baseUrl}${paths.eventPage(code)}?lang=${language}`);
      expect(await wordsShown(page), language).toBeLessThanOrEqual(maxWords);
      expect(await axeViolations(page), language).toEqual([]);
      const { height, tooWide } = await sizes(page);
      expect(height, language).toBeLessThanOrEqual(maxScreens * phone.height);
      expect(tooWide, language).toBe(0);

      await page.setViewport(smallPhone);
      await page.evaluate(() => (document.documentElement.style.fontSize = "200%"));
      const large = await sizes(page);
      expect(large.height, language).toBeLessThanOrEqual(maxLargeHeight);
      expect(large.tooWide, language).toBe(0);
      await page.close();
    }
  });

  test("a ring keeps its segments in forced colours", async () => {
    const page = await here.browser.newPage();
    const session = await page.createCDPSession();
    await session.send("Emulation.setEmulatedMedia", {
      features: [{ name: "forced-colors", value: "active" }],
    });
    await page.goto(here.tally.baseUrl + paths.eventPage("GATHERING"));
    const [segments, missing, text] = await page.$$eval(".ring path, main", (parts) =>
      [parts[2]!, parts[1]!, parts[0]!].map((part, index) =>
        index < 2 ? getComputedStyle(part).stroke : getComputedStyle(part).color,
      ),
    );
    expect([segments, missing]).toEqual([text, text]);
    await page.close();
  });
});
