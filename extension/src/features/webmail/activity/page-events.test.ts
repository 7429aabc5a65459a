import { expect, test } from "vitest";
import { type PageEvent, parsePageEvent } from "./page-events.ts";

const valid: PageEvent[] = [
  { type: "moved", to: "trash", n: 3 },
  { type: "emptied", folder: "trash", n: 81, bytes: 1024 },
  { type: "emptied", folder: "junk" },
  { type: "deleted", n: 1, bytes: 784, isAbout: true },
  { type: "composeStarted", mode: "replyAll" },
  { type: "sent" },
];
test.each(valid)("%o passes unchanged", (event) => {
  expect(parsePageEvent(event)).toEqual(event);
});

test("a page cannot report that messages were put back", () => {
  expect(parsePageEvent({ type: "restored", n: 2 })).toBeUndefined();
});

test("text is removed from an event, or makes it invalid", () => {
  expect(parsePageEvent({ type: "deleted", n: 1, subject: "Objet", bytes: "lourd" })).toEqual({
    type: "deleted",
    n: 1,
  });
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
  { type: "moved", to: "trash" },
  { type: "emptied", folder: "Objet", n: 1 },
  { type: "trashCounted", n: -1 },
  { type: "trashCounted", n: 1.5 },
])("%o is not an event", (value) => {
  expect(parsePageEvent(value)).toBeUndefined();
});

test("only bytes may be rounded, and only by the fixed word", () => {
  expect(parsePageEvent({ type: "deleted", n: 1, isAbout: true })).toEqual({
    type: "deleted",
    n: 1,
  });
  expect(parsePageEvent({ type: "deleted", n: 1, bytes: 784, isAbout: "Objet" })).toEqual({
    type: "deleted",
    n: 1,
    bytes: 784,
  });
});

test("implausibly large numbers are removed", () => {
  expect(parsePageEvent({ type: "deleted", n: 1e9, bytes: 1e15 })).toEqual({ type: "deleted" });
});
