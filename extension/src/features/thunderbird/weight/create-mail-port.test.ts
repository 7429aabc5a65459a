import { createMailboxReader, createMailboxWeight } from "@digital-cleanup/mailbox";
import { createTestClock } from "@digital-cleanup/mailbox/test-mailbox";
import { beforeEach, expect, test } from "vitest";
import {
  fakeFolder,
  fakeMessages,
  fakeThunderbird,
} from "../../../platform/mail/test-data/fake-thunderbird.ts";
import type { MailApi, MailFolder, MessageHeader } from "../../../platform/mail/thunderbird-api.ts";
import { createMailPort } from "./create-mail-port.ts";
import type { PortDependencies } from "./port-dependencies.ts";

const inbox = fakeFolder("INBOX", "inbox");
const sent = fakeFolder("Sent", "sent");
const trash = fakeFolder("Trash", "trash");
const sizes = (count: number, bytes: number) => Array.from({ length: count }, () => bytes);
const { signal } = new AbortController();

let folders: Map<MailFolder, MessageHeader[]>;
let isOnline: boolean;
let announced: (readonly number[])[];
let fake: ReturnType<typeof fakeThunderbird>;

const createPort = (mail: PortDependencies["mail"] = fake.mail) =>
  createMailPort({
    mail,
    writeDay: (date) => date.toISOString().slice(0, 10),
    announceMove: async (ids) => void announced.push(ids),
    isOnline: () => isOnline,
    clock: createTestClock(),
  });

const folderOf = async (role: string) =>
  (await createPort().listFolders(signal)).find((folder) => folder.role === role)!;

const rowsOf = async (role: string) =>
  (await createPort().readPage(await folderOf(role), undefined, signal)).rows;

const countIn = (folder: MailFolder) => folders.get(folder)!.length;

beforeEach(() => {
  folders = new Map([
    [inbox, fakeMessages(inbox, ...sizes(45, 1000))],
    [sent, fakeMessages(sent, 2_000_000, 500)],
    [trash, fakeMessages(trash, 3000)],
  ]);
  isOnline = true;
  announced = [];
  fake = fakeThunderbird(folders);
});

const read = async (port = createPort()) => {
  const weight = createMailboxWeight();
  const reader = createMailboxReader(port, weight, createTestClock(), () => undefined);
  return { result: await reader.read(signal), weight, reader };
};

test("all folders are read to the byte, twenty messages a page", async () => {
  const { result, weight } = await read();
  const { all, folders: sums } = weight.summary();
  expect(result).toBe("done");
  // 45 × 1,000 + 2,000,500 + 3,000 bytes.
  expect(all).toEqual({ messages: 48, bytes: 2_048_500, marginBytes: 0 });
  expect(sums.map(({ folder, sum }) => [folder.role, sum.messages])).toEqual([
    ["inbox", 45],
    ["sent", 2],
    ["trash", 1],
  ]);
  expect(new Set(fake.pageSizes)).toEqual(new Set([20]));
});

test("a row has the sender, the day and the Message-ID, and sent messages have no sender", async () => {
  const [row] = await rowsOf("inbox");
  expect(row).toMatchObject({
    sender: "a@example.org",
    year: 2026,
    dateText: "2026-11-28",
    bytes: 1000,
    marginBytes: 0,
    messageId: expect.stringMatching(/@example\.org$/),
  });
  expect((await rowsOf("sent"))[0]).not.toHaveProperty("sender");
});

test("a large sent message counts as one with attachments", async () => {
  const { weight } = await read();
  expect(weight.summary().sentWithAttachments.sum).toMatchObject({ messages: 1, bytes: 2_000_000 });
});

test("reading that is stopped aborts Thunderbird's list, and goes on without counting twice", async () => {
  const aborted: string[] = [];
  const { messages } = fake.mail;
  const mail = {
    ...fake.mail,
    messages: {
      ...messages,
      abortList: async (id: string) => {
        aborted.push(id);
        await messages.abortList(id);
      },
    },
  };
  const weight = createMailboxWeight();
  const stopping = new AbortController();
  const reader = createMailboxReader(createPort(mail), weight, createTestClock(), (progress) => {
    if (progress.readMessages === 20) stopping.abort();
  });
  expect(await reader.read(stopping.signal)).toBe("stopped");
  expect([aborted.length, weight.summary().all.messages]).toEqual([1, 20]);
  expect(await reader.read(signal)).toBe("done");
  expect(weight.summary().all.messages).toBe(48);
});

test("folders of feeds are left out, and those of several accounts are named after them", async () => {
  const local = { ...fakeFolder("Archive"), accountId: "account2" };
  const feed = { ...fakeFolder("Feed"), accountId: "account3" };
  folders.set(local, fakeMessages(local, 10));
  folders.set(feed, fakeMessages(feed, 10));
  const accounts = [
    { id: "account1", name: "a@example.org", type: "imap" },
    { id: "account2", name: "Local Folders", type: "local" },
    { id: "account3", name: "Feeds", type: "rss" },
  ];
  const port = createPort({ ...fake.mail, accounts: { list: async () => accounts } });
  expect((await port.listFolders(signal)).map(({ id, accountName }) => [id, accountName])).toEqual([
    ["INBOX", "a@example.org"],
    ["Sent", "a@example.org"],
    ["Trash", "a@example.org"],
    ["Archive", "Local Folders"],
  ]);
});

