import type { Source } from "../../estimate/estimate.ts";
import { type Factor, factorsOf } from "../factor.ts";

const nosGestesClimatNumeric: Source = {
  title: "ADEME, Nos Gestes Climat 4.15.0, digital part",
  url: "https://github.com/incubateur-ademe/nosgestesclimat/blob/f3bdd3221709a244eb4f1ee947a799e588246e25/data/empreinte/divers/num%C3%A9rique.publicodes",
  licence: "MIT",
  accessedOn: "2026-12-03",
};

// Read in Nos Gestes Climat, which states the pages.
const arcom: Source = {
  title: "Arcom, Arcep, ADEME 2024, environmental impact of audiovisual uses in France",
  url: "https://www.arcom.fr/se-documenter/etudes-et-donnees/etudes-bilans-et-rapports-de-larcom/etude-de-limpact-environnemental-des-usages-audiovisuels-en-france",
  licence: "publication, single figures cited",
};

const factor = factorsOf("digital-year", "2024", "FRA", nosGestesClimatNumeric);

/** An hour online between listening to music and watching HD video on a phone over a mobile network; the mean of both is used. */
function onlineHour(id: string, listening: number, watching: number): Factor {
  const bound = (value: number, page: string) => ({
    value,
    origin: { kind: "published", source: arcom, year: "2024", where: page } as const,
  });
  return {
    ...factor(id, (listening + watching) / 2, "g CO2e/h"),
    low: bound(listening, "scenario A4, p. 329"),
    high: bound(watching, "scenario V5, p. 334"),
  };
}

export const digitalYearFactors = {
  network: onlineHour("network", 7.87, 28),
  dataCentre: onlineHour("data-centre", 0.822, 1.66),
  laptopLifetime: factor("laptop-lifetime", 6, "year", "Five years in ADEME's rules 2.1.0."),
  oftenRenewed: factor("often-renewed", 1 / 2, "share", "Of the usual lifetime."),
  rarelyRenewed: factor("rarely-renewed", 4 / 3, "share", "Of the usual lifetime."),
} as const satisfies Readonly<Record<string, Factor>>;
