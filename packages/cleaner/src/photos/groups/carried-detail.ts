import { pixelCount, type Photo } from "../photo.ts";
import { thresholds } from "../thresholds.ts";

/** The pixels that show the picture and no frame around it. */
export const shownPixels = (photo: Photo): number =>
  Math.round(pixelCount(photo) * (1 - (photo.pixels?.frameShare ?? 0)));

/**
 * How much detail a JPEG carries, in bytes of quality 90 or so. A picture that is saved again at a higher quality takes more bytes for the
 * same detail, and an enlarged one more pixels. `undefined` for other formats.
 */
export function jpegDetail({ bytes, header }: Photo): number | undefined {
  if (header.format !== "jpeg" || header.quality === undefined) return undefined;
  return bytes / bytesAtQuality(header.quality);
}

/** Measured: bytes follow the coarseness of the quantisation to this power, above quality 90 and below it. */
const coarsenessPower = { fine: 0.5, coarse: 0.75 };
const coarsenessAt90 = 20;

/** The coarseness as in libjpeg, in percent of the standard table; at quality 100, all values are 1. */
function bytesAtQuality(quality: number): number {
  const coarseness = quality < 50 ? 5000 / quality : Math.max(2, 200 - 2 * quality);
  const power = coarseness < coarsenessAt90 ? coarsenessPower.fine : coarsenessPower.coarse;
  return (coarsenessAt90 / coarseness) ** power;
}

/** Whether `a` has more pixels than `b`, but neither the detail nor the sharpness that a photo of that size has. */
export function isEnlarged(a: Photo, b: Photo): boolean {
  const { minFactor, detailPower, softFactor } = thresholds.best.enlarged;
  const pixels = shownPixels(a) / shownPixels(b);
  const detail = ratio(a, b, jpegDetail);
  const sharpness = ratio(a, b, sharpnessOfContrast);
  if (detail === undefined || sharpness === undefined || !(pixels > minFactor)) return false;
  return detail < pixels ** detailPower && sharpness < softFactor;
}

/** The sharpness for its contrast: a picture made brighter has more of both. */
export function sharpnessOfContrast({ pixels }: Photo): number | undefined {
  return pixels?.sharpness && pixels.sharpness / Math.max(1, pixels.contrast) ** 2;
}

function ratio(a: Photo, b: Photo, measure: (photo: Photo) => number | undefined) {
  const one = measure(a);
  const other = measure(b);
  return one !== undefined && other ? one / other : undefined;
}
