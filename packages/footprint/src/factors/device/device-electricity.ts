import { ademeDevices } from "../../../data/ademe/values.ts";
import { bounded } from "../bounds.ts";
import type { Factor } from "../factor.ts";
import { at } from "../at-line.ts";
import { ademeRules, ademeRules220, ecoDiag } from "../sources.ts";
import { publishedElectricity } from "./device-published.ts";
import type { DeviceType } from "./device-type.ts";

type UsualUse = { readonly powerW: number; readonly hoursPerDay: number };

/** A projector in the next version of ADEME's rules, and two devices of EcoDiag that are always on. */
const otherSources: Partial<Readonly<Record<DeviceType, Pick<Factor, "source" | "year">>>> = {
  projector: { source: at(ademeRules220, 821, 824), year: "2026" },
  videoPhone: { source: at(ecoDiag, 313), year: "2022" },
  wifiAccessPoint: { source: at(ecoDiag, 354), year: "2022" },
};

const usualUses: Partial<Readonly<Record<DeviceType, UsualUse>>> = {
  ...ademeDevices,
  projector: { powerW: 200, hoursPerDay: 0.5 },
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
  const factor: Factor = {
    value,
    source: ademeRules,
    year: "2022–2025",
    ...otherSources[id],
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
