import type { Page } from "puppeteer-core";
import { press } from "../driver.ts";
import type { Stage } from "../stage.ts";
import { deliver, type PressCase } from "./press-case.ts";

const rows = '[ng-click="mailbox.selectMessage(currentMessage)"]';
const avatars = '[ng-click="mailbox.toggleMessageSelection($event, currentMessage)"]';
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

/** SOGo takes the originals of what was deleted before from their folder when another one is listed. */
async function openInbox({ page, driver, webmail }: Stage): Promise<void> {
  await driver.reopen(page, webmail);
  await driver.openFolder(page, "Trash");
  await driver.openFolder(page, "INBOX");
}

async function deleteSelected({ page, driver }: Stage): Promise<void> {
  await Promise.all([
    page.waitForResponse((response) => response.url().endsWith("/batchDelete")),
    driver.remove(page),
  ]);
}

async function deleteAll(stage: Stage): Promise<void> {
  await stage.page.waitForSelector(avatars);
  await stage.page.evaluate((selector) => {
    for (const avatar of document.querySelectorAll<HTMLElement>(selector)) avatar.click();
  }, avatars);
  await deleteSelected(stage);
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

/** What the page shows, and by what the server sorts when it is loaded again. */
export async function lookAtSogo({ page, driver, webmail }: Stage) {
  const address = await page.evaluate(() => location.hash);
  await driver.reopen(page, webmail);
  const order = await page.evaluate(
    () => document.querySelector('[ng-bind="mailbox.sort() | loc"]')?.textContent,
  );
  return { address, order };
}

export const sogoCases: readonly PressCase[] = [
  {
    name: "in a search, all",
    prepare: async (stage, word) => {
      deliver(stage, "INBOX", { word, count: 3 });
      await openInbox(stage);
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
      await openInbox(stage);
      await sortBySize(stage.page);
    },
    presses: async (stage) => {
      await stage.driver.select(stage.page, 2);
      await deleteSelected(stage);
    },
  },
];
