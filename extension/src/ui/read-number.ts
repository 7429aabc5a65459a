/** A number typed the French or the English way; undefined where it is none. */
export function readNumber(text: string): number | undefined {
  const plain = text.replaceAll(/\s/g, "").replace(",", ".");
  return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}
