import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { withoutPseudo } from "@digital-cleanup/text/pseudo-locale";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, test } from "vitest";
import { type ChromiumRig, launchChromium } from "../../rig/chromium/launch-chromium.ts";
import { assertFitsAt } from "../support/narrow-viewport.ts";
import { usePseudoLocale } from "../support/use-pseudo-locale.ts";

const sectionsFile = path.resolve(
  import.meta.dirname,
  "../../../extension/src/entrypoints/dashboard/sections.ts",
);
const sectionIds = Array.from(
  readFileSync(sectionsFile, "utf8").matchAll(/^    id: "([\w-]+)",$/gm),
  ([, id]) => id!,
);

/** The same in every language: names, units, and the output of `Intl`. */
const untranslated = [
  /^(Français|English)$/,
  /[\d.,–-]+\s?(B|[kMGT]B|k?g|t|%|px|min|h)( CO₂e)?/g,
  /CO₂e/g,
  /\p{Lu}\p{L}+ \d{1,2}, \d{4}/gu,
  /\bhttps:\S*/g,
];

/** The texts of a page and its attributes for assistive technology, without data such as names and codes. */
const shownTexts = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const data =
      "script, style, code, pre, .payload, .mono, option[value], [lang]:not(html), [translate=no]";
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: string[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!node.parentElement?.closest(data)) texts.push(node.textContent ?? "");
    }
    for (const element of document.querySelectorAll(
      "[aria-label], [title], [placeholder], [alt]",
    )) {
      for (const name of ["aria-label", "title", "placeholder", "alt"]) {
        texts.push(element.getAttribute(name) ?? "");
      }
    }
    return texts;
  });

async function assertAllTranslated(page: Page): Promise<void> {
  const texts = await shownTexts(page);
  assert.ok(
    texts.some((text) => text.includes("⟦")),
    "the page is not in the pseudo-locale",
  );
  const left = texts
    .map((text) =>
      untranslated.reduce((rest, known) => rest.replace(known, ""), withoutPseudo(text)),
    )
    .filter((rest) => /\p{L}{3,}/u.test(rest));
  assert.deepEqual(left, []);
}

describe("in a pseudo-locale", () => {
  let rig: ChromiumRig;
  beforeAll(async () => {
    rig = await launchChromium({ language: "en", alterBuild: usePseudoLocale });
  });
  afterAll(() => rig?.close());

  for (const id of sectionIds) {
    test(`the section ${id} shows only translated texts and fits 320 pixels`, async () => {
      const page = await rig.openDashboard(id);
      await assertAllTranslated(page);
      await assertFitsAt(page, 320);
      await page.close();
    });
  }

  test("the popup shows only translated texts", async () => {
    const page = await rig.openPopup();
    await assertAllTranslated(page);
    await page.close();
  });
});
