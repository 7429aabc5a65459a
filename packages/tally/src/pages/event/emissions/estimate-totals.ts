import { type DeviceType, deviceTypes, type PublishedTotals } from "@digital-cleanup/challenge";
import {
  addEstimates,
  collectedDevice,
  deletionAvoids,
  type Estimate,
  keepDeviceLonger,
  scaleEstimate,
} from "@digital-cleanup/footprint";

export type TotalsEstimates = {
  /** Working devices of a published type, and the making that is put off if they are used one more year. Absent if there are none. */
  kept?: { devices: number; types: DeviceTypeEstimate[]; estimate: Estimate<"avoided"> };
  /** Deleted data, and what one year without it really changes. Absent if there is none. */
  data?: { bytes: bigint; estimate: Estimate<"marginal"> };
};

type Figures = { [Name in keyof PublishedTotals]: NonNullable<PublishedTotals[Name]> };
/** The totals that have an emission figure. */
export type EstimatedTotals = {
  devices: Pick<Figures["devices"], "byTypeAndState"> | null;
  bytes: Pick<Figures["bytes"], "sum"> | null;
};

/** The number of working devices of one type, and the estimate for all of them. */
export type DeviceTypeEstimate = {
  type: DeviceType;
  working: number;
  estimate: Estimate<"avoided">;
};

/** Estimates the effects of kept devices and deleted data with the factors of `packages/footprint`. */
export function estimateTotals({ devices, bytes }: EstimatedTotals): TotalsEstimates {
  const { measured, declared } = devices?.byTypeAndState ?? { measured: {}, declared: {} };
  const weights: TotalsEstimates = {};
  const types = deviceTypes.flatMap((type): DeviceTypeEstimate[] => {
    const device = collectedDevice(type);
    const working = Number(measured[type]?.working ?? 0) + Number(declared[type]?.working ?? 0);
    if (!device || working === 0) return [];
    const each = keepDeviceLonger({ device, extraYears: 1 });
    return [{ type, working, estimate: scaleEstimate(each, working) }];
  });
  if (types.length > 0) {
    const kept = types.reduce((sum, { working }) => sum + working, 0);
    weights.kept = {
      devices: kept,
      types,
      estimate: addEstimates(types.map(({ estimate }) => estimate)),
    };
  }
  const deleted = BigInt(bytes?.sum ?? 0);
  if (deleted > 0n) {
    const { marginal } = deletionAvoids({ bytes: Number(deleted), years: 1 });
    weights.data = { bytes: deleted, estimate: marginal };
  }
  return weights;
}
