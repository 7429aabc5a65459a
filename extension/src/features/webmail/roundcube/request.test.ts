import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { requestRoundcube } from "./request.ts";
import { grantTurns, turnsLock } from "./turns.ts";

/** What Roundcube keeps in its session, and how its `list.php`, `index.php` and `delete.php` use it. */
const person = { mbox: "INBOX", page: "4", search: "of the person" };
let session: typeof person;
let sent: string[];
let isOffline: boolean;
/** How long an answer takes, if something has to happen meanwhile. */
let answering: Promise<void> | undefined;
const { signal } = new AbortController();

async function answer(address: string, { method, body }: RequestInit): Promise<Response> {
  if (isOffline) throw new TypeError("Failed to fetch");
  const query = new URL(address).searchParams;
  const form = method === "POST" ? new URLSearchParams(String(body as URLSearchParams)) : query;
  const action = query.get("_action") ?? "";
  sent.push(action);
  if (action) await answering;
  session.mbox = form.get("_mbox") ?? session.mbox;
  if (action === "list" || !action) session.page = query.get("_page") ?? session.page;
  if (action === "list" && !query.get("_search")) session.search = "";
  const env = action ? { exists: 292 } : { mailbox: session.mbox, current_page: session.page };
  return Response.json({ env, exec: 'this.set_unread_count("INBOX",3,true,"");' });
}

const announced: unknown[] = [];
let selected: { folder: string; page: string } | undefined;

/** One document for all tests, as a turn may end after the test that began it. */
const page = new EventTarget();
globalThis.addEventListener = page.addEventListener.bind(page);
globalThis.dispatchEvent = page.dispatchEvent.bind(page);
addEventListener("digital-cleanup-changes", (event) =>
  announced.push(JSON.parse((event as CustomEvent<string>).detail)),
);
grantTurns();

beforeEach(() => {
  session = { ...person };
  sent = [];
  isOffline = false;
  answering = undefined;
  selected = { folder: "INBOX", page: "4" };
  announced.length = 0;
  vi.stubGlobal("fetch", answer);
  vi.stubGlobal("location", { pathname: "/", href: "https://webmail.test/" });
  vi.stubGlobal("document", {
    scripts: [{ text: '"request_token":"word"' }],
    querySelector: (selector: string) =>
      selected && selector === ".rcpagejumper"
        ? { value: selected.page }
        : selected && { getAttribute: () => selected!.folder },
  });
});
afterEach(() => vi.unstubAllGlobals());

test.each([
  ["a page of another folder", "list", { _mbox: "Trash", _page: "2" }, "GET"],
  ["another page of the folder", "list", { _mbox: "INBOX", _page: "1" }, "GET"],
  ["a header", "headers", { _mbox: "Archive", _uid: "3" }, "GET"],
  ["a move", "move", { _mbox: "Archive", _uid: "3", _target_mbox: "Trash" }, "POST"],
] as const)("%s leaves folder, page and search as they were", async (_, action, form, method) => {
  const response = await requestRoundcube(action, form, signal, method);
  expect(response.ok).toBe(true);
  expect(session).toEqual(person);
  expect(sent).toEqual(["", action, ""]);
});

test("what another tab shows is put back, not what this one shows", async () => {
  session = { mbox: "Sent", page: "2", search: "of the person" };
  await requestRoundcube("list", { _mbox: "Trash", _page: "1" }, signal);
  expect(session).toEqual({ mbox: "Sent", page: "2", search: "of the person" });
});

test("the page of the shown folder is put back if the server has forgotten it", async () => {
  session.page = "1";
  await requestRoundcube("list", { _mbox: "Trash", _page: "1" }, signal);
  expect(session).toEqual(person);
});

test("a request that is stopped is put back once the server has answered", async () => {
  const controller = new AbortController();
  let release = () => {};
  answering = new Promise((resolve) => {
    release = resolve;
  });
  const reading = requestRoundcube("list", { _mbox: "Trash", _page: "1" }, controller.signal);
  await vi.waitFor(() => expect(sent).toEqual(["", "list"]));
  controller.abort(new Error("stopped"));
  await expect(reading).rejects.toThrow("stopped");
  release();
  await vi.waitFor(() => expect(sent).toEqual(["", "list", ""]));
  await vi.waitFor(() => expect(announced).toHaveLength(1));
  expect(session).toEqual(person);
});

test("what could not be put back without network is put back by the next request", async () => {
  let fail = () => {};
  answering = new Promise((_, reject) => {
    fail = () => {
      isOffline = true;
      reject(new TypeError("Failed to fetch"));
    };
  });
  const reading = requestRoundcube("list", { _mbox: "Trash", _page: "3" }, signal);
  await vi.waitFor(() => expect(sent).toEqual(["", "list"]));
  fail();
  await expect(reading).rejects.toThrow("Failed");
  // The server had received it all the same.
  Object.assign(session, { mbox: "Trash", page: "3" });
  isOffline = false;
  answering = undefined;
  await requestRoundcube("list", { _mbox: "Sent", _page: "1" }, signal);
  expect(session).toEqual(person);
});

test("a move that was answered is reported, although nothing could be put back", async () => {
  let isAsked = false;
  const ask = globalThis.fetch as unknown as typeof answer;
  vi.stubGlobal("fetch", async (address: string, options: RequestInit) => {
    if (isAsked) throw new TypeError("Failed to fetch");
    isAsked = options.method === "POST";
    return ask(address, options);
  });
  const form = { _mbox: "Archive", _uid: "3", _target_mbox: "Trash" };
  const response = await requestRoundcube("move", form, signal, "POST");
  expect(response.ok).toBe(true);
  vi.stubGlobal("fetch", ask);
  await requestRoundcube("list", { _mbox: "Sent", _page: "1" }, signal);
  expect(session).toEqual(person);
});

test("nothing is listed by a server that does not report what it shows", async () => {
  vi.stubGlobal("fetch", async (address: string) => {
    sent.push(new URL(address).searchParams.get("_action") ?? "");
    return Response.json({ exec: 'this.session_error("./?_task=login");' });
  });
  const response = await requestRoundcube("list", { _mbox: "Sent", _page: "1" }, signal);
  expect(await response.json()).toMatchObject({ exec: expect.stringContaining("session_error") });
  expect(sent).toEqual([""]);
});

test("the page learns what the server will not tell it again", async () => {
  await requestRoundcube("list", { _mbox: "INBOX", _page: "1" }, signal);
  expect(announced).toEqual([
    { unread: [["INBOX", 3, true, ""]], listed: { folder: "INBOX", exists: 292 } },
  ]);
});

test("a request waits until none of the page is under way, without holding up the next of the page", async () => {
  const { promise: answered, resolve: answerPage } = Promise.withResolvers<void>();
  const ofPage = navigator.locks.request(turnsLock, { mode: "shared" }, () => answered);
  const reading = requestRoundcube("list", { _mbox: "Trash", _page: "1" }, signal);
  await new Promise((resolve) => setTimeout(resolve, 30));
  await navigator.locks.request(turnsLock, { mode: "shared" }, () => undefined);
  expect(sent).toEqual([]);
  answerPage();
  await ofPage;
  await reading;
  expect(sent).toEqual(["", "list", ""]);
});
