import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { announceChanges, showRoundcubeChanges } from "./show-changes.ts";

let done: string[];
let selection: number[];
let env: Record<string, unknown>;
let client: { busy: boolean };

beforeEach(() => {
  vi.useFakeTimers();
  done = [];
  selection = [];
  env = { mailbox: "INBOX", exists: 10 };
  client = { busy: false };
  const page = new EventTarget();
  vi.stubGlobal("addEventListener", page.addEventListener.bind(page));
  vi.stubGlobal("dispatchEvent", page.dispatchEvent.bind(page));
  vi.stubGlobal(
    "rcmail",
    Object.assign(client, {
      env,
      message_list: { get_selection: () => selection },
      set_unread_count: (...args: unknown[]) => done.push(`unread ${args.join(" ")}`),
      refresh_list: () => done.push("list"),
      filter_mailbox: (filter: string) => done.push(`search ${filter}`),
    }),
  );
  showRoundcubeChanges();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("numbers of unread messages are shown by Roundcube itself", () => {
  announceChanges({ unread: [["INBOX", 3, true, ""]] });
  expect(done).toEqual(["unread INBOX 3 true "]);
});

test("the list is shown again only if its folder holds another number of messages", () => {
  announceChanges({ listed: { folder: "INBOX", exists: 10 } });
  announceChanges({ listed: { folder: "Trash", exists: 80 } });
  expect(done).toEqual([]);
  announceChanges({ listed: { folder: "INBOX", exists: 11 } });
  expect(done).toEqual(["list"]);
});

test("a search is not shown again because mail arrived", () => {
  env.search_request = "word";
  announceChanges({ listed: { folder: "INBOX", exists: 11 } });
  expect(done).toEqual([]);
});

test("a person who has selected messages keeps them selected", () => {
  selection = [7];
  announceChanges({ listed: { folder: "INBOX", exists: 11 } });
  vi.advanceTimersByTime(5_000);
  expect(done).toEqual([]);
  selection = [];
  vi.advanceTimersByTime(1_000);
  expect(done).toEqual(["list"]);
});

test("after a move the list is shown again, in a search the search, once Roundcube is ready", () => {
  client.busy = true;
  announceChanges({ hasMoved: true });
  expect(done).toEqual([]);
  client.busy = false;
  vi.advanceTimersByTime(1_000);
  Object.assign(env, { search_request: "word", search_filter: "UNSEEN" });
  announceChanges({ hasMoved: true });
  expect(done).toEqual(["list", "search UNSEEN"]);
});

test("what is not ours to read changes nothing", () => {
  dispatchEvent(new CustomEvent("digital-cleanup-changes", { detail: "[" }));
  dispatchEvent(new CustomEvent("digital-cleanup-changes", { detail: null }));
  expect(done).toEqual([]);
});
