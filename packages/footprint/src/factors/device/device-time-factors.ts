import { ademeDevices } from "../../../data/ademe/values.ts";
import { amongFigures, bounded, published } from "../bounds.ts";
import { type Bound, type Factor, factorsOf } from "../factor.ts";
import { oneByteDeviceFactors } from "../network/one-byte-device-factors.ts";
import { ademeRules, ecoDiag } from "../sources.ts";
import { publishedHours, publishedTabletWatts, publishedTvWatts } from "./device-published.ts";
import { ecoDiagFigure } from "./eco-diag-figure.ts";

/** Devices with a screen, whose use is counted by time. A desktop includes its monitor. */
export type ScreenDevice = "smartphone" | "tablet" | "laptop" | "desktop" | "tv";

const factor = factorsOf("device-time", "2022–2025", "FRA", ademeRules);

function hours(
  device: ScreenDevice,
  id: keyof typeof ademeDevices,
  others: readonly Bound[] | undefined,
): Factor {
  const own = factor(`${device}/hours-per-day`, ademeDevices[id].hoursPerDay, "h/day");
  return bounded(own, others, "hoursOfUse");
}

const ofOffice = published(ademeDevices.desktopOffice.hoursPerDay, ademeRules, "2022–2025");

export const hoursPerDayFactors: Readonly<Record<ScreenDevice, Factor>> = {
  smartphone: hours("smartphone", "smartphone", publishedHours.smartphone),
  tablet: hours("tablet", "tablet", undefined),
  laptop: hours("laptop", "laptop", publishedHours.laptop),
  desktop: hours("desktop", "desktopHome", [ofOffice]),
  tv: hours("tv", "tv", undefined),
};

const watts = (id: keyof typeof ademeDevices): number => ademeDevices[id].powerW;

const power = (device: ScreenDevice, value: number, others: readonly Bound[]): Factor =>
  amongFigures(factor(`${device}/power`, value, "W"), others);

const oneByte = ({ value, source, year }: Factor): Bound => published(value * 60_000, source, year);

export const powerFactors: Readonly<Record<ScreenDevice, Factor>> = {
  smartphone: power("smartphone", watts("smartphone"), [oneByte(oneByteDeviceFactors.smartphone)]),
  tablet: power("tablet", watts("tablet"), publishedTabletWatts),
  laptop: power("laptop", watts("laptop"), [
    ecoDiagFigure(25, 88),
    oneByte(oneByteDeviceFactors.laptop),
  ]),
  desktop: {
    ...power("desktop", watts("desktopHome") + watts("monitor"), [
      published(235, ecoDiag, "2022", "200 + 35 W"),
    ]),
    note: "With its monitor.",
  },
  tv: power("tv", watts("tv"), publishedTvWatts),
};
