import type { Page } from "puppeteer-core";
import { mailboxWords } from "../../corpus/webmail/words.ts";
import { waitUntil } from "../../rig/wait-until.ts";
import type { Folder } from "../../corpus/webmail/messages.ts";
import { command, untilIdle } from "./drive-roundcube.ts";
import { deletedRow, movedRow } from "./observe-step.ts";
import type { Row } from "../row.ts";
import type { Stage } from "./stage.ts";

type MessageList = {
  select(uid: string): void;
  select_row(uid: string, key: number, isByMouse: boolean): void;
};
type Client = {
  env: { search_scope?: string; messages: Record<string, { mbox: string }> };
  message_list: MessageList;
  qsearch(text: string): void;
};

/** Searches all folders for a word, and selects as many of the found messages as named for each folder. */
async function selectFound(page: Page, wanted: Partial<Record<Folder, number>>): Promise<void> {
  await Promise.all([
    page.waitForResponse((response) => response.url().includes("_action=search")),
    page.evaluate((word) => {
      const { rcmail } = globalThis as unknown as { rcmail: Client };
      rcmail.env.search_scope = "all";
      rcmail.qsearch(word);
    }, mailboxWords.subjects[1]),
  ]);
  await untilIdle(page);
  const selected = await waitUntil("found messages of each folder", () =>
    page.evaluate((counts) => {
      const { rcmail } = globalThis as unknown as { rcmail: Client };
      const found = Object.entries(rcmail.env.messages);
      const chosen = Object.entries(counts).flatMap(([folder, count]) =>
        found.filter(([, { mbox }]) => mbox === folder).slice(0, count),
      );
      const isThere = chosen.length === Object.values(counts).reduce((sum, n) => sum + n, 0);
      if (!isThere) return false;
      const controlKey = 1;
      for (const [at, [uid]] of chosen.entries()) {
        if (at === 0) rcmail.message_list.select(uid);
        else rcmail.message_list.select_row(uid, controlKey, true);
      }
      return chosen.length;
    }, wanted),
  );
  if (selected === 0) throw new Error("nothing was found");
}

const remove = (page: Page) => command(page, "#toolbar-menu a.delete:not(.disabled)");

/** What only Roundcube offers: a search over all folders, and a message on a page of its own. */
export async function runRoundcubeWays(stage: Stage): Promise<Row[]> {
  const { webmail, driver, page } = stage;
  const inTrash = () => webmail.onDisk().Trash.messages;
  const all = () =>
    Object.values(webmail.onDisk()).reduce((sum, { messages }) => sum + messages, 0);
  const rows: Row[] = [];

  await driver.openFolder(page, "INBOX");
  await selectFound(page, { INBOX: 2, Sent: 1, Trash: 1 });
  rows.push(
    await movedRow(
      stage,
      "deletes 4 of a search over all folders, one of them in the trash",
      async () => {
        const before = inTrash();
        await remove(page);
        await waitUntil("3 more in the trash", () => inTrash() === before + 3);
      },
    ),
  );

  await driver.openFolder(page, "Trash");
  await selectFound(page, { INBOX: 1, Sent: 1, Trash: 2 });
  rows.push(
    await deletedRow(
      stage,
      "deletes 4 of three folders permanently, in a search from the trash",
      async () => {
        const before = all();
        await remove(page);
        await waitUntil("4 fewer", () => all() === before - 4);
      },
    ),
  );

  await driver.openFolder(page, "Trash");
  const uid = await page.evaluate(() => {
    const { rcmail } = globalThis as unknown as { rcmail: Client };
    return Object.keys(rcmail.env.messages)[1]!;
  });
  await page.goto(`${webmail.origin}/?_task=mail&_mbox=Trash&_uid=${uid}&_action=show`);
  await page.waitForSelector("#toolbar-menu a.delete:not(.disabled)");
  await untilIdle(page);
  rows.push(
    await deletedRow(
      stage,
      "deletes a message of the trash that is open on a page of its own",
      async () => {
        const before = inTrash();
        await remove(page);
        await waitUntil("one fewer in the trash", () => inTrash() === before - 1);
      },
    ),
  );
  await driver.reopen(page, webmail);
  return rows;
}
