import { setTimeout as wait } from "node:timers/promises";
import { pressKeys } from "./press-keys.ts";
import { clickAt, type Spot } from "./mouse.ts";
import type { Rig } from "../rig.ts";
import { openInChromium } from "../chromium/toolbar-popup-chromium.ts";
import { openInFirefox } from "../firefox/toolbar-popup-firefox.ts";
import { waitUntil } from "../wait-until.ts";

/**
 * The popup opened from the toolbar. The browser reveals the tab's address without a permission
 * only to this one.
 */
export type ToolbarPopup = {
  isOpen: () => Promise<boolean>;
  close: () => Promise<void>;
  has: (selector: string) => Promise<boolean>;
  /** The text of an element, once it exists. */
  textOf: (selector: string) => Promise<string>;
  /** Clicks with the pointer of the display. */
  press: (selector: string) => Promise<void>;
};

const maxTries = 300;

/** Opens the popup for the tab in front as a person does. The browser needs a display. */
export async function openToolbarPopup({ name, browser, display }: Rig): Promise<ToolbarPopup> {
  const open = name === "chromium" ? openInChromium : openInFirefox;
  const { inside, isOpen } = await open(browser, display);
  // While the popup reloads it has no document.
  const has = (selector: string) => inside(isThere, selector).catch(() => false);
  const waitFor = (selector: string) => waitUntil(`the popup has ${selector}`, () => has(selector));
  return {
    isOpen,
    close: async () => {
      for (let tries = 0; await isOpen(); tries++) {
        if (tries === maxTries) throw new Error("The popup does not close.");
        await pressKeys(display, "Escape");
      }
    },
    has,
    textOf: async (selector) => {
      await waitFor(selector);
      return inside(readText, selector);
    },
    press: async (selector) => {
      await waitFor(selector);
      // Content that loads late moves the button.
      let before: Spot | undefined;
      for (let tries = 0; tries < maxTries; tries++) {
        const spot = await inside(bringIntoView, selector);
        if (spot.x === before?.x && spot.y === before.y) return clickAt(display, spot);
        before = spot;
        await wait(300);
      }
      throw new Error(`In the popup ${selector} does not stand still.`);
    },
  };
}

// These functions run in the popup and cannot use anything from this file.

const isThere = (popup: Window, selector: string): boolean =>
  popup.document.querySelector(selector) !== null;

const readText = (popup: Window, selector: string): string =>
  popup.document.querySelector<HTMLElement>(selector)!.innerText;

/**
 * The centre of the element on the screen. Firefox reports where the document begins; in Chromium
 * the popup consists of the document only.
 */
function bringIntoView(popup: Window, selector: string): Spot {
  const element = popup.document.querySelector(selector)!;
  element.scrollIntoView({ block: "center" });
  const { x, y, width, height } = element.getBoundingClientRect();
  const inner = popup as Window & { mozInnerScreenX?: number; mozInnerScreenY?: number };
  return {
    x: (inner.mozInnerScreenX ?? popup.screenX) + x + width / 2,
    y: (inner.mozInnerScreenY ?? popup.screenY) + y + height / 2,
  };
}