test("a folder that is gone meanwhile is left out", async () => {
  const port = createPort();
  const listed = await port.listFolders(signal);
  folders.delete(sent);
  const getFolderInfo = async () => {
    throw new Error("no such folder");
  };
  const mail = { ...fake.mail, folders: { ...fake.mail.folders, getFolderInfo } };
  await expect(createPort(mail).readPage(listed[1]!, undefined, signal)).rejects.toMatchObject({
    failure: "refused",
  });
});

test("chosen messages move to the trash of their account, announced before, and can be put back", async () => {
  const rows = (await rowsOf("inbox")).slice(0, 3);
  const { movedIds, restore } = await createPort().moveToTrash(
    await folderOf("inbox"),
    rows,
    signal,
  );
  expect(movedIds).toEqual(rows.map(({ id }) => id));
  expect(announced).toEqual([rows.map(({ id }) => Number(id)), []]);
  expect([countIn(inbox), countIn(trash)]).toEqual([42, 4]);
  expect(await restore!(signal)).toBe(3);
  expect([countIn(inbox), countIn(trash)]).toEqual([45, 1]);
});

test("messages that Thunderbird lists in the trash again after an undo are put back again", async () => {
  const { messages } = fake.mail;
  let lost = 0;
  // As Thunderbird does when it has not read the trash from the server yet: the move is reported as done.
  const move: MailApi["messages"]["move"] = async (ids, folderId) => {
    if (folderId === "INBOX" && lost++ === 0) return;
    await messages.move(ids, folderId);
  };
  const port = createPort({ ...fake.mail, messages: { ...messages, move } });
  const rows = (await rowsOf("inbox")).slice(0, 2);
  const { restore } = await port.moveToTrash(await folderOf("inbox"), rows, signal);
  expect(await restore!(signal)).toBe(2);
  expect([countIn(inbox), countIn(trash)]).toEqual([45, 1]);
});

test("messages that stay in the trash are not reported as put back", async () => {
  const { messages } = fake.mail;
  const move: MailApi["messages"]["move"] = async (ids, folderId) => {
    if (folderId !== "INBOX") await messages.move(ids, folderId);
  };
  const port = createPort({ ...fake.mail, messages: { ...messages, move } });
  const rows = (await rowsOf("inbox")).slice(0, 2);
  const { restore } = await port.moveToTrash(await folderOf("inbox"), rows, signal);
  expect(await restore!(signal)).toBe(0);
});

test("without network nothing is moved", async () => {
  const rows = await rowsOf("inbox");
  isOnline = false;
  await expect(
    createPort().moveToTrash(await folderOf("inbox"), rows, signal),
  ).rejects.toMatchObject({ failure: "offline" });
  expect([countIn(inbox), announced]).toEqual([45, []]);
});

test("a server that refuses has moved nothing", async () => {
  const move = async () => {
    throw new Error("Error moving message: NO");
  };
  const mail = { ...fake.mail, messages: { ...fake.mail.messages, move } };
  const rows = await rowsOf("inbox");
  expect(await createPort(mail).moveToTrash(await folderOf("inbox"), rows, signal)).toEqual({
    movedIds: [],
    goneIds: [],
  });
});

test("messages that stay listed in their folder are not reported as moved", async () => {
  const { messages } = fake.mail;
  const port = createPort({ ...fake.mail, messages: { ...messages, move: async () => undefined } });
  const rows = await rowsOf("inbox");
  expect(await port.moveToTrash(await folderOf("inbox"), rows, signal)).toEqual({
    movedIds: [],
    goneIds: [],
  });
});

test("of a move that failed half-way, the messages that are in the trash count as moved", async () => {
  const { messages } = fake.mail;
  const move: MailApi["messages"]["move"] = async (ids, folderId) => {
    await messages.move(ids.slice(0, 1), folderId);
    throw new Error("Aborted with status: 2152398850");
  };
  const rows = (await rowsOf("inbox")).slice(0, 3);
  const port = createPort({ ...fake.mail, messages: { ...messages, move } });
  const { movedIds } = await port.moveToTrash(await folderOf("inbox"), rows, signal);
  expect(movedIds).toEqual([rows[0]!.id]);
});

test("messages that another device has deleted meanwhile are reported as gone, and the others move", async () => {
  const rows = (await rowsOf("inbox")).slice(0, 3);
  folders.set(inbox, folders.get(inbox)!.slice(1));
  const { movedIds, goneIds } = await createPort().moveToTrash(
    await folderOf("inbox"),
    rows,
    signal,
  );
  expect({ movedIds, goneIds }).toEqual({
    movedIds: rows.slice(1).map(({ id }) => id),
    goneIds: [rows[0]!.id],
  });
});

test("a copy that is put back is the one with the same size", async () => {
  const rows = (await rowsOf("inbox")).slice(0, 1);
  const before = { ...folders.get(trash)![0]!, headerMessageId: rows[0]!.messageId! };
  folders.set(trash, [before]);
  const { restore } = await createPort().moveToTrash(await folderOf("inbox"), rows, signal);
  await restore!(signal);
  expect(folders.get(trash)).toEqual([before]);
});

test("the header of a newsletter is one line for each field", async () => {
  const headers = {
    "list-unsubscribe": ["<https://lists.example/off>,\r\n <mailto:off@lists.example>"],
    "list-unsubscribe-post": ["List-Unsubscribe=One-Click"],
    subject: ["private"],
  };
  const { messages } = fake.mail;
  const port = createPort({
    ...fake.mail,
    messages: { ...messages, getFull: async () => ({ headers }) },
  });
  expect(await port.readHeader!(await folderOf("inbox"), "1", signal)).toBe(
    "list-unsubscribe: <https://lists.example/off>, <mailto:off@lists.example>\nlist-unsubscribe-post: List-Unsubscribe=One-Click",
  );
});
