import { afterEach, expect, test, vi } from "vitest";
import { collectEvents } from "../test/collect-events.ts";
import { createRequestObserver } from "./create-request-observer.ts";

afterEach(() => vi.useRealTimers());

type Response = { env?: object; calls?: [name: string, ...args: unknown[]][] };
const confirmation = ["display_message", "Message(s) moved.", "confirmation", 0] as const;

/** Passes requests and their responses to the observer, as Roundcube's client sends and gets them. */
function createWebmail(pageEnv: Record<string, unknown> = {}) {
  const { events, emit } = collectEvents();
  const observe = createRequestObserver(emit, () => ({
    trash_mailbox: "Corbeille",
    junk_mailbox: "Spam",
    delimiter: "/",
    ...pageEnv,
  }));
  /** Returns a function that passes the response. */
  const send = (action: string, body: string) => {
    const read = observe({ url: `./?_task=mail&_action=${action}`, body })!;
    return ({ env, calls = [] }: Response = {}) => {
      const exec = [confirmation, ...calls]
        .map(([name, ...args]) => `this.${name}(${JSON.stringify(args).slice(1, -1)});\n`)
        .join("");
      read(JSON.stringify({ env, exec }));
    };
  };
  const request = (action: string, body: string, response?: Response) =>
    send(action, body)(response);
  const counted = () => events.filter(({ type }) => type !== "trashCounted");
  return { events, counted, request, send };
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

test("the folders are those that Roundcube's client names, also for an opened message without a folder list", () => {
  const { events, request } = createWebmail();
  const opened = "_mbox=INBOX&_uid=7&_from=show";
  request("move", `${opened}&_target_mbox=Corbeille`, { calls: [["show_message", "6"]] });
  request("move", `${opened}&_target_mbox=Spam`);
  request("move", `${opened}&_target_mbox=Archives`);
  expect(events).toEqual([
    { type: "moved", to: "trash", n: 1 },
    { type: "moved", to: "junk", n: 1 },
    { type: "moved", to: "other", n: 1 },
  ]);
});

test("deleting an opened message of the trash counts it, with its size if it was listed", () => {
  const { events, request } = createWebmail();
  const opened = "_mbox=Corbeille&_from=show";
  request("list", "_mbox=Corbeille", { calls: [row(7, "57 ko")] });
  request("delete", `${opened}&_uid=7`, { calls: [["command", "list"]] });
  request("delete", `${opened}&_uid=8`, { calls: [["command", "list"]] });
  expect(events).toEqual([
    // 57 × 1,024.
    { type: "deleted", n: 1, bytes: 58_368, isAbout: true },
    { type: "deleted", n: 1 },
  ]);
});

test("deleting from a search over all folders counts each message with its size, if all of them went", () => {
  const { counted, request } = createWebmail();
  const found = [row("12-INBOX", "30 ko"), row("9-Envoyés", "784 o"), row("3-Corbeille", "2 ko")];
  const named = "_uid%5B%5D=12-INBOX&_uid%5B%5D=9-Envoy%C3%A9s&_uid%5B%5D=3-Corbeille";
  const remove = `_mbox=Corbeille&_search=x&${named}`;
  request("search", "_mbox=Corbeille", { calls: [...found, quota(900)] });
  request("delete", remove, { env: { exists: 78 }, calls: [quota(867)] });
  request("search", "_mbox=Corbeille", { calls: [...found, quota(900)] });
  // One of the folders refused, which Roundcube confirms all the same.
  request("delete", remove, { env: { exists: 78 }, calls: [quota(897)] });
  expect(counted()).toEqual([
    // 900 − 867 = 33 kilobytes of 1,024, as 30 + 784/1,024 + 2 in the list.
    { type: "deleted", n: 3, bytes: 33_792 },
    { type: "deleted" },
  ]);
});

test("the sizes of the very messages are counted if another device deleted others", () => {
  vi.useFakeTimers({ toFake: ["performance"] });
  const { counted, request } = createWebmail();
  request("list", "_mbox=Corbeille", {
    env: { exists: 79 },
    calls: [row(7, "784 o"), quota(20_000)],
  });
  vi.advanceTimersByTime(60_000);
  // Meanwhile a phone freed 12 megabytes.
  request("delete", "_mbox=Corbeille&_uid=7", { env: { exists: 58 }, calls: [quota(7999)] });
  expect(counted()).toEqual([{ type: "deleted", n: 1, bytes: 784, isAbout: true }]);
});

test("a search over all folders counts what moved, not what was in the trash already", () => {
  const { events, request } = createWebmail();
  const move = "_mbox=INBOX&_target_mbox=Corbeille&_search=x&_refresh=1";
  request("move", `${move}&_uid%5B%5D=12-INBOX&_uid%5B%5D=9-Envoy%C3%A9s&_uid%5B%5D=3-Corbeille`);
  request("move", `${move}&_uid=4-Corbeille`);
  expect(events).toEqual([{ type: "moved", to: "trash", n: 2 }]);
});

test("deleting all of a search has no number", () => {
  const { counted, request } = createWebmail();
  request("list", "_mbox=Corbeille", { env: { exists: 79 } });
  request("delete", "_mbox=Corbeille&_uid=*&_search=x", { env: { exists: 70 } });
  expect(counted()).toEqual([{ type: "deleted" }]);
});

test("deleting all of a folder counts the messages that were in it just before", () => {
  const { counted, request } = createWebmail();
  request("list", "_mbox=Corbeille", { env: { exists: 79 }, calls: [quota(6000)] });
  request("delete", "_mbox=Corbeille&_uid=*", { env: { exists: 0 }, calls: [quota(1000)] });
  // 6,000 − 1,000 = 5,000 kilobytes of 1,024.
  expect(counted()).toEqual([{ type: "deleted", n: 79, bytes: 5_120_000 }]);
});

test("what another device deleted since an old reading is not counted", () => {
  vi.useFakeTimers({ toFake: ["performance"] });
  const { counted, request } = createWebmail();
  const opened = { env: { exists: 79 }, calls: [trash(79), quota(20_000)] } satisfies Response;
  request("list", "_mbox=Corbeille", opened);
  vi.advanceTimersByTime(60_000);
  // Meanwhile a phone freed 12,000 kilobytes.
  request("delete", "_mbox=Corbeille&_uid=7", { env: { exists: 58 }, calls: [quota(7999)] });
  vi.advanceTimersByTime(60_000);
  request("purge", "_mbox=Corbeille&_reload=1", { env: { exists: 0 }, calls: [quota(1000)] });
  expect(counted()).toEqual([
    { type: "deleted", n: 1 },
    { type: "emptied", folder: "trash" },
  ]);
});

test("a listing just before emptying gives the number and the bytes", () => {
  vi.useFakeTimers({ toFake: ["performance"] });
  const { counted, request } = createWebmail();
  request("list", "_mbox=Corbeille", { env: { exists: 79 }, calls: [quota(20_000)] });
  vi.advanceTimersByTime(60_000);
  request("list", "_mbox=Corbeille", { env: { exists: 59 }, calls: [quota(8000)] });
  request("purge", "_mbox=Corbeille&_reload=1", { env: { exists: 0 }, calls: [quota(1000)] });
  // 8,000 − 1,000 = 7,000 kilobytes of 1,024.
  expect(counted()).toEqual([{ type: "emptied", folder: "trash", n: 59, bytes: 7_168_000 }]);
});

test("emptying while the folder is listed again counts what was left, if the listing was made before", () => {
  for (const [listed, emptied] of [
    // 8,000 − 1,000 = 7,000 kilobytes of 1,024.
    [
      { exists: 59, used: 8000 },
      { n: 59, bytes: 7_168_000 },
    ],
    [{ exists: 0, used: 1000 }, { bytes: 0 }],
  ] as const) {
    const { counted, request, send } = createWebmail();
    request("list", "_mbox=Corbeille", { env: { exists: 79 }, calls: [quota(20_000)] });
    // Meanwhile a phone deletes 20. The person confirms before the response to the listing.
    const respond = send("list", "_mbox=Corbeille");
    const respondToPurge = send("purge", "_mbox=Corbeille&_reload=1");
    respond({ env: { exists: listed.exists }, calls: [quota(listed.used)] });
    respondToPurge({ env: { exists: 0 }, calls: [quota(1000)] });
    expect(counted()).toEqual([{ type: "emptied", folder: "trash", ...emptied }]);
  }
});

test("a deletion counts no more than the folder lost, and no bytes if it lost more", () => {
  const { counted, request } = createWebmail();
  request("list", "_mbox=Corbeille", { env: { exists: 10 }, calls: [quota(900)] });
  // Two are selected, of which a phone had deleted one before the listing.
  request("delete", "_mbox=Corbeille&_uid=1,2", { env: { exists: 9 }, calls: [quota(899)] });
  // One is selected; a phone deletes three more at that moment.
  request("delete", "_mbox=Corbeille&_uid=3", { env: { exists: 5 }, calls: [quota(500)] });
  expect(counted()).toEqual([
    { type: "deleted", n: 1, bytes: 1024 },
    { type: "deleted", n: 1 },
  ]);
});

test("emptied junk moves to the trash; a folder in the trash, or one without a trash, is deleted", () => {
  const { counted, request } = createWebmail();
  request("list", "_mbox=Spam", { env: { exists: 5 } });
  request("purge", "_mbox=Spam&_reload=1", { env: { exists: 0 }, calls: [trash(9)] });
  request("list", "_mbox=Corbeille/2025", { env: { exists: 4 } });
  request("purge", "_mbox=Corbeille/2025&_reload=1", { env: { exists: 0 } });
  expect(counted()).toEqual([
    { type: "moved", to: "trash", n: 5 },
    { type: "deleted", n: 4 },
  ]);
  const other = createWebmail({ trash_mailbox: undefined });
  other.request("list", "_mbox=Spam", { env: { exists: 5 } });
  other.request("purge", "_mbox=Spam&_reload=1", { env: { exists: 0 } });
  expect(other.events).toEqual([{ type: "deleted", n: 5 }]);
});
