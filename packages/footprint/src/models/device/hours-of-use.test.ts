import { expect, test } from "vitest";
import { english } from "../../explanation/english.ts";
import { explain } from "../../explanation/explain.ts";
import { estimateDevice } from "./estimate-device.ts";
import { estimateDevicePower, estimateDeviceTime } from "./estimate-device-time.ts";

const hour = { durationMs: 3_600_000, device: "laptop" } as const;

test("a device that is kept longer and used more has less making in an hour", () => {
  const { parts } = estimateDeviceTime({ ...hour, lifetimeYears: 10, hoursPerDay: 6 });
  // 185.09 kg / (10 years × 365 days × 6 h), instead of 5 years and 3 h.
  expect(parts[0]?.carbonGramsCo2e.central).toBeCloseTo(8.4516, 4);
});

test("the making in an hour goes over the lives and hours of the sources, and what is given has no range", () => {
  const making = (life: { lifetimeYears?: number; hoursPerDay?: number }) =>
    estimateDeviceTime({ ...hour, ...life }).parts[0]!.carbonGramsCo2e;
  // 132.24 + 8.9 + 0.83 = 141.97 kg over 5 years of 8 h a day; 315.21 + 19.79 + 2.79 = 337.79 kg over 3 years of 3 h.
  expect(making({}).low).toBeCloseTo(141_970 / (5 * 8 * 365), 6);
  expect(making({}).high).toBeCloseTo(337_790 / (3 * 3 * 365), 6);
  expect(making({ hoursPerDay: 6 }).high).toBeCloseTo(337_790 / (3 * 6 * 365), 6);
  expect(making({ lifetimeYears: 10, hoursPerDay: 6 }).low).toBeCloseTo(
    141_970 / (10 * 6 * 365),
    6,
  );
});

test("the hours of a television have one source and are judged", () => {
  const { parts } = estimateDeviceTime({ ...hour, device: "tv" });
  expect(parts[0]?.origins.low).toContainEqual({ kind: "judged", judgement: "hoursOfUse" });
});

test("a year of a laptop for six hours a day is 58 kWh, known ×/÷ 2, and its explanation says so", () => {
  const estimate = estimateDevice({ device: "laptop", years: 1, hoursPerDay: 6 });
  // 26.5 W × 6 h × 365.
  expect(estimate.energyWh?.central).toBeCloseTo(58_035, 6);
  expect(estimate.energyWh?.low).toBeCloseTo(29_017.5, 6);
  expect(explain(estimate, english).formula.at(-1)).toMatch(/1.year × 58\.04.kWh\/year × 46\.1.g/);
});

test.each([
  // OneByte has 19.2 W for a laptop, EcoDiag 25 W and ADEME 26.5 W; Carbon Trust 86 W for screens, ADEME 65 W; OneByte has 6.46 W for a smartphone, ADEME 4.5 W.
  ["laptop", 19.164, 26.5, "published"],
  ["smartphone", 4.5, 6.462, "published"],
  ["desktop", 120, 235, "published"],
  ["tv", 65, 86, "published"],
] as const)("the power of a %s spans what is published", (...row) => {
  const [device, low, high, kind] = row;
  const { energyWh, parts } = estimateDevicePower({ ...hour, device });
  expect(energyWh?.low).toBeCloseTo(low, 6);
  expect(energyWh?.high).toBeCloseTo(high, 6);
  expect(parts[0]?.origins.low.map((origin) => origin.kind)).toEqual([kind]);
});

test("hours are above 0 and at most 24", () => {
  expect(() => estimateDevice({ device: "tv", hoursPerDay: 25 })).toThrow(
    "hoursPerDay must be above 0 and at most 24, got 25",
  );
  expect(() => estimateDeviceTime({ ...hour, hoursPerDay: 0 })).toThrow(/^hoursPerDay .* got 0$/);
  expect(() => estimateDeviceTime({ ...hour, lifetimeYears: 0 })).toThrow(
    /^lifetimeYears .* got 0$/,
  );
});
