import { byCounter, type Published, type PublishedFigure } from "@digital-cleanup/challenge";
import type { Page } from "puppeteer-core";

/** The texts that are smaller than a twentieth of the screen's height. */
export const smallTexts = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const texts = document.createTreeWalker(document.querySelector(".stage")!, 4);
    const small: string[] = [];
    while (texts.nextNode()) {
      const text = texts.currentNode.textContent!.trim();
      const element = texts.currentNode.parentElement!;
      if (text === "" || element.closest(".hidden")) continue;
      const size = Number.parseFloat(getComputedStyle(element).fontSize);
      // Rounded: a hundredth of 768 is no whole number of pixels.
      if (Math.round(size) < Math.floor(innerHeight / 20)) small.push(`${size} px: ${text}`);
    }
    return small;
  });

/** Elements outside the window, outside their box, or over another element, and whether the window scrolls. */
export const misplaced = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    if (document.documentElement.scrollHeight > innerHeight) found.push("the window scrolls");
    const boxOf = (element: Element) => element.getBoundingClientRect();
    const nameOf = (element: Element) =>
      `${element.className || element.tagName} “${element.textContent.slice(0, 40)}”`;
    const leaves = [
      ...document.querySelectorAll(".stage :is(h1, h2, p, li, button, .qr, .ring, .illustration)"),
    ].filter((leaf) => !leaf.closest(".hidden") && boxOf(leaf).width > 0);
    for (const leaf of leaves) {
      const { left, top, right, bottom } = boxOf(leaf);
      if (left < -1 || top < -1 || right > innerWidth + 1 || bottom > innerHeight + 1) {
        found.push(`out of the window: ${nameOf(leaf)}`);
      }
      if (leaf.scrollWidth > leaf.clientWidth + 1 && leaf.clientWidth > 0) {
        found.push(`too wide: ${nameOf(leaf)}`);
      }
    }
    for (const [index, one] of leaves.entries()) {
      for (const other of leaves.slice(index + 1)) {
        if (one.contains(other) || (one.matches(".ring") && other.closest(".ring"))) continue;
        const [a, b] = [boxOf(one), boxOf(other)];
        const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        if (wide > 1 && high > 1) found.push(`${nameOf(one)} over ${nameOf(other)}`);
      }
    }
    return found;
  });

/** Colours are right once everything has appeared. */
export const untilStill = (page: Page): Promise<unknown> =>
  page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));

/** Presses the arrow until the screen shows this idea alone. */
export async function showIdea(page: Page, idea: string): Promise<void> {
  for (let presses = 0; presses < 5; presses += 1) {
    if (await page.$(`#idea[data-idea=${idea}]`)) break;
    await page.keyboard.press("ArrowRight");
  }
  await page.waitForSelector(`#idea[data-idea=${idea}]`);
  await page.waitForFunction(() => !document.querySelector(".idea--before"));
  await untilStill(page);
}

/**
 * Makes the page's tally return this public state from now on: its figures are too large for a test
 * to contribute.
 */
export async function publishInstead(page: Page, change: (state: Published) => object) {
  await page.setRequestInterception(true);
  page.on("request", async (request) => {
    if (request.url().endsWith("/live")) await request.abort();
    else if (request.url().endsWith("/published")) {
      const state = (await (await fetch(request.url())).json()) as Published;
      await request.respond({
        contentType: "application/json",
        body: JSON.stringify(change(state)),
      });
    } else await request.continue();
  });
}

const twelveDigits = "987654321098";

/** A public state in which every number has twelve digits. */
export function enormous(state: Published): Published {
  const figure = (): PublishedFigure => ({
    sum: twelveDigits,
    measured: "123456789",
    declared: "987654321",
  });
  return {
    ...state,
    participations: { received: Number(twelveDigits), published: Number(twelveDigits), waiting: 4 },
    totals: {
      ...byCounter(figure),
      bytes: { ...figure(), byCategory: { measured: {}, declared: {} } },
      devices: { ...figure(), byTypeAndState: { measured: {}, declared: {} } },
      grams: figure(),
    },
    collected: {
      devices: { laptop: { working: twelveDigits, broken: "1" } },
      grams: twelveDigits,
    },
  };
}
