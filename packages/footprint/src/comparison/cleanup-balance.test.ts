import { expect, test } from "vitest";
import { cleanupBalance } from "./cleanup-balance.ts";
import { estimateDeviceTime } from "../models/device/estimate-device-time.ts";
import { estimateStorage } from "../models/storage/estimate-storage.ts";

const halfHour = { durationMs: 1_800_000, device: "laptop" } as const;

test("half an hour on a laptop to delete 75 MB takes 4.6 years to pay back", () => {
  const balance = cleanupBalance({ ...halfHour, bytes: 75e6, yearsKept: 5 });
  // 0.5 h × 35.18 g = 17.6 g; 0.075 GB × 51.49 g = 3.9 g a year; 17.591 / 3.862 = 4.56.
  expect(balance.timeSpent.carbonGramsCo2e.central).toBeCloseTo(17.6, 1);
  expect(balance.storedPerYear.carbonGramsCo2e.central).toBeCloseTo(3.9, 1);
  expect(balance.paybackYears?.central).toBeCloseTo(4.6, 1);
});

test("the payback goes from the lowest time over the highest storage to the reverse", () => {
  const { paybackYears } = cleanupBalance({ ...halfHour, bytes: 75e6, yearsKept: 5 });
  // 8.7954 / 38.615 = 0.228; 35.182 / (0.075 × 0.235) = 1,996.
  expect(paybackYears?.low).toBeCloseTo(0.228, 3);
  expect(paybackYears?.high).toBeCloseTo(1996.1, 1);
});

test.each([
  // Payback 0.23 to 1,996 years.
  [75e6, 5, "uncertain"],
  [75e6, 2000, "yes"],
  [75e6, 0.2, "no"],
  // One TB: 0.00002 to 0.15 years.
  [1e12, 1, "yes"],
])("deleting %d bytes that were kept %f more years: %s", (bytes, yearsKept, isWorthIt) => {
  expect(cleanupBalance({ ...halfHour, bytes, yearsKept }).isWorthIt).toBe(isWorthIt);
});

test("deleting nothing never pays back", () => {
  const balance = cleanupBalance({ ...halfHour, bytes: 0, yearsKept: 5 });
  expect(balance).not.toHaveProperty("paybackYears");
  expect(balance.isWorthIt).toBe("no");
});

test("a rule that takes no time pays back immediately", () => {
  const balance = cleanupBalance({ bytes: 1e6, durationMs: 0, device: "laptop", yearsKept: 1 });
  expect(balance.paybackYears).toEqual({ low: 0, central: 0, high: 0 });
  expect(balance.isWorthIt).toBe("yes");
});

test("an invalid field is named with its value", () => {
  expect(() => cleanupBalance({ ...halfHour, bytes: 1, yearsKept: NaN })).toThrow(
    /^yearsKept .* got NaN$/,
  );
});

test("a gigabyte stored for a year is 51.5 g, from the lowest published figure to ten times", () => {
  const { carbonGramsCo2e, parts, energyWh } = estimateStorage({ bytes: 1e9, years: 1 });
  // 3 copies / (3,724.96 GB × 0.5) × 144 kg / 5 years = 46.39 g, and 98.2 Wh × 51.9 g/kWh = 5.10 g.
  expect(carbonGramsCo2e.central).toBeCloseTo(51.49, 2);
  expect(parts.map((p) => p.carbonGramsCo2e.central.toFixed(2))).toEqual(["46.39", "5.10"]);
  expect(energyWh?.central).toBeCloseTo(98.2, 1);
  expect(carbonGramsCo2e.low).toBeCloseTo(0.235, 9);
  expect(carbonGramsCo2e.high).toBeCloseTo(514.9, 1);
});

test("the range of storage contains the figures of the German environment agency", () => {
  const { low, high } = estimateStorage({ bytes: 1e9, years: 1 }).carbonGramsCo2e;
  expect(low).toBeLessThan(166);
  expect(high).toBeGreaterThan(280);
});

test.each([
  ["smartphone", 29.05, 0.23],
  ["tablet", 30.79, 1.04],
  ["laptop", 33.81, 1.38],
  ["desktop", 38.63, 6.23],
  ["tv", 38.83, 3.37],
] as const)("an hour of %s is %f g of making and %f g of power", (device, making, use) => {
  const { parts, carbonGramsCo2e } = estimateDeviceTime({ durationMs: 3_600_000, device });
  expect(parts[0]?.carbonGramsCo2e.central).toBeCloseTo(making, 2);
  expect(parts[1]?.carbonGramsCo2e.central).toBeCloseTo(use, 2);
  expect(carbonGramsCo2e.high).toBeCloseTo(2 * carbonGramsCo2e.central, 9);
});
