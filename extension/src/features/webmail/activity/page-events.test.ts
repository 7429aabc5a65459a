import { expect, test } from "vitest";
import { readNews } from "./page-events.ts";

test("numbers and words of ours come through", () => {
  expect(readNews({ what: "moved", to: "trash", n: 3 })).toEqual({
    what: "moved",
    to: "trash",
    n: 3,
  });
  expect(readNews({ what: "emptied", folder: "trash", n: 81, bytes: 1024 })).toEqual({
    what: "emptied",
    folder: "trash",
    n: 81,
    bytes: 1024,
  });
  expect(readNews({ what: "emptied", folder: "junk" })).toEqual({
    what: "emptied",
    folder: "junk",
  });
  expect(readNews({ what: "writes", mode: "replyAll" })).toEqual({
    what: "writes",
    mode: "replyAll",
  });
});

test("a page that got hold of the port cannot hand over a text", () => {
  expect(readNews({ what: "deleted", n: 1, subject: "Objet", bytes: "lourd" })).toEqual({
    what: "deleted",
    n: 1,
  });
  expect(readNews({ what: "writes", mode: "Objet" })).toBeUndefined();
  expect(readNews({ what: "moved", to: "Objet", n: 1 })).toBeUndefined();
  expect(readNews({ what: "Objet" })).toBeUndefined();
});

test.each([
  null,
  undefined,
  7,
  "moved",
  [],
  { what: "moved", to: "trash" },
  { what: "emptied", folder: "Objet", n: 1 },
  { what: "trash", n: -1 },
  { what: "trash", n: 1.5 },
])("%o is no news", (given) => {
  expect(readNews(given)).toBeUndefined();
});

test("numbers no mailbox reaches are left out", () => {
  expect(readNews({ what: "deleted", n: 1e9, bytes: 1e15 })).toEqual({ what: "deleted" });
});
