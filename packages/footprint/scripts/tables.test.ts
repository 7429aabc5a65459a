import { readFileSync } from "node:fs";
import { averageIntensity } from "@tgwf/co2/data";
import { expect, test } from "vitest";
import * as committedAdeme from "../data/ademe/values.ts";
import { ademeValues } from "./ademe-table.ts";
import { emberYears, gridTables, yearOf } from "./grid-tables.ts";

test("the committed values equal the current ADEME rules", () => {
  expect({ ...committedAdeme }).toEqual(ademeValues());
});

test("the entry of publicodes-acv-numerique cannot be imported, so only its data is read", async () => {
  const entry = "@incubateur-ademe/publicodes-acv-numerique";
  await expect(import(/* @vite-ignore */ entry)).rejects.toThrow(SyntaxError);
});

/** Before and after the formatter. */
const plain = (text: string) => text.replaceAll(/\s|,(?=\s*\])/g, "");

test.each(Object.entries(gridTables()))("%s is what the generator makes", (path, text) => {
  expect(plain(readFileSync(new URL(`../${path}`, import.meta.url), "utf8"))).toBe(plain(text));
});

test("the dated edition of Ember has every zone of the package, and no other", () => {
  expect([...emberYears().keys()].toSorted()).toEqual(
    Object.keys(averageIntensity.data).toSorted(),
  );
});

test.each([
  ["the value of the dated edition has its year", "ABW", 550, "2022"],
  ["the value of the dated edition has its year", "AUT", 102.62, "2024"],
  // 256.21 of 2022 in that edition, 250.47 now.
  ["another value has that year or a later past one", "UKR", 250.47, "2022–2024"],
  // 344.14 of 2024 in that edition, 342.06 now: no later year was over.
  ["another value has that year or a later past one", "DEU", 342.06, "2024"],
])("a row with %s: %s", (_, zone, gramsPerKwh, year) => {
  expect(yearOf(zone, gramsPerKwh)).toBe(year);
});

test("a zone without a year stops the generator", () => {
  expect(() => yearOf("ATL", 1)).toThrow("data/ember/years.csv has no year for ATL");
});
