import type { Language } from "./languages.ts";

/** Each symbol of `bytes` is for a thousand times the one before. */
export type Units = { bytes: readonly string[]; space: string };

/** How a language writes units: the symbols of bytes, and the space before a symbol, which never breaks a line. */
export function createUnits(language: Language): Units {
  const partOf = (unit: string, unitDisplay: "narrow" | "short", type: string) =>
    new Intl.NumberFormat(language, { style: "unit", unit, unitDisplay })
      .formatToParts(2)
      .find((part) => part.type === type)?.value;
  return {
    bytes: ["", "kilo", "mega", "giga", "tera"].map(
      (prefix) => partOf(`${prefix}byte`, "narrow", "unit") ?? "",
    ),
    // Some languages write a plain space, which would break a line.
    space: partOf("gram", "short", "literal") === "\u202F" ? "\u202F" : "\u00A0",
  };
}
