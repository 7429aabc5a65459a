import { afterEach, expect, test, vi } from "vitest";
import type { Hold } from "../activity/observe-requests.ts";
import { settle } from "../test/replay-recording.ts";
import { createSogo, createSogoPage } from "../test/sogo-page.ts";

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("marking as junk is two requests and one action", async () => {
  const { events, request } = createSogo();
  await request("folderINBOX/markMessagesAsJunk", { uids: [7, 9] });
  await request("folderINBOX/moveMessages", { uids: [7, 9], folder: "/0/folderJunk" });
  expect(events).toEqual([{ type: "moved", to: "junk", n: 2 }]);
});

test("a message counts as sent only if the response confirms it, whatever its HTTP status", async () => {
  const { events, request } = createSogo();
  await request("folderDrafts/newDraft1/send", { to: ["a@x.test"] }, { status: "failure" });
  expect(events).toEqual([]);
  await request("folderDrafts/newDraft1/send", { to: ["a@x.test"] }, { status: "success" });
  expect(events).toEqual([{ type: "sent" }]);
});

test("the URL distinguishes a reply to all from a reply and a new message", async () => {
  const { events, request } = createSogo();
  await request("folderINBOX/12/replyall", "", {});
  await request("folderINBOX/12/reply", "", {});
  await request("compose", "", {});
  expect(events.map((event) => event.type === "composeStarted" && event.mode)).toEqual([
    "replyAll",
    "reply",
    "new",
  ]);
});

test("the trash is recognised by its type, and only there a deletion is permanent", async () => {
  const { events, request } = createSogo();
  await request("view", {}, { mailboxes: [{ path: "Corbeille", type: "trash" }] });
  await request("folderINBOX/batchDelete", { uids: [1, 2, 3] });
  await request("folderCorbeille/batchDelete", { uids: [1] });
  expect(events).toEqual([
    { type: "moved", to: "trash", n: 3 },
    { type: "deleted", n: 1 },
  ]);
});

test("a trash whose name SOGo writes with other characters in its address is recognised", async () => {
  const { events, request } = createSogo();
  await request("view", {}, { mailboxes: [{ path: "INBOX/Deleted Items.old", type: "trash" }] });
  await request("folderINBOX/folderDeleted_SP_Items_D_old/batchDelete", { uids: [1] });
  const folder = "/0/folderINBOX/folderDeleted_SP_Items_D_old";
  await request("folderINBOX/moveMessages", { uids: [4, 5], folder });
  expect(events).toEqual([
    { type: "deleted", n: 1 },
    { type: "moved", to: "trash", n: 2 },
  ]);
});

test("emptying junk counts the listed messages, later changes, and the bytes that the quota went down", async () => {
  const { events, request } = createSogo();
  const view = { quotas: { usedSpace: "6656" }, uids: [1, 2, 3], threaded: 0 };
  await request("folderJunk/view", { sortingAttributes: {} }, view);
  await request("folderINBOX/moveMessages", { uids: [158, 159], folder: "/0/folderJunk" }, {});
  await request("folderJunk/batchDelete", { uids: [1] }, {});
  await request("folderJunk/emptyJunk", "", { quotas: { usedSpace: "6367" } });
  // 3 + 2 − 1 messages; 6,656 − 6,367 = 289 kilobytes of 1,024.
  expect(events.at(-1)).toEqual({ type: "emptied", folder: "junk", n: 4, bytes: 295_936 });
});

test("emptying junk that was never listed has no number", async () => {
  const { events, request } = createSogo();
  await request("folderINBOX/moveMessages", { uids: [158, 159], folder: "/0/folderJunk" }, {});
  await request("folderJunk/emptyJunk", "", {});
  expect(events.at(-1)).toEqual({ type: "emptied", folder: "junk" });
});

test("searches, other accounts and folders emptied before give no number", async () => {
  const { events, request } = createSogo();
  const view = { uids: [1, 2, 3], threaded: 0 };
  await request("folderJunk/view", {}, view);
  await request(
    "folderJunk/view",
    { filters: [{ searchBy: "subject", searchInput: "x" }] },
    { uids: [2] },
  );
  await request("../1/folderJunk/view", {}, { uids: [1, 2, 3, 4, 5] });
  await request("../1/folderJunk/emptyJunk", "", {});
  await request("folderJunk/emptyJunk", "", {});
  await request("folderJunk/emptyJunk", "", {});
  expect(events).toEqual([
    // Of another account.
    { type: "deleted" },
    { type: "emptied", folder: "junk", n: 3 },
    { type: "emptied", folder: "junk" },
  ]);
});

