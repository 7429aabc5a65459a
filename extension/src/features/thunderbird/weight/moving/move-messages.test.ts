import type { MessageRow } from "@digital-cleanup/mailbox";
import { beforeEach, expect, test } from "vitest";
import type { MailApi } from "../../../../platform/mail/thunderbird-api.ts";
import { inbox, openTestPort, signal, trash } from "../test-data/open-test-port.ts";

let { folders, fake, network, announced, createPort, folderOf, rowsOf, countIn } = openTestPort();

beforeEach(() => {
  ({ folders, fake, network, announced, createPort, folderOf, rowsOf, countIn } = openTestPort());
});

const moveToTrash = async (rows: readonly MessageRow[], port = createPort()) =>
  port.moveToTrash(await folderOf("inbox"), rows, signal);

test("chosen messages move to the trash of their account, announced before, and can be put back", async () => {
  const rows = (await rowsOf("inbox")).slice(0, 3);
  const { movedIds, restore } = await moveToTrash(rows);
  expect(movedIds).toEqual(rows.map(({ id }) => id));
  expect(announced).toEqual([rows.map(({ id }) => Number(id)), []]);
  expect([countIn(inbox), countIn(trash)]).toEqual([42, 4]);
  expect(await restore!(signal)).toBe(3);
  expect([countIn(inbox), countIn(trash)]).toEqual([45, 1]);
});

test("messages that stay in the trash are not reported as put back", async () => {
  const { messages } = fake.mail;
  const move: MailApi["messages"]["move"] = async (ids, folderId, options) => {
    if (folderId !== "INBOX") await messages.move(ids, folderId, options);
  };
  const port = createPort({ ...fake.mail, messages: { ...messages, move } });
  const rows = (await rowsOf("inbox")).slice(0, 2);
  const { restore } = await moveToTrash(rows, port);
  expect(await restore!(signal)).toBe(0);
});

test("without network nothing is moved", async () => {
  const rows = await rowsOf("inbox");
  network.isOnline = false;
  await expect(moveToTrash(rows)).rejects.toMatchObject({ failure: "offline" });
  expect([countIn(inbox), announced]).toEqual([45, []]);
});

test("in an account without a trash nothing is moved, and the reason is known", async () => {
  const rows = await rowsOf("inbox");
  folders.delete(trash);
  await expect(moveToTrash(rows)).rejects.toMatchObject({ failure: "noTrash" });
  expect([countIn(inbox), announced]).toEqual([45, []]);
});

const refusal = () => new Error("Error moving message: Aborted with status: 2153054241");

test("a server that refuses has moved nothing, and the messages can be moved again under their new numbers", async () => {
  fake.server.answer = () => Promise.reject(refusal());
  const rows = (await rowsOf("inbox")).slice(0, 2);
  const port = createPort();
  const { movedIds, returned, failure, restore } = await moveToTrash(rows, port);
  expect([movedIds, failure, restore]).toEqual([[], "refused", undefined]);
  expect([...returned!.keys()]).toEqual(rows.map(({ id }) => id));
  fake.server.answer = async () => undefined;
  const again = [...returned!.values()];
  const { movedIds: movedThen } = await moveToTrash(again, port);
  expect(movedThen).toEqual(again.map(({ id }) => id));
});

test("a server that is away has not refused", async () => {
  fake.server.answer = () => Promise.reject(new Error("Aborted with status: 2152398850"));
  const rows = (await rowsOf("inbox")).slice(0, 2);
  const { movedIds, failure } = await moveToTrash(rows);
  expect([movedIds, failure]).toEqual([[], undefined]);
});

test("a refused message is not taken for its copy that was in the trash before", async () => {
  fake.server.answer = () => Promise.reject(refusal());
  const rows = (await rowsOf("inbox")).slice(0, 1);
  folders.get(trash)!.push({
    ...folders.get(trash)![0]!,
    headerMessageId: rows[0]!.messageId!,
    size: rows[0]!.bytes,
  });
  const { messages } = fake.mail;
  // Another device has deleted the message meanwhile.
  const move: MailApi["messages"]["move"] = async (ids) => {
    folders.set(
      inbox,
      folders.get(inbox)!.filter(({ id }) => !ids.includes(id)),
    );
    throw refusal();
  };
  const port = createPort({ ...fake.mail, messages: { ...messages, move } });
  expect((await moveToTrash(rows, port)).movedIds).toEqual([]);
});

