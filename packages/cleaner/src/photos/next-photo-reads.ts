import { timeRuns } from "./groups/bursts.ts";
import { isAlike } from "./groups/is-alike.ts";
import { findCandidates } from "./groups/find-candidates.ts";
import { toViews, type View } from "./groups/views.ts";
import type { PhotoFormat } from "./header/photo-header.ts";
import { isMeasurable } from "./header/read-preview.ts";
import type { Photo } from "./photo.ts";
import { thresholds } from "./thresholds.ts";

/** `thumbnail`: decode the bytes `from` to `to` as a JPEG. `pixels`: decode the file, or its embedded picture, reduced to 1,000 pixels or little more. */
export type PhotoRead =
  | { read: "thumbnail"; path: string; from: number; to: number }
  | { read: "pixels"; path: string };

type ReadOptions = {
  /** Whether the caller can decode a format. */
  decodes: (format: PhotoFormat) => boolean;
  /** Blurred photos are found by their pixels only, so that every photo is decoded. */
  findsBlurry: boolean;
};

/**
 * What to read next of the photos; empty once `groupPhotos` knows all it can. Embedded thumbnails propose pairs, and only these are
 * decoded, with the photos that have no thumbnail. Photos of which nothing can be decoded, or that are too large to be, are never listed.
 * A caller that could not read a listed photo leaves it out of the next call.
 */
export function nextPhotoReads(
  photos: readonly Photo[],
  { decodes, findsBlurry }: ReadOptions,
): PhotoRead[] {
  const open = photos.filter(({ header, pixels }) => !pixels && isMeasurable(header, decodes));
  if (findsBlurry) return open.map(toPixels);
  // What is not decoded has no more than its embedded picture.
  const isProposed = ({ header }: Photo) => header.preview && decodes(header.format);
  const thumbnails = open.flatMap((photo): PhotoRead[] =>
    isProposed(photo) && !photo.thumbnail
      ? [{ read: "thumbnail", path: photo.path, ...photo.header.preview! }]
      : [],
  );
  const withoutThumbnail = open.filter((photo) => !isProposed(photo) && !photo.thumbnail);
  if (thumbnails.length + withoutThumbnail.length > 0) {
    return [...thumbnails, ...withoutThumbnail.map(toPixels)];
  }
  const proposed = proposePhotos(photos);
  return open.filter(({ path }) => proposed.has(path)).map(toPixels);
}

const toPixels = ({ path }: Photo): PhotoRead => ({ read: "pixels", path });

/** The paths of photos that may be like another by what is known so far. */
function proposePhotos(photos: readonly Photo[]): Set<string> {
  const select = ({ pixels, thumbnail }: Photo) => pixels ?? thumbnail;
  const views = toViews(photos, select);
  const proposed = new Set<string>();
  const propose = (a: View, b: View) => {
    proposed.add(a.photo.path);
    proposed.add(b.photo.path);
  };
  findCandidates(views, thresholds.proposal, propose);
  const wholes = views.filter(({ photo, features }) => features === select(photo));
  for (const run of timeRuns(wholes)) {
    for (const one of run) {
      for (const other of run) {
        if (one !== other && isAlike(one, other, thresholds.burstProposal)) propose(one, other);
      }
    }
  }
  return proposed;
}
