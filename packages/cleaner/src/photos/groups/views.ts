import { isScreenshot } from "../../findings/screenshots.ts";
import type { PhotoFeatures } from "../features/photo-features.ts";
import { aspectRatio, type Photo } from "../photo.ts";
import { isDocument } from "./is-document.ts";

/** A picture as it is compared: the whole, or what it shows within a frame or the bars of a screenshot. `aspect`: NaN if not known. */
export type View = { photo: Photo; features: PhotoFeatures; aspect: number };

/**
 * The views of photos by the given features, each path once, in the order of the paths. Screenshots and documents are compared by
 * the photo within them.
 */
export const toViews = (
  photos: readonly Photo[],
  select: (photo: Photo) => PhotoFeatures | undefined,
): View[] =>
  [...new Map(photos.map((photo) => [photo.path, photo])).values()]
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
    .flatMap((photo) => {
      const features = select(photo);
      if (!features) return [];
      const aspect = aspectRatio(photo) ?? Number.NaN;
      const views = isScreenshot(photo.path) ? [] : [{ photo, features, aspect }];
      if (features.framed) views.push({ photo, ...features.framed });
      // A thumbnail is too small to tell a document from a photo.
      return views.filter((view) => features !== photo.pixels || !isDocument(view.features));
    });
