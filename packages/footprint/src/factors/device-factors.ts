import { ademeChargers, ademeDevices } from "../../data/ademe/values.ts";
import type { Source } from "../estimate/estimate.ts";
import type { Factor } from "./factor.ts";
import { ademeOlder, ademeRules, boavizta, ecoDiag } from "./sources.ts";
import { spreads } from "../estimate/spreads.ts";

/** Emissions of one device without its use, and its normal lifetime in years. */
export type DeviceFactors = {
  readonly making: Factor;
  /** Absent, like `endOfLife`, if the source counts making only. */
  readonly distribution?: Factor;
  readonly endOfLife?: Factor;
  readonly lifetime: Factor;
};

export type DeviceType =
  | "smartphone"
  | "basicPhone"
  | "tablet"
  | "laptop"
  | "desktopHome"
  | "desktopOffice"
  | "monitor"
  | "tv"
  | "homeConsole"
  | "handheldConsole"
  | "printer"
  | "box"
  | "externalSsd"
  | "externalHdd"
  | "usbKey"
  | "smartSpeaker"
  | "vrHeadset"
  | "projector"
  | "videoPhone"
  | "dock"
  | "keyboard"
  | "mouse"
  | "wifiAccessPoint";

/** Low and high of the making if published figures differ by more than the usual spread. */
type Disagreement = Required<Pick<Factor, "low" | "high" | "boundsFrom" | "note">>;

const monitorMaking: Disagreement = {
  low: 40.4,
  high: 443,
  boundsFrom: [boavizta, ecoDiag],
  note: "24 inches. ADEME 64.6; Boavizta's sheets 253 to 443, median 333; EcoDiag 430. From ADEME ÷ 1.6 to the top of the sheets.",
};

const printerMaking: Disagreement = {
  low: 6.6,
  high: 430,
  boundsFrom: [boavizta, ecoDiag],
  note: "ADEME 10.5; Boavizta's sheets 130 with distribution and end of life; EcoDiag 430 for a laser printer under 40 kg. From ADEME ÷ 1.6 to EcoDiag.",
};

/** Sixteen devices of ADEME's rules, a basic phone, and five whose making only EcoDiag has. */
export const deviceFactors: Readonly<Record<DeviceType, DeviceFactors>> = {
  smartphone: ademe("smartphone"),
  basicPhone: {
    making: kg("basicPhone/making", 23.3, ademeOlder),
    endOfLife: kg("basicPhone/end-of-life", 0.1, ademeOlder),
    lifetime: years("basicPhone", 2.5, ademeOlder),
  },
  tablet: ademe("tablet"),
  laptop: ademe("laptop"),
  desktopHome: ademe("desktopHome"),
  desktopOffice: ademe("desktopOffice"),
  monitor: ademe("monitor", monitorMaking),
  tv: ademe("tv"),
  homeConsole: ademe("homeConsole"),
  handheldConsole: ademe("handheldConsole"),
  printer: ademe("printer", printerMaking),
  box: ademe("box"),
  externalSsd: ademe("externalSsd"),
  externalHdd: ademe("externalHdd"),
  usbKey: ademe("usbKey"),
  smartSpeaker: ademe("smartSpeaker"),
  vrHeadset: ademe("vrHeadset"),
  projector: {
    making: kg("projector/making", 39.2, ademeOlder),
    distribution: kg("projector/distribution", 1.32, ademeOlder),
    endOfLife: kg("projector/end-of-life", 3.26, ademeOlder),
    lifetime: years("projector", 8, ademeOlder),
  },
  videoPhone: makingOnly("videoPhone", 10, 17),
  dock: makingOnly("dock", 5, 26),
  keyboard: makingOnly("keyboard", 4, 24),
  mouse: makingOnly("mouse", 4, 5),
  wifiAccessPoint: makingOnly("wifiAccessPoint", 6, 10),
};

/** Chargers are separate, because no source has their lifetime. */
export const chargerFactors: readonly Factor[] = (
  ["laptopCharger", "phoneCharger"] as const
).flatMap((id) => [
  kg(`${id}/making`, ademeChargers[id].makingKg, ademeRules),
  kg(`${id}/distribution`, ademeChargers[id].distributionKg, ademeRules),
  kg(`${id}/end-of-life`, ademeChargers[id].endOfLifeKg, ademeRules),
]);

function ademe(id: keyof typeof ademeDevices, making?: Disagreement): DeviceFactors {
  const values = ademeDevices[id];
  return {
    making: kg(`${id}/making`, values.makingKg, ademeRules, making),
    distribution: kg(`${id}/distribution`, values.distributionKg, ademeRules),
    endOfLife: kg(`${id}/end-of-life`, values.endOfLifeKg, ademeRules),
    lifetime: years(id, values.lifetimeYears, ademeRules),
  };
}

function makingOnly(id: DeviceType, lifetimeYears: number, makingKg: number): DeviceFactors {
  return {
    making: kg(`${id}/making`, makingKg, ecoDiag),
    lifetime: years(id, lifetimeYears, ecoDiag),
  };
}

function kg(id: string, value: number, source: Source, bounds?: Disagreement): Factor {
  return {
    id: `device/${id}`,
    value,
    ...(bounds ?? { spread: spreads.deviceMaking.timesOrDivided }),
    unit: "kg CO2e/device",
    year: source === ecoDiag ? "2022" : "2022–2025",
    geography: "WORLD",
    source,
  };
}

function years(id: DeviceType, value: number, source: Source): Factor {
  return {
    id: `device/${id}/lifetime`,
    value,
    unit: "year",
    year: source === ecoDiag ? "2022" : "2022–2025",
    geography: "FRA",
    source,
  };
}
