import { beforeEach, expect, test } from "vitest";
import {
  fakeFolder,
  fakeMessages,
  fakeThunderbird,
  onePage,
} from "../../../platform/mail/test-data/fake-thunderbird.ts";
import type { MailFolder, MessageHeader } from "../../../platform/mail/thunderbird-api.ts";
import { RemovalCounter } from "./removal-counter.ts";
import { noRemovals, type Removals } from "./removals.ts";

const inbox = fakeFolder("INBOX", "inbox");
const archive = fakeFolder("2025", "archives");
const trash = fakeFolder("Trash", "trash");
const tab = 3;

let folders: Map<MailFolder, MessageHeader[]>;
let nowMs: number;
let isOnline: boolean;
let counted: { count: number; bytes?: number }[];
let removals: Removals;
let counter: RemovalCounter;

const createCounter = (mail: ReturnType<typeof fakeThunderbird>["mail"]) =>
  new RemovalCounter({
    mail,
    nowMs: () => nowMs,
    isOnline: () => isOnline,
    read: async () => structuredClone(removals),
    write: async (changed) => void (removals = changed),
    count: async (removed) => void counted.push(removed),
  });

beforeEach(() => {
  folders = new Map<MailFolder, MessageHeader[]>([
    [inbox, fakeMessages(inbox, 100, 200, 300)],
    [archive, fakeMessages(archive, 50)],
    [trash, fakeMessages(trash, 1000, 2000)],
  ]);
  nowMs = 1_000_000;
  isOnline = true;
  counted = [];
  removals = noRemovals;
  counter = createCounter(fakeThunderbird(folders).mail);
});

/** Moves messages as the server does: the same messages with new ids. */
function move(messages: MessageHeader[], from: MailFolder, to: MailFolder): MessageHeader[] {
  folders.set(
    from,
    folders.get(from)!.filter((message) => !messages.includes(message)),
  );
  const moved = messages.map((message) => ({ ...message, id: message.id + 10_000, folder: to }));
  folders.set(to, [...folders.get(to)!, ...moved]);
  return moved;
}

const removeFrom = (folder: MailFolder, messages: MessageHeader[]) =>
  folders.set(
    folder,
    folders.get(folder)!.filter((message) => !messages.includes(message)),
  );

async function moveAndHear(messages: MessageHeader[], from: MailFolder, to: MailFolder) {
  await counter.handleMoved(onePage(messages), onePage(move(messages, from, to)));
}

async function emptyTrash(): Promise<void> {
  folders.set(trash, []);
  await counter.handleFolderDeleted(trash);
}

test("a trash that Thunderbird empties counts what it held, once", async () => {
  await counter.readTrashes();
  folders.set(trash, []);
  for (let time = 0; time < 2; time++) await counter.handleFolderDeleted(trash);
  // 1,000 + 2,000 bytes.
  expect(counted).toEqual([{ count: 2, bytes: 3000 }]);
  expect(removals.freed).toEqual({ count: 2, bytes: 3000 });
});

test("messages that the server kept are not counted", async () => {
  await counter.readTrashes();
  const [first] = folders.get(trash)!;
  removeFrom(trash, [first!]);
  await counter.handleFolderDeleted(trash);
  expect(counted).toEqual([{ count: 1, bytes: 1000 }]);
});

test("nothing is counted for a removed account, a trash that was never read, or without network", async () => {
  await counter.handleFolderDeleted(trash);
  await counter.readTrashes();
  isOnline = false;
  await emptyTrash();
  isOnline = true;
  folders.delete(trash);
  await counter.handleFolderDeleted(trash);
  await counter.handleFolderDeleted(inbox);
  expect(counted).toEqual([]);
});

test("a move into the trash is set aside, and counts once the trash is emptied", async () => {
  await counter.readTrashes();
  const chosen = folders.get(inbox)!.slice(0, 2);
  await counter.show(tab, onePage(chosen));
  await moveAndHear(chosen, inbox, trash);
  expect([counted, removals.setAside]).toEqual([[], 2]);
  await counter.readTrashes();
  await emptyTrash();
  // 1,000 + 2,000 + 100 + 200 bytes.
  expect([counted, removals.setAside]).toEqual([[{ count: 4, bytes: 3300 }], 0]);
});

test("a move that was taken back is not counted, although Thunderbird lists it in the trash until that is opened", async () => {
  await counter.readTrashes();
  const chosen = folders.get(inbox)!.slice(0, 2);
  await counter.show(tab, onePage(chosen));
  await moveAndHear(chosen, inbox, trash);
  await counter.readTrashes();
  expect([removals.trashes.Trash?.count, removals.setAside]).toEqual([4, 2]);
  // Undo: back in the inbox with new ids, and listed in the trash as before.
  folders.set(inbox, [
    ...folders.get(inbox)!,
    ...chosen.map((one) => ({ ...one, id: one.id + 1 })),
  ]);
  await counter.handleFolderChanged(inbox);
  expect([removals.trashes.Trash?.count, removals.setAside]).toEqual([2, 0]);
  await counter.handleFolderChanged(trash);
  await counter.readTrashes();
  await emptyTrash();
  expect(counted).toEqual([{ count: 2, bytes: 3000 }]);
});

