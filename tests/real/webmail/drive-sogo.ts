import { setTimeout as wait } from "node:timers/promises";
import type { Page } from "puppeteer-core";
import { type Driver, press } from "./driver.ts";
import { waitUntil } from "../../rig/wait-until.ts";

const rows = '[ng-click="mailbox.selectMessage(currentMessage)"]';
const avatars = '[ng-click="mailbox.toggleMessageSelection($event, currentMessage)"]';
/** A folder's element has its role in an icon class, in every language. */
const icons = {
  INBOX: "inbox",
  Sent: "send",
  Drafts: "drafts",
  Junk: "thumb_down",
  Trash: "delete",
} as const;
const item = (folder: keyof typeof icons) =>
  `.sg-mailbox-list-item:has(.sg-folder.${icons[folder]})`;

const selected = ".sg-avatar-selected";

const answerDialog = async (page: Page): Promise<void> => {
  await page.waitForSelector("md-dialog:not(.sg-mail-editor) .md-confirm-button", {
    visible: true,
  });
  await press(page, "md-dialog:not(.sg-mail-editor) .md-confirm-button");
};

/**
 * SOGo's editor and fields take the focus late, even while a person types, and turn half an address
 * into a recipient.
 */
const untilFocusStays = (page: Page, field: string): Promise<boolean> =>
  waitUntil("a field that keeps the focus", async () => {
    await page.click(field);
    await wait(800);
    return page.$eval(field, (input) => document.activeElement === input);
  });

export const sogoDriver: Driver = {
  signIn: async (page, { url, account }) => {
    await page.goto(url);
    await page.waitForSelector('input[ng-model*="username"]', { visible: true });
    await page.type('input[ng-model*="username"]', account.name);
    await page.type('input[type="password"]', account.password);
    await page.keyboard.press("Enter");
    await page.waitForSelector(rows);
  },
  reopen: async (page, { url }) => {
    await page.goto(url);
    await page.waitForSelector(rows);
  },
  openFolder: async (page, folder) => {
    await Promise.all([
      // The rows of the previous folder stay until the list of the new one has arrived.
      page.waitForResponse((response) => response.url().endsWith(`/folder${folder}/view`)),
      press(page, `${item(folder)} .sg-item-name`),
    ]);
    await page.waitForFunction((wanted) => location.hash.endsWith(wanted), {}, `/${folder}`);
    await page.waitForSelector(rows);
  },
  select: async (page, count) => {
    await page.waitForSelector(avatars);
    for (let at = 1; at <= count; at++) {
      // A list that was just rendered again may miss the first click.
      await waitUntil("a selected row", async () => {
        if ((await page.$$(selected)).length >= at) return true;
        await (await page.$$(avatars))[at]!.click();
        await page
          .waitForFunction(
            (selector, wanted) => document.querySelectorAll(selector).length >= wanted,
            { timeout: 1_000 },
            selected,
            at,
          )
          .catch(() => undefined);
        return false;
      });
    }
  },
  remove: async (page) => {
    const isTrash = await page.evaluate(() => location.hash.endsWith("/Trash"));
    // The person reads the question while the extension lists the trash again.
    await Promise.all([
      isTrash && page.waitForResponse((response) => response.url().endsWith("/folderTrash/view")),
      press(page, '[ng-click^="mailbox.confirmDeleteSelectedMessages"]'),
    ]);
    await answerDialog(page);
  },
  removeRefused: async (page) => {
    await press(page, '[ng-click^="mailbox.confirmDeleteSelectedMessages"]');
    await Promise.all([
      page.waitForResponse(
        (response) => response.url().endsWith("/batchDelete") && response.status() >= 400,
      ),
      answerDialog(page),
    ]);
    // SOGo offers to delete permanently instead; this step cancels.
    await page.waitForSelector("md-dialog:not(.sg-mail-editor) .md-cancel-button", {
      visible: true,
    });
    await waitUntil("no dialog", async () => {
      const cancel = await page.$("md-dialog:not(.sg-mail-editor) .md-cancel-button");
      await cancel?.click().catch(() => undefined);
      return !cancel;
    });
  },
  markAsJunk: async (page) => {
    await press(page, '[ng-click^="mailbox.markOrUnMarkMessagesAsJunk"]');
  },
  empty: async (page, folder) => {
    const choice = `[ng-click="$menuCtrl.empty${folder}Folder()"]`;
    // The person looks for the choice while the extension lists the folder again.
    await Promise.all([
      page.waitForResponse((response) => response.url().endsWith(`/folder${folder}/view`)),
      press(page, `${item(folder)} [ng-click="$ctrl.showMenu($event)"]`),
    ]);
    // Closed menus stay in the page.
    await page.waitForFunction(
      (selector) => {
        const seen = [...document.querySelectorAll<HTMLElement>(selector)].find((entry) =>
          entry.checkVisibility({ visibilityProperty: true, opacityProperty: true }),
        );
        seen?.click();
        return seen !== undefined;
      },
      {},
      choice,
    );
  },
  write: async (page) => {
    await press(page, '[ng-click*="newMessage"]');
    await page.waitForSelector(
      '.sg-mail-editor md-chips[ng-model="editor.message.editable.to"] input',
    );
  },
  replyToAll: async (page) => {
    await press(page, rows);
    await press(page, '[ng-click*="replyAll"]');
    await page.waitForSelector(
      '.sg-mail-editor md-chips[ng-model="editor.message.editable.to"] md-chip',
    );
  },
  addRecipients: async (page, addresses) => {
    const field = 'md-chips[ng-model="editor.message.editable.to"] input';
    const chip = 'md-chips[ng-model="editor.message.editable.to"] md-chip';
    await untilFocusStays(page, field);
    const before = (await page.$$(chip)).length;
    for (const [at, address] of addresses.entries()) {
      await page.click(field);
      await page.keyboard.type(address);
      await page.keyboard.press("Tab");
      await page.waitForFunction(
        (selector, count) => document.querySelectorAll(selector).length === count,
        {},
        chip,
        before + at + 1,
      );
      await untilFocusStays(page, field);
    }
  },
  attach: async (page, file) => {
    const input = await page.waitForSelector(".sg-mail-editor input#fileInput");
    await input!.uploadFile(file);
    await page.waitForSelector(".sg-mail-editor-attachments md-chip");
  },
  send: async (page) => {
    await page.type('.sg-mail-editor input[name="subject"]', "essai");
    await page.waitForSelector('[ng-click="editor.send()"]:not([disabled])');
    await press(page, '[ng-click="editor.send()"]');
    await page.waitForSelector(".sg-mail-editor", { hidden: true });
  },
};
