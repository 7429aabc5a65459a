import type { DeviceType } from "./device-type.ts";
import { at } from "../at-line.ts";
import { amongFigures, published } from "../bounds.ts";
import { type Bound, type Factor, factorsOf } from "../factor.ts";
import { ademe2018, boavizta, negaoctet, soberCaen } from "../sources.ts";

const mass = (id: DeviceType, value: number, sheets: number): Factor =>
  factorsOf("device", "2023", "WORLD", boavizta)(
    `${id}/mass`,
    value,
    "kg/device",
    `Median of ${sheets} manufacturers' sheets.`,
  );

/** Median mass of a device, in kg. A device that is absent has no source. */
export const massFactors: Partial<Readonly<Record<DeviceType, Factor>>> = {
  smartphone: mass("smartphone", 0.17, 15),
  tablet: mass("tablet", 0.73, 7),
  laptop: mass("laptop", 1.65, 407),
  desktopHome: mass("desktopHome", 5.26, 217),
  desktopOffice: mass("desktopOffice", 5.26, 217),
  monitor: mass("monitor", 5.73, 290),
  tv: factorsOf("device", "2018", "FRA", ademe2018)(
    "tv/mass",
    11,
    "kg/device",
    "A television of 45 inches.",
  ),
};

/** The line of each device in the file of NegaOctet's figures. */
const lines: Partial<Readonly<Record<DeviceType, number>>> = {
  laptop: 2,
  tablet: 4,
  smartphone: 5,
  desktopHome: 6,
  desktopOffice: 7,
  monitor: 8,
  tv: 9,
  externalHdd: 11,
  externalSsd: 12,
  usbKey: 13,
  box: 14,
};
const ofNegaoctet = (id: DeviceType) =>
  factorsOf("device", "2022", "WORLD", at(negaoctet, lines[id]!));

/** `others` are the values of other studies: the range spans all. */
function material(id: DeviceType, value: number, ...others: Bound[]): Factor {
  const note = "Raw materials moved by all phases but use (MIPS).";
  const factor = ofNegaoctet(id)(`${id}/material`, value, "kg/device", note);
  return others.length > 0 ? amongFigures(factor, others) : factor;
}

const older = (value: number) => published(value, ademe2018, "2018");
const presented = (value: number, where: string) => published(value, soberCaen, "2024", where);

/** The "ecological rucksack" of a device, in kg of raw materials: 74 times its mass for a monitor, 1,471 times for a smartphone. */
export const materialFactors: Partial<Readonly<Record<DeviceType, Factor>>> = {
  smartphone: material("smartphone", 250, older(70), presented(220, "150 g × 1,400")),
  tablet: material("tablet", 279),
  laptop: material("laptop", 680, older(800), presented(850, "2.5 kg × 340")),
  desktopHome: material("desktopHome", 1460),
  desktopOffice: material("desktopOffice", 1460),
  monitor: material("monitor", 423),
  tv: material("tv", 1880, older(2500), presented(2500, "10 kg × 250")),
  box: material("box", 257),
  externalSsd: material("externalSsd", 264),
  externalHdd: material("externalHdd", 96.5),
  usbKey: material("usbKey", 20),
};

const metal = (id: DeviceType, value: number): Factor =>
  ofNegaoctet(id)(
    `${id}/metals`,
    value,
    "kg Sb eq/device",
    "Depletion of minerals and metals by all phases but use, as antimony.",
  );

/** Minerals and metals that a device takes, in kg of antimony equivalent. Water has no usable figure: see the README. */
export const metalFactors: Partial<Readonly<Record<DeviceType, Factor>>> = {
  smartphone: metal("smartphone", 2.05e-3),
  tablet: metal("tablet", 3.75e-3),
  laptop: metal("laptop", 8.0e-3),
  desktopHome: metal("desktopHome", 8.52e-3),
  monitor: metal("monitor", 1.08e-2),
  tv: metal("tv", 3.83e-2),
};
