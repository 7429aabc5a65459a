import type { ByteSource } from "./byte-source.ts";

/** The sum of the luminance table in Annex K of the JPEG standard, which is quality 50 of libjpeg. */
const standardSum = 3688;
const valuesOfTable = 64;

/**
 * The quality, 1 to 100, at which libjpeg would have made the luminance table of a segment of quantisation tables; `undefined`
 * if the segment has none. `at`: its marker, `bytes`: its length without the marker.
 */
export function jpegQuality(source: ByteSource, at: number, bytes: number): number | undefined {
  const end = at + 2 + bytes;
  for (let table = at + 4; table < end;) {
    const head = source.u8(table);
    const bytesOfValue = head >> 4 === 0 ? 1 : 2;
    if ((head & 0xf) === 0) return qualityOf(sumOfTable(source, table + 1, bytesOfValue));
    table += 1 + valuesOfTable * bytesOfValue;
  }
}

function sumOfTable(source: ByteSource, from: number, bytesOfValue: number): number {
  let sum = 0;
  for (let value = 0; value < valuesOfTable; value += 1) {
    const at = from + value * bytesOfValue;
    sum += bytesOfValue === 1 ? source.u8(at) : source.u16(at);
  }
  return sum;
}

/** libjpeg multiplies the standard table by a percentage: 5000 / quality below 50, 200 - 2 × quality from 50 on. */
function qualityOf(sum: number): number {
  const percentage = (100 * sum) / standardSum;
  const quality = percentage > 100 ? 5000 / percentage : 100 - percentage / 2;
  return Math.max(1, Math.round(quality));
}
