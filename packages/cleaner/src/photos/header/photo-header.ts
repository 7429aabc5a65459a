/** File formats of pictures, by their first bytes. `raw` is the unprocessed format of a camera. */
export type PhotoFormat =
  | "jpeg"
  | "png"
  | "webp"
  | "gif"
  | "bmp"
  | "heic"
  | "avif"
  | "tiff"
  | "raw";

/**
 * How the stored pixels are turned to be seen upright, as in EXIF: 1 not at all, 2 mirrored, 3 by 180°, 4 mirrored and by 180°,
 * 5 transposed, 6 by 90° clockwise, 7 transposed and by 180°, 8 by 90° counter-clockwise.
 */
export type Turn = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

/** When a photo was taken. `localMs` is the time of the camera's clock as if it were UTC; `offsetMinutes` is its zone, if known. */
export type TakenAt = { localMs: number; offsetMinutes?: number };

/** The place of an embedded JPEG in its file, and its size if the header has it. Its pixels are not turned. */
export type EmbeddedJpeg = { from: number; to: number };

/**
 * What a camera wrote of itself: present if the header names its model. The size is the one of the shot. `isChanged`: the data
 * was written again long after the shot.
 */
export type CameraData = { widthPixels?: number; heightPixels?: number; isChanged?: true };

/** What the header of a picture says. Sizes are of the stored pixels, before the turn. */
export type PhotoHeader = {
  format: PhotoFormat;
  widthPixels?: number;
  heightPixels?: number;
  turn: Turn;
  takenAt?: TakenAt;
  camera?: CameraData;
  /** Of a JPEG, 1 to 100, by its quantisation tables. */
  quality?: number;
  /** The largest embedded JPEG of a raw file, else the thumbnail of the EXIF data. */
  preview?: EmbeddedJpeg;
  /** A JPEG that cannot be decoded at a reduced size without all of its coefficients in memory. */
  isProgressive?: boolean;
};

/** Width and height as seen, after the turn; `undefined` if the header does not have them. */
export function uprightSize({
  widthPixels,
  heightPixels,
  turn,
}: PhotoHeader): { widthPixels: number; heightPixels: number } | undefined {
  if (widthPixels === undefined || heightPixels === undefined) return undefined;
  return turn >= 5
    ? { widthPixels: heightPixels, heightPixels: widthPixels }
    : { widthPixels, heightPixels };
}
