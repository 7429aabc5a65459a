import { expect, test } from "vitest";
import { MailPortError } from "../port/mail-port-error.ts";
import type { MailPort } from "../port/mail-port.ts";
import {
  createTestClock,
  createTestMailbox,
  type TestFolder,
  testFolder,
  testRow,
} from "../test/create-test-mailbox.ts";
import { createMailboxWeight } from "../weight/create-mailbox-weight.ts";
import { confirmCopies, type CopiesProgress } from "./confirm-copies.ts";

const never = new AbortController().signal;

function open(folders: TestFolder[], more: Partial<MailPort> = {}) {
  const weight = createMailboxWeight();
  for (const { folder, rows } of folders) weight.add(folder, rows);
  const port = { ...createTestMailbox(folders), ...more };
  const seen: CopiesProgress[] = [];
  const find = (signal = never) =>
    confirmCopies(port, weight, createTestClock(), signal, (progress) => seen.push(progress));
  return { port, seen, find };
}
const idsOf = (groups: { row: { id: string } }[][]) =>
  groups.map((group) => group.map(({ row }) => row.id));
const bytesOf = (text: string) => new TextEncoder().encode(text);

test("messages with the same content are copies, wherever they are but in sent, drafts, junk and trash", async () => {
  const row = (id: string, messageId: string) => testRow({ id, messageId });
  const { find } = open([
    testFolder("other", [row("1", "<a>"), row("2", "<c>")]),
    testFolder("archive", [row("3", "<a>")]),
    testFolder("inbox", [row("4", "<a>"), row("5", "<b>")]),
    testFolder("sent", [row("6", "<b>")]),
    testFolder("junk", [row("7", "<c>")]),
    testFolder("trash", [row("8", "<c>")]),
  ]);
  const { groups, isComplete, result } = await find();
  expect(idsOf(groups)).toEqual([["1", "3", "4"]]);
  expect([isComplete, result]).toEqual([true, "done"]);
});

test("a stranger's message with the Message-ID of a filed one is no copy of it, whatever its size", async () => {
  const messageId = "<contract@example.org>";
  const contract = testRow({ id: "1", messageId, bytes: 56_000, subject: "contract" });
  const strangers = [
    testRow({ id: "2", messageId, bytes: 537, subject: "contract" }),
    testRow({ id: "3", messageId, bytes: 56_000, subject: "hello" }),
  ];
  const { find } = open([testFolder("inbox", strangers), testFolder("other", [contract])]);
  expect((await find()).groups).toEqual([]);
});

test("a message of quite another size is not even read", async () => {
  const messageId = "<a>";
  const { find, port } = open([
    testFolder("inbox", [
      testRow({ id: "1", messageId, bytes: 500 }),
      testRow({ id: "2", messageId, bytes: 500_000 }),
    ]),
  ]);
  expect((await find()).groups).toEqual([]);
  expect(port.requests).toEqual([]);
});

test("the filed one of two is kept, although the inbox is read first", async () => {
  const { find } = open([
    testFolder("inbox", [testRow({ id: "new", messageId: "<a>" })]),
    testFolder("other", [testRow({ id: "filed", messageId: "<a>" })]),
  ]);
  expect(idsOf((await find()).groups)).toEqual([["filed", "new"]]);
});

test("without Message-IDs in the list, messages that look the same are read, and no others", async () => {
  const same = { sender: "a@x.test", bytes: 500 };
  const { find, port } = open([
    testFolder("inbox", [
      testRow({ id: "1", ...same }),
      testRow({ id: "2", ...same }),
      testRow({ id: "3", ...same }),
      testRow({ id: "4", ...same, subject: "other" }),
    ]),
  ]);
  const readSource = port.readSource.bind(port);
  port.readSource = async (folder, id, signal) =>
    id === "2" ? bytesOf("Subject: subject\n\nanother text") : readSource(folder, id, signal);
  expect(idsOf((await find()).groups)).toEqual([["1", "3"]]);
  expect(port.requests).toEqual(["inbox source 1", "inbox source 3"]);
});

test("stopping keeps what was compared, and progress tells how far it is", async () => {
  const controller = new AbortController();
  const { find, port, seen } = open([
    testFolder("inbox", [
      ...["1", "2", "3"].map((id) => testRow({ id, messageId: "<a>", bytes: 900 })),
      ...["4", "5"].map((id) => testRow({ id, messageId: "<b>", bytes: 100 })),
    ]),
  ]);
  const readSource = port.readSource.bind(port);
  port.readSource = async (folder, id, signal) => {
    if (id === "3") controller.abort();
    signal.throwIfAborted();
    return readSource(folder, id, signal);
  };
  const { groups, isComplete, result } = await find(controller.signal);
  expect([idsOf(groups), isComplete, result]).toEqual([[["1", "2"]], false, "stopped"]);
  expect(seen.at(-1)).toEqual({ comparedMessages: 3, allMessages: 5 });
});

test("a session that has expired ends it, and a message that is gone does not", async () => {
  const folders = () => [
    testFolder(
      "inbox",
      ["1", "2", "3"].map((id) => testRow({ id, messageId: "<a>" })),
    ),
  ];
  const gone = open(folders());
  gone.port.readSource = failing(gone.port, "refused");
  expect(await gone.find()).toMatchObject({ isComplete: false, result: "done" });
  const ended = open(folders());
  ended.port.readSource = failing(ended.port, "signedOut");
  expect(await ended.find()).toMatchObject({ groups: [], result: "failed" });
});

/** The second of the messages fails. */
function failing(port: MailPort, failure: "refused" | "signedOut"): MailPort["readSource"] {
  const readSource = port.readSource.bind(port);
  return async (folder, id, signal) => {
    if (id === "2") throw new MailPortError(failure);
    return readSource(folder, id, signal);
  };
}

test("at most 2,000 messages are read, those that take up most first, and the result says that there are more", async () => {
  const rows = Array.from({ length: 2_002 }, (_, at) =>
    testRow({ id: String(at), messageId: `<${at >> 1}>`, bytes: 10 + (at >> 1) }),
  );
  const { find, port } = open([testFolder("inbox", rows)]);
  const { groups, isComplete } = await find();
  expect([port.requests.length, groups.length, isComplete]).toEqual([2_000, 1_000, false]);
  expect(groups[0]![0]!.row.bytes).toBe(1_010);
});

test("a message above 64 MiB is left out, and the result says so", async () => {
  const rows = ["1", "2"].map((id) => testRow({ id, messageId: "<a>", bytes: 65 * 1024 * 1024 }));
  const { find, port } = open([testFolder("inbox", rows)]);
  expect(await find()).toMatchObject({ groups: [], isComplete: false });
  expect(port.requests).toEqual([]);
});
