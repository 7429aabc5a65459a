import { type DeviceType, deviceTypes, type Published } from "@digital-cleanup/challenge";
import {
  addEstimates,
  collectedDevice,
  deletionAvoids,
  type Estimate,
  keepDeviceLonger,
  scaleEstimate,
} from "@digital-cleanup/footprint";

/** The number of working devices of one type, and the estimate for all of them. */
type DeviceTypeEstimate = { type: DeviceType; working: number; estimate: Estimate<"avoided"> };

export type Effects = {
  /** Working devices that were handed in, and the making that is put off if they are used one more year. Absent if there are none. */
  kept?: { devices: number; types: DeviceTypeEstimate[]; estimate: Estimate<"avoided"> };
  /** Deleted data, and what one year without it really changes. Absent if there is none. */
  data?: { bytes: bigint; estimate: Estimate<"marginal"> };
};

export type FiguresWithEffect = {
  collected: Pick<Published["collected"], "devices">;
  totals: { bytes: { sum: string } | null } | null;
};

export const hasEffects = (figures: FiguresWithEffect): boolean =>
  Object.keys(estimateEffects(figures)).length > 0;

/** Estimates the effects of an event with the factors of `packages/footprint`. Devices that were only announced have none yet. */
export function estimateEffects({ collected, totals }: FiguresWithEffect): Effects {
  const effects: Effects = {};
  const types = deviceTypes.flatMap((type): DeviceTypeEstimate[] => {
    const device = collectedDevice(type);
    const working = Number(collected.devices[type]?.working ?? 0);
    if (!device || working === 0) return [];
    const each = keepDeviceLonger({ device, extraYears: 1 });
    return [{ type, working, estimate: scaleEstimate(each, working) }];
  });
  if (types.length > 0) {
    effects.kept = {
      devices: types.reduce((sum, { working }) => sum + working, 0),
      types,
      estimate: addEstimates(types.map(({ estimate }) => estimate)),
    };
  }
  const bytes = BigInt(totals?.bytes?.sum ?? 0);
  if (bytes > 0n) {
    const { marginal } = deletionAvoids({ bytes: Number(bytes), years: 1 });
    effects.data = { bytes, estimate: marginal };
  }
  return effects;
}
