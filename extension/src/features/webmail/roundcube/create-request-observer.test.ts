import { afterEach, expect, test, vi } from "vitest";
import { collectEvents } from "../test/collect-events.ts";
import { createRequestObserver } from "./create-request-observer.ts";
import { askFolder, createFolderReadings } from "./folder-readings.ts";
import type { FolderReading } from "./read-folder.ts";

afterEach(() => vi.useRealTimers());

type Response = { env?: object; calls?: [name: string, ...args: unknown[]][] };
const confirmation = ["display_message", "Message(s) moved.", "confirmation", 0] as const;

/** Passes requests and their responses to the observer, as Roundcube's client sends and gets them. */
function createWebmail(pageEnv: Record<string, unknown> = {}) {
  const { events, emit } = collectEvents();
  /** What the folders hold at each moment, as the page of their properties tells. */
  const held = new Map<string, FolderReading>();
  const asked: string[] = [];
  const readings = createFolderReadings((folder) => {
    asked.push(folder);
    return Promise.resolve(held.get(folder));
  });
  const env = {
    trash_mailbox: "Corbeille",
    junk_mailbox: "Spam",
    delimiter: "/",
    ...pageEnv,
  };
  const observe = createRequestObserver({ emit, readings, readEnv: () => env });
  /** Returns a function that passes the response. */
  const send = (action: string, body: string) => {
    const read = observe({ url: `./?_task=mail&_action=${action}`, body })!;
    return async ({ env: sent, calls = [] }: Response = {}, isConfirmed = true) => {
      const exec = [...(isConfirmed ? [confirmation] : []), ...calls]
        .map(([name, ...args]) => `this.${name}(${JSON.stringify(args).slice(1, -1)});\n`)
        .join("");
      read(JSON.stringify({ env: sent, exec }));
      // What was asked before the request has arrived.
      await Promise.resolve();
      await Promise.resolve();
    };
  };
  const request = (action: string, body: string, response?: Response) =>
    send(action, body)(response);
  const counted = () => events.filter(({ type }) => type !== "trashCounted");
  return { events, counted, request, send, held, asked, readings };
}
const quota = (used: number): ["set_quota", object] => ["set_quota", { used }];
/** A row of a list, of which a message's number and its rounded size are read. */
const row = (uid: number | string, size: string): ["add_message_row", ...unknown[]] => [
  "add_message_row",
  uid,
  { subject: "Bonjour", size },
  {},
];
const trash = (n: number): ["set_trash_count", number] => ["set_trash_count", n];

test("the folders are those that Roundcube's client names, also for an opened message without a folder list", async () => {
  const { events, request } = createWebmail();
  const opened = "_mbox=INBOX&_uid=7&_from=show";
  await request("move", `${opened}&_target_mbox=Corbeille`, { calls: [["show_message", "6"]] });
  await request("move", `${opened}&_target_mbox=Spam`);
  await request("move", `${opened}&_target_mbox=Archives`);
  expect(events).toEqual([
    { type: "moved", to: "trash", n: 1 },
    { type: "moved", to: "junk", n: 1 },
    { type: "moved", to: "other", n: 1 },
  ]);
});

test("deleting an opened message of the trash counts it, with its size if it was listed", async () => {
  const { events, request } = createWebmail();
  const opened = "_mbox=Corbeille&_from=show";
  await request("list", "_mbox=Corbeille", { calls: [row(7, "57 ko")] });
  await request("delete", `${opened}&_uid=7`, { calls: [["command", "list"]] });
  await request("delete", `${opened}&_uid=8`, { calls: [["command", "list"]] });
  expect(events).toEqual([
    // 57 × 1,024.
    { type: "deleted", n: 1, bytes: 58_368, isAbout: true },
    { type: "deleted", n: 1 },
  ]);
});

