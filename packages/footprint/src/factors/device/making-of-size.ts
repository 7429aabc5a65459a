import { ademeDevices } from "../../../data/ademe/values.ts";
import type { BoundOrigin, Source, Year } from "../../estimate/estimate.ts";
import { boundsAmong } from "../bounds.ts";
import type { Bound, Factor } from "../factor.ts";
import { ademeRules } from "../sources.ts";

/** What another source finds for a size, divided by what it finds for the device of ADEME's figure. */
type SizeRatio = { readonly ratio: number; readonly by: Source; readonly year: Year };

/** ADEME's making of a device in proportion of a size, so that a size and the usual device agree. */
export function makingOfSize(
  device: "monitor" | "laptop",
  fromInches: number,
  { ratio, by, year }: SizeRatio,
  others: readonly Bound[],
): Factor {
  const value = ademeDevices[device].makingKg * ratio;
  const origin: BoundOrigin = {
    kind: "derived",
    rule: "scaledBySize",
    from: [
      { kind: "published", source: ademeRules, year: "2022–2025" },
      { kind: "published", source: by, year },
    ],
  };
  return {
    id: `device/${device}/making-from-${fromInches}-inches`,
    value,
    ...boundsAmong({ value, origin }, others),
    unit: "kg CO2e/device",
    year: "2022–2025",
    geography: "WORLD",
    source: ademeRules,
    note: `${ademeDevices[device].makingKg} kg × ${+ratio.toPrecision(3)}.`,
  };
}
