import assert from "node:assert/strict";
import { languageName, languages } from "@digital-cleanup/text";
import { withoutPseudo } from "@digital-cleanup/text/pseudo-locale";
import type { Page } from "puppeteer-core";
import { cutTexts } from "./cut-texts.ts";

/** The same in every language: names, addresses, units, and the output of `Intl`. */
const untranslated = [
  /Licence Ouverte 2\.0|JSON|CSV/g,
  new RegExp(languages.map(languageName).join("|"), "g"),
  /[\d.,–-]+\s?(B|[kMGT]B|k?g|t|%|px|min|h)(?!\p{L})( CO₂e)?/gu,
  /CO₂e/g,
  /\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b/g,
  /\bhttps?:\S*/g,
  /(BRUME@)?127\.0\.0\.1:\d+\S*|\/e\/\w+|\b(BRUME|GUARDED|CLOSED)\b/g,
  /\b(France|Normandie|Calvados|CU Caen la Mer|Caen)\b/g,
  /ADEME, Rencontre Sobriété numérique/g,
];

/** Elements with data such as names, codes and what a person typed. */
const data =
  "script, style, noscript, code, pre, .payload, .mono, option[value], [lang]:not(html), [translate=no]";

/** The texts of a page and its attributes for assistive technology, without data. */
const shownTexts = (page: Page, notTexts: string): Promise<string[]> =>
  page.evaluate((selector) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: string[] = [document.title];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!node.parentElement?.closest(selector)) texts.push(node.textContent ?? "");
    }
    for (const name of ["aria-label", "title", "placeholder", "alt"]) {
      for (const element of document.querySelectorAll(`[${name}]`)) {
        if (!element.closest(selector)) texts.push(element.getAttribute(name) ?? "");
      }
    }
    return texts;
  }, notTexts);

async function untranslatedTexts(page: Page, notTexts: string): Promise<string[]> {
  const texts = await shownTexts(page, notTexts);
  assert.ok(
    texts.some((text) => text.includes("⟦")),
    "the page is not in the pseudo-locale",
  );
  return texts
    .map((text) =>
      untranslated.reduce((rest, known) => rest.replace(known, ""), withoutPseudo(text)),
    )
    .filter((rest) => /\p{L}{3,}/u.test(rest));
}

type Options = {
  /** Selects what the page shows of data that has its own languages. */
  moreData?: string | undefined;
  /** The width of the popup is its own. */
  width?: number;
};

/** Fails if the page shows a text that is not translated or if it, on a small phone, is too wide or cuts a text. */
export async function assertScreen(
  page: Page,
  { moreData, width = 320 }: Options = {},
): Promise<void> {
  const before = page.viewport();
  if (before?.width !== width) await page.setViewport({ width, height: 640 });
  const notTexts = moreData ? `${data}, ${moreData}` : data;
  const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.deepEqual(
    {
      untranslated: await untranslatedTexts(page, notTexts),
      tooWide,
      cut: await cutTexts(page),
    },
    { untranslated: [], tooWide: 0, cut: [] },
  );
  if (before?.width !== width) await page.setViewport(before);
}
