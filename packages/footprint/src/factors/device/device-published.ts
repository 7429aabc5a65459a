import type { DeviceType } from "./device-type.ts";
import type { PublishedFigure } from "../bounds.ts";
import { ademe2018, ademeOlder, boavizta } from "../sources.ts";
import { shiftProject } from "../page/page-sources.ts";
import { ecoDiagFigure } from "./eco-diag-figure.ts";

/** The lowest and highest making in the manufacturers' sheets of one kind of device, in kg of CO2e. */
const sheets = (count: number, lowest: number, highest: number): PublishedFigure[] =>
  [lowest, highest].map((value) => ({
    value,
    source: boavizta,
    year: "2023",
    where: `${count} manufacturers' sheets`,
  }));

const before = (value: number): PublishedFigure => ({
  value,
  source: ademeOlder,
  year: "2018–2025",
  where: "value before November 2025",
});

/** Figures of other sources for the making of a device, in kg of CO2e, beside that of ADEME's rules. */
export const publishedMaking: Partial<Readonly<Record<DeviceType, readonly PublishedFigure[]>>> = {
  smartphone: [...sheets(50, 32, 74), ecoDiagFigure(63), before(26), before(83)],
  tablet: [...sheets(22, 33, 115), before(56.3), ecoDiagFigure(150)],
  laptop: [...sheets(226, 132, 315), ecoDiagFigure(260)],
  desktopHome: [...sheets(157, 187, 408), ecoDiagFigure(350)],
  desktopOffice: [...sheets(157, 187, 408), ecoDiagFigure(350)],
  monitor: [...sheets(187, 253, 443), ecoDiagFigure(430, "24 to 31 inches")],
  tv: [
    before(372.6),
    { value: 350, source: ademe2018, year: "2018", where: "a television of 45 inches" },
  ],
  printer: [ecoDiagFigure(130, "laser printer under 40 kg, without toner")],
  box: [{ value: 36.1, source: boavizta, year: "2023" }],
  externalHdd: [ecoDiagFigure(10)],
  usbKey: [before(2.9)],
  projector: [ecoDiagFigure(94)],
};

/** Figures of other sources for the electricity of a device in a year, in kWh, beside that of ADEME's rules. */
export const publishedElectricity: Partial<
  Readonly<Record<DeviceType, readonly PublishedFigure[]>>
> = {
  smartphone: [ecoDiagFigure(5), oneByteYear(5.9, "2.5 hours a day")],
  tablet: [ecoDiagFigure(5)],
  laptop: [ecoDiagFigure(48), oneByteYear(56, "8 hours a day")],
  desktopHome: desktop(),
  desktopOffice: desktop(),
  monitor: [ecoDiagFigure(70), ecoDiagFigure(110, "32 inches and more")],
  printer: [ecoDiagFigure(71, "laser printer under 40 kg")],
  projector: [ecoDiagFigure(104, "portable"), ecoDiagFigure(280, "for a conference room")],
};

function oneByteYear(value: number, where: string): PublishedFigure {
  return { value, source: shiftProject, year: "2015–2018", where };
}

function desktop(): PublishedFigure[] {
  return [ecoDiagFigure(45, "the smallest, by Dell"), ecoDiagFigure(189, "average tower")];
}
