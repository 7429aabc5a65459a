import type { Source } from "./estimate.ts";
import type { Factor } from "./factor.ts";
import { ademeRules, boavizta, ecoDiag } from "./sources.ts";
import { spreads } from "./spreads.ts";

/** What one device emits apart from its use, and the years it is normally kept. */
export type DeviceFactors = {
  readonly making: Factor;
  /** Absent, like `endOfLife`, where the source counts making only. */
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

/** Low and high of the making where published figures disagree more than our usual spread covers. */
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

/** One row a device, in the order: years kept, kg CO2e of making, distribution, end of life. */
export const deviceFactors: Readonly<Record<DeviceType, DeviceFactors>> = {
  smartphone: ademe("smartphone", 2.5, 77, 2.27, 0.246),
  basicPhone: {
    making: kg("basicPhone/making", 23.3, ademeRules),
    endOfLife: kg("basicPhone/end-of-life", 0.1, ademeRules),
    lifetime: years("basicPhone", 2.5, ademeRules),
  },
  tablet: ademe("tablet", 3, 80.5, 3.43, 0.364),
  laptop: ademe("laptop", 5, 170, 12.3, 2.79),
  desktopHome: ademe("desktopHome", 6, 259, 2.94, 6.61),
  desktopOffice: ademe("desktopOffice", 6, 203, 1.85, 6.61),
  monitor: ademe("monitor", 6, 64.6, 1.29, 3.95, monitorMaking),
  tv: ademe("tv", 8, 325, 3.26, 11.9),
  homeConsole: ademe("homeConsole", 6, 279, 1.2, 4.6),
  handheldConsole: ademe("handheldConsole", 6, 64.8, 0.3, 0.5),
  printer: ademe("printer", 5, 10.5, 0.3, 10.2, printerMaking),
  box: ademe("box", 5, 60.8, 0.61, 1.63),
  externalSsd: ademe("externalSsd", 5, 135, 0.02, 0.08),
  externalHdd: ademe("externalHdd", 5, 11.5, 0.11, 0.29),
  usbKey: ademe("usbKey", 5, 5.16, 0.004, 0.015),
  smartSpeaker: ademe("smartSpeaker", 5, 19.5, 0.3, 0.7),
  vrHeadset: ademe("vrHeadset", 5, 70.35, 0.38, 1.68),
  projector: ademe("projector", 8, 39.2, 1.32, 3.26),
  videoPhone: makingOnly("videoPhone", 10, 17),
  dock: makingOnly("dock", 5, 26),
  keyboard: makingOnly("keyboard", 4, 24),
  mouse: makingOnly("mouse", 4, 5),
  wifiAccessPoint: makingOnly("wifiAccessPoint", 6, 10),
};

/** Chargers stand apart: no source says how long one is kept. */
export const chargerFactors: readonly Factor[] = [
  kg("laptopCharger/making", 3.51, ademeRules),
  kg("laptopCharger/distribution", 0.14, ademeRules),
  kg("laptopCharger/end-of-life", 0.542, ademeRules),
  kg("phoneCharger/making", 0.349, ademeRules),
  kg("phoneCharger/distribution", 0.0136, ademeRules),
  kg("phoneCharger/end-of-life", 0.0527, ademeRules),
];

function ademe(
  id: DeviceType,
  lifetimeYears: number,
  makingKg: number,
  distributionKg: number,
  endOfLifeKg: number,
  making?: Disagreement,
): DeviceFactors {
  return {
    making: kg(`${id}/making`, makingKg, ademeRules, making),
    distribution: kg(`${id}/distribution`, distributionKg, ademeRules),
    endOfLife: kg(`${id}/end-of-life`, endOfLifeKg, ademeRules),
    lifetime: years(id, lifetimeYears, ademeRules),
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
