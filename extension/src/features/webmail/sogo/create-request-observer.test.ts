import { afterEach, expect, test, vi } from "vitest";
import { createSogo } from "../test/sogo-page.ts";

afterEach(() => {
  vi.useRealTimers();
});

test("marking as junk is two requests and one action", () => {
  const { events, request } = createSogo();
  request("folderINBOX/markMessagesAsJunk", { uids: [7, 9] });
  request("folderINBOX/moveMessages", { uids: [7, 9], folder: "/0/folderJunk" });
  expect(events).toEqual([{ type: "moved", to: "junk", n: 2 }]);
});

test("a message counts as sent only if the response confirms it, whatever its HTTP status", () => {
  const { events, request } = createSogo();
  request("folderDrafts/newDraft1/send", { to: ["a@x.test"] }, { status: "failure" });
  expect(events).toEqual([]);
  request("folderDrafts/newDraft1/send", { to: ["a@x.test"] }, { status: "success" });
  expect(events).toEqual([{ type: "sent" }]);
});

test("the URL distinguishes a reply to all from a reply and a new message", () => {
  const { events, request } = createSogo();
  request("folderINBOX/12/replyall", "", {});
  request("folderINBOX/12/reply", "", {});
  request("compose", "", {});
  expect(events.map((event) => event.type === "composeStarted" && event.mode)).toEqual([
    "replyAll",
    "reply",
    "new",
  ]);
});

test("the trash is recognised by its type, and only there a deletion is permanent", () => {
  const { events, request } = createSogo();
  request("view", {}, { mailboxes: [{ path: "Corbeille", type: "trash" }] });
  request("folderINBOX/batchDelete", { uids: [1, 2, 3] });
  request("folderCorbeille/batchDelete", { uids: [1] });
  expect(events).toEqual([
    { type: "moved", to: "trash", n: 3 },
    { type: "deleted", n: 1 },
  ]);
});

test("a trash whose name SOGo writes with other characters in its address is recognised", () => {
  const { events, request } = createSogo();
  request("view", {}, { mailboxes: [{ path: "INBOX/Deleted Items.old", type: "trash" }] });
  request("folderINBOX/folderDeleted_SP_Items_D_old/batchDelete", { uids: [1] });
  const folder = "/0/folderINBOX/folderDeleted_SP_Items_D_old";
  request("folderINBOX/moveMessages", { uids: [4, 5], folder });
  expect(events).toEqual([
    { type: "deleted", n: 1 },
    { type: "moved", to: "trash", n: 2 },
  ]);
});

test("emptying a trash that was never listed has no number", () => {
  const { events, request } = createSogo();
  request("folderTrash/emptyTrash");
  expect(events[0]).toEqual({ type: "emptied", folder: "trash" });
});

test("emptying junk counts the listed messages, later changes, and the bytes that the quota went down", () => {
  const { events, request } = createSogo();
  const view = { quotas: { usedSpace: "6656" }, uids: [1, 2, 3], threaded: 0 };
  request("folderJunk/view", { sortingAttributes: {} }, view);
  request("folderINBOX/moveMessages", { uids: [158, 159], folder: "/0/folderJunk" }, {});
  request("folderJunk/batchDelete", { uids: [1] }, {});
  request("folderJunk/emptyJunk", "", { quotas: { usedSpace: "6367" } });
  // 3 + 2 − 1 messages; 6,656 − 6,367 = 289 kilobytes of 1,024.
  expect(events.at(-1)).toEqual({ type: "emptied", folder: "junk", n: 4, bytes: 295_936 });
});

test("emptying junk that was never listed has no number", () => {
  const { events, request } = createSogo();
  request("folderINBOX/moveMessages", { uids: [158, 159], folder: "/0/folderJunk" }, {});
  request("folderJunk/emptyJunk", "", {});
  expect(events.at(-1)).toEqual({ type: "emptied", folder: "junk" });
});

test("searches, other accounts and folders emptied before give no number", () => {
  const { events, request } = createSogo();
  const view = { uids: [1, 2, 3], threaded: 0 };
  request("folderJunk/view", {}, view);
  request(
    "folderJunk/view",
    { filters: [{ searchBy: "subject", searchInput: "x" }] },
    { uids: [2] },
  );
  request("../1/folderJunk/view", {}, { uids: [1, 2, 3, 4, 5] });
  request("../1/folderJunk/emptyJunk", "", {});
  request("folderJunk/emptyJunk", "", {});
  request("folderJunk/emptyJunk", "", {});
  expect(events).toEqual([
    { type: "emptied", folder: "junk", n: 3 },
    { type: "emptied", folder: "junk" },
  ]);
});

