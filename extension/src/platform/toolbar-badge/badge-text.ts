import type { Format } from "@digital-cleanup/text";

/** Bytes in at most four characters, such as «2,4M»: a badge has no space for more. */
export function badgeText({ bytesParts }: Pick<Format, "bytesParts">, bytes: number): string {
  const { number, unit } = bytesParts(bytes);
  return `${number}${unit.charAt(0)}`;
}
