import { ademeDevices } from "../../../data/ademe/values.ts";
import { type PublishedFigure, bounded } from "../bounds.ts";
import type { Factor } from "../factor.ts";
import { ademeRules } from "../sources.ts";
import { publishedElectricity } from "./device-published.ts";
import type { DeviceType } from "./device-type.ts";
import { ecoDiagFigure } from "./eco-diag-figure.ts";

type UsualUse = { readonly powerW: number; readonly hoursPerDay: number };

/** ADEME's rules, and EcoDiag for three devices: a projector for 2 hours on 200 days, a telephone and an access point that are always on. */
const usualUses: Partial<Readonly<Record<DeviceType, UsualUse>>> = {
  ...ademeDevices,
  projector: { powerW: 300, hoursPerDay: 400 / 365 },
  videoPhone: { powerW: 40 / 8.76, hoursPerDay: 24 },
  wifiAccessPoint: { powerW: 70 / 8.76, hoursPerDay: 24 },
};

/** Electricity of a device in a year with so many hours of use a day, in kWh; absent if no source has its power. */
export function kwhPerYear(device: DeviceType, hoursPerDay?: number): number | undefined {
  const usual = usualUses[device];
  return usual && (usual.powerW * (hoursPerDay ?? usual.hoursPerDay) * 365) / 1000;
}

function electricity(id: DeviceType): Factor {
  const value = kwhPerYear(id)!;
  const { powerW, hoursPerDay } = usualUses[id]!;
  const own: PublishedFigure =
    id in ademeDevices ? { value, source: ademeRules, year: "2022–2025" } : ecoDiagFigure(value);
  const factor: Factor = {
    ...own,
    id: `device/${id}/electricity`,
    unit: "kWh/year",
    geography: "FRA",
    note: `${+powerW.toFixed(1)} W for ${+hoursPerDay.toFixed(1)} hours a day.`,
  };
  return bounded(factor, publishedElectricity[id], "deviceUse");
}

/** Electricity of a device in a year of usual use, in kWh; absent if no source has it. */
export const electricityFactors: Partial<Readonly<Record<DeviceType, Factor>>> =
  /* @__PURE__ */ Object.fromEntries(
    /* @__PURE__ */ Object.keys(usualUses).map((id) => [id, electricity(id as DeviceType)]),
  );
