import { expect, test } from "vitest";
import { addLaterPublished } from "./add-later-published.ts";

const rendered = { counts: [{ day: "2026-11-20", count: 22 }], published: 22 };

test("what is published later adds to the bar of today", () => {
  expect(addLaterPublished(rendered, 27, "2026-11-20")).toEqual([{ day: "2026-11-20", count: 27 }]);
});

test("a new day begins a bar, and a day without a batch between them has none", () => {
  expect(addLaterPublished(rendered, 27, "2026-11-22")).toEqual([
    { day: "2026-11-20", count: 22 },
    { day: "2026-11-21", count: 0 },
    { day: "2026-11-22", count: 5 },
  ]);
  const empty = { counts: [], published: 0 };
  expect(addLaterPublished(empty, 5, "2026-11-22")).toEqual([{ day: "2026-11-22", count: 5 }]);
});

test("without a new batch, or after a withdrawal, the bars stay", () => {
  expect(addLaterPublished(rendered, 22, "2026-11-21")).toBe(rendered.counts);
  expect(addLaterPublished(rendered, 19, "2026-11-21")).toBe(rendered.counts);
});
