import assert from "node:assert/strict";
import { languages } from "@digital-cleanup/text";
import type { Page } from "puppeteer-core";
import { axeViolations } from "../../rig/page/axe.ts";
import type { Rig } from "../../rig/rig.ts";
import { ringFaults } from "../support/display-faults.ts";
import { firstOrAll } from "../support/extent.ts";
import { untilStill } from "../support/until-still.ts";

/** Browsers show 600 px; what is above this height cannot be seen without scrolling. */
const maxHeight = 560;
/** Widths with the size of the text: a popup as a tab on a small phone, popups that grow with the text, and panels that cannot grow. */
const narrowOrLarge = [
  [360, 32],
  [320, 16],
  [320, 32],
  [450, 20],
  [540, 24],
  [720, 32],
] as const;

// This function runs in the popup and cannot use anything from this file.
const measure = () => {
  const root = document.documentElement;
  const popup = document.querySelector("main")!;
  const body = document.querySelector(".popup__body")!;
  const isCut = (element: Element) => {
    const { left, right, width } = element.getBoundingClientRect();
    const isShown = width > 0 && element.checkVisibility() && !element.closest(".hidden");
    return isShown && (left < -1 || right > innerWidth + 1);
  };
  return {
    height: Math.round(popup.getBoundingClientRect().height),
    hidden: Math.max(0, body.scrollHeight - body.clientHeight),
    sideways: [root, popup, body].map((part) => Math.max(0, part.scrollWidth - part.clientWidth)),
    cut: [...popup.querySelectorAll("p, h2, li, a, button, summary")]
      .filter(isCut)
      .map(({ textContent }) => textContent),
  };
};

type Options = {
  /** What it shows in this state. */
  selector: string;
  settings?: Record<string, unknown>;
};

/** Fails if the popup is too high in a language, cuts anything, also with large text or in a narrow panel, or is not accessible. */
export async function assertPopupFits(
  rig: Rig,
  popup: Page,
  name: string,
  { selector, settings = {} }: Options,
): Promise<void> {
  for (const language of firstOrAll(languages)) {
    await rig.writeStorage({ settings: { ...settings, language } });
    await popup.waitForSelector(`html[lang=${language}]`);
    await popup.waitForSelector(selector);
    await popup.bringToFront();
    // What a person has opened scrolls.
    await popup.$$eval(".popup__fold[open]", (folds) => {
      for (const fold of folds) fold.removeAttribute("open");
    });
    await popup.setViewport({ width: 360, height: 600 });
    await untilStill(popup);
    const { height, hidden, ...rest } = await popup.evaluate(measure);
    assert.ok(height <= maxHeight, `${name} in ${language} is ${height} px high`);
    assert.deepEqual(rest, { sideways: [0, 0, 0], cut: [] }, `${name} in ${language}`);
    assert.equal(hidden, 0, `${name} in ${language} hides ${hidden} px`);
    assert.deepEqual(await axeViolations(popup), [], `${name} in ${language}`);
  }
  for (const [width, fontPixels] of firstOrAll(narrowOrLarge)) {
    await popup.setViewport({ width, height: 600 });
    await popup.evaluate((size) => {
      document.documentElement.style.fontSize = `${size}px`;
    }, fontPixels);
    const { height, sideways, cut } = await popup.evaluate(measure);
    const where = `${name} at ${width} px with a font of ${fontPixels}`;
    assert.deepEqual({ sideways, cut }, { sideways: [0, 0, 0], cut: [] }, where);
    assert.ok(height <= 600, `${where} is ${height} px high`);
  }
  await popup.evaluate(() => document.documentElement.style.removeProperty("font-size"));
  if (rig.name === "chromium") {
    assert.deepEqual(await forcedColourFaults(popup), [], `${name} with forced colours`);
  }
}

/** What has the focus without an outline with forced colours. Only Chromium can emulate them. */
async function forcedColourFaults(popup: Page): Promise<string[]> {
  const session = await popup.createCDPSession();
  const emulate = (features: { name: string; value: string }[]) =>
    session.send("Emulation.setEmulatedMedia", { features });
  await emulate([{ name: "forced-colors", value: "active" }]);
  const faults = await ringFaults(popup);
  await emulate([]);
  await session.detach();
  return faults;
}