test("deleting from a search over all folders counts each message with its size, if all of them went", async () => {
  const { counted, request } = createWebmail();
  const found = [row("12-INBOX", "30 ko"), row("9-Envoyés", "784 o"), row("3-Corbeille", "2 ko")];
  const named = "_uid%5B%5D=12-INBOX&_uid%5B%5D=9-Envoy%C3%A9s&_uid%5B%5D=3-Corbeille";
  const remove = `_mbox=Corbeille&_search=x&${named}`;
  await request("search", "_mbox=Corbeille", { calls: [...found, quota(900)] });
  await request("delete", remove, { env: { exists: 78 }, calls: [quota(867)] });
  await request("search", "_mbox=Corbeille", { calls: [...found, quota(900)] });
  // One of the folders refused, which Roundcube confirms all the same.
  await request("delete", remove, { env: { exists: 78 }, calls: [quota(897)] });
  expect(counted()).toEqual([
    // 900 − 867 = 33 kilobytes of 1,024, as 30 + 784/1,024 + 2 in the list.
    { type: "deleted", n: 3, bytes: 33_792 },
    { type: "deleted" },
  ]);
});

test("the sizes of the very messages are counted if another device deleted others", async () => {
  vi.useFakeTimers({ toFake: ["performance"] });
  const { counted, request } = createWebmail();
  await request("list", "_mbox=Corbeille", {
    env: { exists: 79 },
    calls: [row(7, "784 o"), quota(20_000)],
  });
  vi.advanceTimersByTime(60_000);
  // Meanwhile a phone freed 12 megabytes.
  await request("delete", "_mbox=Corbeille&_uid=7", { env: { exists: 58 }, calls: [quota(7999)] });
  expect(counted()).toEqual([{ type: "deleted", n: 1, bytes: 784, isAbout: true }]);
});

test("a search over all folders counts what moved, not what was in the trash already", async () => {
  const { events, request } = createWebmail();
  const move = "_mbox=INBOX&_target_mbox=Corbeille&_search=x&_refresh=1";
  await request(
    "move",
    `${move}&_uid%5B%5D=12-INBOX&_uid%5B%5D=9-Envoy%C3%A9s&_uid%5B%5D=3-Corbeille`,
  );
  await request("move", `${move}&_uid=4-Corbeille`);
  expect(events).toEqual([{ type: "moved", to: "trash", n: 2 }]);
});

test("deleting all of a search counts what the folder lost, however old the list is", async () => {
  const { counted, request, held } = createWebmail();
  held.set("Corbeille", { messages: 79, usedQuota: 900 });
  const all = "_mbox=Corbeille&_uid=*&_search=x";
  const found = "_mbox=INBOX&_uid=*&_search=x&_target_mbox=Corbeille";
  await request("delete", all, { env: { exists: 70 }, calls: [quota(800)] });
  held.set("INBOX", { messages: 292 });
  await request("move", found, { env: { exists: 267 } });
  expect(counted()).toEqual([
    // 900 − 800 = 100 kilobytes of 1,024.
    { type: "deleted", n: 9, bytes: 102_400 },
    { type: "moved", to: "trash", n: 25 },
  ]);
});

test.each([15_000, 30_000])(
  "“select all” and “delete” %i ms after the list count what the folder held just before",
  async (afterMs) => {
    vi.useFakeTimers({ toFake: ["performance"] });
    const { counted, request, held } = createWebmail();
    const listed = { env: { exists: 80 }, calls: [quota(20_000)] } satisfies Response;
    await request("list", "_mbox=Corbeille", listed);
    vi.advanceTimersByTime(afterMs);
    // Meanwhile a phone took 20 and freed 12,000 kilobytes.
    held.set("Corbeille", { messages: 60, usedQuota: 8000 });
    await request("delete", "_mbox=Corbeille&_uid=*", { env: { exists: 0 }, calls: [quota(1000)] });
    held.set("INBOX", { messages: 60 });
    await request("move", "_mbox=INBOX&_uid=*&_target_mbox=Corbeille", { env: { exists: 0 } });
    expect(counted()).toEqual([
      { type: "deleted", n: 60, bytes: 7_168_000 },
      { type: "moved", to: "trash", n: 60 },
    ]);
  },
);

