import { expect, test } from "vitest";
import { testFolder, testRow } from "../test/create-test-mailbox.ts";
import { createMailboxWeight } from "./create-mailbox-weight.ts";

const { folder: inbox } = testFolder("inbox", []);
const { folder: sent } = testFolder("sent", []);
const { folder: trash } = testFolder("trash", []);

test("messages add up by folder, sender and year, heaviest first, and the trash is no part of senders and years", () => {
  const weight = createMailboxWeight();
  weight.add(inbox, [
    testRow({ id: "1", sender: "a@x.test", senderName: "A", bytes: 300, year: 2025 }),
    testRow({ id: "2", sender: "b@x.test", bytes: 500, marginBytes: 50, year: 2026 }),
    testRow({ id: "3", sender: "a@x.test", bytes: 400, year: undefined! }),
  ]);
  weight.add(trash, [testRow({ id: "1", sender: "a@x.test", bytes: 9_000 })]);
  const { all, folders, senders, years } = weight.summary();
  // 300 + 500 + 400 + 9,000
  expect(all).toEqual({ messages: 4, bytes: 10_200, marginBytes: 50 });
  expect(folders.map(({ folder, sum }) => [folder.id, sum.bytes])).toEqual([
    ["trash", 9_000],
    ["inbox", 1_200],
  ]);
  expect(senders.map(({ sender, name, sum }) => [sender, name, sum.messages, sum.bytes])).toEqual([
    ["a@x.test", "A", 2, 700],
    ["b@x.test", "b@x.test", 1, 500],
  ]);
  expect(years.map(({ year, sum }) => [year, sum.bytes])).toEqual([
    [2026, 500],
    [undefined, 400],
    [2025, 300],
  ]);
});

test("a sum leads to its biggest messages, without the trash for senders and years", () => {
  const weight = createMailboxWeight();
  weight.add(inbox, [
    testRow({ id: "1", sender: "a@x.test", bytes: 300, year: 2025 }),
    testRow({ id: "2", sender: "b@x.test", bytes: 500, year: 2026 }),
    testRow({ id: "3", sender: "a@x.test", bytes: 400, year: undefined! }),
  ]);
  weight.add(trash, [testRow({ id: "4", sender: "a@x.test", bytes: 900, year: 2025 })]);
  const idsOf = (group: Parameters<typeof weight.biggestOf>[0]) =>
    weight.biggestOf(group).map(({ row }) => row.id);
  expect(idsOf({ by: "sender", sender: "a@x.test" })).toEqual(["3", "1"]);
  expect(idsOf({ by: "year", year: 2025 })).toEqual(["1"]);
  expect(idsOf({ by: "year", year: undefined })).toEqual(["3"]);
  expect(idsOf({ by: "folder", folderId: trash.id })).toEqual(["4"]);
});

test("at most a hundred messages of a group are listed", () => {
  const weight = createMailboxWeight();
  weight.add(
    inbox,
    Array.from({ length: 101 }, (_, at) => testRow({ id: String(at), bytes: at })),
  );
  const listed = weight.biggestOf({ by: "folder", folderId: inbox.id });
  expect([listed.length, listed.at(-1)!.row.bytes]).toEqual([100, 1]);
});

test("a message that claims more than IMAP can tell is capped", () => {
  const weight = createMailboxWeight();
  weight.add(inbox, [testRow({ id: "1", bytes: 9_007_199_254_740_992, marginBytes: 2 ** 50 })]);
  // 2 ** 32
  expect(weight.summary().all).toEqual({ messages: 1, bytes: 4_294_967_296, marginBytes: 0 });
  weight.remove(inbox, ["1"]);
  expect(weight.summary().all).toEqual({ messages: 0, bytes: 0, marginBytes: 0 });
});

test("the same id in two folders is two messages", () => {
  const weight = createMailboxWeight();
  weight.add(inbox, [testRow({ id: "1" })]);
  weight.add(sent, [testRow({ id: "1" })]);
  expect(weight.summary().all.messages).toBe(2);
});

test("only sent messages with attachments are listed as such", () => {
  const weight = createMailboxWeight();
  weight.add(inbox, [testRow({ id: "1", hasAttachments: true })]);
  weight.add(sent, [
    testRow({ id: "1", hasAttachments: true, bytes: 70 }),
    testRow({ id: "2", hasAttachments: false, bytes: 900 }),
  ]);
  const { sum, biggest } = weight.summary().sentWithAttachments;
  expect(sum).toEqual({ messages: 1, bytes: 70, marginBytes: 0 });
  expect(biggest.map(({ row }) => row.id)).toEqual(["1"]);
});

test("removing messages takes them out of every sum, and the next biggest one is listed", () => {
  const weight = createMailboxWeight();
  const rows = Array.from({ length: 101 }, (_, at) =>
    testRow({ id: String(at), bytes: 1_000 - at, sender: at < 100 ? "a@x.test" : "b@x.test" }),
  );
  weight.add(inbox, rows);
  // The smallest of 101 is not among the 100 biggest.
  expect(weight.summary().biggest.at(-1)?.row.id).toBe("99");
  weight.remove(inbox, ["0", "unknown"]);
  const { biggest, senders, all } = weight.summary();
  expect(biggest[0]?.row.id).toBe("1");
  expect(biggest.at(-1)?.row.id).toBe("100");
  expect(all.messages).toBe(100);
  // 1,000 + 999 + … + 901 = 95,050, without the 1,000
  expect(senders[0]?.sum).toEqual({ messages: 99, bytes: 94_050, marginBytes: 0 });
});
