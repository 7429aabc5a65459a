import { setTimeout as wait } from "node:timers/promises";
import type { Browser } from "puppeteer-core";
import { inFirefoxWindow } from "./firefox-window.ts";
import { clickAt, type Spot } from "../display/mouse.ts";
import type { Inside, Opened } from "../display/opened-popup.ts";
import { waitUntil } from "../wait-until.ts";

/** A new extension's button is in the extensions menu until it is pinned to the toolbar. */
const buttonOnToolbar = `() => {
  for (const id of CustomizableUI.getWidgetIdsInArea(CustomizableUI.AREA_ADDONS))
    CustomizableUI.addWidgetToArea(id, CustomizableUI.AREA_NAVBAR);
}`;

/** The position of a part of the window on the screen, as JSON; empty while it is not visible. */
const spotOf = `(selector) => {
  const element = [...document.querySelectorAll(selector)].find((one) => one.checkVisibility());
  const { x, y, width, height } = element?.getBoundingClientRect() ?? { width: 0 };
  if (width === 0) return "";
  return JSON.stringify({ x: mozInnerScreenX + x + width / 2, y: mozInnerScreenY + y + height / 2 });
}`;

/**
 * No protocol reaches a popup's document in the extension process, so a script of its frame reads
 * it and responds. A popup that closes meanwhile never responds.
 */
const readPopup = `(look, selector) => {
  const { messageManager } = document.querySelector(".webextension-popup-browser");
  return new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error("The popup does not answer.")), 2_000);
    messageManager.addMessageListener("rig", function hear({ data }) {
      messageManager.removeMessageListener("rig", hear);
      resolve(data);
    });
    const code = \`sendAsyncMessage("rig", JSON.stringify((\${look})(content, \${JSON.stringify(selector)})))\`;
    messageManager.loadFrameScript(\`data:application/javascript,\${encodeURIComponent(code)}\`, false);
  });
}`;

const isThere = `() => document.querySelector(".webextension-popup-browser") ? "yes" : ""`;

/** Clicks a part of Firefox's window, once it is visible and has stopped moving. */
export async function clickInWindow(
  browser: Browser,
  display: string,
  selector: string,
): Promise<void> {
  let before = "";
  const spot = await waitUntil(`Firefox's window shows ${selector}`, async () => {
    const found = String(await inFirefoxWindow(browser, spotOf, selector));
    if (found && found === before) return found;
    before = found;
    await wait(100);
    return undefined;
  });
  return clickAt(display, JSON.parse(spot) as Spot);
}

export async function openInFirefox(browser: Browser, display: string): Promise<Opened> {
  await inFirefoxWindow(browser, buttonOnToolbar);
  await clickInWindow(browser, display, "#nav-bar .unified-extensions-item");
  return untilPopupInFirefox(browser);
}

/** The popup once it is open, also if the extension opened it. */
export async function untilPopupInFirefox(browser: Browser): Promise<Opened> {
  const isOpen = async () => (await inFirefoxWindow(browser, isThere)) === "yes";
  await waitUntil("the button opens the popup", isOpen);
  const inside: Inside = async (look, selector) =>
    JSON.parse(String(await inFirefoxWindow(browser, readPopup, String(look), selector))) as never;
  return { inside, isOpen };
}
