import { expect, test } from "vitest";
import { parseListHeader } from "./parse-list-header.ts";

const date = "Date: Wed, 25 Nov 2026 19:42:33 +0000";

test("one-click unsubscribing needs both headers and https", () => {
  const both = `${date}\r\nList-Unsubscribe: <https://l.test/x>\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click`;
  expect(parseListHeader(both)).toEqual({
    oneClickUrl: "https://l.test/x",
    pageUrl: "https://l.test/x",
    sentMs: Date.UTC(2026, 10, 25, 19, 42, 33),
  });
  expect(parseListHeader("List-Unsubscribe: <https://l.test/x>")).toEqual({
    pageUrl: "https://l.test/x",
  });
  expect(
    parseListHeader(
      "List-Unsubscribe: <http://l.test/x>\nList-Unsubscribe-Post: List-Unsubscribe=One-Click",
    ),
  ).toEqual({ pageUrl: "http://l.test/x" });
});

test.each(["https://user:pass@l.test/x", "https://user@l.test/x"])(
  "%s is opened as a page, since browsers send no request to it",
  (url) => {
    const header = `List-Unsubscribe: <${url}>\nList-Unsubscribe-Post: List-Unsubscribe=One-Click`;
    expect(parseListHeader(header)).toEqual({ pageUrl: url });
  },
);

test("a folded header gives both addresses, even with the non-breaking spaces of a webmail", () => {
  expect(
    parseListHeader("List-Unsubscribe: <mailto:off@l.test>,\n\u00a0\u00a0<https://l.test/off>"),
  ).toEqual({
    mailUrl: "mailto:off@l.test",
    pageUrl: "https://l.test/off",
  });
});

test("addresses that run code or read files are ignored", () => {
  expect(
    parseListHeader(
      "List-Unsubscribe: <javascript:alert(1)>, <file:///etc/passwd>, <data:text/html,x>",
    ),
  ).toEqual({});
});

test("the header name inside a subject is ignored", () => {
  expect(parseListHeader("Subject: List-Unsubscribe: <https://l.test/x>")).toEqual({});
});
