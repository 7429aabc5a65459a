import assert from "node:assert/strict";
import { languageName, languages } from "@digital-cleanup/text";
import { withoutPseudo } from "@digital-cleanup/text/pseudo-locale";
import type { Page } from "puppeteer-core";
import { axeViolations } from "../../rig/page/axe.ts";
import { cutTexts } from "./cut-texts.ts";

/** The same in every language: names, addresses, units, and the output of `Intl`. */
const untranslated = [
  /Licence Ouverte 2\.0|(Geo)?JSON|CSV|HTML|CSS|SVG|JavaScript|WAI-ARIA/g,
  new RegExp(languages.map(languageName).join("|"), "g"),
  /(less than )?[\d.,–-]+\s?(B|[kMGT]B|k?g|t|%|px|min|h)(?!\p{L})( CO₂e)?/gu,
  /CO₂e/g,
  /\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b/g,
  /\bhttps?:\S*/g,
  /(BRUME@)?127\.0\.0\.1:\d+\S*|\/e\/\w+|\b(BRUME|GUARDED|CLOSED)\b/g,
  /\b(France|Normandie|Calvados|CU Caen la Mer|Caen)\b/g,
  /ADEME, Rencontre Sobriété numérique/g,
];

/** Elements with data such as names, codes and what a person typed; explanations of emissions have their own dictionary. */
const data =
  "script, style, noscript, code, pre, .payload, .mono, .taps i, .explained.small .points, option[value], [lang] [lang], [translate=no]";

/** The texts of a page, or of the shadow root of `host`, and attributes for assistive technology, without data. */
const shownTexts = (page: Page, notTexts: string, host?: string): Promise<string[]> =>
  page.evaluate(
    (selector, hostSelector) => {
      const root = hostSelector ? document.querySelector(hostSelector)!.shadowRoot! : document.body;
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const texts: string[] = hostSelector ? [] : [document.title];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (!node.parentElement?.closest(selector)) texts.push(node.textContent ?? "");
      }
      for (const name of ["aria-label", "title", "placeholder", "alt"]) {
        for (const element of root.querySelectorAll(`[${name}]`)) {
          if (!element.closest(selector)) texts.push(element.getAttribute(name) ?? "");
        }
      }
      return texts;
    },
    notTexts,
    host,
  );

async function untranslatedTexts(page: Page, notTexts: string, host?: string): Promise<string[]> {
  const texts = await shownTexts(page, notTexts, host);
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

/** Pixels by which the page, or the box in the shadow root of `host`, is wider than the window. */
const pixelsTooWide = (page: Page, host?: string): Promise<number> =>
  page.evaluate((hostSelector) => {
    const root = document.documentElement;
    if (!hostSelector) return root.scrollWidth - root.clientWidth;
    const box = document.querySelector(hostSelector)!.shadowRoot!.firstElementChild!;
    const { left, right } = box.getBoundingClientRect();
    return Math.max(box.scrollWidth - box.clientWidth, right - innerWidth, -left, 0);
  }, host);

/** During a transition, contrasts are transient. */
async function settledViolations(page: Page, host?: string): Promise<string[]> {
  await page.evaluate(() => {
    for (const animation of document.getAnimations()) {
      if (animation instanceof CSSTransition) animation.finish();
    }
  });
  return axeViolations(page, undefined, host);
}

type Options = {
  /** Selects what the page shows of data that has its own languages. */
  moreData?: string | undefined;
  /** The width of the popup is its own. */
  width?: number;
  /** Selects the element of the extension in another page, whose shadow root is checked instead of the page. */
  host?: string;
};

/** Fails if the page shows a text that is not translated, is not accessible, or if it, on a small phone, is too wide or cuts a text. */
export async function assertScreen(
  page: Page,
  { moreData, width = 320, host }: Options = {},
): Promise<void> {
  const before = page.viewport();
  if (before?.width !== width) await page.setViewport({ width, height: 640 });
  const notTexts = moreData ? `${data}, ${moreData}` : data;
  assert.deepEqual(
    {
      untranslated: await untranslatedTexts(page, notTexts, host),
      tooWide: await pixelsTooWide(page, host),
      cut: await cutTexts(page, host),
      violations: await settledViolations(page, host),
    },
    { untranslated: [], tooWide: 0, cut: [], violations: [] },
  );
  if (before?.width !== width) await page.setViewport(before);
}

/** The same once `selector` matches. */
export async function assertAfter(page: Page, selector: string, options?: Options): Promise<void> {
  await page.waitForSelector(selector);
  await assertScreen(page, options);
}

/** What is done with each screen of a walk. */
export type LookAt = typeof assertAfter;
