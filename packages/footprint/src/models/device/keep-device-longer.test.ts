import type { DeviceType } from "../../factors/device/device-type.ts";
import { expect, test } from "vitest";
import { deviceFactors } from "../../factors/device/device-factors.ts";
import { keepDeviceLonger } from "./keep-device-longer.ts";

const kgPerYear = (device: DeviceType) =>
  keepDeviceLonger({ device, extraYears: 1 }).carbonGramsCo2e.central / 1000;

test("a laptop kept one more year puts off 37 kg, between 28 and 68", () => {
  const { carbonGramsCo2e, basis } = keepDeviceLonger({ device: "laptop", extraYears: 1 });
  // (170 + 12.3 + 2.79) / 5 = 37.018 kg; (132.24 + 8.9 + 0.83) / 5 = 28.39; (315.21 + 19.79 + 2.79) / 5 = 67.56.
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
  // Six years are a whole monitor: 64.6 to 437.89 kg of making, 1.29 to 87.98 of transport, 1.83 to 8.09 of end of life.
  expect(monitor.central).toBeCloseTo(69_840, 6);
  expect(monitor.low).toBeCloseTo(67_720, 6);
  expect(monitor.high).toBeCloseTo(533_960, 6);
  expect(printer.high).toBeGreaterThanOrEqual(200_000);
});

test.each([
  ["smartphone", 30.92, 83],
  ["desktopHome", 187.14, 405.4],
  ["laptop", 132.24, 315.21],
  ["monitor", 64.6, 437.89],
  ["tablet", 34.16, 150],
  ["tv", 325, 372.6],
  ["homeConsole", 82.7, 279],
  ["smartSpeaker", 11.2, 61.3],
  ["printer", 10.5, 200],
  ["box", 36.1, 60.8],
  ["externalSsd", 109, 135],
  ["externalHdd", 10, 15.8],
  ["usbKey", 2.9, 6.25],
] as const)(
  "the making of a %s goes from the lowest to the highest figure of the sources",
  (...row) => {
    const [device, low, high] = row;
    const { making } = deviceFactors[device];
    expect([making.low?.value, making.high?.value]).toEqual([low, high]);
  },
);

test("the making of a device of one study is judged", () => {
  expect(deviceFactors.dock.making.low?.origin).toEqual({
    kind: "judged",
    judgement: "singleStudy",
  });
});

test("a bound says which source it is from", () => {
  const { parts } = keepDeviceLonger({ device: "laptop", extraYears: 1 });
  const [sheets] = parts[0]!.origins.high;
  expect(sheets).toMatchObject({
    kind: "derived",
    rule: "mostSheets",
    from: [{ year: "2023", sheets: { count: 226, half: { fromKg: 176.53, toKg: 281.42 } } }],
  });
  const dock = keepDeviceLonger({ device: "dock", extraYears: 1 });
  expect(dock.parts[0]!.origins.high).toEqual([{ kind: "judged", judgement: "singleStudy" }]);
});

test("who replaces a device sooner puts off more by keeping it", () => {
  const grams = (lifetimeYears: number) =>
    keepDeviceLonger({ device: "smartphone", extraYears: 1, lifetimeYears }).carbonGramsCo2e
      .central;
  // 79.516 kg / 4 and / 2.
  expect(grams(4)).toBeCloseTo(19_879, 0);
  expect(grams(2)).toBeCloseTo(39_758, 0);
});
