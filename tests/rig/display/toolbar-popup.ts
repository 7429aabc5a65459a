import { setTimeout as wait } from "node:timers/promises";
import { pressKeys } from "../folders/drop-folder.ts";
import { clickAt, type Spot } from "./mouse.ts";
import type { Rig } from "../rig.ts";
import { openInChromium } from "../chromium/toolbar-popup-chromium.ts";
import { openInFirefox } from "../firefox/toolbar-popup-firefox.ts";

/** The popup that hangs at the toolbar: to it alone, without a permission, the browser says what its tab shows. */
export type ToolbarPopup = {
  isOpen: () => Promise<boolean>;
  close: () => Promise<void>;
  has: (selector: string) => Promise<boolean>;
  /** What stands there, once it is there. */
  textOf: (selector: string) => Promise<string>;
  /** Clicks with the pointer of the display. */
  press: (selector: string) => Promise<void>;
};

const mostTries = 100;

/** Opens the popup over the tab in front as a person does. The browser must have been launched on `display`. */
export async function openToolbarPopup(rig: Rig, display: string): Promise<ToolbarPopup> {
  const open = rig.name === "chromium" ? openInChromium : openInFirefox;
  const { inside, isOpen } = await open(rig.browser, display);
  const until = async (selector: string) => {
    for (let tries = 0; !(await inside(isThere, selector)); tries++) {
      if (tries === mostTries) throw new Error(`The popup has no ${selector}.`);
      await wait(100);
    }
  };
  return {
    isOpen,
    close: async () => {
      while (await isOpen()) await pressKeys(display, "Escape");
    },
    has: (selector) => inside(isThere, selector),
    textOf: async (selector) => {
      await until(selector);
      return inside(readText, selector);
    },
    press: async (selector) => {
      await until(selector);
      // What comes late moves it.
      for (let before: Spot | undefined; ; await wait(300)) {
        const spot = await inside(bringIntoView, selector);
        if (spot.x === before?.x && spot.y === before.y) return clickAt(display, spot);
        before = spot;
      }
    },
  };
}

// These run in the popup, without anything from here.

const isThere = (popup: Window, selector: string): boolean =>
  popup.document.querySelector(selector) !== null;

const readText = (popup: Window, selector: string): string =>
  popup.document.querySelector<HTMLElement>(selector)!.innerText;

/** Where its middle is on the screen. Firefox tells where the document begins, in Chromium the popup is nothing else. */
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
