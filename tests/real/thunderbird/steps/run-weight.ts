import { folders } from "../../../corpus/webmail/messages.ts";
import { allMailboxWords } from "../../../corpus/webmail/words.ts";
import { waitUntil } from "../../../rig/wait-until.ts";
import type { Row } from "../../row.ts";
import type { ExtensionPage } from "../extension-page.ts";
import { asOtherClient } from "../other-client.ts";
import { readCounted } from "../read-counted.ts";
import type { ThunderbirdStage } from "../stage.ts";
import { sumsOf, writeSums } from "../sums-of.ts";

/** Another device deletes a message of the inbox, and Thunderbird learns it when the folder is opened. */
async function deleteElsewhere({ thunderbird, window, imapPort }: ThunderbirdStage, id: number) {
  const headerMessageId = await thunderbird.runInExtension<string>(
    `async (id) => (await browser.messages.get(id)).headerMessageId`,
    [id],
  );
  const search = `UID SEARCH HEADER Message-ID <${headerMessageId}>`;
  const answer = await asOtherClient(imapPort, "SELECT INBOX", search);
  const uid = /^\* SEARCH (\d+)/m.exec(answer)?.[1];
  await asOtherClient(
    imapPort,
    "SELECT INBOX",
    `UID STORE ${uid} +FLAGS (\\Deleted)`,
    `UID EXPUNGE ${uid}`,
  );
  await window.open("Drafts");
  await window.open("INBOX");
  await waitUntil("Thunderbird has 1 fewer", () =>
    thunderbird.runInExtension<boolean>(
      `async (id) => browser.messages.get(id).then(() => false, () => true)`,
      [id],
    ),
  );
}

/** Everything that the extension stores in Thunderbird, and its pages share. */
const stored = `async () => JSON.stringify([await browser.storage.local.get(null), await browser.storage.session.get(null)])`;

/** What takes up space: sums beside the disk, stop and continue, moves with their undo, and what another device changes meanwhile. */
export async function runWeight(stage: ThunderbirdStage, page: ExtensionPage): Promise<Row[]> {
  const { thunderbird, onDisk } = stage;
  const rows: Row[] = [];
  const untilState = (...states: string[]) =>
    waitUntil(states.join(" or "), async () => {
      const [status] = await page.look('[role="status"][data-state]');
      return states.find((state) => state === status?.data.state);
    });

  const start = onDisk();
  const countedBefore = (await readCounted(thunderbird)).actions.length;
  await page.press("#start");
  await waitUntil("a first folder", async () => (await page.look("#results li")).length > 0);
  await page.press("#stop");
  const stopped = await untilState("stopped", "done");
  await page.press(stopped === "stopped" ? "#resume" : "#again");
  await untilState("done");
  const sums = await sumsOf(page);
  const isSame = folders.every((folder) => {
    const sum = sums.find(({ key }) => key.endsWith(`/${folder}`)) ?? { messages: 0, bytes: 0 };
    return sum.messages === start[folder].messages && sum.bytes === start[folder].bytes;
  });
  rows.push({
    what: `reads what takes up space, ${stopped === "stopped" ? "stopped and continued" : "twice"}`,
    truth: writeSums(Object.values(start)),
    extension: `${writeSums(sums)}, folder by folder`,
    isRight: isSame,
  });

  await page.press("#tab-years");
  await page.until('#results[data-tab="years"] li');
  const { Trash: _trash, ...others } = start;
  rows.push({
    what: "sums up by year",
    truth: `${writeSums(Object.values(others))} without the trash`,
    extension: writeSums(await sumsOf(page)),
    isRight: writeSums(await sumsOf(page)) === writeSums(Object.values(others)),
  });

  await page.press("#tab-biggest");
  const boxes = '#results[data-tab="biggest"] input[type="checkbox"]';
  await page.until(boxes);
  for (const at of [0, 1, 2]) await page.press(boxes, at);
  await page.press("#apply");
  await page.until('[data-moved="3"]');
  await waitUntil("3 in the trash", () => onDisk().Trash.messages === start.Trash.messages + 3);
  await waitUntil("3 set aside", async () => (await readCounted(thunderbird)).setAside === 3);
  const afterMove = await readCounted(thunderbird);
  await page.press("#undo");
  await page.until('[data-restored="3"]');
  await waitUntil("3 back", () => onDisk().Trash.messages === start.Trash.messages);
  await waitUntil("none set aside", async () => (await readCounted(thunderbird)).setAside === 0);
  const afterUndo = await readCounted(thunderbird);
  rows.push({
    what: "moves the 3 biggest to the trash, and undoes it",
    truth: `trash ${start.Trash.messages} → ${start.Trash.messages + 3} → ${start.Trash.messages}`,
    extension: `set aside 3 → 0; ${afterUndo.actions.length - countedBefore} counted`,
    isRight:
      afterMove.actions.length === countedBefore && afterUndo.actions.length === countedBefore,
  });

  await page.press("#again");
  await untilState("done");
  await page.press("#tab-biggest");
  await page.until(boxes);
  for (const at of [0, 1]) await page.press(boxes, at);
  const [first] = await page.look('#results[data-tab="biggest"] li[data-id]');
  await deleteElsewhere(stage, Number(first!.data.id));
  await page.press("#apply");
  await page.until('[data-moved="1"]');
  await waitUntil("1 in the trash", () => onDisk().Trash.messages === start.Trash.messages + 1);
  const [outcome] = await page.look("[data-moved]");
  rows.push({
    what: "moves 2, of which another device has just deleted 1",
    truth: `trash ${start.Trash.messages} → ${onDisk().Trash.messages}`,
    extension: outcome!.text,
    isRight: onDisk().Trash.messages === start.Trash.messages + 1,
  });

  const kept = await thunderbird.runInExtension<string>(stored, []);
  const leaked = allMailboxWords.filter((word) => kept.toLowerCase().includes(word));
  rows.push({
    what: "stores nothing of senders or subjects",
    truth: `${allMailboxWords.length} words of the mailbox`,
    extension: `${leaked.length} of them in its storage`,
    isRight: leaked.length === 0,
  });
  return rows;
}
