import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { folders } from "../../corpus/webmail/messages.ts";
import { mailboxWords } from "../../corpus/webmail/words.ts";
import { runWeightFaults } from "./run-weight-faults.ts";
import { answerOrder } from "../../e2e/support/answer-order.ts";
import { openReview } from "../../e2e/webmail/open-review.ts";
import { waitUntil } from "../../rig/wait-until.ts";
import type { Row } from "../row.ts";
import type { Stage } from "./stage.ts";

const newName = (size: number, word: string) =>
  `${Math.floor(Date.now() / 1000)}.M1P${word}.test,S=${size},W=${size}:2,S`;

/**
 * A second file of the newest message of the inbox, as mail servers store one that was delivered twice, and one that a stranger made to look
 * like it, with its Message-ID, size and all, but another text. A later step replies to it.
 */
function addCopy(home: string): void {
  const inbox = path.join(home, "Maildir/cur");
  const text = readFileSync(path.join(inbox, readdirSync(inbox).toSorted().at(-1)!));
  writeFileSync(path.join(inbox, newName(text.length, "copy")), text);
  const strangers = Buffer.from(text);
  strangers.write("#", text.lastIndexOf("."));
  writeFileSync(path.join(inbox, newName(text.length, "strangers")), strangers);
}

/** How many messages of the inbox are unread. */
const countUnread = (home: string): number =>
  readdirSync(path.join(home, "Maildir/cur")).filter((name) => !/:2,[A-Z]*S/.test(name)).length;

/** A sent message with an attachment of more than a megabyte, whose size is shown as 1.4 MB. */
function addSent(home: string): void {
  const date = new Date(Date.now() - 86_400_000).toUTCString().replace("GMT", "+0000");
  const text = [
    "From: agent@mairie.test",
    `To: ${mailboxWords.people[0]}@voisins.test`,
    `Subject: ${mailboxWords.subjects[0]}`,
    `Date: ${date}`,
    "Message-ID: <sent-with-file@mairie.test>",
    "MIME-Version: 1.0",
    'Content-Type: multipart/mixed; boundary="b"',
    "",
    "--b",
    "Content-Type: text/plain",
    "",
    mailboxWords.bodies[0],
    "--b",
    "Content-Type: application/octet-stream",
    `Content-Disposition: attachment; filename="${mailboxWords.files[1]}.bin"`,
    "",
    `${"0".repeat(74)}\r\n`.repeat(19_000),
    "--b--",
    "",
  ].join("\r\n");
  writeFileSync(path.join(home, "Maildir/.Sent/cur", newName(text.length, "sent")), text);
}

/** Steps on what takes up space: sums beside the disk, stop and continue, a move with its undo, and a copy. */
export async function runWeight(stage: Stage): Promise<Row[]> {
  const { webmail, messageRecord, rig, page, driver } = stage;
  addCopy(webmail.home);
  addSent(webmail.home);
  await driver.reopen(page, webmail);
  const panel = await openReview(rig, messageRecord.page, page, "#webmail-weigh");
  const { look, press, untilState } = panel;
  await press("#start");
  await waitUntil("a first folder", async () => (await look("#results li")).length > 0);
  await press("#stop");
  const stopped = await waitUntil("an end of reading", async () => {
    const [status] = await look('[role="status"][data-state]');
    return ["stopped", "done"].find((state) => state === status?.data.state);
  });
  await press(stopped === "stopped" ? "#resume" : "#again");
  await untilState("done");

  const disk = webmail.onDisk();
  const sums = (await look("#results li")).map(({ data }) => ({
    folder: data.key!,
    messages: Number(data.messages),
    bytes: Number(data.bytes),
    marginBytes: Number(data.margin),
  }));
  const isSame = folders.every((folder) => {
    const { messages, bytes } = disk[folder];
    const sum = sums.find((one) => one.folder === webmail.folderId(folder));
    return sum
      ? sum.messages === messages && Math.abs(sum.bytes - bytes) <= sum.marginBytes
      : messages === 0;
  });
  const total = (list: readonly { messages: number; bytes: number }[]) =>
    `${list.reduce((sum, { messages }) => sum + messages, 0)} messages, ${list.reduce((sum, { bytes }) => sum + bytes, 0)} B`;
  const rows: Row[] = [
    {
      what: "reads what takes up space, stopped once",
      truth: total(Object.values(disk)),
      extension: `${total(sums)} ± ${sums.reduce((sum, { marginBytes }) => sum + marginBytes, 0)} B, folder by folder`,
      isRight: isSame,
    },
  ];

  await press("#tab-years");
  const years = await waitUntil("years", async () => {
    const found = await look('#results[data-tab="years"] li');
    return found.length > 0 && found;
  });
  const unknown = years.find(({ data }) => data.key === "undefined");
  rows.push({
    what: "sums up by year",
    truth: "every message has a date",
    extension: years.map(({ data }) => `${data.key}: ${data.messages}`).join(", "),
    isRight: unknown === undefined,
  });

  const sentFolder = path.join(webmail.home, "Maildir/.Sent/cur");
  const sentWithFile = readdirSync(sentFolder).filter((name) =>
    /^content-disposition: attachment/im.test(readFileSync(path.join(sentFolder, name), "latin1")),
  ).length;
  await press("#tab-sent");
  const sent = await waitUntil("sent messages", async () => {
    const found = await look('#results[data-tab="sent"] li[data-id]');
    return found.length > 0 && found;
  });
  rows.push({
    what: "lists what was sent with attachments",
    truth: `${sentWithFile} messages`,
    extension: `${sent.length} messages`,
    isRight: sent.length === sentWithFile,
  });

  const unread = countUnread(webmail.home);
  await press("#tab-copies");
  await press("#search-copies");
  const copies = await waitUntil("copies", async () => {
    const found = await look('#results[data-tab="copies"] li[data-id]');
    return found.length > 0 && found;
  });
  await untilState("done");
  const readMeanwhile = unread - countUnread(webmail.home);
  await press('#results li[data-id] input[type="checkbox"]');
  await press("#apply");
  await answerOrder(rig, page);
  await waitUntil("a moved copy", async () => (await look('[data-moved="1"]')).length > 0);
  const inTrash = await waitUntil("the copy on the disk", () => {
    const { messages } = webmail.onDisk().Trash;
    return messages > disk.Trash.messages && messages;
  });
  await press("#undo");
  await waitUntil("an undone move", async () => (await look('[data-restored="1"]')).length > 0);
  const after = await waitUntil("the copy back in its folder", () => {
    const now = webmail.onDisk();
    return now.Trash.messages === disk.Trash.messages && now;
  });
  rows.push({
    what: "moves a copy to the trash, and undoes it",
    truth: `trash ${disk.Trash.messages} → ${inTrash} → ${after.Trash.messages}, inbox ${disk.INBOX.messages} → ${after.INBOX.messages}`,
    extension: `${copies.length} messages with the same content beside a stranger's that looks the same; ${readMeanwhile} marked as read; 1 moved, 1 put back`,
    isRight:
      copies.length === 2 &&
      readMeanwhile === 0 &&
      inTrash === disk.Trash.messages + 1 &&
      after.INBOX.messages === disk.INBOX.messages,
  });
  rows.push(...(await runWeightFaults(stage, panel)));
  await press("#close");
  return rows;
}
