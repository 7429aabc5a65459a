import { toSeenFile } from "../../file.ts";
import { isScreenshot } from "../../findings/screenshots.ts";
import type { Photo } from "../photo.ts";
import { type BlurryPhoto, findBlurry } from "./blurry.ts";
import { findBursts } from "./bursts.ts";
import { bestReasons } from "./choose-best.ts";
import type { Comparable } from "./is-alike.ts";
import { isDocument } from "./is-document.ts";
import type { PhotoGroup } from "./photo-group.ts";
import { findSamePictures } from "./same-pictures.ts";
import { toViews } from "./views.ts";

type GroupOptions = {
  /** Whether a person said that two photos are not alike. */
  isApart?: (a: Photo, b: Photo) => boolean;
};

/** `blurry` leaves out photos of a group that are not its best. */
export type PhotoGroups = { groups: PhotoGroup[]; blurry: BlurryPhoto[] };

/**
 * Groups photos by their pixels; photos without them are left out. Same pictures first, then bursts among what remains and the
 * best of each group. Papers and screenshots are in no group, except by the photo that they show, and never blurry. Does not depend on the order of the photos.
 */
export function groupPhotos(
  photos: readonly Photo[],
  { isApart = () => false }: GroupOptions = {},
): PhotoGroups {
  const comparable = toComparable(photos, ({ pixels }) => pixels);
  const same = findSamePictures(
    toViews(uniquePhotos(photos), ({ pixels }) => pixels),
    isApart,
  );
  const secondBest = new Set(same.flatMap((group) => group.slice(1)));
  const shots = comparable.filter(({ photo }) => !secondBest.has(photo));
  const bursts = findBursts(shots, isApart);
  const notBest = new Set([...secondBest, ...bursts.flatMap((group) => group.slice(1))]);
  return {
    groups: [
      ...same.map((group) => toGroup("samePicture", group)),
      ...bursts.map((group) => toGroup("burst", group)),
    ],
    blurry: findBlurry(comparable.filter(({ photo }) => !notBest.has(photo))),
  };
}

/** Each path once, in the order of the paths. */
export const uniquePhotos = (photos: readonly Photo[]): Photo[] =>
  [...new Map(photos.map((photo) => [photo.path, photo])).values()].toSorted((a, b) =>
    a.path < b.path ? -1 : 1,
  );

/** The photos that may be compared as a whole by the given features. */
export const toComparable = (
  photos: readonly Photo[],
  select: (photo: Photo) => Photo["pixels"],
): Comparable[] =>
  uniquePhotos(photos).flatMap((photo) => {
    const features = select(photo);
    if (!features || isScreenshot(photo.path)) return [];
    // A thumbnail is too small to tell a document from a photo.
    const isUsable = features !== photo.pixels || !isDocument(features);
    return isUsable ? [{ photo, features }] : [];
  });

function toGroup(kind: PhotoGroup["kind"], photos: Photo[]): PhotoGroup {
  const [best, ...others] = photos;
  return {
    kind,
    files: photos.map(toSeenFile),
    reasons: best ? bestReasons(best, others) : [],
  };
}
