import { shiftProject } from "../page/page-sources.ts";
import { published } from "../bounds.ts";
import type { Bound } from "../factor.ts";
import { at } from "../at-line.ts";
import {
  ademe2018,
  ademeBefore2025,
  ademeJanuary2024,
  boavizta,
  boaviztApiTerminals,
  carbonTrustScreens,
  negaoctet,
} from "../sources.ts";
import type { DeviceType } from "./device-type.ts";
import { ecoDiagFigure } from "./eco-diag-figure.ts";
import { mostSheets, sheetsOf } from "./sheet-bounds.ts";

type ByDevice = Partial<Readonly<Record<DeviceType, readonly Bound[]>>>;

const before2025 = (value: number, line: number) =>
  published(value, at(ademeBefore2025, line), "2024–2025");
/** All phases but use; transport and end of life are a few hundredths of these devices. */
const withoutUse = (value: number, line: number) =>
  published(value, at(negaoctet, line), "2022", "all phases but use");
const sheet = (value: number, line: number, where: string) =>
  published(value, at(boavizta, line), "2023", where);

const desktopMaking = [...mostSheets(sheetsOf.desktop.manufacturing), ecoDiagFigure(350, 22)];

/** Figures of other sources for the making of a device, in kg of CO2e, beside that of ADEME's rules. */
export const publishedMaking: ByDevice = {
  smartphone: [
    ...mostSheets(sheetsOf.smartphone.manufacturing),
    ecoDiagFigure(63, 271),
    published(32.8, at(ademeJanuary2024, 75), "2024"),
    before2025(83, 48),
  ],
  tablet: [
    ...mostSheets(sheetsOf.tablet.manufacturing),
    before2025(56.3, 132),
    ecoDiagFigure(150, 259),
  ],
  laptop: [...mostSheets(sheetsOf.laptop.manufacturing), ecoDiagFigure(260, 91)],
  desktopHome: desktopMaking,
  desktopOffice: desktopMaking,
  monitor: [...mostSheets(sheetsOf.monitor.manufacturing), ecoDiagFigure(430, 191)],
  tv: [before2025(372.6, 147), published(350, ademe2018, "2018", "45″")],
  homeConsole: [sheet(82.7, 1207, "Xbox Series S"), sheet(154, 1208, "Xbox Series X")],
  smartSpeaker: [sheet(11.2, 641, "Nest Mini"), sheet(61.3, 48, "HomePod")],
  printer: [ecoDiagFigure(200, 288, "without toner"), ecoDiagFigure(130, 296, "without toner")],
  box: [withoutUse(36.1, 14)],
  externalSsd: [withoutUse(109, 12)],
  externalHdd: [ecoDiagFigure(10, 385), withoutUse(15.8, 11)],
  usbKey: [before2025(2.9, 287), withoutUse(6.25, 13)],
  projector: [ecoDiagFigure(94, 218)],
};

/** Figures of other sources for the transport of a device to its user, in kg of CO2e. */
export const publishedDistribution: ByDevice = {
  smartphone: mostSheets(sheetsOf.smartphone.transport),
  tablet: mostSheets(sheetsOf.tablet.transport),
  laptop: mostSheets(sheetsOf.laptop.transport),
  desktopHome: mostSheets(sheetsOf.desktop.transport),
  desktopOffice: mostSheets(sheetsOf.desktop.transport),
  monitor: mostSheets(sheetsOf.monitor.transport),
};

/** Figures of other sources for the end of life of a device, in kg of CO2e. */
export const publishedEndOfLife: ByDevice = {
  smartphone: mostSheets(sheetsOf.smartphone.eol),
  tablet: mostSheets(sheetsOf.tablet.eol),
  laptop: mostSheets(sheetsOf.laptop.eol),
  desktopHome: mostSheets(sheetsOf.desktop.eol),
  desktopOffice: mostSheets(sheetsOf.desktop.eol),
  monitor: mostSheets(sheetsOf.monitor.eol),
};

