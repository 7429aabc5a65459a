const maxGrams = 10_000_000;
const maxPieces = 10_000;

/** Parses a weight in kilograms, with a comma or a point, to exact grams. Returns undefined for invalid text. */
export function parseWeight(kilograms: string): number | undefined {
  const typed = kilograms.replaceAll(/\s|kg$/gi, "");
  const [, whole, decimals = ""] = /^(\d{1,5})(?:[.,](\d{0,3}))?$/.exec(typed) ?? [];
  if (whole === undefined) return;
  const grams = Number(whole) * 1000 + Number(decimals.padEnd(3, "0"));
  return grams >= 1 && grams <= maxGrams ? grams : undefined;
}

/** Parses a number of pieces: undefined for an empty field, null for invalid text. */
export function parsePieces(text: string): number | undefined | null {
  const typed = text.replaceAll(/\s/g, "");
  if (typed === "") return;
  const pieces = /^\d{1,5}$/.test(typed) ? Number(typed) : 0;
  return pieces >= 1 && pieces <= maxPieces ? pieces : null;
}
