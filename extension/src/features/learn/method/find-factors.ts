import type { Factor } from "@digital-cleanup/footprint";

const plain = (text: string): string =>
  text
    .normalize("NFD")
    .replaceAll(/\p{Diacritic}/gu, "")
    .toLowerCase();

/** The factors whose id, unit, year, geography or source contain every word, without regard to case and accents. */
export function findFactors(factors: readonly Factor[], words: string): Factor[] {
  const wanted = plain(words).split(/\s+/);
  return factors.filter(({ id, unit, year, geography, source }) => {
    const text = plain([id, unit, year, geography, source.title].join(" "));
    return wanted.every((word) => text.includes(word));
  });
}
