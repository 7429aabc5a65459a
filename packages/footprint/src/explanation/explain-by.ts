import type { Basis, Estimate, Range, Source, ElectricityUse } from "../estimate/estimate.ts";
import type { Dictionary, Words } from "./dictionary.ts";
import { findWorkings, type Working, type WorkingsByModel } from "./working.ts";
import { describeBounds, sourcesWithBounds } from "./describe-bounds.ts";
import { digitsFor, nameIn, precise, readableGrams, yearName } from "./quantities.ts";
import { gridZones } from "../factors/electricity/grid.ts";

export type Explanation = {
  readonly title: string;
  /** The three values in words. */
  readonly result: string;
  /** One line for each part, with its numbers; the parts add up to the central value. */
  readonly formula: readonly string[];
  readonly assumptions: readonly string[];
  /** Where the low and the high bound come from: published, derived, judged by us, or none. */
  readonly bounds: readonly string[];
  /** Each with its URL. */
  readonly sources: readonly Pick<Source, "title" | "url" | "licence">[];
  /** The explanations of the terms of a sum; absent otherwise. */
  readonly terms?: readonly Explanation[];
};

/** An estimate in words. Throws a RangeError if its model is not one of `byModel`. */
export function explainBy<Id extends string>(
  byModel: WorkingsByModel<Id>,
  estimate: Estimate<Basis>,
  dictionary: Dictionary<Id>,
): Explanation {
  const { sumOf, carbonGramsCo2e } = estimate;
  const common = {
    result: dictionary.result(...threeValues(carbonGramsCo2e, dictionary)),
    bounds: describeBounds(estimate, dictionary),
    sources: sourcesWithBounds(estimate).map((source) => ({
      ...source,
      title: nameIn(dictionary, source.title),
    })),
  };
  if (sumOf) {
    return {
      ...common,
      title: dictionary.sum(`${sumOf.length}`),
      formula: [],
      assumptions: [dictionary.combination],
      terms: sumOf.map((term) => explainBy(byModel, term, dictionary)),
    };
  }
  const workings = findWorkings(byModel, estimate);
  const { title, assumptions } = dictionary.models[estimate.model.id as Id];
  const digits = digitsFor(carbonGramsCo2e);
  const formula = workings.map((working) => line(working, digits, dictionary));
  return {
    ...common,
    title,
    formula,
    assumptions: [...general(estimate, dictionary), ...assumptions],
  };
}

function general(estimate: Estimate<Basis>, dictionary: Words): string[] {
  const { boundary, basis, year, dataSet } = estimate;
  const counted = [
    ...boundary.segments.map((segment) => dictionary.segments[segment]),
    ...boundary.stages.map((stage) => dictionary.stages[stage]),
  ];
  return [
    dictionary.basis[basis],
    dictionary.counted(counted.join(", ")),
    dictionary.year(yearName(year, dictionary), dataSet),
    ...describeElectricity(estimate, dictionary),
  ];
}

function line({ segment, stage, terms }: Working, digits: number, dictionary: Words): string {
  const { segments, stages, units, colon, locale } = dictionary;
  const written = terms.map((term) =>
    term
      .map(({ value, unit }) =>
        `${precise(value, locale)}\u00a0${named(value, units[unit] ?? unit, dictionary)}`.trimEnd(),
      )
      .join(" × "),
  );
  const grams = terms.reduce(
    (sum, term) => sum + term.reduce((product, { value }) => product * value, 1),
    0,
  );
  const name = `${segments[segment]}, ${stages[stage]}`;
  return `${name}${colon}${written.join(" + ")} = ${readableGrams(grams, digits, locale)}`;
}

function named(value: number, unit: string, { pluralFrom }: Words): string {
  const [singular = "", plural = singular] = unit.split("|");
  return value < pluralFrom ? singular : plural;
}

function threeValues(range: Range, { locale }: Words): [string, string, string] {
  const text = (grams: number) => readableGrams(grams, digitsFor(range), locale);
  return [text(range.low), text(range.central), text(range.high)];
}

/** The zone, value, year, source and licence of each electricity of an estimate, one line for each. */
function describeElectricity({ electricity = [] }: Estimate<Basis>, dictionary: Words): string[] {
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
  return `${nameIn(dictionary, title)} (${details.join(", ")})`;
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