const boaviztApiHours = (hours: number, line: number) =>
  published(hours / 8760, at(boaviztApiTerminals, line), "2026", `${hours} h`);
const desktopLifetime = [ecoDiagFigure(4, 24), boaviztApiHours(52_560, 5)];

/** Lifetimes of other sources, in years. */
export const publishedLifetime: ByDevice = {
  smartphone: [ecoDiagFigure(1.5, 273), boaviztApiHours(21_900, 6)],
  tablet: [ecoDiagFigure(2, 261), boaviztApiHours(26_280, 7)],
  laptop: [ecoDiagFigure(3, 89), boaviztApiHours(35_040, 2), boaviztApiHours(43_800, 3)],
  desktopHome: desktopLifetime,
  desktopOffice: desktopLifetime,
  monitor: [ecoDiagFigure(5, 193), boaviztApiHours(57_816, 10)],
  tv: [boaviztApiHours(70_080, 9)],
  printer: [ecoDiagFigure(3, 290), ecoDiagFigure(5, 296)],
  box: [boaviztApiHours(43_800, 12)],
  externalSsd: [boaviztApiHours(43_800, 14)],
  externalHdd: [ecoDiagFigure(4, 388), boaviztApiHours(43_800, 15)],
  usbKey: [boaviztApiHours(43_800, 13)],
  projector: [ecoDiagFigure(7, 220)],
};

const desktopElectricity = [ecoDiagFigure(45, 39, "the smallest, by Dell"), ecoDiagFigure(250, 26)];

/** Watts of another source over the usual hours of a year. */
const watts = (value: number, hoursPerDay: number, bound: (value: number) => Bound): Bound => ({
  ...bound(value),
  value: (value * hoursPerDay * 365) / 1000,
});
const boaviztApiWatts = (line: number) => (value: number) =>
  published(value, at(boaviztApiTerminals, line), "2026", `${value} W`);

/** Figures of other sources for the electricity of a device in a year, in kWh, beside that of ADEME's rules. */
export const publishedElectricity: ByDevice = {
  smartphone: [ecoDiagFigure(5, 274), oneByteYear(5.9, "2.5 h/day")],
  tablet: [ecoDiagFigure(5, 262)],
  laptop: [ecoDiagFigure(48, 92), oneByteYear(56, "8 h/day")],
  desktopHome: desktopElectricity,
  desktopOffice: desktopElectricity,
  monitor: [ecoDiagFigure(70, 195), ecoDiagFigure(110, 210, "32″ and more")],
  tv: [watts(86, 3, tvWatts)],
  printer: [ecoDiagFigure(71, 291)],
  box: [5, 20].map((value) => watts(value, 24, boaviztApiWatts(12))),
  externalSsd: [0.5, 5].map((value) => watts(value, 2, boaviztApiWatts(14))),
  externalHdd: [6.5, 9].map((value) => watts(value, 2, boaviztApiWatts(15))),
  usbKey: [0.12, 0.63].map((value) => watts(value, 2, boaviztApiWatts(13))),
  projector: [ecoDiagFigure(104, 232, "portable"), ecoDiagFigure(280, 242, "conference room")],
};

/** Power of a tablet and of a television in use by other sources, in W. */
export const publishedTabletWatts: readonly Bound[] = [5, 10].map(boaviztApiWatts(7));
export const publishedTvWatts: readonly Bound[] = [tvWatts(86)];

function tvWatts(value: number): Bound {
  return published(value, carbonTrustScreens, "2021", `${value} W`);
}

/** Hours of use a day of the same kind of device by other sources. */
export const publishedHours = {
  smartphone: [published(2.5, shiftProject, "2015–2018")],
  laptop: [published(8, shiftProject, "2015–2018")],
} as const;

function oneByteYear(value: number, where: string): Bound {
  return published(value, shiftProject, "2015–2018", where);
}
