import type { DeviceType } from "./device-factors.ts";
import type { Factor } from "./factor.ts";
import { ademe2018, boavizta, negaoctet } from "./sources.ts";

function mass(id: DeviceType, value: number, sheets: number): Factor {
  return {
    id: `device/${id}/mass`,
    value,
    unit: "kg/device",
    year: "2023",
    geography: "WORLD",
    source: boavizta,
    note: `Median of ${sheets} manufacturers' sheets.`,
  };
}

/** Median mass of a device, in kg. A device that is absent has no source. */
export const massFactors: Partial<Readonly<Record<DeviceType, Factor>>> = {
  smartphone: mass("smartphone", 0.17, 15),
  tablet: mass("tablet", 0.73, 7),
  laptop: mass("laptop", 1.65, 407),
  desktopHome: mass("desktopHome", 5.26, 217),
  desktopOffice: mass("desktopOffice", 5.26, 217),
  monitor: mass("monitor", 5.73, 290),
  tv: {
    id: "device/tv/mass",
    value: 11,
    unit: "kg/device",
    year: "2018",
    geography: "FRA",
    source: ademe2018,
    note: "A television of 45 inches.",
  },
};

/** `other` is the value of an older study: the range spans both. */
function material(id: DeviceType, value: number, other = value): Factor {
  return {
    id: `device/${id}/material`,
    value,
    ...(other !== value && {
      low: Math.min(value, other),
      high: Math.max(value, other),
      boundsFrom: [ademe2018],
    }),
    unit: "kg/device",
    year: "2022",
    geography: "WORLD",
    source: negaoctet,
    note: "Raw materials moved by all phases but use (MIPS).",
  };
}

/** The "ecological rucksack" of a device, in kg of raw materials: hundreds of times its mass. */
export const materialFactors: Partial<Readonly<Record<DeviceType, Factor>>> = {
  smartphone: material("smartphone", 250, 70),
  tablet: material("tablet", 279),
  laptop: material("laptop", 680, 800),
  desktopHome: material("desktopHome", 1460),
  desktopOffice: material("desktopOffice", 1460),
  monitor: material("monitor", 423),
  tv: material("tv", 1880, 2500),
  box: material("box", 257),
  externalSsd: material("externalSsd", 264),
  externalHdd: material("externalHdd", 96.5),
  usbKey: material("usbKey", 20),
};
