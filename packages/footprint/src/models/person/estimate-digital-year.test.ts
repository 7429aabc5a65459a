import { expect, test } from "vitest";
import { english } from "../../explanation/english.ts";
import { explain } from "../../explanation/explain.ts";
import { estimateDigitalYear } from "./estimate-digital-year.ts";

const phone = { internetHoursPerDay: 0, devices: { smartphone: 1 } } as const;
const kilograms = (input: Parameters<typeof estimateDigitalYear>[0]) =>
  estimateDigitalYear(input).carbonGramsCo2e.central / 1000;

test("a phone is shared out over 2.5 years, half of it if often renewed, and a third more if rarely", () => {
  // (77 + 2.27) kg / 2.5 years.
  expect(kilograms(phone)).toBeCloseTo(31.708, 3);
  expect(kilograms({ ...phone, renewed: "often" })).toBeCloseTo(63.416, 3);
  expect(kilograms({ ...phone, renewed: "rarely" })).toBeCloseTo(23.781, 3);
});

test("a device shared by two counts half for each", () => {
  // Tower and monitor: (259 + 2.94 + 64.6 + 1.29) / 6 / 2.
  expect(
    kilograms({ internetHoursPerDay: 0, devices: { desktopHome: 0.5, monitor: 0.5 } }),
  ).toBeCloseTo(27.319, 3);
});

test("an hour online a day is 7 kg a year, between listening to music and watching HD video", () => {
  const { carbonGramsCo2e } = estimateDigitalYear({
    internetHoursPerDay: 1,
    devices: { smartphone: 0 },
  });
  // 365 × (8.692, 19.176, 29.66) g.
  expect(carbonGramsCo2e.low).toBeCloseTo(3172.58, 2);
  expect(carbonGramsCo2e.central).toBeCloseTo(6999.24, 2);
  expect(carbonGramsCo2e.high).toBeCloseTo(10_825.9, 2);
});

test("its formula has each device and its share of a year", () => {
  const { formula } = explain(
    estimateDigitalYear({ internetHoursPerDay: 2, devices: { smartphone: 1, tv: 2 } }),
    english,
  );
  expect(formula.map((line) => line.replaceAll("\u00a0", " "))).toEqual([
    "device, manufacturing: 1 × 31.71 kg/year × 1,000 g/kg + 2 × 41.03 kg/year × 1,000 g/kg = 114 kg",
    "network, whole life: 730 h × 17.94 g/h = 13.1 kg",
    "data centre, whole life: 730 h × 1.241 g/h = 906 g",
  ]);
});

test("an unknown device, a negative count and a day of 25 hours are named", () => {
  const wrong = (devices: object) => () => estimateDigitalYear({ internetHoursPerDay: 1, devices });
  expect(wrong({ dock: 1 })).toThrow(/^devices must be one of smartphone, .* got "dock"$/);
  expect(wrong({})).toThrow("devices must name one at least, got [object Object]");
  expect(wrong({ tv: -1 })).toThrow("devices.tv must be a finite number of at least 0, got -1");
  expect(() => estimateDigitalYear({ internetHoursPerDay: 25, devices: { tv: 1 } })).toThrow(
    "internetHoursPerDay must be at most 24, got 25",
  );
});
