import { expect, test } from "vitest";
import { emptySums } from "@digital-cleanup/page-weight";
import { hourBars } from "./hour-bars.ts";

const hourSum = (hour: string, bytesDown: number) => ({
  ...emptySums(),
  hour,
  visits: 1,
  requests: 1,
  bytesDown,
});

const bars = hourBars(
  "2026-11-25",
  14,
  [hourSum("2026-11-25T09", 100)],
  [hourSum("2026-11-24T09", 80), hourSum("2026-11-24T20", 7)],
);

test("each hour stands beside the same hour of the day before", () => {
  expect(bars).toHaveLength(24);
  expect(bars[9]).toMatchObject({ bytesBefore: 80, sum: { bytesDown: 100, visits: 1 } });
});

test("an hour without a visit is zero, the current one is not whole, and the rest is to come", () => {
  expect(bars[0]).toMatchObject({ name: "2026-11-25T00", sum: { bytesDown: 0, visits: 0 } });
  expect(bars[14]).toMatchObject({ partial: "now", sum: { bytesDown: 0 } });
  expect(bars[20]).toEqual({ name: "2026-11-25T20", isToCome: true, bytesBefore: 7 });
});
