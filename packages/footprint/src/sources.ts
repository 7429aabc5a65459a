import type { Source } from "./estimate.ts";

export const ademeRules: Source = {
  title: "ADEME, publicodes-acv-numerique 2.1.0 (figures by NegaOctet)",
  url: "https://github.com/incubateur-ademe/publicodes-acv-numerique",
  licence: "MIT",
  accessedOn: "2026-11-24",
};

export const ademeElectricity: Source = {
  title: "ADEME, Base Empreinte, electricity in France, average consumption mix 2025",
  url: "https://github.com/incubateur-ademe/publicodes-commun",
  licence: "MIT",
  accessedOn: "2026-11-24",
};

export const ember: Source = {
  title: "Ember, yearly electricity data, as shipped in @tgwf/co2 0.19.0",
  url: "https://ember-energy.org/data/yearly-electricity-data/",
  licence: "CC BY-SA 4.0",
  accessedOn: "2026-11-24",
};

export const sustainableWebDesign: Source = {
  title: "Sustainable Web Design Model 4, estimating digital emissions",
  url: "https://sustainablewebdesign.org/estimating-digital-emissions/",
  licence: "not stated, constants cited",
  accessedOn: "2026-11-24",
};

export const shiftProject: Source = {
  title: "The Shift Project, Lean ICT materials, 1byte model 2018",
  url: "https://github.com/thegreenwebfoundation/co2.js/tree/main/data",
  licence: "not stated, figures cited",
  accessedOn: "2026-11-24",
};

export const malmodin: Source = {
  title: "Malmodin 2020, power model of networks, as computed by D. Mytton",
  url: "https://github.com/davidmytton/paper-network-energy",
  licence: "not stated, figures cited",
  accessedOn: "2026-11-24",
};

export const boavizta: Source = {
  title: "Boavizta, environmental footprint data 2023-02, statistics of manufacturers' sheets",
  url: "https://github.com/Boavizta/environmental-footprint-data",
  licence: "ODbL 1.0",
  accessedOn: "2026-11-24",
};

export const ecoDiag: Source = {
  title: "EcoInfo (CNRS), EcoDiag, snapshot of 2022-02",
  url: "https://ecoinfo.cnrs.fr/",
  licence: "not stated, figures cited",
  accessedOn: "2026-11-24",
};

export const impactCo2: Source = {
  title: "ADEME, Impact CO2, digital use: 1 GB stored for a year",
  url: "https://github.com/incubateur-ademe/impactco2",
  licence: "single figure cited",
  accessedOn: "2026-11-24",
};

export const uba: Source = {
  title: "Umweltbundesamt, Green Cloud Computing 2021, online storage",
  url: "https://www.bmuv.de/FB2756",
  licence: "publication, single figures cited",
};
