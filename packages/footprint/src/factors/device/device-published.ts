import type { DeviceType } from "./device-type.ts";
import type { PublishedFigure } from "../bounds.ts";
import { ademe2018, ademeOlder, boavizta, ecoDiag } from "../sources.ts";

/** The lowest and highest making in the manufacturers' sheets of one kind of device, in kg of CO2e. */
const sheets = (count: number, lowest: number, highest: number): PublishedFigure[] =>
  [lowest, highest].map((value) => ({
    value,
    source: boavizta,
    year: "2023",
    where: `${count} manufacturers' sheets`,
  }));

const institute = (value: number, where?: string): PublishedFigure => ({
  value,
  source: ecoDiag,
  year: "2022",
  ...(where !== undefined && { where }),
});

const before = (value: number): PublishedFigure => ({
  value,
  source: ademeOlder,
  year: "2018–2025",
  where: "value before November 2025",
});

/** Figures of other sources for the making of a device, in kg of CO2e, beside that of ADEME's rules. */
export const publishedMaking: Partial<Readonly<Record<DeviceType, readonly PublishedFigure[]>>> = {
  smartphone: [...sheets(50, 32, 74), institute(63), before(26), before(83)],
  tablet: [...sheets(22, 33, 115), before(56.3)],
  laptop: [...sheets(226, 132, 315), institute(260)],
  desktopHome: [...sheets(157, 187, 408), institute(350)],
  desktopOffice: [...sheets(157, 187, 408), institute(350)],
  monitor: [...sheets(187, 253, 443), institute(430, "24 to 31 inches")],
  tv: [
    before(372.6),
    { value: 350, source: ademe2018, year: "2018", where: "a television of 45 inches" },
  ],
  printer: [institute(430, "laser printer under 40 kg")],
  box: [{ value: 36.1, source: boavizta, year: "2023" }],
  externalHdd: [institute(10)],
  usbKey: [before(2.9)],
  projector: [institute(94)],
};
