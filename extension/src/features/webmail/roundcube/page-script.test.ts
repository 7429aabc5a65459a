import { expect, test } from "vitest";
import type { PageNews } from "../activity/page-events.ts";
import { listenToRoundcube, type Rcmail } from "./page-script.ts";

/** Roundcube as far as its events go: what a listener returns takes the place of the request's data. */
function webmail() {
  const listeners = new Map<string, () => unknown>();
  const rcmail: Rcmail & { command: (name: string, words: string) => unknown } = {
    env: {},
    addEventListener: (name, listener) => void listeners.set(name, listener),
    command: (name, words) => listeners.get(`before${name}`)?.() ?? words,
    sent_successfully: (...words) => words.join(" "),
  };
  const said: PageNews[] = [];
  // It gives a number, as many one-line listeners do without meaning to.
  listenToRoundcube((news) => said.push(news) as never, rcmail);
  return { rcmail, said, names: [...listeners.keys()] };
}

test("a listener gives nothing back: what it returned would be sent in place of the webmail's own words", () => {
  const { rcmail, names } = webmail();
  for (const name of names) {
    expect(rcmail.command(name.replace(/^before/, ""), "own words")).toBe("own words");
  }
  expect(names).toContain("beforesend");
});

test.each([
  ["compose", "new"],
  ["reply", "reply"],
  ["reply-all", "replyAll"],
  ["forward", "forward"],
])("the command %s begins a message as %s, before any address tells it", (command, mode) => {
  const { rcmail, said } = webmail();
  rcmail.command(command, "");
  expect(said).toEqual([{ what: "writes", mode }]);
});

test("about to be sent is not sent: that is what the answer in the hidden frame calls, and the webmail goes on with it", () => {
  const { rcmail, said } = webmail();
  rcmail.command("send", "");
  expect(said).toEqual([{ what: "sends" }]);
  expect(rcmail.sent_successfully!("confirmation", "ok")).toBe("confirmation ok");
  expect(said).toEqual([{ what: "sends" }, { what: "sent" }]);
});
