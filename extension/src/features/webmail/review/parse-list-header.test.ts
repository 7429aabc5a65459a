import { expect, test } from "vitest";
import { readListHeader } from "./parse-list-header.ts";

const date = "Date: Wed, 25 Nov 2026 19:42:33 +0000";

test("one click needs both headers and https", () => {
  const both = `${date}\r\nList-Unsubscribe: <https://l.test/x>\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click`;
  expect(readListHeader(both)).toEqual({
    oneClickUrl: "https://l.test/x",
    pageUrl: "https://l.test/x",
    sentMs: Date.UTC(2026, 10, 25, 19, 42, 33),
  });
  expect(readListHeader("List-Unsubscribe: <https://l.test/x>")).toEqual({
    pageUrl: "https://l.test/x",
  });
  expect(
    readListHeader(
      "List-Unsubscribe: <http://l.test/x>\nList-Unsubscribe-Post: List-Unsubscribe=One-Click",
    ),
  ).toEqual({ pageUrl: "http://l.test/x" });
});

test("a folded header with both ways gives both, also with the spaces a webmail shows", () => {
  expect(
    readListHeader("List-Unsubscribe: <mailto:off@l.test>,\n\u00a0\u00a0<https://l.test/off>"),
  ).toEqual({
    mailUrl: "mailto:off@l.test",
    pageUrl: "https://l.test/off",
  });
});

test("what runs code or reads files is no way to leave", () => {
  expect(
    readListHeader(
      "List-Unsubscribe: <javascript:alert(1)>, <file:///etc/passwd>, <data:text/html,x>",
    ),
  ).toEqual({});
});

test("a letter that names the header in its subject leaves nobody's list", () => {
  expect(readListHeader("Subject: List-Unsubscribe: <https://l.test/x>")).toEqual({});
});
