import type { Page } from "puppeteer-core";
import { waitUntil } from "../../rig/wait-until.ts";
import { zimbraFolderId } from "../../corpus/webmail/zimbra/mail-store.ts";
import { type Driver, press } from "./driver.ts";

const shown = (folder: string, query = "") =>
  `#list[data-shown^="${folder} "][data-shown$=" ${query}"]`;
const deleteButton = '[id="zb__TV-main__DELETE"]';
const compose = '[id="zv__COMPOSE-1"]';
const inCompose = (part: string) => `[id="zv__COMPOSE-1_${part}"]`;

/** The folder, what is listed and the search, as the page's list says. */
const shownIn = (page: Page): Promise<string> =>
  page.evaluate(() => document.querySelector<HTMLElement>("#list")?.dataset.shown ?? "");

const answerDialog = (page: Page): Promise<void> => press(page, ".DwtDialog button");

/** Opens a folder, whose list is then shown. */
async function openZimbraFolder(page: Page, id: string): Promise<void> {
  await press(page, `[id="zti__main_Mail__${id}_textCell"]`);
  await page.waitForSelector(shown(id));
}

/** Searches the open folder for a word of subjects. */
export async function searchZimbra(page: Page, word: string): Promise<void> {
  const [folder = ""] = (await shownIn(page)).split(" ");
  await page.$eval(
    "#zi_search_inputfield",
    (field, text) => {
      (field as HTMLInputElement).value = text;
    },
    word,
  );
  await page.focus("#zi_search_inputfield");
  await page.keyboard.press("Enter");
  await page.waitForSelector(shown(folder, word));
}

/** Shows the open folder by conversation, or by message again. */
export async function switchView(page: Page): Promise<void> {
  const before = await shownIn(page);
  await press(page, '[id="zmi__TV-main__VIEW_CLV"]');
  await page.waitForFunction(
    (last) => {
      const now = document.querySelector<HTMLElement>("#list")?.dataset.shown;
      return now !== undefined && now !== last;
    },
    {},
    before,
  );
}

const untilShown = async (page: Page): Promise<void> =>
  void (await page.waitForSelector("#list[data-shown]"));

export const zimbraDriver: Driver = {
  signIn: async (page, { url, account }) => {
    await page.goto(url);
    await page.type('input[name="username"]', account.name);
    await page.type('input[name="password"]', account.password);
    await page.keyboard.press("Enter");
    await page.waitForSelector(shown("2"));
  },
  reopen: async (page, { url }) => {
    await page.goto(url);
    await page.waitForSelector(shown("2"));
  },
  openFolder: (page, folder) => openZimbraFolder(page, zimbraFolderId(folder)),
  select: async (page, count) => {
    await page.waitForSelector("#list .Row");
    await page.evaluate((wanted) => {
      const rows = [...document.querySelectorAll<HTMLElement>("#list .Row")];
      for (const row of rows.slice(1, wanted + 1)) row.click();
    }, count);
  },
  remove: async (page) => {
    const isPermanent = /^[34] /.test(await shownIn(page));
    await press(page, deleteButton);
    if (isPermanent) await answerDialog(page);
    await untilShown(page);
  },
  removeRefused: async (page) => {
    await press(page, deleteButton);
    await page.waitForSelector("body[data-refused]");
    await untilShown(page);
  },
  markAsJunk: (page) => press(page, '[id="zb__TV-main__SPAM"]'),
  empty: async (page, folder) => {
    await openZimbraFolder(page, zimbraFolderId(folder));
    await press(page, '[id="zmi__main_Mail__EMPTY_FOLDER"]');
    await answerDialog(page);
  },
  write: async (page) => {
    await press(page, "#zb__NEW_MENU");
    await page.waitForSelector(inCompose("to_input"));
  },
  replyToAll: async (page) => {
    await page.waitForSelector(shown("2"));
    await press(page, "#list .Row");
    await press(page, '[id="zb__TV-main__REPLY_ALL"]');
    await page.waitForSelector(`${inCompose("to_control")} .addrBubble`);
  },
  addRecipients: async (page, addresses) => {
    for (const [at, address] of addresses.entries()) {
      await page.type(inCompose("to_input"), address);
      await page.keyboard.press("Enter");
      await waitUntil(
        "a recipient",
        async () => (await page.$$(`${inCompose("to_control")} .addrBubble`)).length > at,
      );
    }
  },
  attach: async (page, file) => {
    const input = await page.waitForSelector<`#${string}`>(inCompose("file_input") as `#${string}`);
    await (input as unknown as { uploadFile: (path: string) => Promise<void> }).uploadFile(file);
    await page.waitForSelector(`${compose}[data-attached]`);
  },
  send: async (page) => {
    await press(page, '[id="zb__COMPOSE-1__SEND"]');
    await page.waitForSelector(compose, { hidden: true });
  },
};
