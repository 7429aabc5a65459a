import { expect, test } from "vitest";
import { findSearch, mailServiceIds } from "./prepared-searches.ts";

test.each([
  [{ by: "sender", sender: "a+b@example.org" }, "from:a+b@example.org"],
  [{ by: "year", year: 2020 }, "after:2020/01/01 before:2021/01/01"],
  [{ by: "message", subject: "x", messageId: "<1@example.org>" }, "rfc822msgid:1@example.org"],
  [
    { by: "message", subject: 'a" OR in:inbox', sender: "a@b.org" },
    'from:a@b.org subject:"a OR in inbox"',
  ],
  [{ by: "large" }, "larger:10M"],
  [{ by: "old" }, "older_than:5y"],
  [{ by: "attachments" }, "has:attachment larger:5M"],
] as const)("Gmail's words and address for %j", (wanted, words) => {
  const { address, words: wordsOf } = findSearch("gmail");
  expect(wordsOf(wanted)).toBe(words);
  const url = new URL(address!(wanted)!);
  expect(url.origin).toBe("https://mail.google.com");
  expect(decodeURIComponent(url.hash)).toBe(`#search/${words}`);
});

test.each([
  [{ by: "sender", sender: "a@example.org" }, "from:a@example.org"],
  [{ by: "year", year: 2020 }, "received:2020-01-01..2020-12-31"],
  [{ by: "large" }, "size:>10MB"],
  [{ by: "attachments" }, "hasattachments:yes"],
  [{ by: "old" }, undefined],
] as const)("Outlook has words, and no address, for %j", (wanted, words) => {
  expect(findSearch("outlook").words(wanted)).toBe(words);
  expect(findSearch("outlook").address).toBeUndefined();
});

test("Proton's address has the largest first and the search behind the #, which is not sent", () => {
  const url = new URL(findSearch("proton").address!({ by: "sender", sender: "a&b=c@x.org" })!);
  expect([url.origin, url.search]).toEqual(["https://mail.proton.me", "?sort=-size"]);
  expect(new URLSearchParams(url.hash.slice(1)).get("from")).toBe("a&b=c@x.org");
});

test.each(["orange", "yahoo", "free", "sfr", "laposte"] as const)(
  "%s searches a text alone",
  (id) => {
    const { words, address } = findSearch(id);
    expect(words({ by: "sender", sender: "a@example.org" })).toBe("a@example.org");
    expect(words({ by: "message", subject: "\u202EHello <b>" })).toBe("Hello b");
    expect(words({ by: "year", year: 2020 })).toBeUndefined();
    expect(address).toBeUndefined();
  },
);

test("whatever a sender is called, it stays one word of the search", () => {
  for (const id of mailServiceIds) {
    const words = findSearch(id).words({ by: "sender", sender: 'x" OR from:(boss@a.org)\n' })!;
    expect(words).toMatch(/^(?:from:)?[^\s"():]*$/);
  }
});
