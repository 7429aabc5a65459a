import type { Page } from "puppeteer-core";
import type { Folder } from "../corpus/webmail/messages.ts";
import type { Webmail } from "../corpus/webmail/open-webmails.ts";

/** What a person does in a webmail, by clicks on what it shows. */
export type Driver = {
  signIn: (page: Page, webmail: Webmail) => Promise<void>;
  /** The webmail from its beginning, in a document of its own. */
  reopen: (page: Page, webmail: Webmail) => Promise<void>;
  openFolder: (page: Page, folder: Folder) => Promise<void>;
  /** The messages after the first one, which is answered later. */
  select: (page: Page, count: number) => Promise<void>;
  /** What the webmail calls deleting: to the trash, or for good from the trash. */
  remove: (page: Page) => Promise<void>;
  /** The same, and the webmail says that it could not. */
  removeRefused: (page: Page) => Promise<void>;
  markAsJunk: (page: Page) => Promise<void>;
  /** The folder that is open. */
  empty: (page: Page, folder: "Trash" | "Junk") => Promise<void>;
  write: (page: Page, webmail: Webmail) => Promise<void>;
  replyToAll: (page: Page) => Promise<void>;
  addRecipients: (page: Page, addresses: readonly string[]) => Promise<void>;
  attach: (page: Page, file: string) => Promise<void>;
  send: (page: Page) => Promise<void>;
};

export const press = async (page: Page, selector: string): Promise<void> => {
  await page.waitForSelector(selector);
  await page.evaluate((wanted) => document.querySelector<HTMLElement>(wanted)!.click(), selector);
};
