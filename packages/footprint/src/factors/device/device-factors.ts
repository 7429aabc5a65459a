import type { DeviceType } from "./device-type.ts";
import { ademeChargers, ademeDevices } from "../../../data/ademe/values.ts";
import type { Source, Year } from "../../estimate/estimate.ts";
import { type Bound, type Factor, factorsOf } from "../factor.ts";
import { amongFigures, bounded } from "../bounds.ts";
import {
  publishedDistribution,
  publishedEndOfLife,
  publishedLifetime,
  publishedMaking,
} from "./device-published.ts";
import { at } from "../at-line.ts";
import { ademeDevicePage, ademeRules, ecoDiag } from "../sources.ts";

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
    making: making("basicPhone", 23.3, at(ademeDevicePage, 202)),
    endOfLife: kg("basicPhone/end-of-life", 0.1, at(ademeDevicePage, 209)),
    lifetime: years("basicPhone", 2.5, at(ademeDevicePage, 207)),
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
    making: making("projector", 39.2, at(ademeDevicePage, 348)),
    distribution: kg("projector/distribution", 1.32115, at(ademeDevicePage, 344)),
    endOfLife: kg("projector/end-of-life", 3.26, at(ademeDevicePage, 355)),
    lifetime: years("projector", 8, at(ademeDevicePage, 353)),
  },
  videoPhone: makingOnly("videoPhone", [10, 312], [17, 310]),
  dock: makingOnly("dock", [5, 323], [26, 321]),
  keyboard: makingOnly("keyboard", [4, 333], [24, 331]),
  mouse: makingOnly("mouse", [4, 343], [5, 341]),
  wifiAccessPoint: makingOnly("wifiAccessPoint", [6, 353], [10, 351]),
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
    distribution: kg(
      `${id}/distribution`,
      values.distributionKg,
      ademeRules,
      publishedDistribution[id],
    ),
    endOfLife: kg(`${id}/end-of-life`, values.endOfLifeKg, ademeRules, publishedEndOfLife[id]),
    lifetime: years(id, values.lifetimeYears, ademeRules),
  };
}

/** A value of EcoDiag and its line. */
type OfEcoDiag = readonly [value: number, line: number];

function makingOnly(
  id: DeviceType,
  [lifetimeYears, lifetimeLine]: OfEcoDiag,
  [makingKg, makingLine]: OfEcoDiag,
): DeviceFactors {
  return {
    making: making(id, makingKg, at(ecoDiag, makingLine)),
    lifetime: years(id, lifetimeYears, at(ecoDiag, lifetimeLine)),
  };
}

/** The making, between the lowest and the highest figure of the sources if there are several. */
function making(id: DeviceType, value: number, source: Source, note?: string): Factor {
  const factor = kg(`${id}/making`, value, source, publishedMaking[id]);
  return note === undefined ? factor : { ...factor, note };
}

function kg(id: string, value: number, source: Source, others?: readonly Bound[]): Factor {
  const factor = factorsOf("device", yearOf(source), "WORLD", source)(id, value, "kg CO2e/device");
  return bounded(factor, others, "singleStudy");
}

function years(id: DeviceType, value: number, source: Source): Factor {
  const factor = factorsOf(
    "device",
    yearOf(source),
    "FRA",
    source,
  )(`${id}/lifetime`, value, "year");
  const others = publishedLifetime[id];
  return others ? amongFigures(factor, others) : factor;
}

function yearOf({ title }: Source): Year {
  return title === ecoDiag.title ? "2022" : "2022–2025";
}