test("without a quota the size is what Roundcube shows of the folder, or unknown", async () => {
  const { counted, request, held } = createWebmail();
  for (const shownSize of [{ shownSize: "4.9 Mo" }, {}]) {
    held.set("Corbeille", { messages: 60, ...shownSize });
    await request("delete", "_mbox=Corbeille&_uid=*", { env: { exists: 0 } });
  }
  expect(counted()).toEqual([
    // 4.9 × 1,024 × 1,024.
    { type: "deleted", n: 60, bytes: 5_138_022, isAbout: true },
    { type: "deleted", n: 60 },
  ]);
});

test.each([
  ["delete", "_mbox=Corbeille&_uid=*", { type: "deleted" }],
  ["purge", "_mbox=Corbeille&_reload=1", { type: "emptied", folder: "trash" }],
  ["move", "_mbox=INBOX&_uid=*&_target_mbox=Corbeille", { type: "moved", to: "trash" }],
] as const)(
  "a reading that the server made after a %s gives no number, which is said",
  async (action, body, event) => {
    const { counted, request, held } = createWebmail();
    for (const folder of ["Corbeille", "INBOX"]) held.set(folder, { messages: 0, usedQuota: 9 });
    await request(action, body, { env: { exists: 0 }, calls: [quota(9)] });
    expect(counted()).toEqual([event]);
  },
);

test("then the number from when the person pressed “select all” counts, without a size", async () => {
  vi.useFakeTimers({ toFake: ["performance"] });
  const { counted, request, held, readings } = createWebmail();
  held.set("Corbeille", { messages: 60, usedQuota: 8000, shownSize: "6.8 Mo" });
  await askFolder(readings, "Corbeille");
  vi.advanceTimersByTime(30_000);
  held.set("Corbeille", { messages: 0, usedQuota: 1000 });
  await request("delete", "_mbox=Corbeille&_uid=*", { env: { exists: 0 }, calls: [quota(1000)] });
  expect(counted()).toEqual([{ type: "deleted", n: 60 }]);
});

test("all of a search over several folders is what the trash holds more, even if the response is an error", async () => {
  const { counted, request, send, held, readings } = createWebmail({
    multifolder_listing: true,
    messagecount: 25,
  });
  held.set("Corbeille", { messages: 100 });
  await askFolder(readings, "Corbeille");
  held.set("Corbeille", { messages: 121 });
  const all = "_mbox=INBOX&_uid=*&_search=x";
  await send("move", `${all}&_target_mbox=Corbeille&_refresh=1`)({}, false);
  expect(counted()).toEqual([{ type: "moved", to: "trash", n: 21 }]);
  // No more than were found.
  held.set("Corbeille", { messages: 171 });
  await request("move", `${all}&_target_mbox=Corbeille&_refresh=1`);
  // Nothing says from which folders.
  await request("delete", all, { calls: [quota(900)] });
  expect(counted().slice(1)).toEqual([{ type: "moved", to: "trash", n: 25 }, { type: "deleted" }]);
});

test("what was marked as deleted is counted when the folder is compacted", async () => {
  const { counted, request, held } = createWebmail();
  held.set("INBOX", { messages: 80, usedQuota: 900 });
  await request("expunge", "_mbox=INBOX&_reload=1", { env: { exists: 78 }, calls: [quota(870)] });
  held.set("INBOX", { messages: 78, usedQuota: 870 });
  await request("expunge", "_mbox=INBOX&_reload=1", { env: { exists: 78 }, calls: [quota(870)] });
  // 900 − 870 = 30 kilobytes of 1,024.
  expect(counted()).toEqual([{ type: "deleted", n: 2, bytes: 30_720 }]);
});

test("only what is deleted for good, or names no messages, is preceded by a reading", async () => {
  const { request, asked } = createWebmail();
  await request("move", "_mbox=INBOX&_uid=7,8&_target_mbox=Corbeille");
  await request("delete", "_mbox=Corbeille&_uid=7&_from=show");
  await request("list", "_mbox=INBOX");
  expect(asked).toEqual([]);
  await request("delete", "_mbox=Corbeille&_uid=7");
  expect(asked).toEqual(["Corbeille"]);
});

