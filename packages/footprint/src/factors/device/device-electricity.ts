import { ademeDevices } from "../../../data/ademe/values.ts";
import { type PublishedFigure, judgedBounds, publishedBounds } from "../bounds.ts";
import type { Factor } from "../factor.ts";
import { ademeRules } from "../sources.ts";
import { publishedElectricity } from "./device-published.ts";
import type { DeviceType } from "./device-type.ts";
import { ecoDiagFigure } from "./eco-diag-figure.ts";

function electricity(id: DeviceType, own: PublishedFigure, note: string): Factor {
  const { value, source, year } = own;
  const others = publishedElectricity[id];
  return {
    id: `device/${id}/electricity`,
    value,
    ...(others ? publishedBounds(own, others) : judgedBounds(value, "deviceUse")),
    unit: "kWh/year",
    year,
    geography: "FRA",
    source,
    note,
  };
}

function ofRules(id: keyof typeof ademeDevices): Factor {
  const { kwhPerYear, powerW, hoursPerDay } = ademeDevices[id];
  const own = { value: kwhPerYear, source: ademeRules, year: "2022–2025" } as const;
  return electricity(id, own, `${powerW} W for ${hoursPerDay} hours a day.`);
}

const ofEcoDiag = (id: DeviceType, kwhPerYear: number, note: string): Factor =>
  electricity(id, ecoDiagFigure(kwhPerYear), note);

/** Electricity of a device in a year of usual use, in kWh; absent if no source has it. */
export const electricityFactors: Partial<Readonly<Record<DeviceType, Factor>>> = {
  .../* @__PURE__ */ Object.fromEntries(
    /* @__PURE__ */ (Object.keys(ademeDevices) as (keyof typeof ademeDevices)[]).map((id) => [
      id,
      ofRules(id),
    ]),
  ),
  projector: ofEcoDiag("projector", 120, "300 W for 2 hours on 200 days."),
  videoPhone: ofEcoDiag("videoPhone", 40, "An IP phone, always on."),
  wifiAccessPoint: ofEcoDiag("wifiAccessPoint", 70, "Always on."),
};
