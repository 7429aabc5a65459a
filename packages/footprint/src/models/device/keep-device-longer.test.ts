import { expect, test } from "vitest";
import { type DeviceType, deviceFactors } from "../../factors/device-factors.ts";
import { keepDeviceLonger } from "./keep-device-longer.ts";

const kgPerYear = (device: DeviceType) =>
  keepDeviceLonger({ device, extraYears: 1 }).carbonGramsCo2e.central / 1000;

test("a laptop kept one more year puts off 37 kg, between 23 and 59", () => {
  const { carbonGramsCo2e, basis } = keepDeviceLonger({ device: "laptop", extraYears: 1 });
  // (170 + 12.3 + 2.79) / 5 = 37.018 kg; ÷ 1.6 = 23.14; × 1.6 = 59.23.
  expect(carbonGramsCo2e.central).toBeCloseTo(37_018, 6);
  expect(Math.round(carbonGramsCo2e.low / 1000)).toBe(23);
  expect(Math.round(carbonGramsCo2e.high / 1000)).toBe(59);
  expect(basis).toBe("average");
});

test.each([
  ["smartphone", 31.8],
  ["tablet", 28.1],
  ["laptop", 37.0],
  ["desktopHome", 44.8],
  ["desktopOffice", 35.2],
  ["monitor", 11.6],
  ["tv", 42.5],
  ["homeConsole", 47.5],
  ["handheldConsole", 10.9],
  ["printer", 4.2],
  ["box", 12.6],
  ["externalSsd", 27.0],
  ["externalHdd", 2.4],
  ["usbKey", 1.0],
  ["smartSpeaker", 4.1],
  ["vrHeadset", 14.5],
  ["projector", 5.5],
  ["basicPhone", 9.4],
] as const)("one year of a %s is %f kg by ADEME", (device, kg) => {
  expect(Number(kgPerYear(device).toFixed(1))).toBe(kg);
});

test("a device that only EcoDiag has counts its making only", () => {
  // 26 kg / 5 years.
  expect(kgPerYear("dock")).toBeCloseTo(5.2, 9);
  expect(deviceFactors.dock).not.toHaveProperty("distribution");
});

test("the ranges of a monitor and a printer span the sources that differ", () => {
  const monitor = keepDeviceLonger({ device: "monitor", extraYears: 6 }).carbonGramsCo2e;
  const printer = keepDeviceLonger({ device: "printer", extraYears: 5 }).carbonGramsCo2e;
  // Six years are a whole monitor: ADEME 69.84 kg, manufacturers' median 333 kg, EcoDiag 430 kg.
  expect(monitor.central).toBeCloseTo(69_840, 6);
  expect(monitor.low).toBeLessThan(64_600);
  expect(monitor.high).toBeGreaterThan(430_000);
  expect(printer.high).toBeGreaterThanOrEqual(430_000);
});

test("a range from other sources cites them", () => {
  const titles = (device: DeviceType) =>
    keepDeviceLonger({ device, extraYears: 1 }).sources.map(({ title }) => title.split(/[ ,]/)[0]);
  expect(titles("monitor")).toEqual(["ADEME", "Boavizta", "EcoInfo"]);
  expect(titles("laptop")).toEqual(["ADEME"]);
});

test("two years are twice one year, and zero years are zero", () => {
  const grams = (extraYears: number) =>
    keepDeviceLonger({ device: "tv", extraYears }).carbonGramsCo2e.central;
  expect(grams(2)).toBeCloseTo(2 * grams(1), 6);
  expect(grams(0)).toBe(0);
});

test("an invalid field is named with its value", () => {
  const any = keepDeviceLonger as (input: Record<string, unknown>) => unknown;
  expect(() => any({ device: "toaster", extraYears: 1 })).toThrow(/^device .* got "toaster"$/);
  expect(() => any({ device: "tv", extraYears: -1 })).toThrow(/^extraYears .* got -1$/);
});
