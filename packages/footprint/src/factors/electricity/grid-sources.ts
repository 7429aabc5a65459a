import type { Source } from "../../estimate/estimate.ts";

// Separate from the other sources, so that a page that loads its scripts in parts does not need all of them first. Those without a
// day were read in @tgwf/co2 and not at their addresses.
export const ademeElectricity: Source = {
  title:
    "ADEME, Base Empreinte, electricity in France, average consumption mix of 2025, smoothed over 2022–2025",
  url: "https://github.com/incubateur-ademe/publicodes-commun/blob/bbbc2a100519d007577641261c24fd2a742b1df4/src/commun.publicodes#L6",
  licence: "MIT",
  accessedOn: "2026-11-24",
};

export const ademeElectricity2024: Source = {
  ...ademeElectricity,
  title: "ADEME, Base Empreinte, electricity in France, mix of the rules 2.1.0",
  url: "https://github.com/incubateur-ademe/publicodes-commun/blob/fb4a1b911be8a6f4b0e4c949b5f30e41dc9daa2f/src/commun.publicodes#L6",
};

export const ember: Source = {
  title: "Ember, yearly electricity data, as shipped in @tgwf/co2 0.19.0",
  url: "https://ember-energy.org/data/yearly-electricity-data/",
  licence: "CC BY-SA 4.0",
};

export const electricityMaps: Source = {
  title: "Electricity Maps, yearly averages 2025, as shipped in @tgwf/co2 0.19.0",
  url: "https://portal.electricitymaps.com/datasets",
  licence: "ODbL 1.0, single figure cited",
};

export const electricityMapsYearly: Source = {
  title: "Electricity Maps, yearly averages 2021–2025, as shipped in @tgwf/co2 0.19.0",
  url: "https://portal.electricitymaps.com/datasets",
  licence: "ODbL 1.0",
};

export const unfccc: Source = {
  title: "UNFCCC, harmonised grid emission factors 2021, as shipped in @tgwf/co2 0.19.0",
  url: "https://unfccc.int/climate-action/sectoral-engagement/ifis-harmonization-of-standards-for-ghg-accounting",
  licence: "CC BY-SA 4.0",
};
