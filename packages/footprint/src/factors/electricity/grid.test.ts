import { expect, test } from "vitest";
import { gridIntensity, gridZones } from "./grid.ts";

test("both codes of France give ADEME's consumption mix, smoothed over four years", () => {
  const france = gridIntensity("FRA");
  expect(france).toMatchObject({ value: 46.1, year: "2022–2025", zone: "FRA", alpha2: "FR" });
  expect(france.source.title).toMatch(/^ADEME/);
  expect(gridIntensity("FR")).toBe(france);
  expect(gridIntensity("fr")).toBe(france);
});

test("other zones have Ember's figure with its year", () => {
  expect(gridIntensity("DE")).toMatchObject({ value: 342.06, year: "2024", zone: "DEU" });
  expect(gridIntensity("ISL")).toMatchObject({ value: 28.33, year: "2023" });
  expect(gridIntensity("REU")).toMatchObject({ value: 525.22, year: "2022" });
  expect(gridIntensity("UA")).toMatchObject({ value: 250.47, year: "2022–2024" });
  expect(gridIntensity("EU").value).toBe(213.02);
  expect(gridIntensity("DEU").source.licence).toBe("CC BY-SA 4.0");
});

test("UK is the United Kingdom", () => {
  expect(gridIntensity("UK")).toBe(gridIntensity("GBR"));
  expect(gridIntensity("uk").alpha2).toBe("GB");
});

test("an unknown zone throws with its name and similar zones", () => {
  expect(() => gridIntensity("FRX")).toThrow(
    'zone "FRX" is unknown; near: FRA (France), FRO (Faroe Islands)',
  );
  expect(() => gridIntensity("")).toThrow('zone "" is unknown');
  expect(() => gridIntensity("worlds")).toThrow('zone "worlds" is unknown; near: WORLD');
});

test("an English or French name instead of a code is answered with its code", () => {
  expect(() => gridIntensity("Germany")).toThrow('"Germany" is unknown; near: DEU (Germany)');
  expect(() => gridIntensity("allemagne")).toThrow('"allemagne" is unknown; near: DEU (Germany)');
  expect(() => gridIntensity("Icelnad")).toThrow("; near: ISL (Iceland)");
});

test("a zone that is not a string throws", () => {
  const byAnything: (zone: unknown) => unknown = gridIntensity as (zone: unknown) => unknown;
  expect(() => byAnything(undefined)).toThrow("zone undefined is unknown");
  expect(() => byAnything(250)).toThrow("zone 250 is unknown");
});

test("a country without a figure is unknown, not zero", () => {
  expect(() => gridIntensity("CAF")).toThrow(RangeError);
  expect(() => gridIntensity("CF")).toThrow(RangeError);
});

test("every zone has a positive intensity, and alpha-2 codes are unique", () => {
  const alpha2 = gridZones.flatMap((grid) => grid.alpha2 ?? []);
  const names = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
  expect(gridZones).toHaveLength(221);
  expect(gridZones.filter((grid) => !(grid.value > 0))).toEqual([]);
  expect(new Set(alpha2).size).toBe(208);
  expect(alpha2.filter((code) => names.of(code) === undefined)).toEqual([]);
});
