import { createTestMailbox, testFolder, testRow } from "@digital-cleanup/mailbox/test-mailbox";
import { expect, test } from "vitest";
import { createWeighing } from "../../../ui/mailbox/weighing.ts";
import { newsletterInbox } from "./newsletter-inbox.ts";

const { signal } = new AbortController();
const row = (id: string, sentMs: number, bytes = 1000, sender = "news@l.test") =>
  testRow({ id, sentMs, bytes, sender });

async function open() {
  const folders = [
    testFolder("inbox", [row("1", 300), row("2", 100), row("3", 400, 90_000), row("4", 200)]),
    testFolder("junk", [row("9", 500)]),
    testFolder("trash", []),
  ];
  const port = createTestMailbox(folders, 100);
  const asked: string[] = [];
  port.readHeader = async (_folder, id) => {
    asked.push(id);
    return "list-unsubscribe: <https://l.test/off>";
  };
  const clock = { nowMs: () => 0, wait: async () => undefined };
  const weighing = createWeighing(port, clock);
  await weighing.read();
  return { inbox: newsletterInbox(weighing), asked, weighing, folders };
}

test("senders of the inbox are listed by date, not by number, and without junk", async () => {
  const { inbox } = await open();
  const [sender] = await inbox.listSenders(1000, signal);
  expect(sender?.uids).toEqual(["3", "1", "4", "2"]);
});

test("the header comes from the sender's newest message below 64 kB", async () => {
  const { inbox, asked } = await open();
  expect(await inbox.readHeader("3", signal)).toEqual({ pageUrl: "https://l.test/off" });
  expect(asked).toEqual(["1"]);
});

test("messages that move leave the sums, and only confirmed ones are reported", async () => {
  const { inbox, weighing, folders } = await open();
  expect(await inbox.moveToTrash(["1", "4"], signal)).toBe(2);
  expect(folders[2]!.rows.map(({ id }) => id)).toEqual(["1", "4"]);
  expect(weighing.current().summary.folders[0]!.sum.messages).toBe(2);
});
