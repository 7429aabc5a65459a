import assert from "node:assert/strict";
import { test } from "vitest";
import { launchChromium } from "../../rig/chromium/launch-chromium.ts";
import { assertReadsWell } from "../support/narrow-viewport.ts";
import { wordsShown } from "../support/words-shown.ts";
import { fillDays } from "./fill-days.ts";

const maxWords = 90;

test("the week of pages has few words, in both languages and themes", async () => {
  const rig = await launchChromium();
  const page = await rig.openDashboard("overview");
  await page.waitForSelector("#overview-empty");
  await fillDays(page, 20);
  for (const [language, theme] of [
    ["fr", "light"],
    ["en", "dark"],
  ] as const) {
    await rig.writeStorage({ settings: { siteHistory: "full", language, theme } });
    await page.reload();
    // What helps on the last of the three sites is read after the rest.
    await page.waitForSelector("#overview-heaviest li:nth-child(3) > :last-child > *");
    const words = await wordsShown(page);
    assert.ok(words <= maxWords, `${words} words`);
    await assertReadsWell(page);
  }
});
