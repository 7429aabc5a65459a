import { expect, test } from "vitest";
import { groupBySender } from "./group-by-sender.ts";

const row = (uid: string, address: string, isRead = false) => ({
  uid,
  address,
  name: address,
  isRead,
});

test("messages are grouped by address without regard to case, newest first", () => {
  const senders = groupBySender([
    row("9", "A@l.test"),
    row("100", "a@l.test", true),
    row("5", "b@l.test"),
  ]);
  expect(senders.map(({ uids, read }) => ({ uids, read }))).toEqual([
    { uids: ["100", "9"], read: 1 },
    { uids: ["5"], read: 0 },
  ]);
});
