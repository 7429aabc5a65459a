import { pixelCount, type Photo } from "../photo.ts";
import { thresholds } from "../thresholds.ts";

/**
 * How much detail a JPEG carries, in bytes of quality 90 or so. A picture that is saved again at a higher quality takes more bytes for the
 * same detail, and an enlarged one more pixels. `undefined` for other formats.
 */
export function jpegDetail({ bytes, header }: Photo): number | undefined {
  if (header.format !== "jpeg" || header.quality === undefined) return undefined;
  return bytes / bytesAtQuality(header.quality);
}

/** Measured: bytes follow the coarseness of the quantisation, to this power. */
const coarsenessPower = 0.5;
/** As of libjpeg, in percent of the standard table; of quality 100, all values are 1. */
function bytesAtQuality(quality: number): number {
  const coarseness = quality < 50 ? 5000 / quality : Math.max(2, 200 - 2 * quality);
  return (20 / coarseness) ** coarsenessPower;
}

/** Whether `a` has more pixels than `b`, but not the detail that a photo of that size has. */
export function isEnlarged(a: Photo, b: Photo): boolean {
  const one = jpegDetail(a);
  const other = jpegDetail(b);
  const pixels = pixelCount(a) / pixelCount(b);
  if (one === undefined || other === undefined || !(pixels > 1)) return false;
  return one / other < pixels ** thresholds.best.detailPower;
}
