import { expect, test } from "vitest";
import type { BookmarkNode } from "../../platform/bookmarks.ts";
import { duplicateBookmarks } from "./duplicate-bookmarks.ts";
import { pageKey } from "./same-page.ts";

const page = (id: string, url: string, dateAdded = Number(id)): BookmarkNode => ({
  id,
  title: `Bookmark ${id}`,
  url,
  dateAdded,
});
const inFolder = (...children: BookmarkNode[]): BookmarkNode[] => [
  { id: "root", title: "", children: [{ id: "bar", title: "Bar", children }] },
];

test.each([
  ["https://Exemple.org", "https://exemple.org/"],
  ["https://exemple.org:443/agenda/", "https://exemple.org/agenda"],
  [
    "https://exemple.org/agenda?utm_source=lettre&utm_medium=mail&jour=3",
    "https://exemple.org/agenda?jour=3",
  ],
  ["https://exemple.org/agenda#", "https://exemple.org/agenda"],
])("%s and %s lead to the same page", (one, other) => {
  expect(pageKey(one)).toBe(pageKey(other));
});

test.each([
  ["https://exemple.org/agenda", "http://exemple.org/agenda"],
  ["https://exemple.org/#/mail", "https://exemple.org/#/agenda"],
  ["https://exemple.org/?jour=3", "https://exemple.org/?jour=4"],
  ["https://exemple.org/Agenda", "https://exemple.org/agenda"],
])("%s and %s may be two pages", (one, other) => {
  expect(pageKey(one)).not.toBe(pageKey(other));
});

test("the oldest bookmark of a page is not offered for removal", () => {
  const url = "https://exemple.org/agenda";
  const groups = duplicateBookmarks(
    inFolder(page("3", url), page("1", `${url}/`), page("2", `${url}?utm_medium=a`)),
  );
  expect(groups.map(({ kept, extra }) => [kept.id, extra.map(({ id }) => id)])).toEqual([
    ["1", ["2", "3"]],
  ]);
  expect(groups[0]?.kept.folder).toBe("Bar");
});

test("single bookmarks, bookmarklets and bookmarks set by policy are left out", () => {
  const url = "https://exemple.org/agenda";
  const managed: BookmarkNode = { ...page("9", url), unmodifiable: "managed" };
  const script = "javascript:void 0";
  expect(
    duplicateBookmarks(inFolder(page("1", url), managed, page("2", script), page("3", script))),
  ).toEqual([]);
});
