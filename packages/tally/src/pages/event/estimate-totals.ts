import { type DeviceType, deviceTypes, type PublishedTotals } from "@digital-cleanup/challenge";
import {
  addEstimates,
  collectedDevice,
  type Estimate,
  estimateStorage,
  keepDeviceLonger,
  scaleEstimate,
} from "@digital-cleanup/footprint";

export type TotalsEstimates = {
  /** Working devices of a published type, used one more year, with one year's share of their production. Absent if there are none. */
  kept?: { devices: number; types: DeviceTypeEstimate[]; estimate: Estimate<"average"> };
  /** Deleted data, and the average emissions of storing it for one year. Absent if there is none. */
  data?: { bytes: bigint; estimate: Estimate<"average"> };
};

/** The number of working devices of one type, and the estimate for all of them. */
export type DeviceTypeEstimate = {
  type: DeviceType;
  working: number;
  estimate: Estimate<"average">;
};

/** Estimates the effects of kept devices and deleted data with the average factors of `packages/footprint`. */
export function estimateTotals({
  devices,
  bytes,
}: Pick<PublishedTotals, "devices" | "bytes">): TotalsEstimates {
  const { measured, declared } = devices?.byTypeAndState ?? { measured: {}, declared: {} };
  const weights: TotalsEstimates = {};
  const types = deviceTypes.flatMap((type): DeviceTypeEstimate[] => {
    const device = collectedDevice(type);
    const working = Number(measured[type]?.working ?? 0) + Number(declared[type]?.working ?? 0);
    if (!device || working === 0) return [];
    const each = keepDeviceLonger({ device, extraYears: 1 });
    return [{ type, working, estimate: scaleEstimate(each, working) }];
  });
  const [first, ...others] = types.map(({ estimate }) => estimate);
  if (first) {
    const kept = types.reduce((sum, { working }) => sum + working, 0);
    weights.kept = { devices: kept, types, estimate: addEstimates(first, ...others) };
  }
  const deleted = BigInt(bytes?.sum ?? 0);
  if (deleted > 0n) {
    const estimate = estimateStorage({ bytes: Number(deleted), years: 1 });
    weights.data = { bytes: deleted, estimate };
  }
  return weights;
}
