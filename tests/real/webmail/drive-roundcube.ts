import type { Page } from "puppeteer-core";
import { type Driver, press } from "./driver.ts";
import { waitUntil } from "../../rig/wait-until.ts";

const rows = "#messagelist tbody tr.message";

export const untilIdle = async (page: Page): Promise<void> => {
  await page.waitForFunction(
    () => {
      const { rcmail } = globalThis as unknown as { rcmail?: { busy?: boolean } };
      return rcmail && !rcmail.busy && !document.querySelector("#messagestack .loading");
    },
    // A tab behind another has no animation frames.
    { polling: 100 },
  );
};

/**
 * Clicks only while Roundcube is idle, because it silently ignores commands while it moves or
 * fetches messages.
 */
export const command = async (page: Page, selector: string): Promise<void> => {
  await page.waitForFunction(
    (wanted) => {
      const { rcmail } = globalThis as unknown as { rcmail?: { busy?: boolean } };
      const button = document.querySelector<HTMLElement>(wanted);
      if (!rcmail || rcmail.busy || !button) return false;
      button.click();
      return true;
    },
    {},
    selector,
  );
};

export const roundcubeDriver: Driver = {
  signIn: async (page, { url, account }) => {
    await page.goto(url);
    await page.waitForSelector("#rcmloginuser");
    await page.type("#rcmloginuser", account.name);
    await page.type("#rcmloginpwd", account.password);
    await page.keyboard.press("Enter");
    await page.waitForSelector(rows);
    await untilIdle(page);
  },
  reopen: async (page, { origin }) => {
    await page.goto(`${origin}/?_task=mail&_mbox=INBOX`);
    await page.waitForSelector(rows);
    await untilIdle(page);
  },
  openFolder: async (page, folder) => {
    const kind = folder.toLowerCase();
    await Promise.all([
      page.waitForResponse(
        (response) =>
          response.url().includes(`_action=list&`) && response.url().includes(`_mbox=${folder}`),
      ),
      command(page, `#mailboxlist li.mailbox.${kind} > a`),
    ]);
    await page.waitForSelector(`#mailboxlist li.mailbox.${kind}.selected`);
    await untilIdle(page);
  },
  select: async (page, count) => {
    await page.waitForSelector(rows);
    await untilIdle(page);
    const all = await page.$$(rows);
    const areThere = await Promise.all(all.map((row) => row.isVisible()));
    const found = all.filter((_, at) => areThere[at]);
    for (const [at, row] of found.slice(1, 1 + count).entries()) {
      if (at > 0) await page.keyboard.down("Control");
      await row.click();
      if (at > 0) await page.keyboard.up("Control");
    }
  },
  remove: async (page) => {
    await command(page, "#toolbar-menu a.delete:not(.disabled)");
  },
  removeRefused: async (page) => {
    await Promise.all([
      page.waitForResponse((response) => response.url().includes("_action=move")),
      command(page, "#toolbar-menu a.delete:not(.disabled)"),
    ]);
    await page.waitForSelector("#messagestack .error, #messagestack .alert-danger");
  },
  markAsJunk: async (page) => {
    await command(page, "#toolbar-menu a.junk:not(.disabled)");
  },
  empty: async (page) => {
    await command(page, "a.purge.active");
    await press(page, ".ui-dialog-buttonset button.mainaction");
  },
  write: async (page, { origin }) => {
    await page.goto(`${origin}/?_task=mail&_action=compose`);
    await page.waitForSelector("body.action-compose .recipient-input input");
    await untilIdle(page);
  },
  replyToAll: async (page) => {
    await page.waitForSelector(rows);
    await untilIdle(page);
    // The message preview loads shortly after the click on its row, and cancels the command if it
    // comes first.
    await waitUntil("an answer to write", async () => {
      const reply = await page.$("#toolbar-menu a.reply-all:not(.disabled)");
      await (reply ?? (await page.$(rows)))?.click().catch(() => undefined);
      return page
        .waitForSelector("body.action-compose .recipient-input input", { timeout: 3_000 })
        .catch(() => undefined);
    });
    await untilIdle(page);
  },
  addRecipients: async (page, addresses) => {
    await page.click(".recipient-input input");
    for (const address of addresses) await page.keyboard.type(`${address},`);
  },
  attach: async (page, file) => {
    const input = await page.waitForSelector('input[type="file"][name="_attachments[]"]');
    await input!.uploadFile(file);
    await page.waitForSelector("#attachment-list li:not(.uploading)");
  },
  send: async (page) => {
    await page.type("#compose-subject", "essai");
    // Roundcube asks for confirmation before it sends an empty message.
    await page.type("#composebody", "bonjour");
    await press(page, "button.send");
    await page.waitForSelector(rows);
  },
};
