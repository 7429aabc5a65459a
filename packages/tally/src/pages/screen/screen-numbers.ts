import { createUnits, type Language, type Quantity } from "@digital-cleanup/text";

export type ScreenQuantity = Partial<Quantity> &
  Pick<Quantity, "number"> & {
    /** Writes a share of the figure, from 0 to 1, with the unit and the decimals of the whole. It is never above the whole. */
    partOf: (share: number) => string;
  };

const massUnits = ["g", "kg", "t"] as const;
/** From this count on, the digits do not fit on a line of the screen. */
const minCompact = 1_000_000n;

/** A figure with its unit as one string, for use in a sentence. */
export const inWords = ({ number, unit }: ScreenQuantity): string =>
  unit ? `${number}\u00A0${unit}` : number;

const maxSized = 9;

/** The class of a figure by its length, so that the style sheet makes longer ones smaller. */
export const sizeOf = ({ number, unit }: Pick<ScreenQuantity, "number" | "unit">): string =>
  `digits-${Math.min(maxSized, number.length + (unit ? 1 : 0))}`;

/**
 * Formats figures with three significant digits, so that they can be read from the back of a room. The figures of a
 * closed event are exact as far as they fit on a line: counts below a million, and five digits of a weight.
 */
export function createScreenNumbers(language: Language, isExact: boolean) {
  const rounded = new Intl.NumberFormat(language, { maximumSignificantDigits: 3 });
  const { bytes: byteUnits } = createUnits(language);
  const whole = new Intl.NumberFormat(language);
  const weighed = new Intl.NumberFormat(language, { maximumSignificantDigits: isExact ? 5 : 3 });
  const compact = new Intl.NumberFormat(language, {
    notation: "compact",
    maximumSignificantDigits: 3,
  });

  /** A number with the formats of its parts. */
  function growing(digits: Intl.NumberFormat, amount: number) {
    const parts = digits.formatToParts(amount);
    const decimals = parts.find(({ type }) => type === "fraction")?.value.length ?? 0;
    const number = digits.format(amount);
    const partial = new Intl.NumberFormat(language, {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
    });
    const step = 10 ** decimals;
    const partOf = (share: number) =>
      share >= 1 ? number : partial.format(Math.floor(amount * share * step) / step);
    return { number, partOf };
  }

  /** Formats a value in the largest of `units`, each 1,000 times the previous, in which it is at least 1. */
  function scaled(value: bigint, units: readonly string[], digits = rounded): ScreenQuantity {
    let [amount, step] = [Number(value), 0];
    while (Number(amount.toPrecision(3)) >= 1000 && step < units.length - 1) {
      amount /= 1000;
      step += 1;
    }
    return { ...growing(digits, amount), unit: units[step]! };
  }

  return {
    count(value: bigint): ScreenQuantity {
      if (value < minCompact) return growing(isExact ? whole : rounded, Number(value));
      const parts = compact.formatToParts(value);
      const joinParts = (isUnit: boolean) =>
        parts
          .filter(({ type }) => (type === "compact") === isUnit && type !== "literal")
          .map((part) => part.value)
          .join("");
      const number = joinParts(false);
      // So large a number is there at once.
      return { number, unit: joinParts(true), partOf: () => number };
    },
    bytes: (value: bigint) => scaled(value, byteUnits),
    grams: (value: bigint) => scaled(value, massUnits, weighed),
  };
}

export type ScreenNumbers = ReturnType<typeof createScreenNumbers>;
