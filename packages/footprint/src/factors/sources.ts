import type { Source } from "../estimate/estimate.ts";

export const ademeRules: Source = {
  title: "ADEME, publicodes-acv-numerique 2.1.0 (figures by NegaOctet)",
  url: "https://github.com/incubateur-ademe/publicodes-acv-numerique/tree/main/src",
  licence: "MIT",
  accessedOn: "2026-11-24",
};

export const ademeOlder: Source = {
  title: "ADEME, Impact CO2, digital devices",
  url: "https://github.com/incubateur-ademe/impactco2/blob/develop/src/data/categories/numerique.ts",
  licence: "single figures cited",
  accessedOn: "2026-11-24",
};

export const malmodin: Source = {
  title: "Malmodin 2020, power model of networks, as computed by D. Mytton",
  url: "https://github.com/davidmytton/paper-network-energy/blob/main/main.ipynb",
  licence: "not stated, figures cited",
  accessedOn: "2026-11-24",
};

export const boavizta: Source = {
  title: "Boavizta, environmental footprint data 2023-02, statistics of manufacturers' sheets",
  url: "https://github.com/Boavizta/environmental-footprint-data/blob/main/boavizta-data-us.csv",
  licence: "ODbL 1.0",
  accessedOn: "2026-11-24",
};

export const ecoDiag: Source = {
  title: "EcoInfo (CNRS), EcoDiag, snapshot of 2022-02",
  url: "https://github.com/sopht-com/ecodiag/blob/1fa6a5c5d1ca799cc3aaea3c5bf7a168ab5ecead/src/devices.js",
  licence: "not stated, figures cited",
  accessedOn: "2026-11-28",
};

export const uba: Source = {
  title: "Umweltbundesamt, Green Cloud Computing 2021, online storage",
  url: "https://www.bmuv.de/FB2756",
  licence: "publication, single figures cited",
};

export const negaoctet: Source = {
  title: "NegaOctet (MIPS), BoaviztAPI, ADEME Base IMPACTS",
  url: "https://github.com/Boavizta/boaviztapi/blob/main/boaviztapi/data/crowdsourcing/ademe_base_impacts_negaoctet.csv",
  licence: "not open, single figures cited",
  accessedOn: "2026-11-24",
};

export const ademe2018: Source = {
  title:
    "ADEME 2018, Modélisation et évaluation ACV de produits de consommation et biens d’équipement",
  url: "https://librairie.ademe.fr/",
  licence: "publication, single figures cited",
};

export const carbonalyser: Source = {
  title: "The Shift Project, Carbonalyser, equivalences",
  url: "https://github.com/carbonalyser/Carbonalyser/blob/master/lib/carbonalyser/libEquivalence.js",
  licence: "MIT",
  accessedOn: "2026-11-24",
};

export const impactCo2Transport: Source = {
  title: "ADEME, Impact CO2, transport",
  url: "https://github.com/incubateur-ademe/impactco2/blob/develop/src/data/categories/deplacement.json",
  licence: "single figures cited",
  accessedOn: "2026-11-24",
};

export const nosGestesClimat: Source = {
  title: "ADEME, Nos Gestes Climat, footprint of a person in France",
  url: "https://www.npmjs.com/package/@incubateur-ademe/nosgestesclimat/v/4.10.2",
  licence: "MIT",
  accessedOn: "2026-11-24",
};

export const soberCaen: Source = {
  title: "ADEME Normandie, Rencontre Sobriété numérique, Caen",
  url: "https://www.ademe.fr/",
  licence: "presentation, single figures cited",
};
