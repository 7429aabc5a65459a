import { expect, test } from "vitest";
import { byCounter } from "../counters.ts";
import { publicFields } from "./public-fields.ts";
import { publishedChangeSchema } from "./published-change.ts";
import { publishedTotalsSchema } from "./published-totals.ts";
import { changeFromSums, sumsFromTotals, totalsFromSums } from "./totals-from-sums.ts";

const sums = new Map<string, bigint>([
  ["files.sum", 40n],
  ["files.measured", 30n],
  ["bytes.sum", 1_924_000_000_000_000_001n],
  ["bytes.measured", 1_924_000_000_000_000_000n],
  ["bytes.byCategory.measured.media", 7n],
  ["devices.sum", 3n],
  ["devices.declared", 3n],
  ["devices.byTypeAndState.declared.laptop.broken", 3n],
]);
const read = (field: string) => sums.get(field) ?? 0n;

test("public totals have every digit, and null for a figure that was not published", () => {
  const totals = totalsFromSums((figure) => sums.has(`${figure}.sum`), read);
  expect(totals).toEqual({
    ...byCounter(() => null),
    files: { sum: "40", measured: "30", declared: "0" },
    bytes: {
      sum: "1924000000000000001",
      measured: "1924000000000000000",
      declared: "0",
      byCategory: { measured: { media: "7" }, declared: {} },
    },
    devices: {
      sum: "3",
      measured: "0",
      declared: "3",
      byTypeAndState: { measured: {}, declared: { laptop: { working: "0", broken: "3" } } },
    },
    grams: null,
  });
  expect(publishedTotalsSchema.safeParse(totals).success).toBe(true);
});

test("a change has the sums of its level and of the coarser ones", () => {
  const change = changeFromSums({ files: "method", bytes: "sum", devices: "detail" }, read);
  expect(change).toEqual({
    files: { level: "method", sum: "40", measured: "30", declared: "0" },
    bytes: { level: "sum", sum: "1924000000000000001" },
    devices: {
      level: "detail",
      sum: "3",
      measured: "0",
      declared: "3",
      byTypeAndState: { measured: {}, declared: { laptop: { working: "0", broken: "3" } } },
    },
  });
  expect(publishedChangeSchema.safeParse(change).success).toBe(true);
});

test("every name of a public sum is the path of its value", () => {
  const numbered = new Map(publicFields.map((field, index) => [field, BigInt(index + 1)]));
  const totals = totalsFromSums(
    () => true,
    (field) => numbered.get(field)!,
  );
  expect(sumsFromTotals(totals)).toEqual(numbered);
  expect(sumsFromTotals(null)).toEqual(new Map());
});
