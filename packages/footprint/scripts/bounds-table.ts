import { judgements } from "../src/estimate/judgements.ts";
import { type BoundOrigin, describeOrigin, english, type Factor } from "../src/index.ts";
import { table } from "./table.ts";

/** What a bound rests on: published, the rule that derives it, our judgement, or nothing. */
function restsOn(origin: BoundOrigin | undefined): string {
  switch (origin?.kind) {
    case "published":
      return "published";
    case "derived":
      return `derived: ${english.rules[origin.rule]}`;
    case "judged":
      return `judged, ×/÷ ${judgements[origin.judgement]}: ${english.judgements[origin.judgement]}`;
    default:
      return "none: no source gives one";
  }
}

/** How many low and high bounds of the figures rest on what. */
export function boundsTable(factors: readonly Factor[]): string {
  const lows = factors.map(({ low }) => restsOn(low?.origin));
  const highs = factors.map(({ high }) => restsOn(high?.origin));
  const kinds = ["published", "derived", "judged", "none"];
  const rank = (name: string) => kinds.findIndex((kind) => name.startsWith(kind));
  const names = [...new Set([...lows, ...highs])].toSorted(
    (a, b) => rank(a) - rank(b) || (a < b ? -1 : 1),
  );
  const count = (of: readonly string[], name: string) =>
    `${of.filter((each) => each === name).length}`;
  return table(
    ["a bound is", "low bounds", "high bounds"],
    names.map((name) => [name, count(lows, name), count(highs, name)]),
  );
}

/** Every bound, one in a row, with where it comes from. */
export function everyBound(factors: readonly Factor[]): string {
  const rows = factors.flatMap(({ id, unit, value, ...bounds }) =>
    (["low", "high"] as const).flatMap((name) => {
      const bound = bounds[name];
      return bound
        ? [
            [
              id,
              name,
              `${+bound.value.toPrecision(4)}`,
              `${+value.toPrecision(4)}`,
              unit,
              describeOrigin(bound.origin, english),
            ],
          ]
        : [];
    }),
  );
  return table(["figure", "bound", "value", "central", "unit", "where it comes from"], rows);
}
