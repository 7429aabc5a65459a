import type { Page } from "puppeteer-core";
import { press } from "../driver.ts";
import type { Stage } from "../stage.ts";
import { deliver, type PressCase } from "./press-case.ts";

const rows = '[ng-click="mailbox.selectMessage(currentMessage)"]';
const isList = (url: string) => url.endsWith("/view");

/** Searches the open folder for a word of subjects. */
async function searchFor(page: Page, text: string): Promise<void> {
  await press(page, '[ng-click="mailbox.searchMode()"]');
  await page.waitForSelector('input[name="folderSearch"]', { visible: true });
  await Promise.all([
    page.waitForResponse((response) => isList(response.url())),
    page.type('input[name="folderSearch"]', text),
  ]);
  await page.waitForSelector(rows);
}

async function deleteAll({ page, driver }: Stage): Promise<void> {
  await page.waitForSelector('[ng-click^="mailbox.toggleMessageSelection"]');
  await page.evaluate(() => {
    for (const avatar of document.querySelectorAll<HTMLElement>(
      '[ng-click="mailbox.toggleMessageSelection($event, currentMessage)"]',
    ))
      avatar.click();
  });
  await driver.remove(page);
}

const sortBySize = async (page: Page): Promise<void> => {
  await Promise.all([
    page.waitForResponse((response) => isList(response.url())),
    page.evaluate(() => {
      const item = [...document.querySelectorAll<HTMLElement>("[ng-click]")].find((one) =>
        /sort\('size'\)/.test(one.getAttribute("ng-click")!),
      );
      item!.click();
    }),
  ]);
};

/** What the page shows when it is loaded again, and what the server remembers of it. */
export async function lookAtSogo({ page, driver, webmail }: Stage) {
  const address = await page.evaluate(() => location.hash);
  await driver.reopen(page, webmail);
  return { address };
}

export const sogoCases: readonly PressCase[] = [
  {
    name: "in a search, all",
    prepare: async (stage, word) => {
      deliver(stage, "INBOX", { word, count: 3 });
      await stage.driver.reopen(stage.page, stage.webmail);
      await searchFor(stage.page, word);
    },
    presses: deleteAll,
  },
  {
    name: "in a search in the trash, all",
    prepare: async (stage, word) => {
      deliver(stage, "Trash", { word, count: 3 });
      await stage.driver.reopen(stage.page, stage.webmail);
      await stage.driver.openFolder(stage.page, "Trash");
      await searchFor(stage.page, word);
    },
    presses: deleteAll,
  },
  {
    name: "sorted by size, two",
    prepare: async (stage, word) => {
      deliver(stage, "INBOX", { word, count: 2 });
      await stage.driver.reopen(stage.page, stage.webmail);
      await sortBySize(stage.page);
    },
    presses: async ({ page, driver }) => {
      await driver.select(page, 2);
      await driver.remove(page);
    },
  },
];
