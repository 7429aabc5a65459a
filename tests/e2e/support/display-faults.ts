import type { Page } from "puppeteer-core";
import { axeViolations } from "../../rig/page/axe.ts";

// These functions run in the page and cannot use anything from this file.
const tooWide = () => {
  const { scrollWidth, clientWidth } = document.documentElement;
  return scrollWidth > clientWidth ? [`${scrollWidth - clientWidth} px too wide`] : [];
};

/** An outline, because forced colours leave out shadows and backgrounds. A hidden radio button shows it on its label. */
const withoutRing = () => {
  const name = (element: Element) =>
    `${element.localName}${element.id && `#${element.id}`}.${element.className}`;
  const hasOutline = (element: Element | null) => {
    if (!element) return false;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return outlineStyle !== "none" && parseFloat(outlineWidth) >= 2;
  };
  const focusable = document.querySelectorAll<HTMLElement>(
    "a[href], button:not(:disabled), input:not(:disabled), select, textarea, summary, [tabindex='0']",
  );
  return [...focusable]
    .filter((element) => element.checkVisibility())
    .filter((element) => {
      element.focus();
      if (document.activeElement !== element) return false;
      return ![element, element.closest("label"), element.parentElement].some(hasOutline);
    })
    .map((element) => `no ring on ${name(element)}`);
};

const moving = () =>
  [...document.querySelectorAll("*")]
    .filter((element) => {
      const { transitionDuration, animationDuration, animationName } = getComputedStyle(element);
      const longest = (list: string) => Math.max(...list.split(",").map(parseFloat));
      return (
        longest(transitionDuration) > 0.01 ||
        (animationName !== "none" && longest(animationDuration) > 0.01)
      );
    })
    .map((element) => `moves: ${element.localName}.${element.getAttribute("class")}`);

/** Links that stand alone, buttons and what unfolds, if they are lower than a finger needs. A link within a sentence may be lower. */
const tooLow = () => {
  const isAlone = (link: Element) =>
    link.parentElement!.textContent.trim() === link.textContent.trim();
  return [...document.querySelectorAll("a[href], button, summary")]
    .filter(
      (element) => element.checkVisibility() && (element.localName !== "a" || isAlone(element)),
    )
    .map((element) => ({ element, height: element.getBoundingClientRect().height }))
    .filter(({ height }) => height > 1 && height < 23.5)
    .map(({ element, height }) => `${height} px high: ${element.outerHTML.slice(0, 120)}`);
};

export const lowTargets = (page: Page): Promise<string[]> => page.evaluate(tooLow);

/** What scrolls sideways, and targets under 24 px without the room around them that WCAG 2.5.8 accepts. */
export const sizeFaults = async (page: Page): Promise<string[]> => [
  ...(await page.evaluate(tooWide)),
  ...(await lowTargets(page)),
  ...(await axeViolations(page, ["target-size"])),
];

/** What has the focus without a ring. The keyboard must be the last that was used. */
export async function ringFaults(page: Page): Promise<string[]> {
  await page.bringToFront();
  // From the last element of the page, the key would leave it.
  await page.evaluate(() => document.querySelector<HTMLElement>("a[href], button")?.focus());
  await page.keyboard.press("Tab");
  return page.evaluate(withoutRing);
}

/** What moves although the person prefers reduced motion. */
export const motionFaults = (page: Page): Promise<string[]> => page.evaluate(moving);
