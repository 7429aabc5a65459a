import type { DeviceType } from "../../factors/device/device-type.ts";
import { expect, test } from "vitest";
import { deviceFactors } from "../../factors/device/device-factors.ts";
import { keepDeviceLonger } from "./keep-device-longer.ts";

const kgPerYear = (device: DeviceType) =>
  keepDeviceLonger({ device, extraYears: 1 }).carbonGramsCo2e.central / 1000;

test("a laptop kept one more year puts off 37 kg, between 28 and 68", () => {
  const { carbonGramsCo2e, basis } = keepDeviceLonger({ device: "laptop", extraYears: 1 });
  // (170 + 12.3 + 2.79) / 5 = 37.018 kg; (132 + 15.09 / 1.6) / 5 = 28.29; (315 + 15.09 × 1.6) / 5 = 67.83.
  expect(carbonGramsCo2e.central).toBeCloseTo(37_018, 6);
  expect(Math.round(carbonGramsCo2e.low / 1000)).toBe(28);
  expect(Math.round(carbonGramsCo2e.high / 1000)).toBe(68);
  expect(basis).toBe("avoided");
});

test("a device that only EcoDiag has counts its making only", () => {
  // 26 kg / 5 years.
  expect(kgPerYear("dock")).toBeCloseTo(5.2, 9);
  expect(deviceFactors.dock).not.toHaveProperty("distribution");
});

test("the ranges of a monitor and a printer span the sources that differ", () => {
  const monitor = keepDeviceLonger({ device: "monitor", extraYears: 6 }).carbonGramsCo2e;
  const printer = keepDeviceLonger({ device: "printer", extraYears: 5 }).carbonGramsCo2e;
  // Six years are a whole monitor: 64.6 kg to 443 kg of making, and 5.24 kg ÷ and × 1.6 for the rest.
  expect(monitor.central).toBeCloseTo(69_840, 6);
  expect(monitor.low).toBeCloseTo(67_875, 6);
  expect(monitor.high).toBeCloseTo(451_384, 6);
  expect(printer.high).toBeGreaterThanOrEqual(130_000);
});

// Those of other devices are published cases.
test.each([
  ["desktopHome", 187, 408],
  ["printer", 10.5, 130],
  ["externalHdd", 10, 11.5],
] as const)("the making of a %s goes from the lowest to the highest published figure", (...row) => {
  const [device, low, high] = row;
  const { making } = deviceFactors[device];
  expect([making.low?.value, making.high?.value]).toEqual([low, high]);
});

test("the making of a device of one study is judged", () => {
  expect(deviceFactors.dock.making.low?.origin).toEqual({
    kind: "judged",
    judgement: "singleStudy",
  });
});

test("a bound says which source it is from", () => {
  const { parts } = keepDeviceLonger({ device: "laptop", extraYears: 1 });
  const [published, judged] = parts[0]!.origins.high;
  expect(published).toMatchObject({
    kind: "published",
    year: "2023",
    where: "226 manufacturers' sheets",
  });
  expect(judged).toEqual({ kind: "judged", judgement: "singleStudy" });
});

test("who replaces a device sooner puts off more by keeping it", () => {
  const grams = (lifetimeYears: number) =>
    keepDeviceLonger({ device: "smartphone", extraYears: 1, lifetimeYears }).carbonGramsCo2e
      .central;
  // 79.516 kg / 4 and / 2.
  expect(grams(4)).toBeCloseTo(19_879, 0);
  expect(grams(2)).toBeCloseTo(39_758, 0);
});
