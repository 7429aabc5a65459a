import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import type { InboxRow, NewsletterInbox } from "./newsletter-inbox.ts";
import { scanInbox } from "./scan-inbox.ts";

const createRows = (sender: string, count: number): InboxRow[] =>
  Array.from({ length: count }, (_, at) => ({
    uid: `${sender.length * 100 + at}`,
    address: `${sender}@l.test`,
    name: sender,
    isRead: false,
  }));

test("reads the newest header of each sender with two messages or more, four at a time", async () => {
  const senders = Array.from({ length: 12 }, (_, at) => "x".repeat(at + 1));
  const requested: string[] = [];
  let active = 0;
  let maxActive = 0;
  const mailbox: Pick<NewsletterInbox, "list" | "readHeader"> = {
    list: async () => [
      ...senders.flatMap((sender) => createRows(sender, 3)),
      ...createRows("single", 1),
    ],
    readHeader: async (uid) => {
      requested.push(uid);
      maxActive = Math.max(maxActive, (active += 1));
      await wait(5);
      active -= 1;
      return "List-Unsubscribe: <https://l.test/off>";
    },
  };
  const found: string[] = [];
  await scanInbox(
    mailbox as NewsletterInbox,
    { onNewsletter: ({ name }) => found.push(name), onProgress: () => undefined },
    new AbortController().signal,
  );
  expect(maxActive).toBe(4);
  // The newest of each sender is the third of three.
  expect(requested.toSorted()).toEqual(
    senders.map(({ length }) => String(length * 100 + 2)).toSorted(),
  );
  expect(found).toHaveLength(12);
});
