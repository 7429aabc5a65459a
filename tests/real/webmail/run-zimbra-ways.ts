import { recordedObservations } from "../../rig/page/recorded-observations.ts";
import { waitUntil } from "../../rig/wait-until.ts";
import { deliver } from "./presses/press-case.ts";
import { searchZimbra, switchView } from "./drive-zimbra.ts";
import { press } from "./driver.ts";
import { deletedRow, describeBytes, movedRow } from "./observe-step.ts";
import type { Row } from "../row.ts";
import type { Stage } from "./stage.ts";
import { lookAtDisk, observedSince } from "./whole-mailbox.ts";

/** Selects every row of the list. */
const selectAll = ({ page }: Stage): Promise<void> =>
  page.evaluate(() => {
    for (const row of document.querySelectorAll<HTMLElement>("#list .Row")) row.click();
  });

/** A deletion that takes several requests, each counted for itself. */
async function deletedInParts(stage: Stage, what: string, n: number): Promise<Row> {
  const { driver, page, messageRecord } = stage;
  const before = lookAtDisk(stage);
  const { events, counted } = await recordedObservations(messageRecord);
  await driver.remove(page);
  const seen = await waitUntil("all of it", async () => {
    const found = await observedSince(stage, events.length, counted.length);
    return found.n >= n && found;
  });
  const after = lookAtDisk(stage);
  const [files, bytes] = [before.messages - after.messages, before.bytes - after.bytes];
  return {
    what,
    truth: `${files} files, ${bytes} B`,
    extension: `${seen.n} counted, ${describeBytes(seen.bytes)}`,
    isRight: seen.n === files && seen.bytes === bytes,
  };
}

/** From a search, by conversation, more than one request takes, and a folder that is no trash. */
export async function runZimbraWays(stage: Stage): Promise<Row[]> {
  const { webmail, driver, page } = stage;
  const inTrash = () => webmail.onDisk().Trash.messages;
  const rows: Row[] = [];

  deliver(stage, "Trash", { word: "perlutine", count: 3 });
  await driver.openFolder(page, "Trash");
  await searchZimbra(page, "perlutine");
  rows.push(
    await deletedRow(stage, "deletes all 3 of a search in the trash", async () => {
      await selectAll(stage);
      await driver.remove(page);
    }),
  );

  for (const folder of ["INBOX", "Sent", "Trash"] as const)
    deliver(stage, folder, { word: "conversine", count: 2 });
  await driver.openFolder(page, "INBOX");
  await searchZimbra(page, "conversine");
  await switchView(page);
  rows.push(
    await movedRow(
      stage,
      "deletes 2 conversations, with messages sent and in the trash",
      async () => {
        const before = inTrash();
        await selectAll(stage);
        await driver.remove(page);
        await waitUntil("two more", () => inTrash() === before + 2);
      },
    ),
  );
  await driver.openFolder(page, "Trash");
  await searchZimbra(page, "conversine");
  rows.push(
    await deletedRow(stage, "deletes them in the trash", async () => {
      await selectAll(stage);
      await driver.remove(page);
    }),
  );
  await switchView(page);

  deliver(stage, "Trash", { word: "centaine", count: 150 });
  await driver.openFolder(page, "Trash");
  await searchZimbra(page, "centaine");
  await selectAll(stage);
  rows.push(await deletedInParts(stage, "deletes 150, of which a request takes 100", 150));

  deliver(stage, "Drafts", { word: "brouillard", count: 4 });
  await page.evaluate(() => document.querySelector("#list")?.removeAttribute("data-shown"));
  await driver.openFolder(page, "Drafts");
  rows.push(
    await deletedRow(stage, "empties a folder that is neither trash nor junk", async () => {
      await press(page, '[id="zmi__main_Mail__EMPTY_FOLDER"]');
      await press(page, ".DwtDialog button");
      await waitUntil("no drafts", () => webmail.onDisk().Drafts.messages === 0);
    }),
  );
  await driver.openFolder(page, "INBOX");
  return rows;
}
