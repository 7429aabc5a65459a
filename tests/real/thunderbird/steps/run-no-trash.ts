import { readdirSync } from "node:fs";
import path from "node:path";
import type { ThunderbirdVersion } from "../../../rig/thunderbird/find-versions.ts";
import { waitUntil } from "../../../rig/wait-until.ts";
import type { Row } from "../../row.ts";
import { chooseBiggest } from "../biggest-messages.ts";
import { openExtensionPage } from "../extension-page.ts";
import { readCounted } from "../read-counted.ts";
import { openThunderbirdStage, type ThunderbirdStage } from "../stage.ts";

const models = { 0: "mark as deleted", 2: "remove immediately" } as const;

/** How many files of the inbox have the flag T, which Dovecot writes for `\\Deleted`. */
const countMarked = (home: string): number =>
  readdirSync(path.join(home, "Maildir/cur")).filter((name) => /:2,[A-Z]*T/.test(name)).length;

async function deleteThere(
  { thunderbird, window, home, onDisk }: ThunderbirdStage,
  setting: string,
): Promise<Row> {
  const page = await openExtensionPage(thunderbird, "mailbox-weight.html");
  await page.press("#start");
  await page.until('[role="status"][data-state="done"]');
  const start = onDisk();
  await chooseBiggest(page, 2);
  const [said] = await page.until('#no-trash [role="status"]');
  const [move] = await page.look("#apply");
  await page.press("#no-trash [data-select]");
  await waitUntil("2 selected in Thunderbird", async () => (await window.selected()) === 2);
  await window.command("cmd_delete");
  await waitUntil("2 marked on the server", () => countMarked(home) === 2);
  const { marked } = await waitUntil("2 counted as marked", async () => {
    const counted = await readCounted(thunderbird);
    return (setting === models[0] || counted.marked === 2) && counted;
  });
  await window.command("cmd_compactFolder");
  await waitUntil("2 fewer", () => onDisk().INBOX.messages === start.INBOX.messages - 2);
  return {
    what: `ticks 2 in an account that is set to ${setting}, has them selected in Thunderbird, deletes them there, and compacts`,
    truth: `inbox ${start.INBOX.messages} → ${onDisk().INBOX.messages}, 2 marked before; trash ${start.Trash.messages} → ${onDisk().Trash.messages}`,
    extension: `“${said!.text}” The button to move is ${move!.isDisabled ? "off" : "on"}; ${marked} deleted without the trash`,
    isRight: move!.isDisabled && onDisk().Trash.messages === start.Trash.messages,
  };
}

/** Accounts that Thunderbird gives no trash. */
export async function runNoTrash({ program }: ThunderbirdVersion): Promise<Row[]> {
  const rows: Row[] = [];
  for (const deleteModel of [0, 2] as const) {
    const stage = await openThunderbirdStage({ program, deleteModel });
    try {
      rows.push(await deleteThere(stage, models[deleteModel]));
    } finally {
      await stage.close();
    }
  }
  return rows;
}
