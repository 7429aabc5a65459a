import { beforeEach, expect, test } from "vitest";
import {
  fakeFolder,
  fakeMessages,
  fakeThunderbird,
  onePage,
} from "../../../platform/mail/test-data/fake-thunderbird.ts";
import type { MailApi, MailFolder, MessageHeader } from "../../../platform/mail/thunderbird-api.ts";
import { RemovalCounter } from "./removal-counter.ts";
import { noRemovals, type Removals } from "./removals.ts";

const trash = fakeFolder("Trash", "trash");

let folders: Map<MailFolder, MessageHeader[]>;
let nowMs: number;
let removals: Removals;

const createCounter = (mail: Pick<MailApi, "messages" | "folders">) =>
  new RemovalCounter({
    mail,
    nowMs: () => nowMs,
    isOnline: () => true,
    read: async () => structuredClone(removals),
    write: async (changed) => void (removals = changed),
    count: async () => expect.unreachable(),
  });

beforeEach(() => {
  folders = new Map([[trash, fakeMessages(trash, 1000, 2000)]]);
  nowMs = 1_000_000;
  removals = noRemovals;
});

test("folders are read twenty messages a page", async () => {
  folders.set(trash, fakeMessages(trash, ...Array.from({ length: 45 }, () => 10)));
  const { mail, pageSizes } = fakeThunderbird(folders);
  const counter = createCounter(mail);
  await counter.readTrashes();
  expect(removals.trashes).toEqual({
    Trash: { count: 45, bytes: 450, isStale: false, restsUntilMs: nowMs },
  });
  expect(pageSizes).toEqual([20]);
});

test("a large trash rests after it was read, although something changed", async () => {
  const { mail } = fakeThunderbird(folders);
  const query: typeof mail.messages.query = async (given) => {
    nowMs += 300;
    return mail.messages.query(given);
  };
  const counter = createCounter({ ...mail, messages: { ...mail.messages, query } });
  expect(await counter.readTrashes()).toBeUndefined();
  folders.set(trash, fakeMessages(trash, 5));
  await counter.handleFolderChanged(trash);
  // Ten times the 300 ms that reading it took.
  expect(await counter.readTrashes()).toBe(3000);
  expect(removals.trashes.Trash?.count).toBe(2);
  nowMs += 3000;
  await counter.readTrashes();
  expect(removals.trashes.Trash?.count).toBe(1);
});

/** A move of two messages, of which the first is `headerMessageId`. */
const moveOf = (headerMessageId: string) => ({
  fromId: "INBOX",
  trashId: trash.id,
  headerMessageId,
  keptCopies: 0,
  ids: [901, 902],
  count: 2,
  bytes: 300,
  isMovedAgain: false,
  setAside: 2,
  isTakenBack: false,
  isMissing: false,
});

test("what the trash no longer lists is no longer set aside, although its event comes later", async () => {
  const [listed] = folders.get(trash)!;
  const kept = moveOf(listed!.headerMessageId);
  removals = { ...removals, setAside: 4, moves: [kept, moveOf("left@example.org")] };
  const counter = createCounter(fakeThunderbird(folders).mail);
  // It is read once more without another event.
  expect(await counter.readTrashes()).toBe(0);
  expect(await counter.readTrashes()).toBeUndefined();
  expect([removals.setAside, removals.moves]).toEqual([2, [kept]]);
});

test("a message that the trash does not list for a moment stays set aside", async () => {
  const all = folders.get(trash)!;
  const kept = moveOf(all[0]!.headerMessageId);
  removals = { ...removals, setAside: 2, moves: [kept] };
  const counter = createCounter(fakeThunderbird(folders).mail);
  folders.set(trash, all.slice(1));
  await counter.readTrashes();
  folders.set(trash, all);
  for (let time = 0; time < 2; time++) await counter.readTrashes();
  expect([removals.setAside, removals.moves]).toEqual([2, [kept]]);
});

test("a message that is listed without its size has just arrived: what is set aside stays so", async () => {
  const [arriving] = fakeMessages(trash, 0);
  folders.set(trash, [...folders.get(trash)!, { ...arriving!, headerMessageId: "" }]);
  const moves = [moveOf("arriving@example.org")];
  removals = { ...removals, setAside: 2, moves };
  await createCounter(fakeThunderbird(folders).mail).readTrashes();
  expect([removals.setAside, removals.moves]).toEqual([2, moves]);
  expect(removals.trashes.Trash?.isStale).toBe(true);
});

test("messages that an event moves out of the trash are no longer set aside", async () => {
  const inbox = fakeFolder("INBOX", "inbox");
  const [left] = folders.get(trash)!;
  removals = { ...removals, setAside: 2, moves: [moveOf(left!.headerMessageId)] };
  const back = { ...left!, id: 900, folder: inbox };
  const { mail } = fakeThunderbird(folders);
  await createCounter(mail).handleMoved(onePage([left!]), onePage([back]));
  // The other message of the move is in the trash still.
  expect([removals.setAside, removals.moves]).toEqual([1, []]);
});
