/** The first letter of the units of Roundcube and SOGo, in Latin and Cyrillic. */
const unitBytes: Record<string, number> = {
  "": 1,
  k: 1024,
  к: 1024,
  m: 1024 ** 2,
  м: 1024 ** 2,
  g: 1024 ** 3,
  г: 1024 ** 3,
};

/** Parses "4.8 Mo", "543 o" or "12,5 KB" by the number and the first letter of its unit. Webmails use units of 1024. */
export function parseRoundedBytes(text: string): number | undefined {
  const match = /(\d+(?:[.,]\d+)?)\s*([kmgкмг]?)i?[botб](?!\p{L})/iu.exec(text);
  if (!match) return undefined;
  return Math.round(Number(match[1]!.replace(",", ".")) * unitBytes[match[2]!.toLowerCase()]!);
}
