import type { Basis, ElectricityUse, Estimate } from "../estimate/estimate.ts";
import type { Words } from "./dictionary.ts";
import { placeName } from "./place-name.ts";
import { precise } from "./quantities.ts";
import { yearName } from "./year-name.ts";

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
