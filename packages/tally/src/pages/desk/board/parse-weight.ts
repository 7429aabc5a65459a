const maxGrams = 10_000_000;
const maxPieces = 10_000;

/** Grams of a weight typed in kilograms, with a comma or a point; undefined where it is none. Exact to the gram. */
export function parseWeight(kilograms: string): number | undefined {
  const typed = kilograms.replaceAll(/\s|kg$/gi, "");
  const [, whole, decimals = ""] = /^(\d{1,5})(?:[.,](\d{0,3}))?$/.exec(typed) ?? [];
  if (whole === undefined) return;
  const grams = Number(whole) * 1000 + Number(decimals.padEnd(3, "0"));
  return grams >= 1 && grams <= maxGrams ? grams : undefined;
}

/** How many pieces were weighed: undefined where nothing is typed, null where it is no count. */
export function parsePieces(text: string): number | undefined | null {
  const typed = text.replaceAll(/\s/g, "");
  if (typed === "") return;
  const pieces = /^\d{1,5}$/.test(typed) ? Number(typed) : 0;
  return pieces >= 1 && pieces <= maxPieces ? pieces : null;
}
