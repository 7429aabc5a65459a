import { afterEach, expect, test, vi } from "vitest";
import type { PageEvent } from "../activity/page-events.ts";
import { sogoPageScript } from "./page-script.ts";

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Passes confirmed requests and their responses to the page script. */
function createWebmail() {
  const events: PageEvent[] = [];
  const { observeRequest, onReady } = sogoPageScript((event) => events.push(event));
  const request = (path: string, body: object | "" = "", response: object | "" = "") =>
    observeRequest({
      url: new URL(path, "https://webmail.test/SOGo/so/agent/Mail/0/").pathname,
      body: body === "" ? "" : JSON.stringify(body),
    })?.(response === "" ? "" : JSON.stringify(response));
  return { events, request, onReady };
}

test("marking as junk is two requests and one action", () => {
  const { events, request } = createWebmail();
  request("folderINBOX/markMessagesAsJunk", { uids: [7, 9] });
  request("folderINBOX/moveMessages", { uids: [7, 9], folder: "/0/folderJunk" });
  expect(events).toEqual([{ type: "moved", to: "junk", n: 2 }]);
});

test("a message counts as sent only if the response confirms it, whatever its HTTP status", () => {
  const { events, request } = createWebmail();
  request("folderDrafts/newDraft1/send", { to: ["a@x.test"] }, { status: "failure" });
  expect(events).toEqual([]);
  request("folderDrafts/newDraft1/send", { to: ["a@x.test"] }, { status: "success" });
  expect(events).toEqual([{ type: "sent" }]);
});

test("the URL distinguishes a reply to all from a reply and a new message", () => {
  const { events, request } = createWebmail();
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
  const { events, request } = createWebmail();
  request("view", {}, { mailboxes: [{ path: "Corbeille", type: "trash" }] });
  request("folderINBOX/batchDelete", { uids: [1, 2, 3] });
  request("folderCorbeille/batchDelete", { uids: [1] });
  expect(events).toEqual([
    { type: "moved", to: "trash", n: 3 },
    { type: "deleted", n: 1 },
  ]);
});

test("emptying a trash that was never listed has no number", () => {
  const { events, request } = createWebmail();
  request("folderTrash/emptyTrash");
  expect(events[0]).toEqual({ type: "emptied", folder: "trash" });
});

test("emptying junk counts the listed messages, later changes, and the bytes that the quota went down", () => {
  const { events, request } = createWebmail();
  const view = { quotas: { usedSpace: "6656" }, uids: [1, 2, 3], threaded: 0 };
  request("folderJunk/view", { sortingAttributes: {} }, view);
  request("folderINBOX/moveMessages", { uids: [158, 159], folder: "/0/folderJunk" }, {});
  request("folderJunk/batchDelete", { uids: [1] }, {});
  request("folderJunk/emptyJunk", "", { quotas: { usedSpace: "6367" } });
  // 3 + 2 − 1 messages; 6,656 − 6,367 = 289 kilobytes of 1,024.
  expect(events.at(-1)).toEqual({ type: "emptied", folder: "junk", n: 4, bytes: 295_936 });
});

test("emptying junk that was never listed has no number", () => {
  const { events, request } = createWebmail();
  request("folderINBOX/moveMessages", { uids: [158, 159], folder: "/0/folderJunk" }, {});
  request("folderJunk/emptyJunk", "", {});
  expect(events.at(-1)).toEqual({ type: "emptied", folder: "junk" });
});

test("searches, other accounts and folders emptied before give no number", () => {
  const { events, request } = createWebmail();
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
  const { events, request } = createWebmail();
  request("folderJunk/emptyJunk", "", {});
  request("folderTrash/emptyTrash", "", {});
  expect(events.filter(({ type }) => type === "trashCounted")).toEqual([
    { type: "trashCounted", n: 0 },
  ]);
});

test("a deletion counts the sizes of the very messages, which SOGo lists in two ways", () => {
  const { events, request } = createWebmail();
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
  const { events, request } = createWebmail();
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

test("the menu of the trash lists it again, and what another device took before is not counted", () => {
  let press: (event: { target: unknown }) => void = () => {};
  const sent: string[] = [];
  vi.stubGlobal("addEventListener", (_type: string, listener: typeof press) => (press = listener));
  vi.stubGlobal("location", { pathname: "/SOGo/so/agent/Mail/view" });
  vi.stubGlobal("document", { cookie: "a=b; XSRF-TOKEN=word" });
  vi.stubGlobal(
    "XMLHttpRequest",
    class {
      address = "";
      open = (method: string, address: string) => (this.address = `${method} ${address}`);
      setRequestHeader = (name: string, value: string) =>
        void (this.address += ` ${name}=${value}`);
      send = (body: string) => sent.push(`${this.address} ${body}`);
    },
  );
  const { events, request, onReady } = createWebmail();
  onReady?.();
  request("view", {}, { mailboxes: [{ path: "Corbeille", type: "trash" }] });
  const listed = (n: number, usedSpace: string) => ({
    uids: Array.from({ length: n }, (_, at) => at),
    quotas: { usedSpace },
  });
  request("folderCorbeille/view", {}, listed(79, "20000"));
  press({ target: { closest: (selector: string) => selector.includes("delete") } });
  expect(sent).toEqual([
    "POST /SOGo/so/agent/Mail/0/folderCorbeille/view content-type=application/json X-XSRF-TOKEN=word {}",
  ]);
  request("folderCorbeille/view", {}, listed(59, "8000"));
  request("folderCorbeille/emptyTrash", "", { quotas: { usedSpace: "1000" } });
  // 8,000 − 1,000 = 7,000 kilobytes of 1,024.
  expect(events.find(({ type }) => type === "emptied")).toEqual({
    type: "emptied",
    folder: "trash",
    n: 59,
    bytes: 7_168_000,
  });
});
