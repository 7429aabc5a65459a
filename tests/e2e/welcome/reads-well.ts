import assert from "node:assert/strict";
import { type Language, languages, loadText } from "@digital-cleanup/text";
import type { Page } from "puppeteer-core";
import { axeViolations } from "../../rig/page/axe.ts";
import type { Rig } from "../../rig/rig.ts";
import { isEverything } from "../support/extent.ts";
import { untilText } from "../support/until-text.ts";

const shots = process.env.SHOTS;
const sizes = [
  { width: 1280, fontPx: 16 },
  { width: 320, fontPx: 16 },
  { width: 1280, fontPx: 32 },
];

/** Checks the page with axe and its width at 320 pixels and with text of 200 %, in every language and theme with `TEST_ALL=1`. */
export async function readsWell(rig: Rig, page: Page, name: string): Promise<void> {
  const shownIn: readonly Language[] = isEverything ? languages : ["fr"];
  for (const language of shownIn) {
    for (const theme of isEverything ? ["light", "dark"] : ["light"]) {
      await rig.writeStorage({ settings: { language, theme } });
      await page.bringToFront();
      const t = await loadText(language);
      await untilText(page, ".skip", t("common.skipToContent"));
      await page.waitForFunction(
        (wanted) => document.documentElement.dataset.theme === wanted,
        {},
        theme,
      );
      assert.deepEqual(await axeViolations(page), [], `${name} ${language} ${theme}`);
      for (const { width, fontPx } of sizes) {
        await page.setViewport({ width, height: 900 });
        await page.evaluate((px) => (document.documentElement.style.fontSize = `${px}px`), fontPx);
        const tooWide = await page.evaluate(
          () => document.documentElement.scrollWidth - innerWidth,
        );
        assert.ok(tooWide <= 0, `${tooWide} pixels too wide at ${width}, ${fontPx}`);
        if (!shots) continue;
        const file = `${rig.name}-${name}-${language}-${theme}-${width}-${fontPx}`;
        await page.screenshot({ path: `${shots}/${file}.png`, fullPage: true });
      }
      await page.evaluate(() => (document.documentElement.style.fontSize = ""));
      await page.setViewport(null);
    }
  }
}