test("emptying the trash reports a count of 0, emptying junk does not", async () => {
  const { events, request } = createSogo();
  await request("folderJunk/emptyJunk", "", {});
  await request("folderTrash/emptyTrash", "", {});
  expect(events.filter(({ type }) => type === "trashCounted")).toEqual([
    { type: "trashCounted", n: 0 },
  ]);
});

test("a deletion counts the sizes of the very messages, which SOGo lists in two ways", async () => {
  const { events, request } = createSogo();
  const listing = [
    ["Subject", "Size", "uid"],
    ["Bonjour", "784 B", 7],
    ["Bonsoir", "29.9 KiB", 9],
  ];
  await request("folderTrash/view", {}, { headers: listing, threaded: 1 });
  await request("folderINBOX/headers", { uids: [3] }, [listing[0], ["Salut", "1022 B", 3]]);
  await request("folderTrash/batchDelete", { uids: [7, 9] }, {});
  await request("folderINBOX/batchDelete", { uids: [3], withoutTrash: 1 }, {});
  await request("folderTrash/batchDelete", { uids: [3] }, {});
  expect(events).toEqual([
    // 784 + 29.9 × 1,024.
    { type: "deleted", n: 2, bytes: 31_402, isAbout: true },
    { type: "deleted", n: 1, bytes: 1022, isAbout: true },
    // Another message of that number.
    { type: "deleted", n: 1 },
  ]);
});

test("what another device deleted since an old reading is not counted", async () => {
  vi.useFakeTimers({ toFake: ["performance"] });
  const { events, request } = createSogo();
  await request("folderTrash/view", {}, { quotas: { usedSpace: "20000" }, uids: [1, 2, 3] });
  vi.advanceTimersByTime(60_000);
  // Meanwhile a phone freed 12,000 kilobytes. Deleting here does not make the number of the listing newer.
  await request("folderTrash/batchDelete", { uids: [1] }, { quotas: { usedSpace: "7999" } });
  await request("folderTrash/emptyTrash", "", { quotas: { usedSpace: "1000" } });
  // Just after the deletion its quota is recent: 7,999 − 1,000 = 6,999 kilobytes of 1,024.
  expect(events.filter(({ type }) => type !== "trashCounted")).toEqual([
    { type: "deleted", n: 1 },
    { type: "emptied", folder: "trash", bytes: 7_166_976 },
  ]);
});

test("of messages that are deleted, those that another device had taken before are left out", async () => {
  const { events, request } = createSogo();
  const headers = [
    ["Size", "uid"],
    ["29.9 KiB", 7],
    ["784 B", 9],
  ];
  await request("folderTrash/view", {}, { headers, uids: [7, 9], quotas: { usedSpace: "100" } });
  await request("folderTrash/view", {}, { uids: [5, 9], quotas: { usedSpace: "70" } });
  await request("folderTrash/batchDelete", { uids: [7, 9] }, { quotas: { usedSpace: "69" } });
  await request("folderTrash/view", {}, { uids: [5] });
  // All of them are gone.
  await request("folderTrash/batchDelete", { uids: [7] }, {});
  expect(events.filter(({ type }) => type === "deleted")).toEqual([
    // 70 − 69 = 1 kilobyte of 1,024.
    { type: "deleted", n: 1, bytes: 1024 },
  ]);
});

test("a listing that arrives while a deletion is on its way takes nothing out of it", async () => {
  const { events, observe, request } = createSogo();
  await request(
    "folderTrash/view",
    {},
    {
      headers: [
        ["Size", "uid"],
        ["784 B", 7],
      ],
    },
  );
  const onDeleted = observe("folderTrash/batchDelete", { uids: [7] });
  await request("folderTrash/view", {}, { uids: [3] });
  onDeleted?.("{}");
  await settle();
  expect(events.filter(({ type }) => type === "deleted")).toEqual([
    { type: "deleted", n: 1, bytes: 784, isAbout: true },
  ]);
});

