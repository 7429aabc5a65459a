import { ademeDevices } from "../../../data/ademe/values.ts";
import { type PublishedFigure, bounded } from "../bounds.ts";
import { type Factor, factorsOf } from "../factor.ts";
import { oneByteDeviceFactors } from "../network/one-byte-device-factors.ts";
import { ademeRules } from "../sources.ts";
import { ecoDiagFigure } from "./eco-diag-figure.ts";

/** Devices with a screen, whose use is counted by time. A desktop includes its monitor. */
export type ScreenDevice = "smartphone" | "tablet" | "laptop" | "desktop" | "tv";

const factor = factorsOf("device-time", "2022–2025", "FRA", ademeRules);

const hours = (device: ScreenDevice, id: keyof typeof ademeDevices): Factor =>
  factor(`${device}/hours-per-day`, ademeDevices[id].hoursPerDay, "h/day");

export const hoursPerDayFactors: Readonly<Record<ScreenDevice, Factor>> = {
  smartphone: hours("smartphone", "smartphone"),
  tablet: hours("tablet", "tablet"),
  laptop: hours("laptop", "laptop"),
  desktop: hours("desktop", "desktopHome"),
  tv: hours("tv", "tv"),
};

const watts = (id: keyof typeof ademeDevices): number => ademeDevices[id].powerW;

const power = (device: ScreenDevice, value: number, others?: readonly PublishedFigure[]): Factor =>
  bounded(factor(`${device}/power`, value, "W"), others, "deviceUse");

const oneByte = ({ value, source, year }: Factor): PublishedFigure => ({
  value: value * 60_000,
  source,
  year,
});

export const powerFactors: Readonly<Record<ScreenDevice, Factor>> = {
  smartphone: power("smartphone", watts("smartphone"), [oneByte(oneByteDeviceFactors.smartphone)]),
  tablet: power("tablet", watts("tablet")),
  laptop: power("laptop", watts("laptop"), [
    ecoDiagFigure(25),
    oneByte(oneByteDeviceFactors.laptop),
  ]),
  desktop: {
    ...power("desktop", watts("desktopHome") + watts("monitor"), [ecoDiagFigure(235)]),
    note: "With its monitor.",
  },
  tv: power("tv", watts("tv")),
};
