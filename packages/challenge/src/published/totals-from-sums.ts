import { byCounter } from "../counters.ts";
import { type DeviceType, deviceTypes } from "../device-types.ts";
import { categories, type Category, type DeviceState, type Method } from "../vocabulary.ts";
import type { Figure, FigureLevel } from "./figures.ts";
import { categoryField, deviceField } from "./public-fields.ts";
import type { PublishedChange } from "./published-change.ts";
import type { PublishedTotals } from "./published-totals.ts";

/** The exact value of a public sum by its name (see `publicFields`). */
export type ReadSum = (field: string) => bigint;

const byMethod = <T>(make: (method: Method) => T): Record<Method, T> => ({
  measured: make("measured"),
  declared: make("declared"),
});

const sumFrom = (figure: Figure, read: ReadSum) => ({ sum: String(read(`${figure}.sum`)) });
const methodsFrom = (figure: Figure, read: ReadSum) =>
  byMethod((method) => String(read(`${figure}.${method}`)));

const byCategoryFrom = (read: ReadSum) =>
  byMethod((method) => {
    const sums: Partial<Record<Category, string>> = {};
    for (const category of categories) {
      const sum = read(categoryField(method, category));
      if (sum !== 0n) sums[category] = String(sum);
    }
    return sums;
  });

const byTypeAndStateFrom = (read: ReadSum) =>
  byMethod((method) => {
    const sums: Partial<Record<DeviceType, Record<DeviceState, string>>> = {};
    for (const type of deviceTypes) {
      const working = read(deviceField(method, type, "working"));
      const broken = read(deviceField(method, type, "broken"));
      if (working === 0n && broken === 0n) continue;
      sums[type] = { working: String(working), broken: String(broken) };
    }
    return sums;
  });

/** Public totals from sums; null for a figure of which nothing was published. */
export function totalsFromSums(
  isPublished: (figure: Figure) => boolean,
  read: ReadSum,
): PublishedTotals {
  const figureFrom = (figure: Figure) => ({
    ...sumFrom(figure, read),
    ...methodsFrom(figure, read),
  });
  const simple = (figure: Figure) => (isPublished(figure) ? figureFrom(figure) : null);
  return {
    ...byCounter(simple),
    bytes: isPublished("bytes")
      ? { ...figureFrom("bytes"), byCategory: byCategoryFrom(read) }
      : null,
    devices: isPublished("devices")
      ? { ...figureFrom("devices"), byTypeAndState: byTypeAndStateFrom(read) }
      : null,
    grams: simple("grams"),
  };
}

/** The change of one batch from its sums, for each figure down to the level at which it was published. */
export function changeFromSums(
  levels: Partial<Record<Figure, FigureLevel>>,
  read: ReadSum,
): PublishedChange {
  const change: PublishedChange = {};
  for (const [figure, level] of Object.entries(levels) as [Figure, FigureLevel][]) {
    change[figure] = {
      level,
      ...sumFrom(figure, read),
      ...(level !== "sum" && methodsFrom(figure, read)),
      ...(level === "detail" && figure === "bytes" && { byCategory: byCategoryFrom(read) }),
      ...(level === "detail" &&
        figure === "devices" && { byTypeAndState: byTypeAndStateFrom(read) }),
    };
  }
  return change;
}

/** Every sum inside public totals or a change, by name: the inverse of the functions above. */
export function sumsFromTotals(tree: object | null, prefix = ""): Map<string, bigint> {
  const sums = new Map<string, bigint>();
  for (const [name, value] of Object.entries(tree ?? {})) {
    if (name === "level" || value === null) continue;
    if (typeof value === "string") sums.set(prefix + name, BigInt(value));
    else
      for (const [field, sum] of sumsFromTotals(value, `${prefix}${name}.`)) sums.set(field, sum);
  }
  return sums;
}
