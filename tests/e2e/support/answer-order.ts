import type { Page } from "puppeteer-core";
import type { Opened } from "../../rig/display/opened-popup.ts";
import { untilPopupInFirefox } from "../../rig/firefox/toolbar-popup-firefox.ts";
import type { Rig } from "../../rig/rig.ts";
import { waitUntil } from "../../rig/wait-until.ts";
import { untilInFront } from "./popup-with.ts";

const section = "#webmail-confirm";
const buttons = {
  confirm: `${section} .btn[aria-disabled="false"]`,
  cancel: `${section} .btn + .btn`,
};

const textOf = (popup: Window, selector: string) =>
  popup.document.querySelector<HTMLElement>(selector)?.innerText ?? "";
/** Presses it once this has returned, because it closes the popup. */
const press = (popup: Window, selector: string) => {
  popup.setTimeout(() => popup.document.querySelector<HTMLElement>(selector)?.click());
  return true;
};

async function untilPopupInChromium({ browser }: Rig): Promise<Opened> {
  const popup = await waitUntil("a popup that asks to confirm", async () => {
    const target = browser.targets().find((one) => one.url().includes("/popup.html"));
    // A popup of the toolbar is no page of a window. It may close meanwhile.
    const page = await target?.asPage().catch(() => undefined);
    return (await page?.$(section).catch(() => null)) ? page : undefined;
  });
  return {
    inside: (look, selector) =>
      popup.evaluate(`(${String(look)})(window, ${JSON.stringify(selector)})`) as never,
    isOpen: async () => !popup.isClosed(),
  };
}

/** The toolbar's popup, which the extension opens for what a person chose in a panel, once it asks. */
export async function untilOrder(rig: Rig): Promise<Opened> {
  const opened = await (rig.name === "chromium"
    ? untilPopupInChromium(rig)
    : untilPopupInFirefox(rig.browser));
  await waitUntil("what is asked", () => opened.inside(textOf, section).catch(() => ""));
  return opened;
}

/**
 * Confirms or cancels in the popup what a person chose in a panel of `page`. Resolves to what the popup showed, once it has closed and
 * the panel is in front again.
 */
export async function answerOrder(
  rig: Rig,
  page: Page,
  answer: keyof typeof buttons = "confirm",
): Promise<string> {
  const { inside, isOpen } = await untilOrder(rig);
  await waitUntil("a button that accepts presses", () =>
    inside(textOf, buttons[answer]).catch(() => ""),
  );
  const text = await inside(textOf, section);
  await inside(press, buttons[answer]);
  await waitUntil("a closed popup", async () => !(await isOpen()));
  await untilInFront(page);
  return text;
}
