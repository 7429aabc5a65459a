import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { groupBySender, type InboxRow } from "./group-by-sender.ts";
import type { NewsletterInbox } from "./newsletter-inbox.ts";
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
  const mailbox: Pick<NewsletterInbox, "listSenders" | "readHeader"> = {
    listSenders: async () =>
      groupBySender([
        ...senders.flatMap((sender) => createRows(sender, 3)),
        ...createRows("single", 1),
      ]),
    readHeader: async (uid) => {
      requested.push(uid);
      maxActive = Math.max(maxActive, (active += 1));
      await wait(5);
      active -= 1;
      return { pageUrl: "https://l.test/off" };
    },
  };
  const found: string[] = [];
  const result = await scanInbox(
    mailbox as NewsletterInbox,
    { onNewsletter: ({ name }) => found.push(name), onProgress: () => undefined },
    new AbortController().signal,
  );
  expect([result, maxActive]).toEqual(["ready", 4]);
  // The newest of each sender is the third of three.
  expect(requested.toSorted()).toEqual(
    senders.map(({ length }) => String(length * 100 + 2)).toSorted(),
  );
  expect(found).toHaveLength(12);
});

test.each([
  ["failed", { isOnline: true }],
  ["offline", { isOnline: false }],
] as const)(
  "looking for newsletters in a webmail that does not answer ends as %s with %o",
  async (result, given) => {
    const inbox = {
      listSenders: async () => groupBySender(createRows("a", 2)),
      readHeader: () => Promise.reject(new TypeError("NetworkError")),
    } as unknown as NewsletterInbox;
    const handlers = { onNewsletter: () => undefined, onProgress: () => undefined };
    const { signal } = new AbortController();
    expect(await scanInbox(inbox, handlers, signal, () => given.isOnline)).toBe(result);
  },
);

test("looking for newsletters that was stopped is not said to be offline", async () => {
  const controller = new AbortController();
  const inbox = {
    listSenders: () => {
      controller.abort();
      return Promise.reject(controller.signal.reason as Error);
    },
  } as unknown as NewsletterInbox;
  const handlers = { onNewsletter: () => undefined, onProgress: () => undefined };
  expect(await scanInbox(inbox, handlers, controller.signal, () => false)).toBe("stopped");
});
