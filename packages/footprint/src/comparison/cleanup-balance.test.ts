import { expect, test } from "vitest";
import { cleanupBalance } from "./cleanup-balance.ts";
import { estimateStorage } from "../models/storage/estimate-storage.ts";

const halfHour = { durationMs: 1_800_000, device: "laptop" } as const;

test("half an hour on a laptop to delete 75 MB takes 4.6 years to pay back", () => {
  const balance = cleanupBalance({ ...halfHour, bytes: 75e6, yearsKept: 5 });
  // 0.5 h × 35.03 g = 17.5 g; 0.075 GB × 50.92 g = 3.8 g a year; 17.514 / 3.819 = 4.59.
  expect(balance.timeSpent.carbonGramsCo2e.central).toBeCloseTo(17.51, 2);
  expect(balance.storedPerYear.carbonGramsCo2e.central).toBeCloseTo(3.82, 2);
  // 0.075 GB × 98.2 Wh.
  expect(balance.storedPerYear.energyWh?.central).toBeCloseTo(7.365, 2);
  expect(balance.paybackYears?.central).toBeCloseTo(4.6, 1);
});

test("the payback goes from the lowest time over the highest storage to the reverse", () => {
  const { paybackYears } = cleanupBalance({ ...halfHour, bytes: 75e6, yearsKept: 5 });
  // Laptop: 141.97 kg / 14,600 h + 19.164 W × 46.1 g/kWh = 10.607 g; half an hour of it over 0.075 × 280 g.
  expect(paybackYears?.low).toBeCloseTo(0.2526, 3);
  // 337.79 kg / 3,285 h + 26.5 W × 46.1 g/kWh = 104.05 g; half of it over 0.075 × 2.861 g, disks of 12 TB.
  expect(paybackYears?.high).toBeCloseTo(242.4, 0);
});

test.each([
  // The laptop draws 0.44 g at least; the disks of 75 MB at most 0.34 g a year, and nothing at least.
  [75e6, 5, "uncertain"],
  [75e6, 2000, "uncertain"],
  [75e6, 0.5, "no"],
  // An average share of 51 kg does not make it worth it.
  [1e12, 1, "uncertain"],
])("deleting %d bytes that were kept %f more years: %s", (bytes, yearsKept, isWorthIt) => {
  expect(cleanupBalance({ ...halfHour, bytes, yearsKept }).isWorthIt).toBe(isWorthIt);
});

test("sorting and storing may use different electricity", () => {
  const work = { ...halfHour, bytes: 75e6, yearsKept: 1 };
  const { spent, freed } = cleanupBalance({
    ...work,
    electricity: { device: { gramsPerKwh: 100 }, dataCentre: "FR" },
  });
  // 26.5 W for half an hour at 100 g/kWh.
  expect(spent.carbonGramsCo2e.central).toBeCloseTo(1.325, 9);
  expect(freed.geography).toBe("FRA");
  expect(() => cleanupBalance({ ...work, electricity: { network: "FR" } as object })).toThrow(
    "electricity.network is not an option; the options are device, dataCentre",
  );
});

test("deleting nothing never pays back", () => {
  const balance = cleanupBalance({ ...halfHour, bytes: 0, yearsKept: 5 });
  expect(balance).not.toHaveProperty("paybackYears");
  expect(balance.isWorthIt).toBe("no");
});

test("a rule that takes no time has no average share to pay back, and may change nothing", () => {
  const balance = cleanupBalance({ bytes: 1e6, durationMs: 0, device: "laptop", yearsKept: 1 });
  expect(balance.paybackYears).toEqual({ low: 0, central: 0, high: 0 });
  expect(balance.isWorthIt).toBe("uncertain");
});

test("on a grid with more carbon the high bound of storage stays the highest published figure", () => {
  const grid = { electricity: { gramsPerKwh: 900 } };
  const { central, high } = estimateStorage({ bytes: 1e9, years: 1, ...grid }).carbonGramsCo2e;
  // 46.39 g + 98.2 Wh × 0.9 g/Wh.
  expect(central).toBeCloseTo(134.8, 1);
  expect(high).toBeCloseTo(280, 9);
});
