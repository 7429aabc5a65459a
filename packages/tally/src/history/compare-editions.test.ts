import { expect, test } from "vitest";
import { sumEditions, timesAsLarge, editionValue } from "./compare-editions.ts";
import { nationalHistory } from "./national-history.ts";

test("sums are computed with and without the values that are not comparable", () => {
  // 15 + 77 + 95 + 138 = 325; with 4,000 of 2023: 4,325
  expect(sumEditions("filesMillions")).toEqual({ comparable: 325, all: 4325 });
  // 14 + 44 + 1,927 + 1,572 = 3,557; with 4,748 of 2023: 8,305
  expect(sumEditions("dataTerabytes")).toEqual({ comparable: 3557, all: 8305 });
  // 5,472 + 30,700 = 36,172; with 614,700 of 2024: 650,872
  expect(sumEditions("recyclingKilograms")).toEqual({ comparable: 36_172, all: 650_872 });
});

test("an edition that did not count a field adds nothing to its sum", () => {
  // 2,298 + 24,956 + 15,761
  expect(sumEditions("workingDevices")).toEqual({ comparable: 43_015, all: 43_015 });
  expect(() => editionValue(2020, "workingDevices")).toThrow("2020 has no workingDevices");
});

test("values that are not comparable are given as multiples of the others", () => {
  expect(timesAsLarge("filesMillions", 2023, 2022)).toBe(42); // 4,000 ÷ 95 = 42.1
  expect(timesAsLarge("filesMillions", 2023, 2024)).toBe(29); // 4,000 ÷ 138 = 28.99
  expect(timesAsLarge("recyclingKilograms", 2024, 2023)).toBe(20); // 614,700 ÷ 30,700 = 20.02
});

test("the table has its source, the day it was checked, and the numbers that the source prints", () => {
  expect(nationalHistory.source.title).toContain("ADEME");
  expect(nationalHistory.basis).toBe("declared");
  // The table of the source, line by line: people, cleanups, files (M), e-mails (M), apps, data (TB), devices, kg.
  expect(
    nationalHistory.editions.map((edition) => [
      edition.year,
      edition.peopleReached,
      edition.cleanups,
      edition.filesMillions,
      edition.emailsMillions,
      edition.apps,
      edition.dataTerabytes,
      edition.workingDevices,
      edition.recyclingKilograms,
    ]),
  ).toEqual([
    [2020, 6500, 153, 15, null, null, 14, null, null],
    [2021, 38_107, 498, 77, null, null, 44, null, null],
    [2022, 430_000, 1686, 95, null, null, 1927, 2298, 5472],
    [2023, 500_000, 2308, 4000, null, null, 4748, 24_956, 30_700],
    [2024, 500_000, 2096, 138, 32, 12_148, 1572, 15_761, 614_700],
  ]);
});
