import { setTimeout as wait } from "node:timers/promises";
import type { Page } from "puppeteer-core";
import type { PageState } from "../../../extension/src/features/webmail/page-messages.ts";
import type { Folder } from "../../corpus/webmail/messages.ts";
import { withApis } from "../../rig/page/with-apis.ts";
import { waitUntil } from "../../rig/wait-until.ts";
import type { Row } from "../row.ts";
import { command, untilIdle } from "./drive-roundcube.ts";
import { press } from "./driver.ts";
import { deletedRow, movedRow } from "./observe-step.ts";
import { messages } from "./run-other-device.ts";
import type { Stage } from "./stage.ts";

const found = "perlutine";
const other = "ombrelline";

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

/** Opens a folder that another device has just filled. */
async function openFilled(
  { webmail, driver, page }: Stage,
  folder: Folder,
  texts: readonly string[],
): Promise<void> {
  await webmail.otherDevice.add(folder, texts);
  await driver.openFolder(page, "INBOX");
  await driver.openFolder(page, folder);
}

const inFolder = ({ webmail }: Stage, folder: Folder) => webmail.onDisk()[folder].messages;

/** Deletes what is selected and waits until the folder holds as many as named. */
const removeAllBut = (stage: Stage, folder: Folder, left: number) => async () => {
  await stage.driver.remove(stage.page);
  await waitUntil(`${left} left`, () => inFolder(stage, folder) === left);
  await untilIdle(stage.page);
};

/** "Select all" in the trash, in a folder and in searches, time to think, and "Delete". */
export async function runSelectingAll(stage: Stage, seconds: number): Promise<Row[]> {
  const { page } = stage;
  const chooseAndThink = async () => {
    await selectAll(page);
    await wait(seconds * 1000);
  };
  const rows: Row[] = [];
  const thinks = `thinks ${seconds} s, deletes`;

  await openFilled(stage, "Trash", messages(found, 60));
  await chooseAndThink();
  rows.push(
    await deletedRow(stage, `selects all of the trash, ${thinks}`, removeAllBut(stage, "Trash", 0)),
  );

  // The question whether to empty the trash is asked and refused: the search must stay on the server.
  await openFilled(stage, "Trash", [...messages(found, 60), ...messages(other, 20)]);
  await search(page, "base");
  await command(page, "a.purge.active");
  await press(page, ".ui-dialog-buttonset button.cancel");
  await chooseAndThink();
  const what = `selects all 60 that a search found in the trash, ${thinks}`;
  rows.push(await deletedRow(stage, what, removeAllBut(stage, "Trash", 20)));

  await openFilled(stage, "Drafts", [...messages(found, 60), ...messages(other, 20)]);
  await search(page, "base");
  await chooseAndThink();
  const inSearch = removeAllBut(stage, "Drafts", 20);
  rows.push(await movedRow(stage, `selects all 60 that a search found, ${thinks}`, inSearch));

  await openFilled(stage, "Drafts", messages(other, 40));
  await chooseAndThink();
  const ofFolder = removeAllBut(stage, "Drafts", 0);
  rows.push(await movedRow(stage, `selects all 60 of a folder, ${thinks}`, ofFolder));
  return rows;
}

/** How many deletions the popup says are not counted. */
const readUncounted = ({ messageRecord, tabId }: Stage): Promise<number> =>
  withApis(
    messageRecord.page,
    async ({ tabs }, id) => {
      const state = await tabs.sendMessage(id, { type: "webmail/state" }, { frameId: 0 });
      return (state as PageState).activity.uncounted;
    },
    tabId,
  );

/** All that a search over all folders found. Roundcube answers with an error if there is a folder in which it found nothing. */
async function runSeveralFolders(stage: Stage): Promise<Row[]> {
  const { webmail, driver, page } = stage;
  const fill = async (counts: Partial<Record<Folder, number>>) => {
    for (const [folder, count] of Object.entries(counts))
      await webmail.otherDevice.add(folder as Folder, messages(found, count));
    await driver.openFolder(page, "Trash");
    await driver.openFolder(page, "INBOX");
    await search(page, "all");
    await selectAll(page);
    await wait(15_000);
  };
  const remove = (count: number) => async () => {
    const before = inFolder(stage, "Trash");
    await driver.remove(page);
    await waitUntil(
      `${count} more in the trash`,
      () => inFolder(stage, "Trash") === before + count,
    );
    await untilIdle(page);
  };

  await fill({ INBOX: 2, Sent: 2, Drafts: 12, Junk: 9, Trash: 5 });
  const what = "selects all 30 that a search over all folders found, 5 in the trash, deletes";
  const rows = [await movedRow(stage, what, remove(25))];

  await fill({ Drafts: 12 });
  const earlier = await readUncounted(stage);
  const before = inFolder(stage, "Trash");
  await remove(12)();
  const said = await waitUntil("word of it", async () => (await readUncounted(stage)) - earlier);
  rows.push({
    what: "the same where Roundcube moves them and answers with an error",
    truth: `trash ${before} → ${inFolder(stage, "Trash")}`,
    extension: `${said} said to be not counted`,
    isRight: said === 1,
  });
  return rows;
}

/** A person selects all, or is asked, thinks, and then deletes. */
export async function runRoundcubeThinking(stage: Stage): Promise<Row[]> {
  const { webmail, driver, page } = stage;
  const rows = [...(await runSelectingAll(stage, 15)), ...(await runSelectingAll(stage, 30))];

  await driver.openFolder(page, "Trash");
  await selectAll(page);
  await wait(12_000);
  await webmail.otherDevice.remove("Trash", "1:20");
  await wait(3000);
  rows.push(
    await deletedRow(
      stage,
      "selects all of the trash, of which another device then takes 20, deletes after 15 s",
      removeAllBut(stage, "Trash", 0),
    ),
  );

  rows.push(...(await runSeveralFolders(stage)));

  await driver.openFolder(page, "Trash");
  await command(page, "a.purge.active");
  await wait(15_000);
  rows.push(
    await deletedRow(stage, "empties the trash, 15 s after being asked", async () => {
      await press(page, ".ui-dialog-buttonset button.mainaction");
      await waitUntil("an empty trash", () => inFolder(stage, "Trash") === 0);
    }),
  );
  await driver.openFolder(page, "INBOX");
  return rows;
}
