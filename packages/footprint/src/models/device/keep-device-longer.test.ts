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
  // Six years are a whole monitor: 64.6 kg to 443 kg of making, and 5.24 kg ÷ and × 1.6 for the rest.
  expect(monitor.central).toBeCloseTo(69_840, 6);
  expect(monitor.low).toBeCloseTo(67_875, 6);
  expect(monitor.high).toBeCloseTo(451_384, 6);
  expect(printer.high).toBeGreaterThanOrEqual(130_000);
});

// Every published figure of the same thing lies within the range of the making.
test.each([
  ["smartphone", 26, 83],
  ["tablet", 33, 150],
  ["laptop", 132, 315],
  ["desktopHome", 187, 408],
  ["monitor", 64.6, 443],
  ["tv", 325, 372.6],
  ["printer", 10.5, 130],
  ["box", 36.1, 60.8],
  ["externalHdd", 10, 11.5],
  ["usbKey", 2.9, 5.16],
  ["projector", 39.2, 94],
] as const)("the making of a %s goes from the lowest to the highest published figure", (...row) => {
  const [device, low, high] = row;
  const { making } = deviceFactors[device];
  expect([making.low?.value, making.high?.value]).toEqual([low, high]);
  expect([making.low?.origin.kind, making.high?.origin.kind]).toEqual(["published", "published"]);
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
