import type { Photo } from "../photo.ts";
import { thresholds } from "../thresholds.ts";

/**
 * How much a file looks saved again, by its format and quantisation tables: 0 for what cameras write. A photo stored without loss is
 * mostly a screenshot or an export of one that a camera compressed.
 */
export function encodingLoss({ header: { format, quality, isProgressive } }: Photo): number {
  const { cameraQuality, exportedLoss, convertedLoss } = thresholds.best;
  if (format === "png" || format === "bmp") return exportedLoss;
  if (format === "webp" || format === "avif" || format === "gif") return convertedLoss;
  const loss = Math.max(0, cameraQuality - (quality ?? cameraQuality));
  // No camera writes a progressive JPEG.
  return isProgressive ? Math.max(loss, exportedLoss) : loss;
}
