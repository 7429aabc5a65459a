import { createUnits, type Language, type Quantity } from "@digital-cleanup/text";

export type ScreenQuantity = Partial<Quantity> & Pick<Quantity, "number">;

const massUnits = ["g", "kg", "t"] as const;
/** From here on no line of the screen holds every digit. */
const tooLong = 1_000_000n;

/** A figure inside a sentence. */
export const inWords = ({ number, unit }: ScreenQuantity): string =>
  unit ? `${number}\u00A0${unit}` : number;

/**
 * Figures to be read from the back of a room: three significant digits. Once they no longer move, what was counted or
 * weighed is exact, as far as a line of the screen holds it: a count below a million, five digits of a weight.
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

  /** In the largest unit of `units`, each a thousand times the one before, that leaves a whole number. */
  function scaled(value: bigint, units: readonly string[], digits = rounded): ScreenQuantity {
    let [amount, step] = [Number(value), 0];
    while (Number(amount.toPrecision(3)) >= 1000 && step < units.length - 1) {
      amount /= 1000;
      step += 1;
    }
    return { number: digits.format(amount), unit: units[step]! };
  }

  return {
    count(value: bigint): ScreenQuantity {
      if (value < tooLong) return { number: (isExact ? whole : rounded).format(value) };
      const parts = compact.formatToParts(value);
      const textOf = (isUnit: boolean) =>
        parts
          .filter(({ type }) => (type === "compact") === isUnit && type !== "literal")
          .map((part) => part.value)
          .join("");
      return { number: textOf(false), unit: textOf(true) };
    },
    bytes: (value: bigint) => scaled(value, byteUnits),
    grams: (value: bigint) => scaled(value, massUnits, weighed),
  };
}

export type ScreenNumbers = ReturnType<typeof createScreenNumbers>;
