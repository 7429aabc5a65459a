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

test("the electricity of a mouse is unknown, and its explanation says that this is not zero", () => {
  const mouse = estimateDevice({ device: "mouse" });
  expect(mouse.parts.map(({ stage }) => stage)).not.toContain("use");
  expect(mouse.boundary.stages).toEqual(["making"]);
  expect(mouse).not.toHaveProperty("energyWh");
  expect(explain(mouse, english).assumptions).toContain(
    "Its electricity in use has no source: unknown, which is not zero.",
  );
});

test.each([
  ["laptop", 29.0175, 56],
  ["desktopOffice", 45, 250],
  ["smartphone", 4.9275, 5.9],
  // Carbon Trust: 86 W for 3 h a day.
  ["tv", 71.175, 94.17],
  // BoaviztAPI: 5 to 20 W, always on.
  ["box", 43.8, 175.2],
  ["videoPhone", 20, 80],
] as const)(
  "the electricity of a %s spans what is published, and is judged if nothing is",
  (...row) => {
    const [device, low, high] = row;
    const { energyWh } = estimateDevice({ device, years: 1 });
    expect(energyWh?.low).toBeCloseTo(1000 * low, 6);
    expect(energyWh?.high).toBeCloseTo(1000 * high, 6);
  },
);

test("a size has ADEME's figure in its proportion, so that it agrees with the usual device", () => {
  const made = (device: "monitor" | "laptop", inches: number) =>
    estimateDeviceMaking({ device, inches }).carbonGramsCo2e;
  // ADEME's monitor has 24 inches; the medians of the sheets are 353.75 kg from 27 inches and 352.98 from 24.
  expect(made("monitor", 24).central).toBe(
    estimateDeviceMaking({ device: "monitor" }).carbonGramsCo2e.central,
  );
  expect(made("monitor", 27).central).toBeCloseTo((64_600 * 353.75) / 352.98, 6);
  // EcoDiag, 24 to 31 inches.
  expect(made("monitor", 27).high).toBe(430_000);
  // 170 kg × 294 / 260; EcoDiag: 294 kg ± 42.1 %.
  expect(made("laptop", 16).central).toBeCloseTo((170_000 * 294) / 260, 6);
  expect(made("laptop", 16).low).toBeCloseTo(170_226, 6);
  expect(made("laptop", 16).high).toBeCloseTo(417_774, 6);
});

test("a printer and a desktop have the figure for their kind, and its explanation has it", () => {
  const copier = estimateDeviceMaking({ device: "printer", kind: "copier" });
  expect(copier.carbonGramsCo2e.central).toBe(660_000);
  expect(explain(copier, english).formula[0]).toContain("660");
  const workstation = estimateDeviceMaking({ device: "desktopOffice", kind: "workstation" });
  expect(explain(workstation, english).bounds[0]).toContain("± 40 %");
});

test("a size or a kind that the device does not have is refused", () => {
  const any = estimateDeviceMaking as (input: Record<string, unknown>) => unknown;
  expect(() => any({ device: "tv", inches: 48 })).toThrow(
    /^device must be one of monitor, laptop, got "tv"$/,
  );
  expect(() => any({ device: "printer", kind: "inkjet" })).toThrow(
    /^kind must be one of laser, copier, largeCopier, got "inkjet"$/,
  );
  // No device has both.
  expect(() => any({ device: "laptop", inches: 14, kind: "tower" })).toThrow(
    /^device must be one of desktopHome, desktopOffice, printer, got "laptop"$/,
  );
});

test("the raw materials of a device are from 74 to 1,471 times its mass", () => {
  const ratios = Object.entries(massFactors).flatMap(([device, { value: kilograms }]) => {
    const material = materialFactors[device as keyof typeof materialFactors];
    return material ? [[device, Math.round(material.value / kilograms)] as const] : [];
  });
  const sorted = ratios.toSorted(([, a], [, b]) => a - b);
  // 423 / 5.73 and 250 / 0.17.
  expect(sorted[0]).toEqual(["monitor", 74]);
  expect(sorted.at(-1)).toEqual(["smartphone", 1471]);
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

test("what no source has is unknown and not zero", () => {
  expect(recycleDevice({ device: "keyboard" })).toBeUndefined();
  expect(reuseDevice({ device: "keyboard", years: 1, displacedShare: 1 })).not.toHaveProperty(
    "costs",
  );
});