test("a message that was taken back and is moved to the trash again counts once", async () => {
  await counter.readTrashes();
  const [first] = folders.get(inbox)!;
  for (const isAgain of [false, true]) {
    await moveAndHear([first!], inbox, trash);
    if (isAgain) break;
    folders.set(inbox, [first!, ...folders.get(inbox)!]);
    await counter.handleFolderChanged(inbox);
    folders.set(trash, folders.get(trash)!.slice(0, 2));
  }
  await counter.readTrashes();
  await emptyTrash();
  // 1,000 + 2,000 + 100 bytes.
  expect(counted).toEqual([{ count: 3, bytes: 3100 }]);
});

test("a copy whose original stays in the folder is not mistaken for a move that was taken back", async () => {
  await counter.readTrashes();
  const [original] = folders.get(inbox)!;
  const copy = { ...original!, id: 9_999 };
  folders.set(inbox, [...folders.get(inbox)!, copy]);
  await counter.showChosen([copy.id]);
  await moveAndHear([copy], inbox, trash);
  await counter.handleFolderChanged(inbox);
  await counter.readTrashes();
  await emptyTrash();
  // 1,000 + 2,000 bytes of the trash, and 100 of the copy.
  expect(counted).toEqual([{ count: 3, bytes: 3100 }]);
});

test("what a person moves in a page of the extension is set aside", async () => {
  const chosen = folders.get(inbox)!.slice(0, 2);
  await counter.showChosen(chosen.map(({ id }) => id));
  await moveAndHear(chosen, inbox, trash);
  await counter.showChosen([]);
  expect([removals.setAside, counted]).toEqual([2, []]);
});

test("once the trash lists what the server has, a move that was taken back is forgotten", async () => {
  await counter.readTrashes();
  const chosen = folders.get(inbox)!.slice(0, 1);
  const before = folders.get(trash)!;
  await moveAndHear(chosen, inbox, trash);
  folders.set(inbox, [...folders.get(inbox)!, ...chosen]);
  await counter.handleFolderChanged(inbox);
  folders.set(trash, before);
  await counter.handleFolderChanged(trash);
  for (let time = 0; time < 2; time++) await counter.readTrashes();
  expect([removals.trashes.Trash?.count, removals.moves]).toEqual([2, []]);
});

test("what left the trash a moment ago is not counted, even before the trash was read again", async () => {
  await counter.readTrashes();
  const [first] = folders.get(trash)!;
  await moveAndHear([first!], trash, inbox);
  await emptyTrash();
  expect(counted).toEqual([{ count: 1, bytes: 2000 }]);
});

test("selected messages that are deleted without the trash count without bytes", async () => {
  const chosen = folders.get(inbox)!.slice(0, 2);
  await counter.show(tab, onePage(chosen));
  removeFrom(inbox, chosen);
  await counter.handleDeleted(onePage(chosen));
  expect(counted).toEqual([{ count: 2 }]);
  expect(removals.marked).toBe(2);
});

test("a message deleted in the trash is not counted again when the trash is emptied", async () => {
  await counter.readTrashes();
  const [first] = folders.get(trash)!;
  await counter.show(tab, onePage([first!]));
  removeFrom(trash, [first!]);
  await counter.handleDeleted(onePage([first!]));
  await emptyTrash();
  expect(counted).toEqual([{ count: 1 }, { count: 1, bytes: 2000 }]);
});

test("what another client deletes or moves is not counted", async () => {
  const [shown, ...others] = folders.get(inbox)!;
  await counter.show(tab, onePage([shown!]));
  removeFrom(inbox, others);
  await counter.handleDeleted(onePage(others));
  await moveAndHear([shown!], inbox, archive);
  expect([counted, removals.setAside]).toEqual([[], 0]);
});

test("a selection counts for ten seconds after Thunderbird has selected the next message", async () => {
  const [first, second, third] = folders.get(inbox)!;
  await counter.show(tab, onePage([first!]));
  await counter.show(tab, onePage([second!]));
  removeFrom(inbox, [first!, second!]);
  nowMs += 9_000;
  await counter.handleDeleted(onePage([first!]));
  await counter.show(tab, onePage([third!]));
  nowMs += 11_000;
  await counter.handleDeleted(onePage([second!]));
  expect(counted).toEqual([{ count: 1 }]);
});

test("a message that lost its attachments is still in its folder and is not counted", async () => {
  const [first] = folders.get(inbox)!;
  await counter.show(tab, onePage([first!]));
  const smaller = { ...first!, id: first!.id + 10_000, size: 10 };
  removeFrom(inbox, [first!]);
  folders.set(inbox, [...folders.get(inbox)!, smaller]);
  await counter.handleDeleted(onePage([first!]));
  expect(counted).toEqual([]);
});

test("a message opened in a tab counts, and the tab closes with its deletion", async () => {
  const [first] = folders.get(inbox)!;
  await counter.show(7, onePage([first!]));
  await counter.show(7);
  removeFrom(inbox, [first!]);
  await counter.handleDeleted(onePage([first!]));
  expect(counted).toEqual([{ count: 1 }]);
  expect(removals.shown.byTab).toEqual({});
});
