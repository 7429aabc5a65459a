import type { PhotoFeatures } from "../features/photo-features.ts";
import type { PhotoHeader } from "../header/photo-header.ts";
import type { Photo } from "../photo.ts";
import { thresholds } from "../thresholds.ts";

/**
 * How much of what a camera writes a photo still has: 3 for date and model as the camera left them, 2 if something contradicts
 * them, 1 for the date alone, 0 for none.
 */
export function originality({ header, thumbnail, pixels }: Photo): number {
  if (!header.takenAt) return 0;
  if (!header.camera) return 1;
  const isIntact =
    !header.camera.isChanged && hasSizeOfShot(header) && isAsInThumbnail(thumbnail, pixels);
  return isIntact ? 3 : 2;
}

/** Programs that crop or resize a photo may copy its data as they are. Some cameras exchange the sides of a turned photo. */
function hasSizeOfShot({
  format,
  camera,
  widthPixels = 0,
  heightPixels = 0,
}: PhotoHeader): boolean {
  if (format !== "jpeg" || !camera?.widthPixels || !camera.heightPixels) return true;
  return (
    Math.max(widthPixels, heightPixels) === Math.max(camera.widthPixels, camera.heightPixels) &&
    Math.min(widthPixels, heightPixels) === Math.min(camera.widthPixels, camera.heightPixels)
  );
}

/** The camera's thumbnail shows what an edited picture was before. */
function isAsInThumbnail(thumbnail?: PhotoFeatures, pixels?: PhotoFeatures): boolean {
  if (!thumbnail || !pixels) return true;
  const difference = pixels.colours.reduce(
    (sum, value, index) => sum + Math.abs(value - thumbnail.colours[index]!),
    0,
  );
  return difference / pixels.colours.length <= thresholds.best.thumbnailColours;
}
