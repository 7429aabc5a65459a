import { expect, test } from "vitest";
import { massFactors, materialFactors } from "../../factors/device/device-matter.ts";
import { english } from "../../explanation/english.ts";
import { explain } from "../../explanation/explain.ts";
import { recycleDevice, repairDevice, reuseDevice } from "./device-choices.ts";
import { estimateDevice, estimateDeviceMaking } from "./estimate-device.ts";

test("the life of a laptop is making, distribution, five years of electricity and end of life", () => {
  const { parts, energyWh } = estimateDevice({ device: "laptop" });
  expect(parts.map((p) => [p.stage, Math.round(p.carbonGramsCo2e.central)])).toEqual([
    ["making", 170_000],
    ["distribution", 12_300],
    ["endOfLife", 2790],
    // 29.0175 kWh × 5 × 46.1 g/kWh = 6688.53.
    ["use", 6689],
  ]);
  expect(energyWh?.central).toBeCloseTo(145_087.5, 6);
});

test.each([
  ["smartphone", 0.26],
  ["tablet", 0.95],
  ["laptop", 1.51],
  ["desktopHome", 5.3],
  ["monitor", 3.8],
  ["tv", 3.7],
  ["box", 3.6],
] as const)("a year of electricity of a %s is %f kg at 51.9 g/kWh", (device, kg) => {
  const year = { device, years: 1, edition: "ademe-2.1.0" } as const;
  const use = estimateDevice(year).parts.find((p) => p.stage === "use");
  expect(Math.abs((use?.carbonGramsCo2e.central ?? NaN) / 1000 - kg)).toBeLessThan(0.05);
});

test("the boundary of a device without electricity figures excludes use", () => {
  const dock = estimateDevice({ device: "dock" });
  expect(dock.boundary.stages).toEqual(["making"]);
  expect(dock).not.toHaveProperty("energyWh");
});

test("the electricity of a projector is unknown, and its explanation says that this is not zero", () => {
  const projector = estimateDevice({ device: "projector" });
  expect(projector.parts.map(({ stage }) => stage)).not.toContain("use");
  expect(projector.boundary.stages).toEqual(["making"]);
  expect(explain(projector, english).assumptions).toContain(
    "Its electricity in use has no source: unknown, which is not zero.",
  );
});

test("a monitor of 27 inches has the manufacturers' figure for its size", () => {
  const monitor = (inches: number) => estimateDeviceMaking({ device: "monitor", inches });
  expect(monitor(27).carbonGramsCo2e).toEqual({ low: 354_000, central: 354_000, high: 430_000 });
  expect(monitor(24).carbonGramsCo2e.low).toBeCloseTo(64_600, 6);
  expect(() => estimateDeviceMaking({ device: "laptop", inches: 14 })).toThrow(
    /^inches .* laptop$/,
  );
});

test("the making of a device is the first part of its life", () => {
  expect(estimateDeviceMaking({ device: "tv" }).carbonGramsCo2e.central).toBe(325_000);
  expect(estimateDeviceMaking({ device: "monitor" }).carbonGramsCo2e.high).toBe(443_000);
});

test("the raw materials of a device are hundreds of times its mass", () => {
  const ratio = (device: "laptop" | "smartphone") =>
    (materialFactors[device]?.value ?? 0) / (massFactors[device]?.value ?? NaN);
  // 680 / 1.65 and 250 / 0.17.
  expect(ratio("laptop")).toBeCloseTo(412, 0);
  expect(ratio("smartphone")).toBeCloseTo(1471, 0);
});

test("repairing a twentieth of a phone for two more years emits 3.9 kg and avoids 63.6", () => {
  const { costs, avoids } = repairDevice({
    device: "smartphone",
    extraYears: 2,
    replacedShare: 0.05,
  });
  // 0.05 × 77 kg; 2 × (77 + 2.27 + 0.246) / 2.5 kg.
  expect(costs.carbonGramsCo2e.central).toBeCloseTo(3850, 6);
  expect(avoids.carbonGramsCo2e.central).toBeCloseTo(63_612.8, 6);
});

test("a used laptop avoids only the displaced share of a new one", () => {
  const reuse = (displacedShare: number) =>
    reuseDevice({ device: "laptop", years: 3, displacedShare });
  // 3 × 37.018 kg, half of it, and one transport of 12.3 kg whatever it replaces.
  expect(reuse(1).avoids.carbonGramsCo2e.central).toBeCloseTo(111_054, 6);
  expect(reuse(0.5).avoids.carbonGramsCo2e.central).toBeCloseTo(55_527, 6);
  expect(reuse(0).avoids.carbonGramsCo2e.central).toBe(0);
  expect(reuse(0).costs?.carbonGramsCo2e.central).toBeCloseTo(12_300, 6);
});

test("recycling emits its treatment and avoids nothing", () => {
  expect(recycleDevice({ device: "tv" })?.carbonGramsCo2e.central).toBeCloseTo(11_900, 6);
});

test("what no source has is unknown and not zero", () => {
  expect(recycleDevice({ device: "keyboard" })).toBeUndefined();
  expect(reuseDevice({ device: "keyboard", years: 1, displacedShare: 1 })).not.toHaveProperty(
    "costs",
  );
});

test("an invalid field is named with its value", () => {
  expect(() => repairDevice({ device: "tv", extraYears: 1, replacedShare: 2 })).toThrow(
    /^replacedShare .* got 2$/,
  );
  expect(() => reuseDevice({ device: "tv", years: 1, displacedShare: -1 })).toThrow(
    /^displacedShare .* got -1$/,
  );
  const any = estimateDevice as (input: Record<string, unknown>) => unknown;
  expect(() => any({ device: "toaster" })).toThrow(/^device .* got "toaster"$/);
  expect(() => any({ device: "tv", years: NaN })).toThrow(/^years .* got NaN$/);
});
