import sharp, { type Sharp } from "sharp";

/** Ways in which one shot is saved again, each from the bytes of the photo. */
export const copies: Record<string, (photo: Uint8Array) => Promise<Buffer>> = {
  half: (photo) => halfSize(photo, (picture) => picture.jpeg({ quality: 75 })),
  poor: (photo) => sharp(photo).jpeg({ quality: 60 }).toBuffer(),
  webp: (photo) => sharp(photo).webp({ quality: 75, effort: 1 }).toBuffer(),
  png: (photo) => sharp(photo).png({ compressionLevel: 1 }).toBuffer(),
  brighter: (photo) => sharp(photo).linear(1.1).jpeg({ quality: 85 }).toBuffer(),
};

/** The seven other turns and mirrors, saved as pixels. */
export const turned: Record<string, (photo: Uint8Array) => Promise<Buffer>> = Object.fromEntries(
  [0, 90, 180, 270].flatMap((angle) =>
    [false, true]
      .filter((isMirrored) => angle > 0 || isMirrored)
      .map((isMirrored) => [
        `${isMirrored ? "mirrored" : "turned"}-${angle}`,
        async (photo: Uint8Array) => {
          const upright = await sharp(photo)
            .flop(isMirrored)
            .png({ compressionLevel: 1 })
            .toBuffer();
          return sharp(upright).rotate(angle).jpeg({ quality: 85 }).toBuffer();
        },
      ]),
  ),
);

/** The photo without its left and upper 3 %, in the ratio of before. */
export async function crop(photo: Uint8Array, share = 0.03): Promise<Buffer> {
  const { width, height } = await sharp(photo).metadata();
  const left = Math.round(width * share);
  const top = Math.round(height * share);
  return sharp(photo)
    .extract({ left, top, width: width - left, height: height - top })
    .jpeg({ quality: 90 })
    .toBuffer();
}

async function halfSize(photo: Uint8Array, save: (picture: Sharp) => Sharp): Promise<Buffer> {
  const { width } = await sharp(photo).metadata();
  return save(sharp(photo).resize(Math.round(width / 2))).toBuffer();
}