test("messages that stay listed in their folder are not reported as moved", async () => {
  const { messages } = fake.mail;
  const port = createPort({ ...fake.mail, messages: { ...messages, move: async () => undefined } });
  const rows = await rowsOf("inbox");
  const { movedIds, restore } = await moveToTrash(rows, port);
  expect([movedIds, restore]).toEqual([[], undefined]);
});

test("a move that the server has not answered is pending, and moved once it has", async () => {
  const late = Promise.withResolvers<void>();
  fake.server.answer = () => late.promise;
  const rows = (await rowsOf("inbox")).slice(0, 2);
  const ids = rows.map(({ id }) => id);
  const result = await moveToTrash(rows);
  expect(result).toMatchObject({ movedIds: [], pending: { ids } });
  expect([result.restore, countIn(inbox), announced.length]).toEqual([undefined, 45, 1]);
  late.resolve();
  const { movedIds, restore } = await result.pending!.answer;
  expect(movedIds).toEqual(ids);
  expect(announced.at(-1)).toEqual([]);
  expect(await restore!(signal)).toBe(2);
});

test("a move that begins while another one is pending is announced with it", async () => {
  const [first, second] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const rows = await rowsOf("inbox");
  const ids = rows.map(({ id }) => Number(id));
  const port = createPort();
  const move = async (row: number) =>
    port.moveToTrash(await folderOf("inbox"), [rows[row]!], signal);
  fake.server.answer = () => first.promise;
  const { pending } = await move(0);
  fake.server.answer = () => second.promise;
  const { pending: later } = await move(1);
  first.resolve();
  await pending!.answer;
  second.resolve();
  await later!.answer;
  expect(announced).toEqual([[ids[0]], [ids[0], ids[1]], [ids[1]], []]);
});

test("a late refusal has moved nothing", async () => {
  const late = Promise.withResolvers<void>();
  fake.server.answer = () => late.promise;
  const rows = (await rowsOf("inbox")).slice(0, 2);
  const { pending } = await moveToTrash(rows);
  late.reject(refusal());
  const { movedIds, returned, failure } = await pending!.answer;
  expect([movedIds, failure]).toEqual([[], "refused"]);
  expect([...returned!.keys()]).toEqual(rows.map(({ id }) => id));
});

test("of a call that Thunderbird never answers, what is in the trash after ten minutes has moved", async () => {
  const { messages } = fake.mail;
  const move: MailApi["messages"]["move"] = async (ids, ...rest) => {
    await messages.move(ids.slice(0, 1), ...rest);
    return new Promise(() => undefined);
  };
  const rows = (await rowsOf("inbox")).slice(0, 2);
  const port = createPort({ ...fake.mail, messages: { ...messages, move } });
  const { pending } = await moveToTrash(rows, port);
  const { movedIds, returned } = await pending!.answer;
  expect(movedIds).toEqual([rows[0]!.id]);
  expect([...returned!.keys()]).toEqual([rows[1]!.id]);
});

test("of a move that failed half-way, the messages that are in the trash count as moved", async () => {
  const { messages } = fake.mail;
  const move: MailApi["messages"]["move"] = async (ids, ...rest) => {
    await messages.move(ids.slice(0, 1), ...rest);
    throw new Error("Aborted with status: 2152398850");
  };
  const rows = (await rowsOf("inbox")).slice(0, 3);
  const port = createPort({ ...fake.mail, messages: { ...messages, move } });
  const { movedIds } = await moveToTrash(rows, port);
  expect(movedIds).toEqual([rows[0]!.id]);
});

test("messages that another device has deleted meanwhile are reported as gone, and the others move", async () => {
  const rows = (await rowsOf("inbox")).slice(0, 3);
  folders.set(inbox, folders.get(inbox)!.slice(1));
  const { movedIds, goneIds } = await moveToTrash(rows);
  expect({ movedIds, goneIds }).toEqual({
    movedIds: rows.slice(1).map(({ id }) => id),
    goneIds: [rows[0]!.id],
  });
});

test("a copy that is put back is the one with the same size", async () => {
  const rows = (await rowsOf("inbox")).slice(0, 1);
  const before = { ...folders.get(trash)![0]!, headerMessageId: rows[0]!.messageId! };
  folders.set(trash, [before]);
  const { restore } = await moveToTrash(rows);
  await restore!(signal);
  expect(folders.get(trash)).toEqual([before]);
});
