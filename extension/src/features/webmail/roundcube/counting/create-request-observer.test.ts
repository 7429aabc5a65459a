import { afterEach, expect, test, vi } from "vitest";
import { createWebmail, quota, type Response, row, trash } from "../../test/roundcube-webmail.ts";

afterEach(() => vi.useRealTimers());

test("the folders are those that Roundcube's client names, also for an opened message without a folder list", async () => {
  const { events, request } = createWebmail();
  const opened = "_mbox=INBOX&_uid=7&_from=show";
  await request("move", `${opened}&_target_mbox=Corbeille`, { calls: [["show_message", "6"]] });
  await request("move", `${opened}&_target_mbox=Spam`);
  await request("move", `${opened}&_target_mbox=Archives`);
  // Archiving by the plugin of that name is no deletion.
  await request("plugin.move2archive", opened);
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

test("what was marked as deleted is counted when the folder is compacted", async () => {
  const { counted, request, held } = createWebmail();
  held.set("INBOX", { messages: 80, usedQuota: 900 });
  await request("expunge", "_mbox=INBOX&_reload=1", { env: { exists: 78 }, calls: [quota(870)] });
  held.set("INBOX", { messages: 78, usedQuota: 870 });
  await request("expunge", "_mbox=INBOX&_reload=1", { env: { exists: 78 }, calls: [quota(870)] });
  // 900 − 870 = 30 kilobytes of 1,024.
  expect(counted()).toEqual([{ type: "deleted", n: 2, bytes: 30_720 }]);
});

test("only a permanent deletion, or a request without message numbers, is preceded by a reading", async () => {
  const { request, asked, hold } = createWebmail();
  await request("move", "_mbox=INBOX&_uid=7,8&_target_mbox=Corbeille");
  await request("delete", "_mbox=Corbeille&_uid=7&_from=show");
  await request("list", "_mbox=INBOX");
  expect(asked).toEqual([]);
  await request("delete", "_mbox=Corbeille&_uid=7");
  expect(asked).toEqual(["Corbeille"]);
  expect(hold).toHaveBeenCalledOnce();
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
