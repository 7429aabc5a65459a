import type { Basis, Estimate, Range, Source } from "../estimate/estimate.ts";
import type { Dictionary } from "./dictionary.ts";
import { findModel, findWorkings } from "./workings.ts";
import type { Working } from "./working.ts";

export type Explanation = {
  readonly title: string;
  /** The three values in words. */
  readonly result: string;
  /** One line for each part, with its numbers; the parts add up to the central value. */
  readonly formula: readonly string[];
  readonly assumptions: readonly string[];
  /** Each with its URL. */
  readonly sources: readonly Pick<Source, "title" | "url" | "licence">[];
  /** The explanations of the terms of a sum; absent otherwise. */
  readonly terms?: readonly Explanation[];
};

/**
 * An estimate in words: its formula with its numbers, its assumptions and its sources, in `french` or `english`.
 * Throws a RangeError if the model of the estimate is not from this package.
 */
export function explain(estimate: Estimate<Basis>, dictionary: Dictionary): Explanation {
  const { sumOf, sources } = estimate;
  const result = dictionary.result(...bounds(estimate.carbonGramsCo2e, dictionary));
  if (sumOf) {
    return {
      title: dictionary.sum(`${sumOf.length}`),
      result,
      formula: [],
      assumptions: [dictionary.combination],
      sources,
      terms: sumOf.map((term) => explain(term, dictionary)),
    };
  }
  const { title, assumptions } = dictionary.models[findModel(estimate)];
  const formula = findWorkings(estimate).map((working) => line(working, dictionary));
  return {
    title,
    result,
    formula,
    assumptions: [...general(estimate, dictionary), ...assumptions],
    sources,
  };
}

function general(estimate: Estimate<Basis>, dictionary: Dictionary): string[] {
  const { boundary, basis, year, geography } = estimate;
  const counted = [
    ...boundary.segments.map((segment) => dictionary.segments[segment]),
    ...boundary.stages.map((stage) => dictionary.stages[stage]),
  ];
  const place = geography === "custom" ? dictionary.ownIntensity : geography;
  return [
    dictionary.basis[basis],
    dictionary.counted(counted.join(", ")),
    boundary.stages.includes("use") ? dictionary.year(year, place) : dictionary.yearOnly(year),
  ];
}

function line({ segment, stage, terms }: Working, dictionary: Dictionary): string {
  const { segments, stages, units, colon } = dictionary;
  const written = terms.map((term) =>
    term
      .map(
        ({ value, unit }) =>
          `${number(value, dictionary)}\u00a0${named(value, units[unit] ?? unit, dictionary)}`,
      )
      .join(" × "),
  );
  const grams = terms.reduce(
    (sum, term) => sum + term.reduce((product, { value }) => product * value, 1),
    0,
  );
  const name = `${segments[segment]}, ${stages[stage]}`;
  return `${name}${colon}${written.join(" + ")} = ${number(grams, dictionary)}\u00a0g`;
}

function named(value: number, unit: string, { pluralFrom }: Dictionary): string {
  const [singular = "", plural = singular] = unit.split("|");
  return value < pluralFrom ? singular : plural;
}

const bounds = ({ low, central, high }: Range, dictionary: Dictionary) =>
  [low, central, high].map((grams) => `${number(grams, dictionary)}\u00a0g`) as [
    string,
    string,
    string,
  ];

/** Four digits are enough to reproduce the formula to a thousandth. */
function number(value: number, { locale }: Dictionary): string {
  return value.toLocaleString(locale, { maximumSignificantDigits: 4 });
}
