import { setTimeout as wait } from "node:timers/promises";
import { waitUntil } from "../../rig/wait-until.ts";
import type { Row } from "../row.ts";
import { press } from "./driver.ts";
import { deletedRow } from "./observe-step.ts";
import { messages } from "./run-other-device.ts";
import { searchTrash } from "./run-sogo-ways.ts";
import type { Stage } from "./stage.ts";

const found = "perlutine";
const other = "ombrelline";
const confirmButton = "md-dialog:not(.sg-mail-editor) .md-confirm-button";
const menuOfTrash =
  '.sg-mailbox-list-item:has(.sg-folder.delete) [ng-click="$ctrl.showMenu($event)"]';

/** Presses the choice of the open menu. Closed menus stay in the page. */
const chooseEmpty = ({ page }: Stage) =>
  page.waitForFunction(() => {
    const choices = document.querySelectorAll<HTMLElement>(
      '[ng-click="$menuCtrl.emptyTrashFolder()"]',
    );
    const seen = [...choices].find((entry) =>
      entry.checkVisibility({ visibilityProperty: true, opacityProperty: true }),
    );
    seen?.click();
    return seen !== undefined;
  });

/** A person selects all, or opens the menu, thinks, and then deletes. */
export async function runSogoThinking(stage: Stage): Promise<Row[]> {
  const { webmail, driver, page } = stage;
  const { otherDevice } = webmail;
  const inTrash = () => webmail.onDisk().Trash.messages;
  const open = async (texts: readonly string[]) => {
    await otherDevice.add("Trash", texts);
    await driver.reopen(page, webmail);
    await driver.openFolder(page, "Trash");
  };
  const askToDeleteAll = async () => {
    await driver.select(page, 1);
    await press(page, '[ng-click="mailbox.selectAll()"]');
    await press(page, '[ng-click^="mailbox.confirmDeleteSelectedMessages"]');
    await page.waitForSelector(confirmButton, { visible: true });
  };
  const confirm = (left: number) => async () => {
    await press(page, confirmButton);
    await waitUntil(`${left} left`, () => inTrash() === left);
  };
  const rows: Row[] = [];

  await open(messages(found, 60));
  await askToDeleteAll();
  await wait(30_000);
  rows.push(
    await deletedRow(stage, "selects all of the trash, is asked, thinks 30 s, deletes", confirm(0)),
  );

  await open(messages(found, 60));
  await askToDeleteAll();
  await wait(5000);
  await otherDevice.remove("Trash", "1:20");
  await wait(10_000);
  rows.push(
    await deletedRow(
      stage,
      "selects all of a trash of 60, of which another device then takes 20, deletes after 15 s",
      confirm(0),
    ),
  );

  await open([...messages(found, 60), ...messages(other, 20)]);
  await searchTrash(stage, found);
  await askToDeleteAll();
  await wait(15_000);
  rows.push(
    await deletedRow(
      stage,
      "selects all 60 that a search found in the trash, thinks 15 s, deletes",
      confirm(20),
    ),
  );

  for (const seconds of [15, 30]) {
    await open(messages(found, 60));
    await press(page, menuOfTrash);
    await wait(seconds * 1000);
    rows.push(
      await deletedRow(stage, `empties the trash ${seconds} s after opening its menu`, async () => {
        await chooseEmpty(stage);
        await waitUntil("an empty trash", () => inTrash() === 0);
      }),
    );
  }
  await driver.reopen(page, webmail);
  return rows;
}
