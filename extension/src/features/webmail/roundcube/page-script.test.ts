import { afterEach, expect, test, vi } from "vitest";
import type { PostedEvent } from "../activity/page-events.ts";
import { listenToRoundcube, type Rcmail, roundcubePageScript } from "./page-script.ts";

afterEach(() => vi.unstubAllGlobals());

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
  const read = observeRequest({ url: "?_task=mail&_action=list", body: "" }, () => {})!;
  const subject = 'Hi \\" this.set_trash_count(5000000);';
  read(JSON.stringify({ exec: `this.add_message_row(7,{"subject":"${subject}"},{});` }));
  expect(events).toEqual([]);
  read(JSON.stringify({ exec: `this.set_trash_count(3);` }));
  expect(events).toEqual([{ type: "trashCounted", n: 3 }]);
});
