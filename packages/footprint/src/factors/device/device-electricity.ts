import type { DeviceType } from "./device-type.ts";
import { ademeDevices } from "../../../data/ademe/values.ts";
import { judgedBounds } from "../bounds.ts";
import type { Factor } from "../factor.ts";
import { ademeRules } from "../sources.ts";

function electricity(id: keyof typeof ademeDevices): Factor {
  const { kwhPerYear, powerW, hoursPerDay } = ademeDevices[id];
  return {
    id: `device/${id}/electricity`,
    value: kwhPerYear,
    ...judgedBounds(kwhPerYear, "deviceUse"),
    unit: "kWh/year",
    year: "2022–2025",
    geography: "FRA",
    source: ademeRules,
    note: `${powerW} W for ${hoursPerDay} hours a day.`,
  };
}

/** Electricity of a device in a year of usual use, in kWh; absent if the rules do not have the device. */
export const electricityFactors: Partial<Readonly<Record<DeviceType, Factor>>> =
  /* @__PURE__ */ Object.fromEntries(
    /* @__PURE__ */ (Object.keys(ademeDevices) as (keyof typeof ademeDevices)[]).map((id) => [
      id,
      electricity(id),
    ]),
  );
