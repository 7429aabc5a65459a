import type { DeviceType, TotalsSum } from "@digital-cleanup/challenge";
import { estimateStorage, keepDeviceLonger } from "@digital-cleanup/footprint";

type Grams = { low: number; central: number; high: number };
export type Weights = {
  /** Working devices that serve one more year, and the making not called for. Absent where there is none. */
  kept?: { devices: number; carbonGramsCo2e: Grams };
  /** Deleted data, and what storing it a year would emit on average. Absent where there is none. */
  data?: { bytes: bigint; carbonGramsCo2e: Grams };
};

/** "Other" may be anything: it has no factor and is left out. Desktops take the smaller, the office one. */
const modelOf = {
  smartphone: "smartphone",
  tablet: "tablet",
  laptop: "laptop",
  desktop: "desktopOffice",
  screen: "monitor",
  other: undefined,
} as const satisfies Record<DeviceType, string | undefined>;

/** The two things an event does, by the average factors of `packages/footprint`. */
export function weighTotals({ measured, declared }: TotalsSum): Weights {
  const weights: Weights = {};
  let devices = 0;
  const carbonGramsCo2e = { low: 0, central: 0, high: 0 };
  for (const type of Object.keys(modelOf) as DeviceType[]) {
    const device = modelOf[type];
    const working =
      Number(measured.devices[type]?.working ?? 0) + Number(declared.devices[type]?.working ?? 0);
    if (!device || working === 0) continue;
    devices += working;
    const each = keepDeviceLonger({ device, extraYears: 1 }).carbonGramsCo2e;
    carbonGramsCo2e.low += working * each.low;
    carbonGramsCo2e.central += working * each.central;
    carbonGramsCo2e.high += working * each.high;
  }
  if (devices > 0) weights.kept = { devices, carbonGramsCo2e };
  const bytes = BigInt(measured.bytes) + BigInt(declared.bytes);
  if (bytes > 0n) {
    const storage = estimateStorage({ bytes: Number(bytes), years: 1 });
    weights.data = { bytes, carbonGramsCo2e: storage.carbonGramsCo2e };
  }
  return weights;
}