test("emptying the trash reports a count of 0, emptying junk does not", () => {
  const { events, request } = createSogo();
  request("folderJunk/emptyJunk", "", {});
  request("folderTrash/emptyTrash", "", {});
  expect(events.filter(({ type }) => type === "trashCounted")).toEqual([
    { type: "trashCounted", n: 0 },
  ]);
});

test("a deletion counts the sizes of the very messages, which SOGo lists in two ways", () => {
  const { events, request } = createSogo();
  const listing = [
    ["Subject", "Size", "uid"],
    ["Bonjour", "784 B", 7],
    ["Bonsoir", "29.9 KiB", 9],
  ];
  request("folderTrash/view", {}, { headers: listing, threaded: 1 });
  request("folderINBOX/headers", { uids: [3] }, [listing[0], ["Salut", "1022 B", 3]]);
  request("folderTrash/batchDelete", { uids: [7, 9] }, {});
  request("folderINBOX/batchDelete", { uids: [3], withoutTrash: 1 }, {});
  request("folderTrash/batchDelete", { uids: [3] }, {});
  expect(events).toEqual([
    // 784 + 29.9 × 1,024.
    { type: "deleted", n: 2, bytes: 31_402, isAbout: true },
    { type: "deleted", n: 1, bytes: 1022, isAbout: true },
    // Another message of that number.
    { type: "deleted", n: 1 },
  ]);
});

test("what another device deleted since an old reading is not counted", () => {
  vi.useFakeTimers({ toFake: ["performance"] });
  const { events, request } = createSogo();
  request("folderTrash/view", {}, { quotas: { usedSpace: "20000" }, uids: [1, 2, 3] });
  vi.advanceTimersByTime(60_000);
  // Meanwhile a phone freed 12,000 kilobytes. Deleting here does not make the number of the listing newer.
  request("folderTrash/batchDelete", { uids: [1] }, { quotas: { usedSpace: "7999" } });
  request("folderTrash/emptyTrash", "", { quotas: { usedSpace: "1000" } });
  // Just after the deletion its quota is recent: 7,999 − 1,000 = 6,999 kilobytes of 1,024.
  expect(events.filter(({ type }) => type !== "trashCounted")).toEqual([
    { type: "deleted", n: 1 },
    { type: "emptied", folder: "trash", bytes: 7_166_976 },
  ]);
});

test("of messages that are deleted, those that another device had taken before are left out", () => {
  const { events, request } = createSogo();
  const headers = [
    ["Size", "uid"],
    ["29.9 KiB", 7],
    ["784 B", 9],
  ];
  request("folderTrash/view", {}, { headers, uids: [7, 9], quotas: { usedSpace: "100" } });
  request("folderTrash/view", {}, { uids: [5, 9], quotas: { usedSpace: "70" } });
  request("folderTrash/batchDelete", { uids: [7, 9] }, { quotas: { usedSpace: "69" } });
  request("folderTrash/view", {}, { uids: [5] });
  // All of them are gone.
  request("folderTrash/batchDelete", { uids: [7] }, {});
  expect(events.filter(({ type }) => type === "deleted")).toEqual([
    // 70 − 69 = 1 kilobyte of 1,024.
    { type: "deleted", n: 1, bytes: 1024 },
  ]);
});

test("a listing that arrives while a deletion is on its way takes nothing out of it", () => {
  const { events, observe, request } = createSogo();
  request(
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
  request("folderTrash/view", {}, { uids: [3] });
  onDeleted?.("{}");
  expect(events.filter(({ type }) => type === "deleted")).toEqual([
    { type: "deleted", n: 1, bytes: 784, isAbout: true },
  ]);
});

test("emptying counts the sizes of the listed messages where the quota tells nothing, or something else", () => {
  const { events, request } = createSogo();
  const headers = [
    ["Size", "uid"],
    ["29.9 KiB", 7],
    ["784 B", 9],
  ];
  request("folderTrash/view", {}, { headers, uids: [7, 9] });
  request("folderTrash/emptyTrash", "", {});
  request("folderJunk/view", {}, { headers, uids: [7, 9], quotas: { usedSpace: "20000" } });
  // Meanwhile another device freed 12,000 kilobytes.
  request("folderJunk/emptyJunk", "", { quotas: { usedSpace: "7969" } });
  // 29.9 × 1,024 + 784 = 31,402.
  const freed = { type: "emptied", n: 2, bytes: 31_402, isAbout: true };
  expect(events.filter(({ type }) => type === "emptied")).toEqual([
    { ...freed, folder: "trash" },
    { ...freed, folder: "junk" },
  ]);
});
