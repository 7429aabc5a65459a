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
  /** Working devices that serve one more year, and the making not called for. Absent where there is none. */
  kept?: { devices: number; types: DeviceTypeEstimate[]; estimate: Estimate<"average"> };
  /** Deleted data, and what storing it a year would emit on average. Absent where there is none. */
  data?: { bytes: bigint; estimate: Estimate<"average"> };
};

/** The working devices of one type, all together. */
export type DeviceTypeEstimate = {
  type: DeviceType;
  working: number;
  estimate: Estimate<"average">;
};

/** The two things an event does, by the average factors of `packages/footprint`. */
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
