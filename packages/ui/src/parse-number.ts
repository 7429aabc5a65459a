/** A number typed with a decimal point or comma; undefined if the text is not a number. */
export function parseNumber(text: string): number | undefined {
  const plain = text.replaceAll(/\s/g, "").replace(",", ".");
  return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}
