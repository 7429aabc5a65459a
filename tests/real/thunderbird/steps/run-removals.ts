import { setTimeout as wait } from "node:timers/promises";
import { waitUntil } from "../../../rig/wait-until.ts";
import type { Row } from "../../row.ts";
import { asOtherClient } from "../other-client.ts";
import { type Counted, readCounted } from "../read-counted.ts";
import type { ThunderbirdStage } from "../stage.ts";

/** Longer than the events of another client take, and the walk of a trash after them. */
const quietMs = 4000;

const write = ({ actions, setAside }: Counted): string =>
  `${actions.map(({ count, bytes }) => (bytes === undefined ? `${count}` : `${count} with ${bytes} B`)).join(" + ") || "0"} counted, ${setAside} moved to the trash`;

/** Steps of a person, each beside the files on the server's disk. */
export async function runRemovals(stage: ThunderbirdStage): Promise<Row[]> {
  const { thunderbird, window, onDisk, imapPort } = stage;
  const rows: Row[] = [];
  const counted = () => readCounted(thunderbird);
  const trash = async () =>
    Object.entries((await counted()).trashes).find(([id]) => id.startsWith("account1"))?.[1];
  const untilCounted = (what: string, isDone: (now: Counted) => boolean) =>
    waitUntil(what, async () => isDone(await counted()));
  const untilTrashRead = () =>
    waitUntil("the trash is read", async () => {
      const known = await trash();
      const { messages, bytes } = onDisk().Trash;
      return known && !known.isStale && known.count === messages && known.bytes === bytes;
    });
  const add = async (what: string, truth: string, isRight: (now: Counted) => boolean) => {
    const now = await counted();
    rows.push({ what, truth, extension: write(now), isRight: isRight(now) });
  };
  const listed = (folder: Parameters<typeof window.open>[0], count: number) =>
    waitUntil(`${count} listed in ${folder}`, async () => (await window.listed()) === count);

  /** The list is drawn anew after each change, which drops a selection. */
  const select = (listRows: number[]) =>
    waitUntil(`${listRows.length} selected`, async () => {
      await window.select(listRows);
      await wait(300);
      return (await counted()).shown === listRows.length;
    });

  const start = onDisk();
  await untilTrashRead();
  rows.push({
    what: "starts Thunderbird",
    truth: `trash: ${start.Trash.messages} messages, ${start.Trash.bytes} B on the disk`,
    extension: `trash: ${(await trash())?.count} messages, ${(await trash())?.bytes} B`,
    isRight: true,
  });

  await window.open("INBOX");
  await listed("INBOX", start.INBOX.messages);
  await select([0, 1, 2]);
  await window.command("cmd_delete");
  await waitUntil("3 in the trash", () => onDisk().Trash.messages === start.Trash.messages + 3);
  await untilCounted("3 moved", ({ setAside }) => setAside === 3);
  await add(
    "deletes 3",
    "3 in the trash, 0 B freed",
    ({ setAside, actions }) => setAside === 3 && actions.length === 0,
  );

  await window.command("cmd_undo");
  await waitUntil("3 back", () => onDisk().Trash.messages === start.Trash.messages);
  await untilTrashRead();
  await add("takes that back", "trash as before", ({ actions }) => actions.length === 0);

  await listed("INBOX", start.INBOX.messages);
  const before = onDisk().INBOX;
  await select([4, 5]);
  await window.command("cmd_shiftDelete");
  await untilCounted("2 marked", ({ marked }) => marked === 2);
  await listed("INBOX", start.INBOX.messages - 2);
  await add(
    "deletes 2 without the trash",
    `2 marked, ${before.bytes - onDisk().INBOX.bytes} B freed until the folder is compacted`,
    ({ actions }) => JSON.stringify(actions) === '[{"count":2}]',
  );

  // A selection stays on another message than those that the phone deletes.
  await select([0]);
  await asOtherClient(
    imapPort,
    "CREATE Archive",
    "SELECT INBOX",
    "STORE 20:23 +FLAGS (\\Deleted)",
    "UID EXPUNGE 1:*",
    "MOVE 30 Archive",
  );
  await window.open("Drafts");
  await wait(500);
  await window.open("INBOX");
  await waitUntil("4 deleted elsewhere", () => onDisk().INBOX.messages <= before.messages - 5);
  await wait(quietMs);
  await add(
    "deletes 4 and moves 1 on another device",
    `${before.messages - onDisk().INBOX.messages} fewer in the inbox, with the 2 marked`,
    ({ actions }) => JSON.stringify(actions) === '[{"count":2}]',
  );

  await window.open("Trash");
  await listed("Trash", start.Trash.messages);
  await select([3]);
  await window.command("cmd_delete");
  await untilCounted("1 more marked", ({ marked }) => marked === 3);
  await add(
    "deletes 1 in the trash",
    "1 marked",
    ({ actions }) => actions.reduce((sum, { count }) => sum + count, 0) === 3,
  );
  await waitUntil(
    "the trash is read",
    async () => (await trash())?.count === start.Trash.messages - 1,
  );

  const full = onDisk().Trash;
  await window.command("cmd_emptyTrash");
  await waitUntil("the trash is empty", () => onDisk().Trash.messages === 0);
  await untilCounted("the trash counted", ({ freed }) => freed.count > 0);
  await wait(quietMs);
  const emptied = (await counted()).freed;
  await add(
    "empties the trash",
    `${full.messages} files and ${full.bytes} B gone, 1 of them marked before`,
    ({ actions }) =>
      emptied.count === full.messages - 1 &&
      emptied.bytes < full.bytes &&
      actions.reduce((sum, { count }) => sum + count, 0) === full.messages + 2,
  );
  return rows;
}
