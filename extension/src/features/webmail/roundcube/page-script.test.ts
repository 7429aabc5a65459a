import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { PostedEvent } from "../activity/page-events.ts";
import { listenToRoundcube, type Rcmail, roundcubePageScript } from "./page-script.ts";

const requests: { address: string; headers: Record<string, string> }[] = [];
beforeEach(() => {
  requests.length = 0;
  vi.stubGlobal("location", { pathname: "/mail/" });
  vi.stubGlobal("XMLHttpRequest", RecordedRequest);
});
afterEach(() => vi.unstubAllGlobals());

/** Records what the script itself requests. */
class RecordedRequest {
  request = { address: "", headers: {} as Record<string, string> };
  open(method: string, address: string) {
    this.request.address = `${method} ${address}`;
  }
  setRequestHeader(name: string, value: string) {
    this.request.headers[name] = value;
  }
  send() {
    requests.push(this.request);
  }
}

/** Roundcube's client events: what a listener returns replaces the data of the request. */
function createWebmail(env: Rcmail["env"] = {}) {
  const listeners = new Map<string, () => unknown>();
  const rcmail: Rcmail & { command: (name: string, data: string) => unknown } = {
    env,
    addEventListener: (name, listener) => void listeners.set(name, listener),
    command: (name, data) => listeners.get(`before${name}`)?.() ?? data,
    sent_successfully: (...args) => args.join(" "),
  };
  const events: PostedEvent[] = [];
  // `push` returns a number, which a one-line listener would return too.
  listenToRoundcube((event) => events.push(event) as never, rcmail);
  return { rcmail, events, names: [...listeners.keys()] };
}

test("listeners return nothing, so the data of Roundcube's requests is unchanged", () => {
  const { rcmail, names } = createWebmail();
  for (const name of names) {
    expect(rcmail.command(name.replace(/^before/, ""), "original")).toBe("original");
  }
  expect(names).toContain("beforesend");
});

test.each([
  ["compose", "new"],
  ["reply", "reply"],
  ["reply-all", "replyAll"],
  ["forward", "forward"],
])("the command %s starts a message as %s", (command, mode) => {
  const { rcmail, events } = createWebmail();
  rcmail.command(command, "");
  expect(events).toEqual([{ type: "composeStarted", mode }]);
});

test("a press on “empty” lists what is shown again, and no other command requests anything", () => {
  const { rcmail, events } = createWebmail();
  rcmail.env = { mailbox: "Trash", current_page: 2, request_token: "abc" };
  rcmail.command("purge", "");
  rcmail.command("compose", "");
  expect(requests).toEqual([
    {
      address: "GET /mail/?_task=mail&_action=list&_mbox=Trash&_page=2&_remote=1",
      headers: { "X-Roundcube-Request": "abc" },
    },
  ]);
  expect(events).toEqual([{ type: "composeStarted", mode: "new" }]);
});

test("a message of the trash that is opened on a page of its own lists what was shown before, for its size", () => {
  const opened = { action: "show", mailbox: "Trash", trash_mailbox: "Trash", request_token: "abc" };
  createWebmail(opened);
  createWebmail({ ...opened, mailbox: "INBOX" });
  expect(requests.map(({ address }) => address)).toEqual([
    "GET /mail/?_task=mail&_action=list&_mbox=Trash&_remote=1",
  ]);
});

test("a message counts as sent only after the response of the compose form", () => {
  const { rcmail, events } = createWebmail();
  rcmail.command("send", "");
  expect(events).toEqual([{ type: "sending" }]);
  expect(rcmail.sent_successfully!("confirmation", "ok")).toBe("confirmation ok");
  expect(events).toEqual([{ type: "sending" }, { type: "sent" }]);
});

test("a subject that looks like a call of Roundcube counts nothing", () => {
  const events: PostedEvent[] = [];
  const { observeRequest } = roundcubePageScript((event) => events.push(event));
  const read = observeRequest({ url: "?_task=mail&_action=list", body: "" })!;
  const subject = 'Hi \\" this.set_trash_count(5000000);';
  read(JSON.stringify({ exec: `this.add_message_row(7,{"subject":"${subject}"},{});` }));
  expect(events).toEqual([]);
  read(JSON.stringify({ exec: `this.set_trash_count(3);` }));
  expect(events).toEqual([{ type: "trashCounted", n: 3 }]);
});
