import type { BoundOrigin, Published } from "../estimate/estimate.ts";
import { joinOrigins } from "../estimate/join-origins.ts";
import type { Basis, Estimate, Source } from "../estimate/estimate.ts";
import { judgements } from "../estimate/judgements.ts";
import type { Words } from "./dictionary.ts";
import { nameIn, yearName } from "./quantities.ts";

/** Where the low and the high bound of an estimate come from: one line for each. */
export function describeBounds(estimate: Estimate<Basis>, dictionary: Words): string[] {
  const { low, high } = originsOfEstimate(estimate);
  return [
    boundLine(dictionary.bounds.low, low, dictionary),
    boundLine(dictionary.bounds.high, high, dictionary),
  ];
}

/** The origins of all parts of an estimate, each once. */
export const originsOfEstimate = ({ parts }: Estimate<Basis>) =>
  joinOrigins(parts.map(({ origins }) => origins));

/** The sources of the central value and of the bounds, each once. */
export function sourcesWithBounds(estimate: Estimate<Basis>): Source[] {
  const { low, high } = originsOfEstimate(estimate);
  const ofBounds = [...low, ...high].flatMap((origin) =>
    publishedIn(origin).map(({ source }) => source),
  );
  const all = [...estimate.sources, ...ofBounds];
  return [...new Map(all.map((source) => [`${source.title} ${source.url}`, source])).values()];
}

function publishedIn(origin: BoundOrigin): readonly Published[] {
  if (origin.kind === "published") return [origin];
  return origin.kind === "derived" ? origin.from : [];
}

function boundLine(name: string, origins: readonly BoundOrigin[], dictionary: Words): string {
  const texts = new Set(origins.map((origin) => describeOrigin(origin, dictionary)));
  return `${name}${dictionary.colon}${[...texts].join(" + ")}.`;
}

/** Where one bound comes from, in words. */
export function describeOrigin(origin: BoundOrigin, dictionary: Words): string {
  switch (origin.kind) {
    case "published":
      return dictionary.published(
        nameIn(dictionary, origin.source.title),
        details(origin, dictionary),
      );
    case "derived": {
      const from = origin.from.map(
        (each) => `${nameIn(dictionary, each.source.title)}, ${details(each, dictionary)}`,
      );
      return dictionary.derived(dictionary.rules[origin.rule], from.join(" × "));
    }
    case "judged": {
      const times = judgements[origin.judgement].toLocaleString(dictionary.locale);
      return dictionary.judged(times, dictionary.judgements[origin.judgement]);
    }
    default:
      return dictionary.noBound;
  }
}

function details({ year, where, sheets }: Published, dictionary: Words): string {
  const count =
    sheets && dictionary.sheets(`${sheets.count}`, kg(sheets.half.fromKg), kg(sheets.half.toKg));
  const place = where && nameIn(dictionary, where);
  return [yearName(year, dictionary), place, count].filter((text) => text !== undefined).join(", ");

  function kg(value: number): string {
    return value.toLocaleString(dictionary.locale, { maximumSignificantDigits: 3 });
  }
}
