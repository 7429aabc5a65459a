import { ademeDevices } from "../../../data/ademe/values.ts";
import type { Factor } from "../factor.ts";
import { ademeRules } from "../sources.ts";

/** Devices with a screen, whose use is counted by time. A desktop includes its monitor. */
export type ScreenDevice = "smartphone" | "tablet" | "laptop" | "desktop" | "tv";

function factor(id: string, value: number, unit: string): Factor {
  return {
    id: `device-time/${id}`,
    value,
    unit,
    year: "2022–2025",
    geography: "FRA",
    source: ademeRules,
  };
}

export const hoursPerDayFactors: Readonly<Record<ScreenDevice, Factor>> = {
  smartphone: factor("smartphone/hours-per-day", ademeDevices.smartphone.hoursPerDay, "h/day"),
  tablet: factor("tablet/hours-per-day", ademeDevices.tablet.hoursPerDay, "h/day"),
  laptop: factor("laptop/hours-per-day", ademeDevices.laptop.hoursPerDay, "h/day"),
  desktop: factor("desktop/hours-per-day", ademeDevices.desktopHome.hoursPerDay, "h/day"),
  tv: factor("tv/hours-per-day", ademeDevices.tv.hoursPerDay, "h/day"),
};

export const powerFactors: Readonly<Record<ScreenDevice, Factor>> = {
  smartphone: factor("smartphone/power", ademeDevices.smartphone.powerW, "W"),
  tablet: factor("tablet/power", ademeDevices.tablet.powerW, "W"),
  laptop: factor("laptop/power", ademeDevices.laptop.powerW, "W"),
  desktop: {
    ...factor("desktop/power", ademeDevices.desktopHome.powerW + ademeDevices.monitor.powerW, "W"),
    note: "70 W for the computer and 50 W for its monitor.",
  },
  tv: factor("tv/power", ademeDevices.tv.powerW, "W"),
};
