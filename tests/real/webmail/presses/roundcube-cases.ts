import type { Page } from "puppeteer-core";
import { waitUntil } from "../../../rig/wait-until.ts";
import { untilIdle } from "../drive-roundcube.ts";
import type { Stage } from "../stage.ts";
import { deliver, type PressCase } from "./press-case.ts";

type Client = {
  env: Record<string, unknown>;
  command: (...args: unknown[]) => void;
  qsearch: (text: string) => void;
  filter_mailbox: (filter: string) => void;
  list_page: (page: number) => void;
  set_list_options: (...args: unknown[]) => void;
  message_list: { get_selection: () => unknown[] };
  gui_objects: { qsearchbox?: HTMLInputElement };
};
type Scope = { rcmail: Client };

/** Does something in the page and waits for the answer to the request that it sends. */
async function answered(page: Page, action: string, work: () => Promise<void>): Promise<void> {
  await untilIdle(page);
  await Promise.all([
    page.waitForResponse((response) => response.url().includes(`_action=${action}`)),
    work(),
  ]);
  await untilIdle(page);
}

export const searchFor = (page: Page, word: string): Promise<void> =>
  answered(page, "search", () =>
    page.evaluate((text) => {
      const { rcmail } = globalThis as unknown as Scope;
      rcmail.gui_objects.qsearchbox!.value = text;
      rcmail.qsearch(text);
    }, word),
  );

/** "Select all" means the whole folder or search, also what is on other pages. */
export async function deleteAll(page: Page): Promise<void> {
  const isTrash = await page.evaluate(() => {
    const { env } = (globalThis as unknown as Scope).rcmail;
    return env.mailbox === env.trash_mailbox;
  });
  await answered(page, isTrash ? "delete" : "move", () =>
    page.evaluate(() => {
      const { rcmail } = globalThis as unknown as Scope;
      rcmail.command("select-all", "");
      rcmail.command("delete");
    }),
  );
}

/** A list that is shown again meanwhile, because a message arrived, loses the selection; a person then selects again. */
const deleteSome = ({ driver, page }: Stage, count: number) =>
  answered(page, "move", async () => {
    await waitUntil("a selection to delete", async () => {
      await driver.select(page, count);
      return page.evaluate((wanted) => {
        const { rcmail } = globalThis as unknown as Scope;
        const isSelected = rcmail.message_list.get_selection().length === wanted;
        if (isSelected) rcmail.command("delete");
        return isSelected;
      }, count);
    });
  });

const setThreads = (page: Page, isOn: boolean) =>
  answered(page, "list", () =>
    page.evaluate(
      (threads) =>
        (globalThis as unknown as Scope).rcmail.set_list_options([], undefined, "", threads),
      isOn ? 1 : 0,
    ),
  );

/** Lists the folder again without a search, as the button beside the field does. */
export const leaveSearch = (page: Page): Promise<void> =>
  answered(page, "list", () =>
    page.evaluate(() => (globalThis as unknown as Scope).rcmail.command("reset-search")),
  );

async function sort(page: Page, column: string): Promise<void> {
  const isSorted = await page.evaluate(
    (wanted) => (globalThis as unknown as Scope).rcmail.env.sort_col === wanted,
    column,
  );
  if (isSorted) return;
  await answered(page, "list", () =>
    page.evaluate((wanted) => {
      const { rcmail } = globalThis as unknown as Scope;
      rcmail.set_list_options([], wanted, "DESC", rcmail.env.threading);
    }, column),
  );
}

/** What the page shows once Roundcube has looked for new messages. */
export async function lookAtRoundcube({ page, webmail }: Stage) {
  await answered(page, "check-recent", () =>
    page.evaluate(() => (globalThis as unknown as Scope).rcmail.command("checkmail")),
  );
  const { isTrash, exists, ...shown } = await page.evaluate(() => {
    const { env } = (globalThis as unknown as Scope).rcmail;
    return {
      folder: env.mailbox,
      page: env.current_page,
      isSearch: Boolean(env.search_request),
      order: `${String(env.sort_col)} ${String(env.sort_order)}`,
      isThreads: Boolean(env.threading),
      isTrash: env.mailbox === env.trash_mailbox,
      exists: env.exists,
    };
  });
  const isUpToDate = exists === webmail.onDisk()[isTrash ? "Trash" : "INBOX"].messages;
  return { ...shown, isUpToDate };
}

function inAnotherTab(): PressCase {
  let other: Page | undefined;
  return {
    name: "in a search in another tab, all",
    prepare: async (stage, word) => {
      deliver(stage, "INBOX", { word, count: 5 });
      await stage.driver.openFolder(stage.page, "INBOX");
      other = await stage.page.browser().newPage();
      other.setDefaultTimeout(stage.page.getDefaultTimeout());
      await stage.driver.reopen(other, stage.webmail);
      await searchFor(other, word);
      await stage.page.bringToFront();
    },
    presses: async ({ page }) => {
      await other!.bringToFront();
      await deleteAll(other!);
      await other!.close();
      await page.bringToFront();
    },
  };
}

export const roundcubeCases: readonly PressCase[] = [
  {
    name: "in a search, all",
    prepare: async (stage, word) => {
      deliver(stage, "INBOX", { word, count: 5 });
      await stage.driver.openFolder(stage.page, "INBOX");
      await searchFor(stage.page, word);
    },
    presses: ({ page }) => deleteAll(page),
  },
  {
    name: "in a search in the trash, all",
    prepare: async (stage, word) => {
      deliver(stage, "Trash", { word, count: 3 });
      await stage.driver.openFolder(stage.page, "Trash");
      await searchFor(stage.page, word);
    },
    presses: ({ page }) => deleteAll(page),
  },
  {
    name: "with a filter, all",
    prepare: async (stage, word) => {
      deliver(stage, "INBOX", { word, count: 4, flags: "FS" });
      await stage.driver.openFolder(stage.page, "INBOX");
      await answered(stage.page, "search", () =>
        stage.page.evaluate(() =>
          (globalThis as unknown as Scope).rcmail.filter_mailbox("FLAGGED"),
        ),
      );
    },
    presses: ({ page }) => deleteAll(page),
  },
  {
    name: "in a search in threads, all",
    prepare: async (stage, word) => {
      deliver(stage, "INBOX", { word, count: 4 });
      await stage.driver.openFolder(stage.page, "INBOX");
      await setThreads(stage.page, true);
      await searchFor(stage.page, word);
    },
    presses: async ({ page }) => {
      await deleteAll(page);
      await leaveSearch(page);
      await setThreads(page, false);
    },
  },
  {
    name: "sorted by size, on page 2, two",
    prepare: async (stage, word) => {
      deliver(stage, "INBOX", { word, count: 2 });
      await stage.driver.openFolder(stage.page, "INBOX");
      await sort(stage.page, "size");
      await answered(stage.page, "list", () =>
        stage.page.evaluate(() => (globalThis as unknown as Scope).rcmail.list_page(2)),
      );
    },
    presses: (stage) => deleteSome(stage, 2),
  },
  {
    name: "on page 3, two, after a message arrived",
    prepare: async (stage, word) => {
      deliver(stage, "INBOX", { word, count: 1 });
      await stage.driver.openFolder(stage.page, "INBOX");
      await sort(stage.page, "date");
      await answered(stage.page, "list", () =>
        stage.page.evaluate(() => (globalThis as unknown as Scope).rcmail.list_page(3)),
      );
      deliver(stage, "INBOX", { word: `${word}late`, count: 1 });
    },
    presses: (stage) => deleteSome(stage, 2),
  },
  inAnotherTab(),
];
