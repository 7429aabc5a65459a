import { setTimeout as wait } from "node:timers/promises";
import type { Page } from "puppeteer-core";
import type { Folder } from "../../corpus/webmail/messages.ts";
import { waitUntil } from "../../rig/wait-until.ts";
import type { Row } from "../row.ts";
import { command, untilIdle } from "./drive-roundcube.ts";
import { press } from "./driver.ts";
import { deletedRow, movedRow } from "./observe-step.ts";
import { message } from "./run-other-device.ts";
import type { Stage } from "./stage.ts";

const found = "perlutine";
const other = "ombrelline";
const deleteButton = "#toolbar-menu a.delete:not(.disabled)";

const messages = (word: string, count: number): string[] =>
  Array.from({ length: count }, (_, at) => message(`${word}${at}`, 1000 + 90 * at));

/** In the menu of the list: all messages of the folder or of the search, on all pages. */
const selectAll = (page: Page) => command(page, "#listselect-menu a.select.all.active");

async function search(page: Page, scope: "base" | "all"): Promise<void> {
  await Promise.all([
    page.waitForResponse((response) => response.url().includes("_action=search")),
    page.evaluate(
      (word, wanted) => {
        const { rcmail } = globalThis as unknown as {
          rcmail: { env: { search_scope?: string }; qsearch(text: string): void };
        };
        rcmail.env.search_scope = wanted;
        document.querySelector<HTMLInputElement>("#mailsearchform")!.value = word;
        rcmail.qsearch(word);
      },
      found,
      scope,
    ),
  ]);
  await untilIdle(page);
}

/** "Select all", some time to think, and then "Delete". Another device deletes meanwhile, or arrives. */
export async function runThinking(stage: Stage): Promise<Row[]> {
  const { webmail, driver, page } = stage;
  const { otherDevice } = webmail;
  const inFolder = (folder: Folder) => webmail.onDisk()[folder].messages;
  const all = () => Object.values(webmail.onDisk()).reduce((sum, { messages: n }) => sum + n, 0);
  const open = async (folder: Folder, texts: readonly string[]) => {
    await otherDevice.add(folder, texts);
    await driver.openFolder(page, "INBOX");
    await driver.openFolder(page, folder);
  };
  /** Deletes and waits until the folder holds no more than `left`. */
  const deleteAll = (folder: Folder, left: number) => async () => {
    await command(page, deleteButton);
    await waitUntil(`${left} left`, () => inFolder(folder) === left);
    await untilIdle(page);
  };
  const rows: Row[] = [];

  for (const seconds of [15, 30]) {
    await open("Trash", messages(found, 60));
    await selectAll(page);
    await wait(seconds * 1000);
    const what = `selects all of the trash, thinks ${seconds} s, deletes`;
    rows.push(await deletedRow(stage, what, deleteAll("Trash", 0)));
  }

  await open("Trash", messages(found, 60));
  await selectAll(page);
  await wait(12_000);
  await otherDevice.remove("Trash", "1:20");
  await wait(3000);
  rows.push(
    await deletedRow(
      stage,
      "selects all of a trash of 60, of which another device then takes 20, deletes after 15 s",
      deleteAll("Trash", 0),
    ),
  );

  // The question whether to empty the trash is asked and refused: the search must stay on the server.
  await open("Trash", [...messages(found, 60), ...messages(other, 20)]);
  await search(page, "base");
  await command(page, "a.purge.active");
  await wait(12_000);
  await press(page, ".ui-dialog-buttonset button.cancel");
  await selectAll(page);
  await wait(15_000);
  rows.push(
    await deletedRow(
      stage,
      "selects all 60 that a search found in the trash, thinks 15 s, deletes",
      deleteAll("Trash", 20),
    ),
  );

  await open("Drafts", [...messages(found, 60), ...messages(other, 20)]);
  await search(page, "base");
  await selectAll(page);
  await wait(15_000);
  rows.push(
    await movedRow(
      stage,
      "selects all 60 that a search found, thinks 15 s, deletes",
      deleteAll("Drafts", 20),
    ),
  );
  await open("Drafts", messages(other, 40));
  await selectAll(page);
  await wait(30_000);
  rows.push(
    await movedRow(
      stage,
      "selects all 60 of a folder, thinks 30 s, deletes",
      deleteAll("Drafts", 0),
    ),
  );

  await otherDevice.add("Drafts", messages(found, 12));
  await open("Junk", messages(found, 9));
  await driver.openFolder(page, "INBOX");
  await search(page, "all");
  await selectAll(page);
  await wait(15_000);
  rows.push(
    await movedRow(
      stage,
      "selects all that a search over all folders found, some in the trash, thinks 15 s, deletes",
      async () => {
        await command(page, deleteButton);
        await waitUntil("none left", () => inFolder("Drafts") === 0);
        await untilIdle(page);
      },
    ),
  );

  await open("Trash", []);
  await command(page, "a.purge.active");
  await wait(15_000);
  rows.push(
    await deletedRow(stage, "empties the trash, 15 s after being asked", async () => {
      await press(page, ".ui-dialog-buttonset button.mainaction");
      await waitUntil("an empty trash", () => inFolder("Trash") === 0);
    }),
  );
  void all;
  await driver.openFolder(page, "INBOX");
  return rows;
}
