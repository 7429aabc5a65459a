import { expect, test } from "vitest";
import { type StreamingInput, estimateStreaming } from "./estimate-streaming.ts";

const hour = {
  durationMs: 3_600_000,
  definition: "hd",
  device: "laptop",
  network: "fixed",
} as const;
/** The electricity of the published figures. */
const rules = { edition: "ademe-2.1.0" } as const;
const centralGrams = (input: StreamingInput) => estimateStreaming(input).carbonGramsCo2e.central;

test("the range adds the published and judged bounds of its parts", () => {
  const { low, high } = estimateStreaming(hour).carbonGramsCo2e;
  // Making 141.97 kg / 14,600 h and 337.79 kg / 3,285 h; power 19.164 W and 26.5 W at 46.1 g/kWh; network 3 GB × 7.786 g and
  // × 28.416 g; servers 0.2366 g ÷ and × 3, and 0.269 g × 1.3 / 3.70 Wh and × 7 / 3.70 Wh.
  expect(low).toBeCloseTo(9.724 + 0.8835 + 23.358 + 0.079 + 0.0945, 2);
  expect(high).toBeCloseTo(102.828 + 1.222 + 85.248 + 0.71 + 0.509, 2);
});

test("the electricity by default is that of the zone today, and that of the rules in their edition", () => {
  // 63.530 − (26.5 + 3 × 1.947) Wh × (51.9 − 46.1) g/kWh = 63.530 − 0.188.
  expect(centralGrams(hour)).toBeCloseTo(63.34, 2);
  expect(centralGrams({ ...hour, ...rules })).toBeCloseTo(63.53, 2);
  const intensity = (edition: "current" | "ademe-2.1.0") =>
    estimateStreaming({ ...hour, geography: "EU", edition }).electricity?.[0]?.gramsPerKwh;
  expect(intensity("current")).toBe(213.02);
  expect(intensity("ademe-2.1.0")).toBe(410.4);
});

test("device and data centre may have their own electricity, and the network has none", () => {
  const abroad = { ...hour, electricity: { dataCentre: "USA" } } as const;
  const { parts, electricity, geography } = estimateStreaming(abroad);
  // 3 GB × 1.947 Wh × 383.55 g/kWh; 26.5 W × 46.1 g/kWh.
  expect(parts[4]?.carbonGramsCo2e.central).toBeCloseTo(2.24, 2);
  expect(parts[1]?.carbonGramsCo2e.central).toBeCloseTo(1.222, 3);
  expect(geography).toBe("FRA+USA");
  expect(electricity?.map(({ segments, zone }) => [segments, zone])).toEqual([
    [["device"], "FRA"],
    [["dataCentre"], "USA"],
  ]);
  const any = estimateStreaming as (input: Record<string, unknown>) => unknown;
  expect(() => any({ ...hour, electricity: { network: "FR" } })).toThrow(
    "electricity.network is not an option; the options are device, dataCentre",
  );
});

test("energy is absent, because that of the network is unknown", () => {
  expect(estimateStreaming(hour)).not.toHaveProperty("energyWh");
});
