import { expect, test } from "vitest";
import { sumOfEditions, timesOf, valueOf } from "./compare-editions.ts";
import { nationalHistory } from "./national-history.ts";

test("sums are given with what is set aside and without it", () => {
  // 15 + 77 + 95 + 138 = 325; with 4,000 of 2023: 4,325
  expect(sumOfEditions("filesMillions")).toEqual({ comparable: 325, all: 4325 });
  // 14 + 44 + 1,927 + 1,572 = 3,557; with 4,748 of 2023: 8,305
  expect(sumOfEditions("dataTerabytes")).toEqual({ comparable: 3557, all: 8305 });
  // 5,472 + 30,700 = 36,172; with 614,700 of 2024: 650,872
  expect(sumOfEditions("recyclingKilograms")).toEqual({ comparable: 36_172, all: 650_872 });
});

test("an edition that did not count something adds nothing to its sum", () => {
  // 2,298 + 24,956 + 15,761
  expect(sumOfEditions("workingDevices")).toEqual({ comparable: 43_015, all: 43_015 });
  expect(() => valueOf(2020, "workingDevices")).toThrow("2020 has no workingDevices");
});

test("values that do not compare are named by how many times they are the others", () => {
  expect(timesOf("filesMillions", 2023, 2022)).toBe(42); // 4,000 ÷ 95 = 42.1
  expect(timesOf("filesMillions", 2023, 2024)).toBe(29); // 4,000 ÷ 138 = 28.99
  expect(timesOf("recyclingKilograms", 2024, 2023)).toBe(20); // 614,700 ÷ 30,700 = 20.02
});

test("the table says where it is from, when it was checked, and what it holds as the source prints it", () => {
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
