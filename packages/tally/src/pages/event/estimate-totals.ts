import { type DeviceType, deviceTypes, type TotalsSum } from "@digital-cleanup/challenge";
import {
  addEstimates,
  collectedDevice,
  type Estimate,
  estimateStorage,
  keepDeviceLonger,
  scaleEstimate,
} from "@digital-cleanup/footprint";

export type TotalsEstimates = {
  /** Working devices used one more year, with one year's share of their production. Absent if there are none. */
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
export function estimateTotals({ measured, declared }: TotalsSum): TotalsEstimates {
  const weights: TotalsEstimates = {};
  const types = deviceTypes.flatMap((type): DeviceTypeEstimate[] => {
    const device = collectedDevice(type);
    const working =
      Number(measured.devices[type]?.working ?? 0) + Number(declared.devices[type]?.working ?? 0);
    if (!device || working === 0) return [];
    const each = keepDeviceLonger({ device, extraYears: 1 });
    return [{ type, working, estimate: scaleEstimate(each, working) }];
  });
  const [first, ...others] = types.map(({ estimate }) => estimate);
  if (first) {
    const devices = types.reduce((sum, { working }) => sum + working, 0);
    weights.kept = { devices, types, estimate: addEstimates(first, ...others) };
  }
  const bytes = BigInt(measured.bytes) + BigInt(declared.bytes);
  if (bytes > 0n) {
    weights.data = { bytes, estimate: estimateStorage({ bytes: Number(bytes), years: 1 }) };
  }
  return weights;
}
