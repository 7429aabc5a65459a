import assert from "node:assert/strict";
import { test } from "vitest";
import { launchChromium } from "../../rig/chromium/launch-chromium.ts";
import { press } from "../support/press.ts";
import { untilText } from "../support/until-text.ts";
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

test("what helps on a heavy site is done beside it, and undone", async () => {
  const rig = await launchChromium({ language: "fr" });
  await rig.writeStorage({ settings: { siteHistory: "full" } });
  const page = await rig.openDashboard("overview");
  await fillDays(page, 7);
  await page.reload();
  // Nearly all bytes of the first site are video, and none of the second.
  const second = "#overview-heaviest li:nth-child(2)";
  await untilText(page, "#overview-heaviest li:nth-child(1)", "Adapter la définition");
  await untilText(page, second, "Passer en mode sobre");
  await press(page, `${second} button`);
  await untilText(page, second, "Quitter le mode sobre");
  await press(page, `${second} button`);
  await untilText(page, second, "Passer en mode sobre");
});
