import type { Language } from "./languages.ts";

/** Each symbol of `bytes` is a thousand times the previous one. */
export type Units = { bytes: readonly string[]; space: string };

/** A language's notation of units: the symbols of bytes, and the no-break space before a symbol. */
export function createUnits(language: Language): Units {
  const formatPart = (unit: string, unitDisplay: "narrow" | "short", type: string) =>
    new Intl.NumberFormat(language, { style: "unit", unit, unitDisplay })
      .formatToParts(2)
      .find((part) => part.type === type)?.value;
  return {
    bytes: ["", "kilo", "mega", "giga", "tera"].map(
      (prefix) => formatPart(`${prefix}byte`, "narrow", "unit") ?? "",
    ),
    // Some languages use a plain space, which would break a line.
    space: formatPart("gram", "short", "literal") === "\u202F" ? "\u202F" : "\u00A0",
  };
}
