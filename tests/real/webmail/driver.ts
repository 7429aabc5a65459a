import type { Page } from "puppeteer-core";
import type { Folder } from "../../corpus/webmail/messages.ts";
import type { Webmail } from "../../corpus/webmail/open-webmails.ts";

/** The steps of a person in a webmail, as clicks on its elements. */
export type Driver = {
  signIn: (page: Page, webmail: Webmail) => Promise<void>;
  /** Loads the webmail again, in a new document. */
  reopen: (page: Page, webmail: Webmail) => Promise<void>;
  openFolder: (page: Page, folder: Folder) => Promise<void>;
  /** Selects messages after the first one, which a later step answers. */
  select: (page: Page, count: number) => Promise<void>;
  /** The delete button: moves to the trash, or deletes permanently in the trash. */
  remove: (page: Page) => Promise<void>;
  /** The same, with a server that refuses. */
  removeRefused: (page: Page) => Promise<void>;
  markAsJunk: (page: Page) => Promise<void>;
  /** Empties the open folder. */
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
