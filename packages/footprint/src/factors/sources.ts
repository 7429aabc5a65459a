import type { Source } from "../estimate/estimate.ts";

export const ademeRules: Source = {
  title: "ADEME, publicodes-acv-numerique 2.1.0 (figures by NegaOctet)",
  url: "https://github.com/incubateur-ademe/publicodes-acv-numerique",
  licence: "MIT",
  accessedOn: "2026-11-24",
};

export const ademeOlder: Source = {
  title: "ADEME, Impact CO2, digital devices",
  url: "https://github.com/incubateur-ademe/impactco2",
  licence: "single figures cited",
  accessedOn: "2026-11-24",
};

export const unfccc: Source = {
  title: "UNFCCC, harmonised grid emission factors 2021, as shipped in @tgwf/co2 0.19.0",
  url: "https://unfccc.int/climate-action/sectoral-engagement/ifis-harmonization-of-standards-for-ghg-accounting",
  licence: "single figure cited",
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

export const uba: Source = {
  title: "Umweltbundesamt, Green Cloud Computing 2021, online storage",
  url: "https://www.bmuv.de/FB2756",
  licence: "publication, single figures cited",
};

export const negaoctet: Source = {
  title:
    "NegaOctet, raw materials (MIPS) of devices, cited through Boavizta's reading of ADEME Base IMPACTS",
  url: "https://github.com/Boavizta/boaviztapi",
  licence: "not open, single figures cited",
  accessedOn: "2026-11-24",
};

export const ademe2018: Source = {
  title: "ADEME 2018, environmental assessment of consumer goods",
  url: "https://librairie.ademe.fr/",
  licence: "publication, single figures cited",
};

export const google: Source = {
  title: "Google 2025, environmental impact of a Gemini Apps text prompt",
  url: "https://cloud.google.com/blog/products/infrastructure/measuring-the-environmental-impact-of-ai-inference",
  licence: "publication, single figure cited",
};

export const mistral: Source = {
  title: "Mistral AI 2025, life cycle of a model, answer of 400 tokens",
  url: "https://mistral.ai/news/our-contribution-to-a-global-environmental-standard-for-ai",
  licence: "publication, single figure cited",
};

export const ecoLogits: Source = {
  title: "EcoLogits 0.9.1, answers of 400 tokens by published models",
  url: "https://ecologits.ai/",
  licence: "MPL-2.0, results cited",
  accessedOn: "2026-11-24",
};

export const carbonalyser: Source = {
  title: "The Shift Project, Carbonalyser, equivalences",
  url: "https://github.com/carbonalyser/Carbonalyser",
  licence: "MIT",
  accessedOn: "2026-11-24",
};

export const impactCo2Transport: Source = {
  title: "ADEME, Impact CO2, transport",
  url: "https://impactco2.fr/outils/transport",
  licence: "single figures cited",
  accessedOn: "2026-11-24",
};

export const nosGestesClimat: Source = {
  title: "ADEME, Nos Gestes Climat, footprint of a person in France",
  url: "https://nosgestesclimat.fr/",
  licence: "MIT",
  accessedOn: "2026-11-24",
};

export const soberCaen: Source = {
  title: "ADEME Normandie, Rencontre Sobriété numérique, Caen, 14 November 2024",
  url: "https://www.ademe.fr/",
  licence: "presentation, single figures cited",
};
