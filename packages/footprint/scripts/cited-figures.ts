import { type Factor, type Published } from "../src/index.ts";

/** A figure with a link to its line, and whether it is on that line. */
export type CitedFigure = {
  readonly id: string;
  readonly value: number;
  readonly url: string;
  readonly isOn: (line: string) => boolean;
};

/** Every figure of the factors whose source is linked to a line: central values and published bounds. */
export function citedFigures(factors: readonly Factor[]): CitedFigure[] {
  const all = factors.flatMap(({ id, value, source, low, high }) => [
    { id, value, url: source.url },
    ...[low, high].flatMap((bound) =>
      bound?.origin.kind === "published" ? [ofBound(id, bound.value, bound.origin)] : [],
    ),
  ]);
  return all.flatMap(({ id, value, url }) =>
    url?.includes("#L") ? [{ id, value, url, isOn: (line: string) => isOnLine(value, line) }] : [],
  );
}

const ofBound = (id: string, value: number, { source: { url } }: Published) => ({ id, value, url });

/** The factors between the unit of a source and ours: grams, kilograms, percent, hours of a year, watts over usual hours of a year. */
const units = [1, 1000, 1e-3, 1e6, 1e-6, 8760, 1 / 8760, 1.095, 0.73, 0.365, 8.76];

/** A number of the text, a sum of two, a share of one, or one more or less a deviation, in some unit. */
function isOnLine(value: number, text: string): boolean {
  const numbers = [text, text.replaceAll(/(\d),(\d)/g, "$1.$2")].flatMap((each) =>
    [...each.matchAll(/\d+(?:\.\d+)?(?:E[+-]\d+)?/g)].map(([found]) => Number(found)),
  );
  const small = numbers.filter((each) => each < 1);
  const deviations = [...small, ...small.flatMap((a) => small.map((b) => Math.hypot(a, b)))];
  const shares = deviations.flatMap((each) => [each, 1 - each, 1 + each]);
  const found = [
    ...numbers,
    ...numbers.flatMap((a) => numbers.map((b) => a + b)),
    ...numbers.flatMap((total) => shares.map((share) => total * share)),
  ];
  return found.some((each) => units.some((unit) => Math.abs(each * unit - value) <= 0.004 * value));
}
