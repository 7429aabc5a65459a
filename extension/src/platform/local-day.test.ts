import { expect, test } from "vitest";
import { localDay } from "./local-day.ts";

test("a day is the local one", () => {
  expect(localDay(new Date(2026, 2, 10, 23, 30))).toBe("2026-03-10");
  expect(localDay(new Date(2026, 2, 11).getTime())).toBe("2026-03-11");
});
