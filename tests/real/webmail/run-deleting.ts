import { chmodSync } from "node:fs";
import path from "node:path";
import { isNear } from "../is-near.ts";
import type { Row } from "../row.ts";
import type { Stage } from "./stage.ts";
import { recordedObservations } from "../../rig/page/recorded-observations.ts";
import { waitUntil } from "../../rig/wait-until.ts";

/** Steps: delete, be refused, mark as junk, delete permanently, empty the trash. */
export async function runDeleting(stage: Stage): Promise<Row[]> {
  const { webmail, driver, page, messageRecord } = stage;
  const onDisk = () => webmail.onDisk();
  const rows: Row[] = [];
  const start = onDisk();

  await driver.select(page, 3);
  await driver.remove(page);
  await waitUntil("3 in the trash", () => onDisk().Trash.messages === start.Trash.messages + 3);
  const [moved] = await waitUntil("word of 3", async () => {
    const events = (await recordedObservations(messageRecord)).of("mail.deleted");
    return events.length > 0 && events;
  });
  rows.push({
    what: "deletes 3",
    truth: `trash ${start.Trash.messages} → ${onDisk().Trash.messages}`,
    extension: `${String(moved?.n)} set aside, ${String(moved?.bytes)} B freed, ${(await recordedObservations(messageRecord)).counted.length} counted`,
    isRight:
      moved?.n === 3 &&
      moved.bytes === 0 &&
      moved.permanent === false &&
      (await recordedObservations(messageRecord)).counted.length === 0,
  });

  await driver.select(page, 2);
  await driver.markAsJunk(page);
  await waitUntil("2 more in the junk", () => onDisk().Junk.messages === start.Junk.messages + 2);
  await waitUntil(
    "word of 2",
    async () => (await recordedObservations(messageRecord)).of("junk.marked").length,
  );
  const junk = (await recordedObservations(messageRecord)).of("junk.marked");
  rows.push({
    what: "marks 2 as junk",
    truth: `junk ${start.Junk.messages} → ${onDisk().Junk.messages}`,
    extension: `junk.marked × ${junk.length}, n = ${String(junk[0]?.n)}`,
    isRight: junk.length === 1 && junk[0]?.n === 2,
  });

  await driver.openFolder(page, "Trash");
  const before = onDisk().Trash;
  await driver.select(page, 2);
  await driver.remove(page);
  await waitUntil("2 fewer in the trash", () => onDisk().Trash.messages === before.messages - 2);
  rows.push(await counted(stage, "deletes 2 in the trash", 0, before));

  const beforeEmptying = onDisk().Trash;
  await driver.empty(page, "Trash");
  await waitUntil("an empty trash", () => onDisk().Trash.messages === 0);
  rows.push(await counted(stage, "empties the trash", 1, beforeEmptying));
  return rows;
}

/** SOGo and Zimbra delete junk permanently; Roundcube moves it to the trash, which frees no space. */
export async function runEmptyingJunk(stage: Stage): Promise<Row> {
  const { webmail, driver, page, messageRecord } = stage;
  const what = "empties the junk";
  const before = webmail.onDisk();
  const earlier = await recordedObservations(messageRecord);
  await driver.openFolder(page, "Junk");
  await driver.empty(page, "Junk");
  await waitUntil("an empty junk folder", () => webmail.onDisk().Junk.messages === 0);
  if (webmail.name !== "roundcube")
    return counted(stage, what, earlier.counted.length, before.Junk, "Junk");
  const moved = await waitUntil("word of the junk", async () =>
    (await recordedObservations(messageRecord))
      .of("mail.deleted")
      .at(earlier.of("mail.deleted").length),
  );
  const after = webmail.onDisk().Trash.messages;
  const counts =
    (await recordedObservations(messageRecord)).counted.length - earlier.counted.length;
  return {
    what,
    truth: `trash ${before.Trash.messages} → ${after}`,
    extension: `${String(moved.n)} set aside, ${String(moved.bytes)} B freed, ${counts} counted`,
    isRight: moved.n === after - before.Trash.messages && moved.bytes === 0 && counts === 0,
  };
}

async function counted(
  { webmail, messageRecord }: Stage,
  what: string,
  at: number,
  before: { messages: number; bytes: number },
  folder: "Trash" | "Junk" = "Trash",
): Promise<Row> {
  const action = await waitUntil(
    `a count of "${what}"`,
    async () => (await recordedObservations(messageRecord)).counted[at],
  );
  const after = webmail.onDisk()[folder];
  const [n, bytes] = [before.messages - after.messages, before.bytes - after.bytes];
  return {
    what,
    truth: `${n} files, ${bytes} B`,
    extension: `${action.count} counted, ${action.bytes} B`,
    isRight: action.count === n && isNear(action.bytes, bytes),
  };
}

/** The trash folder on the disk is not writable, so the webmail refuses: Roundcube with a status of 200. */
export async function runRefused({ webmail, driver, page, messageRecord }: Stage): Promise<Row> {
  const parts = ["cur", "new", "tmp"].map((part) =>
    path.join(webmail.home, "Maildir", ".Trash", part),
  );
  const before = webmail.onDisk();
  const heard = (await recordedObservations(messageRecord)).events.length;
  await driver.openFolder(page, "INBOX");
  for (const part of parts) chmodSync(part, 0o555);
  try {
    await driver.select(page, 1);
    await driver.removeRefused(page);
  } finally {
    for (const part of parts) chmodSync(part, 0o755);
  }
  const after = webmail.onDisk();
  const since = (await recordedObservations(messageRecord)).events
    .slice(heard)
    .filter(({ type }) => type === "mail.deleted");
  return {
    what: "deletes 1, which the server refuses",
    truth: `inbox ${before.INBOX.messages} → ${after.INBOX.messages}`,
    extension: `${since.length} set aside, counted or reported`,
    isRight: before.INBOX.messages === after.INBOX.messages && since.length === 0,
  };
}
