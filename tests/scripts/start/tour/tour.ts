import { mkdir } from "node:fs/promises";
import path from "node:path";
import type { Event } from "@digital-cleanup/challenge";
import type { Format, MessageKey, Text } from "@digital-cleanup/text";
import type { Page } from "puppeteer-core";
import type { ChromiumRig } from "../../../rig/chromium/launch-chromium.ts";
import type { Site } from "../../../rig/servers/weighty-site.ts";

export type Print = (line?: string) => void;
type Title = Extract<MessageKey, `tour.${string}Title`>;

/** The context of each part of the tour. */
export type Tour = {
  t: Text;
  format: Format;
  print: Print;
  /** Starts a numbered step. */
  step: (title: Title) => void;
  /** Takes a screenshot of the page and prints its path. */
  shoot: (page: Page, name: string) => Promise<void>;
  rig: ChromiumRig;
  site: Site;
  event: Event;
  baseUrl: string;
};

/** The size of an action popup, so that its captures look like one. */
export const popupSize = { width: 360, height: 760 };

/** Numbers the steps, and the screenshots in order. */
export function createNarrator(t: Text, print: Print, folder: string) {
  let steps = 0;
  let captures = 0;
  return {
    step: (title: Title) => print(`\n${++steps}. ${t(title)}`),
    shoot: async (page: Page, name: string) => {
      await mkdir(folder, { recursive: true });
      const file = `${String(++captures).padStart(2, "0")}-${name}`;
      await page.bringToFront();
      await page.screenshot({ path: `${path.join(folder, file)}.png` });
      print(t("tour.shot", { file: `.demo/${file}.png` }));
    },
    captures: () => captures,
  };
}

/** The exact figure behind a displayed one: the value of its `<data>` element. */
export const readFigure = async (page: Page, selector: string): Promise<number> =>
  Number(await page.$eval(selector, (element) => element.getAttribute("value")));

export const textOf = (page: Page, selector: string): Promise<string> =>
  page.$eval(selector, (element) =>
    (element as HTMLElement).innerText.replaceAll(/\s+/g, " ").trim(),
  );
