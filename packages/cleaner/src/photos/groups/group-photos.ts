import { toSeenFile } from "../../file.ts";
import type { Photo } from "../photo.ts";
import { type BlurryPhoto, findBlurry } from "./blurry.ts";
import { findBursts } from "./bursts.ts";
import { bestReasons } from "./choose-best.ts";
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
 * best of each group. Papers and screenshots are in no group, except by the photo that they show, and never blurry. Does not
 * depend on the order of the photos.
 */
export function groupPhotos(
  photos: readonly Photo[],
  { isApart = () => false }: GroupOptions = {},
): PhotoGroups {
  const views = toViews(photos, ({ pixels }) => pixels);
  const same = findSamePictures(views, isApart);
  const wholes = views.filter(({ photo, features }) => features === photo.pixels);
  const secondBest = new Set(same.flatMap((group) => group.slice(1)));
  const shots = wholes.filter(({ photo }) => !secondBest.has(photo));
  const bursts = findBursts(shots, isApart);
  const notBest = new Set([...secondBest, ...bursts.flatMap((group) => group.slice(1))]);
  return {
    groups: [
      ...same.map((group) => toGroup("samePicture", group)),
      ...bursts.map((group) => toGroup("burst", group)),
    ],
    blurry: findBlurry(wholes.filter(({ photo }) => !notBest.has(photo))),
  };
}

function toGroup(kind: PhotoGroup["kind"], photos: Photo[]): PhotoGroup {
  const [best, ...others] = photos;
  return {
    kind,
    files: photos.map(toSeenFile),
    reasons: best ? bestReasons(best, others) : [],
  };
}
