import { expect, test } from "vitest";
import { gridIntensity, gridZones } from "./grid.ts";

test("France is ADEME's consumption mix of 2025 by either code", () => {
  const france = gridIntensity("FRA");
  expect(france).toMatchObject({ value: 46.1, year: "2025", zone: "FRA", alpha2: "FR" });
  expect(france.source.title).toMatch(/^ADEME/);
  expect(gridIntensity("FR")).toBe(france);
  expect(gridIntensity("fr")).toBe(france);
});

test("other zones are Ember's, each with its year", () => {
  expect(gridIntensity("DE")).toMatchObject({ value: 342.06, year: "2024", zone: "DEU" });
  expect(gridIntensity("ISL")).toMatchObject({ value: 28.33, year: "2023" });
  expect(gridIntensity("REU")).toMatchObject({ value: 525.22, year: "2022" });
  expect(gridIntensity("UA")).toMatchObject({ value: 250.47, year: "2022–2024" });
  expect(gridIntensity("EU").value).toBe(213.02);
  expect(gridIntensity("DEU").source.licence).toBe("CC BY-SA 4.0");
});

test("an unknown zone is an error that names it and what is near", () => {
  expect(() => gridIntensity("FRX")).toThrow(
    'gridZone "FRX" is unknown; near: FRA (France), FRO (Faroe Islands)',
  );
  expect(() => gridIntensity("")).toThrow('gridZone "" is unknown');
  expect(() => gridIntensity("worlds")).toThrow('gridZone "worlds" is unknown; near: WORLD');
});

test("a name in the place of a code, in English or French, finds its code", () => {
  expect(() => gridIntensity("Germany")).toThrow('"Germany" is unknown; near: DEU (Germany)');
  expect(() => gridIntensity("allemagne")).toThrow('"allemagne" is unknown; near: DEU (Germany)');
  expect(() => gridIntensity("Icelnad")).toThrow("; near: ISL (Iceland)");
});

test("what is not a string is an error too", () => {
  const byAnything: (zone: unknown) => unknown = gridIntensity as (zone: unknown) => unknown;
  expect(() => byAnything(undefined)).toThrow("gridZone undefined is unknown");
  expect(() => byAnything(250)).toThrow("gridZone 250 is unknown");
});

test("a country whose row is a gap is unknown, not free of emissions", () => {
  expect(() => gridIntensity("CAF")).toThrow(RangeError);
  expect(() => gridIntensity("CF")).toThrow(RangeError);
});

test("every zone has a positive intensity and each alpha-2 code is a region of its own", () => {
  const alpha2 = gridZones.flatMap((grid) => grid.alpha2 ?? []);
  const names = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
  expect(gridZones).toHaveLength(221);
  expect(gridZones.filter((grid) => !(grid.value > 0))).toEqual([]);
  expect(new Set(alpha2).size).toBe(208);
  expect(alpha2.filter((code) => names.of(code) === undefined)).toEqual([]);
});
