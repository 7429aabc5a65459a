import type { SeenFile } from "../file.ts";
import type { PhotoFeatures } from "./features/photo-features.ts";
import { type PhotoHeader, uprightSize } from "./header/photo-header.ts";

/**
 * A picture and what is known of it. `thumbnail`: features of the embedded preview; `pixels`: features of the picture itself,
 * which alone decide.
 */
export type Photo = SeenFile & {
  header: PhotoHeader;
  thumbnail?: PhotoFeatures | undefined;
  pixels?: PhotoFeatures | undefined;
};

export const pixelCount = ({ header }: Photo): number =>
  (header.widthPixels ?? 0) * (header.heightPixels ?? 0);

/** Width divided by height as seen; `undefined` if the header does not have them. */
export function aspectRatio({ header }: Photo): number | undefined {
  const size = uprightSize(header);
  return size && size.widthPixels > 0 && size.heightPixels > 0
    ? size.widthPixels / size.heightPixels
    : undefined;
}
