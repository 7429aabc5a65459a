/** A name without case, accents, hyphens and apostrophes, and with "Saint" for "St", to compare typed names. */
export function foldName(name: string): string {
  const words = name
    .toLowerCase()
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll("œ", "oe")
    .replaceAll(/[^a-z0-9]+/g, " ")
    .trim()
    .split(" ");
  // Not the last word, which may be the beginning of "Strasbourg".
  return words
    .map((word, index) => (index < words.length - 1 && saints.get(word)) || word)
    .join(" ");
}

const saints: ReadonlyMap<string, string> = new Map([
  ["st", "saint"],
  ["ste", "sainte"],
]);
