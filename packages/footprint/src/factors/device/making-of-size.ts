import { ademeDevices } from "../../../data/ademe/values.ts";
import type { BoundOrigin } from "../../estimate/estimate.ts";
import { boundsAmong } from "../bounds.ts";
import type { Bound, Factor } from "../factor.ts";
import { ademeRules } from "../sources.ts";
import type { DeviceSize } from "./device-size.ts";

/**
 * A size with ADEME's making of the device in its proportion, so that a size and the usual device agree. `usualKg` is what the other
 * source finds for the usual device.
 */
export function deviceSize(
  device: "monitor" | "laptop",
  fromInches: number,
  published: Factor,
  usualKg: number,
  others: readonly Bound[] = [],
): DeviceSize {
  const ratio = published.value / usualKg;
  const { makingKg } = ademeDevices[device];
  const value = makingKg * ratio;
  const { source, year, low, high } = published;
  const origin: BoundOrigin = {
    kind: "derived",
    rule: "scaledBySize",
    from: [
      { kind: "published", source: ademeRules, year: "2022–2025" },
      { kind: "published", source, year },
    ],
  };
  const ofSize = [low, high].filter((bound) => bound !== undefined);
  const making: Factor = {
    id: `device/${device}/making-from-${fromInches}-inches`,
    value,
    ...boundsAmong({ value, origin }, [...ofSize, ...others]),
    unit: "kg CO2e/device",
    year: "2022–2025",
    geography: "WORLD",
    source: ademeRules,
    note: `${makingKg} kg × ${+ratio.toPrecision(3)}.`,
  };
  return { fromInches, making, published };
}
