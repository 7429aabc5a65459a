import type { Basis, ElectricityUse, Estimate } from "../estimate/estimate.ts";
import { gridZones } from "../factors/electricity/grid.ts";
import type { Words } from "./dictionary.ts";
import { precise, yearName } from "./quantities.ts";

/** The zone, value, year, source and licence of each electricity of an estimate, one line for each. */
export function describeElectricity(
  { electricity = [] }: Estimate<Basis>,
  dictionary: Words,
): string[] {
  return electricity.map((use) => {
    const segments = use.segments.map((segment) => dictionary.segments[segment]).join(", ");
    const place = placeName(use.zone, dictionary);
    const grams = precise(use.gramsPerKwh, dictionary.locale);
    return dictionary.electricity(segments, place, grams, credit(use, dictionary));
  });
}

function credit({ source, year }: ElectricityUse, dictionary: Words): string | undefined {
  if (!source || !year) return undefined;
  const { title, licence } = source;
  // A figure that is only cited has no licence to credit.
  const details = [yearName(year, dictionary), ...(licence.endsWith("cited") ? [] : [licence])];
  return `${title} (${details.join(", ")})`;
}

/** The name of a zone of electricity: a country, another zone, or a value of the caller. */
function placeName(zone: string, { locale, places, ownIntensity }: Words): string {
  return zone === "custom" ? ownIntensity : (places[zone] ?? countryName(zone, locale));
}

function countryName(zone: string, locale: string): string {
  const alpha2 = gridZones.find((grid) => grid.zone === zone)?.alpha2;
  if (alpha2 === undefined) return zone;
  return new Intl.DisplayNames(locale, { type: "region" }).of(alpha2) ?? zone;
}
