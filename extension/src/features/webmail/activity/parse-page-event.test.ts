import { expect, test } from "vitest";
import type { PageEvent } from "./page-events.ts";
import { parsePageEvent } from "./parse-page-event.ts";

const valid: PageEvent[] = [
  { type: "moved", to: "trash", n: 3 },
  // Of an unknown number.
  { type: "moved", to: "trash" },
  { type: "deleted" },
  { type: "emptied", folder: "junk" },
  { type: "composeStarted", mode: "replyAll" },
  { type: "sent" },
];
test.each(valid)("%o passes unchanged", (event) => {
  expect(parsePageEvent(event)).toEqual(event);
});

test("what was freed is found in the readings of a deletion", () => {
  const emptied = { type: "emptied", folder: "trash" };
  expect(parsePageEvent({ ...emptied, n: 81, quotaBytes: 1024 })).toEqual({
    ...emptied,
    n: 81,
    bytes: 1024,
  });
  // 20 KB and 10 KB of 1,024 bytes.
  expect(parsePageEvent({ type: "deleted", n: 2, shownSizes: ["20 KB", "10 KB"] })).toEqual({
    type: "deleted",
    n: 2,
    bytes: 30_720,
    isAbout: true,
  });
  expect(parsePageEvent({ type: "deleted", n: 2, shownSizes: ["20 KB", undefined] })).toEqual({
    type: "deleted",
    n: 2,
  });
  expect(parsePageEvent({ type: "deleted", n: 2, lost: 0, quotaBytes: 1024 })).toBeUndefined();
});

test("a page cannot report that messages were put back", () => {
  expect(parsePageEvent({ type: "restored", n: 2 })).toBeUndefined();
});

test("text is removed from an event, or makes it invalid", () => {
  const texts = { subject: "Objet", quotaBytes: "lourd", shownSizes: ["lourd"] };
  expect(parsePageEvent({ type: "deleted", n: 1, ...texts })).toEqual({ type: "deleted", n: 1 });
  expect(parsePageEvent({ type: "composeStarted", mode: "Objet" })).toBeUndefined();
  expect(parsePageEvent({ type: "moved", to: "Objet", n: 1 })).toBeUndefined();
  expect(parsePageEvent({ type: "Objet" })).toBeUndefined();
});

test.each([
  null,
  undefined,
  7,
  "moved",
  [],
  { type: "moved", to: "trash", n: 0 },
  { type: "moved", to: "other" },
  { type: "emptied", folder: "Objet", n: 1 },
  { type: "trashCounted", n: -1 },
  { type: "trashCounted", n: 1.5 },
])("%o is not an event", (value) => {
  expect(parsePageEvent(value)).toBeUndefined();
});

test("a size that no message can have is no size, and its messages count without one", () => {
  const deleted = { type: "deleted", n: 2 };
  // 9 PB, as Roundcube and SOGo show it.
  for (const claimed of ["8388608 GB", "8589934592 MiB", "5 GB"])
    expect(parsePageEvent({ ...deleted, shownSizes: ["20 KB", claimed] })).toEqual(deleted);
});

test("implausible numbers are removed", () => {
  const sizes = ["9999999 GB", "9999999 GB"];
  expect(parsePageEvent({ type: "deleted", n: 1e9, quotaBytes: 1e15, shownSizes: sizes })).toEqual({
    type: "deleted",
  });
  expect(parsePageEvent({ type: "deleted", n: 2, shownSizes: sizes, lost: -1 })).toEqual({
    type: "deleted",
    n: 2,
  });
});
