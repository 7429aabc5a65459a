import type { Source } from "../../estimate/estimate.ts";

// Separate from the other sources, so that the page functions do not import them.
export const sustainableWebDesign: Source = {
  title: "Sustainable Web Design Model 4, as computed by @tgwf/co2 0.19.0",
  url: "https://github.com/thegreenwebfoundation/co2.js/blob/25f308cfee701a4631d224acd7c1d6c7ffd3ad14/src/constants/index.js",
  licence: "not stated, constants cited",
  accessedOn: "2026-12-03",
};

export const sustainableWebDesign3: Source = {
  title: "Sustainable Web Design Model 3, as computed by @tgwf/co2 0.19.0",
  url: "https://github.com/thegreenwebfoundation/co2.js/blob/25f308cfee701a4631d224acd7c1d6c7ffd3ad14/src/constants/index.js",
  licence: "not stated, constants cited",
  accessedOn: "2026-11-24",
};

export const webAlmanac: Source = {
  title: "HTTP Archive, Web Almanac 2025, page weight distribution by device",
  url: "https://github.com/HTTPArchive/almanac.httparchive.org/blob/fdac63b21e48954d06d2897bffc4d1f1765cc2c8/src/content/en/2025/page-weight.md",
  licence: "Apache-2.0, figures cited",
  accessedOn: "2026-12-02",
};

export const shiftProject: Source = {
  title: "The Shift Project, Lean ICT materials, 1byte model 2018",
  url: "https://github.com/thegreenwebfoundation/co2.js/blob/25f308cfee701a4631d224acd7c1d6c7ffd3ad14/data/Lean-ICT-Materials-1byte-Model-2018.xlsx",
  licence: "not stated, figures cited",
  accessedOn: "2026-11-24",
};

export const carbonTrust: Source = {
  title: "Carbon Trust 2021, carbon impact of video streaming, as computed by D. Mytton",
  url: "https://github.com/davidmytton/paper-network-energy/blob/b04cfb188b888610c4c447a2e8de8ef29e420b3a/main.ipynb",
  licence: "not stated, figures cited",
  accessedOn: "2026-11-24",
};

export const impactCo2Transfer: Source = {
  title: "ADEME, Impact CO2, digital use: 1 GB downloaded",
  url: "https://github.com/incubateur-ademe/impactco2/blob/8076a4895ecebd0c781ec6489ba2008b87915b09/src/data/categories/usagenumerique.ts",
  licence: "single figure cited",
  accessedOn: "2026-11-24",
};
