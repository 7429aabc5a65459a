import { byCounter, type Published, type PublishedFigure } from "@digital-cleanup/challenge";
import type { Page } from "puppeteer-core";

/**
 * The texts of the screen with the height of their capitals in pixels, as rendered. Figures are
 * separate.
 */
export const textHeights = (page: Page) =>
  page.evaluate(() => {
    const context = document.createElement("canvas").getContext("2d")!;
    const texts = document.createTreeWalker(document.querySelector(".stage")!, 4);
    const heights: { text: string; isFigure: boolean; capHeight: number }[] = [];
    while (texts.nextNode()) {
      const text = texts.currentNode.textContent!.trim();
      const element = texts.currentNode.parentElement!;
      if (text === "") continue;
      const { fontWeight, fontSize, fontFamily } = getComputedStyle(element);
      context.font = `${fontWeight} ${fontSize} ${fontFamily}`;
      const isFigure = element.matches(".figure data");
      const { actualBoundingBoxAscent } = context.measureText(isFigure ? "0" : "H");
      heights.push({ text, isFigure, capHeight: actualBoundingBoxAscent });
    }
    return heights;
  });

/** Elements outside the window, outside their box, or over another element. */
export const misplaced = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    const boxOf = (element: Element) => element.getBoundingClientRect();
    const nameOf = (element: Element) =>
      `${element.className || element.tagName} “${element.textContent.slice(0, 40)}”`;
    const leaves = [...document.querySelectorAll(".stage :is(h1, p, .meter, .goal, .qr)")];
    for (const leaf of leaves) {
      const { left, top, right, bottom } = boxOf(leaf);
      if (left < -1 || top < -1 || right > innerWidth + 1 || bottom > innerHeight + 1) {
        found.push(`out of the window: ${nameOf(leaf)}`);
      }
      if (leaf.scrollWidth > leaf.clientWidth + 1) found.push(`too wide: ${nameOf(leaf)}`);
    }
    const blocks = [
      ...document.querySelectorAll(
        ".stage > header > *, .people > *, .rows > li > *, .qr, .invitation p",
      ),
    ];
    for (const [index, one] of blocks.entries()) {
      for (const other of blocks.slice(index + 1)) {
        const [a, b] = [boxOf(one), boxOf(other)];
        const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        if (wide > 1 && high > 1) found.push(`${nameOf(one)} over ${nameOf(other)}`);
      }
    }
    return found;
  });

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
