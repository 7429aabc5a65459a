import type { Source } from "../estimate/estimate.ts";

/** A file of a repository as it was at one commit, so that its lines stay where they are. */
const file = (repository: string, commit: string, path: string): string =>
  `https://github.com/${repository}/blob/${commit}/${path}`;

const impactCo2 = (path: string, commit = "8076a4895ecebd0c781ec6489ba2008b87915b09") =>
  file("incubateur-ademe/impactco2", commit, path);

export const ademeRules: Source = {
  title: "ADEME, publicodes-acv-numerique 2.1.0 (figures by NegaOctet)",
  url: "https://github.com/incubateur-ademe/publicodes-acv-numerique/tree/d82527a24999f9945ad7c3deecff4da31fda51ca/src",
  licence: "MIT",
  accessedOn: "2026-11-24",
};

export const ademeRules220: Source = {
  title: "ADEME, publicodes-acv-numerique 2.2.0 (figures by NegaOctet)",
  url: file(
    "incubateur-ademe/publicodes-acv-numerique",
    "70676e47ea3c50c03f4a3859f5377ed5cf16154d",
    "src/acv-terminaux.publicodes",
  ),
  licence: "MIT",
  accessedOn: "2026-12-03",
};

export const ademeDevicePage: Source = {
  title: "ADEME, Impact CO2, digital devices",
  url: impactCo2("src/data/categories/numerique.ts"),
  licence: "single figures cited",
  accessedOn: "2026-12-03",
};

export const ademeBefore2025: Source = {
  title: "ADEME, Impact CO2, digital devices, until November 2025",
  url: impactCo2("src/data/categories/numerique.ts", "5ab6877146a47fd869e91c4705bf001e565b8038"),
  licence: "single figures cited",
  accessedOn: "2026-12-03",
};

export const ademeJanuary2024: Source = {
  title: "ADEME, Impact CO2, digital devices, January 2024",
  url: impactCo2("src/data/categories/numerique.json", "411c32c8aefa90af14a8ab8383732467c995a59b"),
  licence: "single figures cited",
  accessedOn: "2026-12-03",
};

const mytton = file(
  "davidmytton/paper-network-energy",
  "b04cfb188b888610c4c447a2e8de8ef29e420b3a",
  "main.ipynb",
);

export const malmodin: Source = {
  title: "Malmodin 2020, power model of networks, as computed by D. Mytton",
  url: mytton,
  licence: "not stated, figures cited",
  accessedOn: "2026-12-03",
};

export const carbonTrustScreens: Source = {
  title: "Carbon Trust 2021, carbon impact of video streaming, as computed by D. Mytton",
  url: `${mytton}#L249`,
  licence: "not stated, figures cited",
  accessedOn: "2026-12-03",
};

export const boavizta: Source = {
  title: "Boavizta, environmental footprint data 2023-02, manufacturers' sheets",
  url: file(
    "Boavizta/environmental-footprint-data",
    "61323eb5c3bb63b0703e7a9c6456482ccbaac3a6",
    "boavizta-data-us.csv",
  ),
  licence: "ODbL 1.0",
  accessedOn: "2026-12-03",
};

export const ecoDiag: Source = {
  title: "EcoInfo (CNRS), EcoDiag, snapshot of 2022-02",
  url: file("sopht-com/ecodiag", "c13aa6c727976fb17e4d75dcc42b346be6b1e586", "src/devices.js"),
  licence: "not stated, figures cited",
  accessedOn: "2026-12-03",
};

export const uba: Source = {
  title: "Umweltbundesamt, Green Cloud Computing 2021, online storage",
  url: "https://www.bmuv.de/FB2756",
  licence: "publication, single figures cited",
};

const boaviztApi = (path: string) =>
  file("Boavizta/boaviztapi", "15878f045bf06bc6ed685c7266c39f7e8498ab94", path);

export const negaoctet: Source = {
  title: "NegaOctet, ADEME Base IMPACTS, as cited by BoaviztAPI",
  url: boaviztApi("boaviztapi/data/crowdsourcing/ademe_base_impacts_negaoctet.csv"),
  licence: "not open, single figures cited",
  accessedOn: "2026-12-03",
};

export const boaviztApiTerminals: Source = {
  title: "BoaviztAPI, usual use of terminals",
  url: boaviztApi("boaviztapi/data/archetypes/user_terminal.csv"),
  licence: "AGPL-3.0, single figures cited",
  accessedOn: "2026-12-03",
};

export const ademe2018: Source = {
  title:
    "ADEME 2018, Modélisation et évaluation environnementale de produits de consommation et biens d’équipement",
  url: "https://librairie.ademe.fr/dechets-economie-circulaire/127-modelisation-et-evaluation-environnementale-de-produits-de-consommation-et-biens-d-equipement.html",
  licence: "publication, single figures cited",
};

export const carbonalyser: Source = {
  title: "The Shift Project, Carbonalyser, equivalences",
  url: file(
    "carbonalyser/Carbonalyser",
    "e708c9dd544d3a98d33aadb2fad20398908627bd",
    "popup/popup.js",
  ),
  licence: "MIT",
  accessedOn: "2026-12-03",
};

export const impactCo2Transport: Source = {
  title: "ADEME, Impact CO2, transport",
  url: impactCo2("src/data/categories/deplacement.json"),
  licence: "single figures cited",
  accessedOn: "2026-12-03",
};

export const impactCo2Person: Source = {
  title: "ADEME, Impact CO2, footprint of a person in France",
  url: impactCo2("src/providers/locales/fr.json"),
  licence: "single figure cited",
  accessedOn: "2026-12-03",
};

export const nosGestesClimat: Source = {
  title: "ADEME, Nos Gestes Climat 4.10.2, footprint with the default answers",
  url: "https://www.npmjs.com/package/@incubateur-ademe/nosgestesclimat/v/4.10.2",
  licence: "MIT",
  accessedOn: "2026-11-24",
};

export const soberCaen: Source = {
  title:
    "ADEME, Rencontre « Sobriété numérique », Caen, 14 novembre 2024 (présentation, pas en ligne)",
  licence: "presentation, single figures cited",
};
