import { waitUntil } from "../../rig/wait-until.ts";
import { press } from "./driver.ts";
import { deletedRow } from "./observe-step.ts";
import { message } from "./run-other-device.ts";
import type { Row } from "../row.ts";
import type { Stage } from "./stage.ts";

const deleteOpen = '[ng-click="viewer.deleteMessage()"]';
const rows = '[ng-click="mailbox.selectMessage(currentMessage)"]';

/** Searches the open trash for a word of subjects. */
export async function searchTrash({ page }: Stage, text: string): Promise<void> {
  await press(page, '[ng-click="mailbox.searchMode()"]');
  await page.waitForSelector('input[name="folderSearch"]', { visible: true });
  await Promise.all([
    page.waitForResponse((response) => response.url().endsWith("/folderTrash/view")),
    page.type('input[name="folderSearch"]', text),
  ]);
  await page.waitForSelector(rows);
}

/** A message that is deleted from a search in the trash, and one that is open. */
export async function runSogoWays(stage: Stage): Promise<Row[]> {
  const { webmail, driver, page } = stage;
  const inTrash = () => webmail.onDisk().Trash.messages;
  const word = "perlutine";
  await webmail.otherDevice.add(
    "Trash",
    [784, 1_400_000, 30_000].map((bytes, at) => message(`${word}${at}`, bytes)),
  );
  await driver.openFolder(page, "Trash");
  await searchTrash(stage, word);
  const fewer = (count: number, remove: () => Promise<void>) => async () => {
    const before = inTrash();
    await remove();
    await waitUntil(`${count} fewer`, () => inTrash() === before - count);
  };
  const found: Row[] = [
    await deletedRow(
      stage,
      "deletes 1 of a search in the trash",
      fewer(1, async () => {
        await driver.select(page, 1);
        await driver.remove(page);
      }),
    ),
  ];

  await driver.reopen(page, webmail);
  await driver.openFolder(page, "Trash");
  // A list that was just rendered again may miss the first click.
  await waitUntil("an open message", async () => {
    await press(page, rows);
    return page.waitForSelector(deleteOpen, { timeout: 3_000 }).catch(() => undefined);
  });
  found.push(
    await deletedRow(
      stage,
      "deletes a message of the trash that is open",
      fewer(1, () => press(page, deleteOpen)),
    ),
  );

  // The trash stays open: SOGo lists the inbox again only for who comes from another folder.
  return found;
}
