import { createTestClock } from "@digital-cleanup/mailbox/test-mailbox";
import { beforeEach, expect, test } from "vitest";
import { fakeMessages } from "../../../../platform/mail/test-data/fake-thunderbird.ts";
import type { MailApi } from "../../../../platform/mail/thunderbird-api.ts";
import { inbox, openTestPort, signal, trash } from "../test-data/open-test-port.ts";

type TestPort = ReturnType<typeof openTestPort>;
let folders: TestPort["folders"];
let fake: TestPort["fake"];
let server: TestPort["fake"]["server"];
let network: TestPort["network"];
let announced: TestPort["announced"];
let createPort: TestPort["createPort"];
let folderOf: TestPort["folderOf"];
let rowsOf: TestPort["rowsOf"];
let countIn: TestPort["countIn"];

beforeEach(() => {
  ({ folders, fake, network, announced, createPort, folderOf, rowsOf, countIn } = openTestPort());
  ({ server } = fake);
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
  network.isOnline = false;
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

/** A clock whose waits give the program time to do something. */
const clockThatDoes = (work: () => void) => {
  const clock = createTestClock();
  return {
    ...clock,
    wait: async (durationMs: number, waitSignal: AbortSignal) => {
      await clock.wait(durationMs, waitSignal);
      work();
    },
  };
};

test("messages that come back after the move, because the server refuses, are not reported as moved", async () => {
  const rows = (await rowsOf("inbox")).slice(0, 3);
  const comeBack = () => {
    if (countIn(inbox) > 42) return;
    const ghosts = folders.get(trash)!.splice(1, 2);
    folders.get(inbox)!.push(...ghosts.map((one) => ({ ...one, id: one.id + 500, folder: inbox })));
  };
  const port = createPort(fake.mail, clockThatDoes(comeBack));
  const { movedIds, returned, restore } = await port.moveToTrash(
    await folderOf("inbox"),
    rows,
    signal,
  );
  const back = folders.get(inbox)!.slice(-2);
  expect(movedIds).toEqual([rows[2]!.id]);
  expect([...returned!]).toEqual(
    back.map(({ id }, at) => [rows[at]!.id, { ...rows[at], id: String(id) }]),
  );
  expect(await restore!(signal)).toBe(1);
});

test("a message that arrives during the move is not taken for one that came back", async () => {
  const rows = (await rowsOf("inbox")).slice(0, 2);
  const arrive = () => void folders.get(inbox)!.push(...fakeMessages(inbox, 1000));
  const port = createPort(fake.mail, clockThatDoes(arrive));
  const { movedIds, returned } = await port.moveToTrash(await folderOf("inbox"), rows, signal);
  expect([movedIds.length, returned]).toEqual([2, undefined]);
});

test("a move that the server has not answered yet is pending, and moved once it has", async () => {
  server.answersAtOnce = false;
  const rows = (await rowsOf("inbox")).slice(0, 2);
  const ids = rows.map(({ id }) => id);
  const result = await createPort().moveToTrash(await folderOf("inbox"), rows, signal);
  expect(result).toMatchObject({ movedIds: [], pending: { ids } });
  expect(result.restore).toBeUndefined();
  fake.events.folderChanged.raise(trash, {});
  const { movedIds, restore } = await result.pending!.answer;
  expect(movedIds).toEqual(ids);
  expect(await restore!(signal)).toBe(2);
});

test("messages that come back however late are not reported as moved, nor is a trash that Thunderbird reads without them", async () => {
  server.answersAtOnce = false;
  const rows = (await rowsOf("inbox")).slice(0, 2);
  const { pending } = await createPort().moveToTrash(await folderOf("inbox"), rows, signal);
  let isAnswered = false;
  void pending!.answer.then(() => (isAnswered = true));
  const ghosts = folders.get(trash)!.splice(1, 2);
  fake.events.folderChanged.raise(trash, {});
  // Neither the fake nor the clock of the test needs more than this turn.
  await new Promise((resolve) => setTimeout(resolve));
  expect(isAnswered).toBe(false);
  folders.get(inbox)!.push(...ghosts.map((one) => ({ ...one, id: one.id + 500, folder: inbox })));
  fake.events.folderChanged.raise(inbox, {});
  const { movedIds, returned } = await pending!.answer;
  expect(movedIds).toEqual([]);
  expect([...returned!.keys()]).toEqual(rows.map(({ id }) => id));
});

test("messages of this computer move without an answer of a server", async () => {
  server.answersAtOnce = false;
  const accounts = { list: async () => [{ id: "account1", name: "Local", type: "none" }] };
  const rows = (await rowsOf("inbox")).slice(0, 2);
  const port = createPort({ ...fake.mail, accounts });
  const { movedIds, pending } = await port.moveToTrash(await folderOf("inbox"), rows, signal);
  expect([movedIds.length, pending]).toEqual([2, undefined]);
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
