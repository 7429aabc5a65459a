import { createMailboxReader, createMailboxWeight } from "@digital-cleanup/mailbox";
import { createTestClock } from "@digital-cleanup/mailbox/test-mailbox";
import { beforeEach, expect, test } from "vitest";
import { fakeFolder, fakeMessages } from "../../../platform/mail/test-data/fake-thunderbird.ts";
import { openTestPort, sent, signal, trash } from "./test-data/open-test-port.ts";

let { folders, fake, createPort, folderOf, rowsOf } = openTestPort();

beforeEach(() => {
  ({ folders, fake, createPort, folderOf, rowsOf } = openTestPort());
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
    ["sent", 2],
    ["inbox", 45],
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

test("an account without a trash is known as such, and its folder of that name holds no copies", async () => {
  const serversTrash = fakeFolder("Trash");
  folders.delete(trash);
  folders.set(serversTrash, fakeMessages(serversTrash, 1000));
  expect(await createPort().listFolders(signal)).toMatchObject([
    { id: "INBOX", role: "inbox", hasNoTrash: true },
    { id: "Sent", role: "sent", hasNoTrash: true },
    { id: "Trash", role: "trash", hasNoTrash: true },
  ]);
  folders.delete(serversTrash);
  folders.set(trash, []);
  expect(await folderOf("inbox")).not.toHaveProperty("hasNoTrash");
});

test("a message is read as it is stored, and one that is gone has no source", async () => {
  const [row] = await rowsOf("inbox");
  const source = await createPort().readSource(await folderOf("inbox"), row!.id, signal);
  expect(new TextDecoder().decode(source)).toMatch(/^From: a@example\.org\r\n.*\r\n\r\n0{1000}$/s);
  await expect(
    createPort().readSource(await folderOf("inbox"), "999999", signal),
  ).rejects.toMatchObject({ failure: "refused" });
});

test("messages are selected in the mail tab, which comes to the front", async () => {
  const done: unknown[] = [];
  const { mailTabs, tabs } = fake.mail;
  const port = createPort({
    ...fake.mail,
    mailTabs: { ...mailTabs, setSelectedMessages: async (...given) => void done.push(given) },
    tabs: { ...tabs, update: async (...given) => done.push(given) },
  });
  const rows = (await rowsOf("inbox")).slice(0, 2);
  await port.selectMessages!(await folderOf("inbox"), rows);
  expect(done).toEqual([
    [1, { active: true }],
    [1, rows.map(({ id }) => Number(id))],
  ]);
});