test("deleting all of a folder counts the messages that were in it just before", async () => {
  const { counted, request } = createWebmail();
  await request("list", "_mbox=Corbeille", { env: { exists: 79 }, calls: [quota(6000)] });
  await request("delete", "_mbox=Corbeille&_uid=*", { env: { exists: 0 }, calls: [quota(1000)] });
  // 6,000 − 1,000 = 5,000 kilobytes of 1,024.
  expect(counted()).toEqual([{ type: "deleted", n: 79, bytes: 5_120_000 }]);
});

test("what another device deleted since an old reading is not counted", async () => {
  vi.useFakeTimers({ toFake: ["performance"] });
  const { counted, request } = createWebmail();
  const opened = { env: { exists: 79 }, calls: [trash(79), quota(20_000)] } satisfies Response;
  await request("list", "_mbox=Corbeille", opened);
  vi.advanceTimersByTime(60_000);
  // Meanwhile a phone freed 12,000 kilobytes.
  await request("delete", "_mbox=Corbeille&_uid=7", { env: { exists: 58 }, calls: [quota(7999)] });
  vi.advanceTimersByTime(60_000);
  await request("purge", "_mbox=Corbeille&_reload=1", { env: { exists: 0 }, calls: [quota(1000)] });
  expect(counted()).toEqual([
    { type: "deleted", n: 1 },
    { type: "emptied", folder: "trash" },
  ]);
});

test("a listing just before emptying gives the number and the bytes", async () => {
  vi.useFakeTimers({ toFake: ["performance"] });
  const { counted, request } = createWebmail();
  await request("list", "_mbox=Corbeille", { env: { exists: 79 }, calls: [quota(20_000)] });
  vi.advanceTimersByTime(60_000);
  await request("list", "_mbox=Corbeille", { env: { exists: 59 }, calls: [quota(8000)] });
  await request("purge", "_mbox=Corbeille&_reload=1", { env: { exists: 0 }, calls: [quota(1000)] });
  // 8,000 − 1,000 = 7,000 kilobytes of 1,024.
  expect(counted()).toEqual([{ type: "emptied", folder: "trash", n: 59, bytes: 7_168_000 }]);
});

test("a deletion counts no more than the folder lost, and no bytes if it lost more", async () => {
  const { counted, request } = createWebmail();
  await request("list", "_mbox=Corbeille", { env: { exists: 10 }, calls: [quota(900)] });
  // Two are selected, of which a phone had deleted one before the listing.
  await request("delete", "_mbox=Corbeille&_uid=1,2", { env: { exists: 9 }, calls: [quota(899)] });
  // One is selected; a phone deletes three more at that moment.
  await request("delete", "_mbox=Corbeille&_uid=3", { env: { exists: 5 }, calls: [quota(500)] });
  expect(counted()).toEqual([
    { type: "deleted", n: 1, bytes: 1024 },
    { type: "deleted", n: 1 },
  ]);
});

test("emptied junk moves to the trash; a folder in the trash, or one without a trash, is deleted", async () => {
  const { counted, request } = createWebmail();
  await request("list", "_mbox=Spam", { env: { exists: 5 } });
  await request("purge", "_mbox=Spam&_reload=1", { env: { exists: 0 }, calls: [trash(9)] });
  await request("list", "_mbox=Corbeille/2025", { env: { exists: 4 } });
  await request("purge", "_mbox=Corbeille/2025&_reload=1", { env: { exists: 0 } });
  expect(counted()).toEqual([
    { type: "moved", to: "trash", n: 5 },
    { type: "deleted", n: 4 },
  ]);
  const other = createWebmail({ trash_mailbox: undefined });
  await other.request("list", "_mbox=Spam", { env: { exists: 5 } });
  await other.request("purge", "_mbox=Spam&_reload=1", { env: { exists: 0 } });
  expect(other.events).toEqual([{ type: "deleted", n: 5 }]);
});