test("emptying counts the sizes of the listed messages where the quota tells nothing, or something else", async () => {
  const { events, request } = createSogo();
  const headers = [
    ["Size", "uid"],
    ["29.9 KiB", 7],
    ["784 B", 9],
  ];
  await request("folderTrash/view", {}, { headers, uids: [7, 9] });
  await request("folderTrash/emptyTrash", "", {});
  await request("folderJunk/view", {}, { headers, uids: [7, 9], quotas: { usedSpace: "20000" } });
  // Meanwhile another device freed 12,000 kilobytes.
  await request("folderJunk/emptyJunk", "", { quotas: { usedSpace: "7969" } });
  // 29.9 × 1,024 + 784 = 31,402.
  const freed = { type: "emptied", n: 2, bytes: 31_402, isAbout: true };
  expect(events.filter(({ type }) => type === "emptied")).toEqual([
    { ...freed, folder: "trash" },
    { ...freed, folder: "junk" },
  ]);
});

test.each(["emptyTrash", "batchDelete"])(
  "%s long after the trash was listed waits for a listing, and counts what that shows",
  async (action) => {
    vi.useFakeTimers({ toFake: ["performance"] });
    const { events, request, observe, sent, answer } = createSogoPage();
    await request("folderTrash/view", {}, { quotas: { usedSpace: "20000" }, uids: [1, 2, 3] });
    vi.advanceTimersByTime(30_000);
    // Meanwhile a phone took message 3 and freed 12,000 kilobytes.
    const body = action === "emptyTrash" ? "" : { uids: [1, 2, 3] };
    const hold = vi.fn<Hold>();
    const onDeleted = observe(`folderTrash/${action}`, body, hold);
    expect(sent).toHaveLength(1);
    expect(hold).toHaveBeenCalledOnce();
    onDeleted?.(JSON.stringify({ quotas: { usedSpace: "7990" } }));
    await answer({ uids: [1, 2], quotas: { usedSpace: "8000" } });
    expect(events.filter(({ type }) => type === "emptied" || type === "deleted")).toMatchObject([
      // 8,000 − 7,990 = 10 kilobytes of 1,024.
      { n: 2, bytes: 10_240 },
    ]);
  },
);

test("of a listing that the server made after it emptied the trash, nothing is counted, which is said", async () => {
  const { events, observe, answer } = createSogoPage();
  observe("folderTrash/emptyTrash")?.(JSON.stringify({ quotas: { usedSpace: "7990" } }));
  await answer({ uids: [], quotas: { usedSpace: "7990" } });
  expect(events).toContainEqual({ type: "emptied", folder: "trash" });
});

test.each([
  ["emptyTrash", "", { type: "emptied", folder: "trash", n: 2 }],
  ["batchDelete", { uids: [1, 2, 9] }, { type: "deleted", n: 2 }],
] as const)(
  "%s: then a listing counts that was under way before, never one of long ago",
  async (action, body, event) => {
    vi.useFakeTimers({ toFake: ["performance"] });
    const { events, request, observe, answer } = createSogoPage();
    await request("folderTrash/view", {}, { quotas: { usedSpace: "20000" }, uids: [1, 2, 3, 9] });
    vi.advanceTimersByTime(30_000);
    // The menu or the question is open, and the folder is being listed again; a phone took 3 and 9.
    const onListed = observe("folderTrash/view", {});
    const onDeleted = observe(`folderTrash/${action}`, body);
    onListed?.(JSON.stringify({ uids: [1, 2] }));
    onDeleted?.(JSON.stringify({ quotas: { usedSpace: "7990" } }));
    await answer({ uids: [], quotas: { usedSpace: "7990" } });
    expect(events).toContainEqual(event);
  },
);

test("a trash whose listing came too late is emptied of an unknown number, however many it held long ago", async () => {
  vi.useFakeTimers({ toFake: ["performance"] });
  const { events, request, observe, answer } = createSogoPage();
  await request("folderTrash/view", {}, { quotas: { usedSpace: "20000" }, uids: [1, 2, 3] });
  vi.advanceTimersByTime(30_000);
  observe("folderTrash/view", {});
  observe("folderTrash/emptyTrash")?.(JSON.stringify({ quotas: { usedSpace: "7990" } }));
  await answer({ uids: [], quotas: { usedSpace: "7990" } });
  expect(events).toContainEqual({ type: "emptied", folder: "trash" });
});
