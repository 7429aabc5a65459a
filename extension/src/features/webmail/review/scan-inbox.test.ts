import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import type { Mailbox, Row } from "../descriptor.ts";
import { scanInbox } from "./scan-inbox.ts";

const rows = (sender: string, count: number): Row[] =>
  Array.from({ length: count }, (_, at) => ({
    uid: `${sender.length * 100 + at}`,
    address: `${sender}@l.test`,
    name: sender,
    isRead: false,
  }));

test("one message a sender is looked at, four at a time, and none of who wrote once", async () => {
  const senders = Array.from({ length: 12 }, (_, at) => "x".repeat(at + 1));
  const looked: string[] = [];
  let now = 0;
  let most = 0;
  const mailbox: Pick<Mailbox, "list" | "header"> = {
    list: async () => [...senders.flatMap((sender) => rows(sender, 3)), ...rows("one-letter", 1)],
    header: async (uid) => {
      looked.push(uid);
      most = Math.max(most, (now += 1));
      await wait(5);
      now -= 1;
      return "List-Unsubscribe: <https://l.test/off>";
    },
  };
  const found: string[] = [];
  await scanInbox(
    mailbox as Mailbox,
    { found: ({ name }) => found.push(name), progress: () => undefined },
    new AbortController().signal,
  );
  expect(most).toBe(4);
  // The newest of each: the third of three.
  expect(looked.toSorted()).toEqual(
    senders.map(({ length }) => String(length * 100 + 2)).toSorted(),
  );
  expect(found).toHaveLength(12);
});
