import type { DeviceType } from "./device-type.ts";
import { ademeChargers, ademeDevices } from "../../../data/ademe/values.ts";
import type { Source, Year } from "../../estimate/estimate.ts";
import { type Factor, factorsOf } from "../factor.ts";
import { type PublishedFigure, bounded } from "../bounds.ts";
import { publishedMaking } from "./device-published.ts";
import { ademeOlder, ademeRules, ecoDiag } from "../sources.ts";

/** Emissions of one device without its use, and its normal lifetime in years. */
export type DeviceFactors = {
  readonly making: Factor;
  /** Absent, like `endOfLife`, if the source counts making only. */
  readonly distribution?: Factor;
  readonly endOfLife?: Factor;
  readonly lifetime: Factor;
};

/** Sixteen devices of ADEME's rules, a basic phone, and five whose making only EcoDiag has. */
export const deviceFactors: Readonly<Record<DeviceType, DeviceFactors>> = {
  smartphone: ademe("smartphone"),
  basicPhone: {
    making: making("basicPhone", 23.3, ademeOlder),
    endOfLife: kg("basicPhone/end-of-life", 0.1, ademeOlder),
    lifetime: years("basicPhone", 2.5, ademeOlder),
  },
  tablet: ademe("tablet"),
  laptop: ademe("laptop"),
  desktopHome: ademe("desktopHome"),
  desktopOffice: ademe("desktopOffice"),
  monitor: ademe("monitor", "24 inches."),
  tv: ademe("tv"),
  homeConsole: ademe("homeConsole"),
  handheldConsole: ademe("handheldConsole"),
  printer: ademe("printer"),
  box: ademe("box"),
  externalSsd: ademe("externalSsd"),
  externalHdd: ademe("externalHdd"),
  usbKey: ademe("usbKey"),
  smartSpeaker: ademe("smartSpeaker"),
  vrHeadset: ademe("vrHeadset"),
  projector: {
    making: making("projector", 39.2, ademeOlder),
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

function ademe(id: keyof typeof ademeDevices, note?: string): DeviceFactors {
  const values = ademeDevices[id];
  return {
    making: making(id, values.makingKg, ademeRules, note),
    distribution: kg(`${id}/distribution`, values.distributionKg, ademeRules),
    endOfLife: kg(`${id}/end-of-life`, values.endOfLifeKg, ademeRules),
    lifetime: years(id, values.lifetimeYears, ademeRules),
  };
}

function makingOnly(id: DeviceType, lifetimeYears: number, makingKg: number): DeviceFactors {
  return {
    making: making(id, makingKg, ecoDiag),
    lifetime: years(id, lifetimeYears, ecoDiag),
  };
}

/** The making, between the lowest and the highest published figure if there are several. */
function making(id: DeviceType, value: number, source: Source, note?: string): Factor {
  const factor = kg(`${id}/making`, value, source, publishedMaking[id]);
  return note === undefined ? factor : { ...factor, note };
}

function kg(
  id: string,
  value: number,
  source: Source,
  others?: readonly PublishedFigure[],
): Factor {
  const factor = factorsOf("device", yearOf(source), "WORLD", source)(id, value, "kg CO2e/device");
  return bounded(factor, others, "singleStudy");
}

function years(id: DeviceType, value: number, source: Source): Factor {
  return factorsOf("device", yearOf(source), "FRA", source)(`${id}/lifetime`, value, "year");
}

function yearOf(source: Source): Year {
  return source === ecoDiag ? "2022" : "2022–2025";
}
