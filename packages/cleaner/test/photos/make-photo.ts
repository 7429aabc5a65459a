import type { PhotoFeatures } from "../../src/photos/features/photo-features.ts";
import type { TakenAt } from "../../src/photos/header/photo-header.ts";
import type { Photo } from "../../src/photos/photo.ts";

type Known = {
  /** The bits of the hash that are set, in each turn. */
  bits?: readonly number[];
  takenAt?: TakenAt;
  width?: number;
  features?: Partial<PhotoFeatures>;
};

/** A photo of 4:3 whose features are of one grey, except for the given ones. */
export function makePhoto(
  path: string,
  { bits = [], takenAt, width = 4000, features }: Known = {},
): Photo {
  const hashes = new Uint32Array(16);
  // Turned, the picture is another one: the bits of each other turn are far from those of the first.
  hashes.fill(0x5a5a_5a5a, 2);
  for (const bit of bits) hashes[bit >> 5]! |= 1 << (bit & 31);
  const fineHash = new Uint32Array(8);
  for (const bit of bits) fineHash[bit >> 5]! |= 0xf << (bit & 28);
  return {
    path,
    bytes: 1000,
    modifiedAtMs: 0,
    header: {
      format: "jpeg",
      turn: 1,
      widthPixels: width,
      heightPixels: (width * 3) / 4,
      ...(takenAt ? { takenAt } : {}),
    },
    pixels: {
      hashes,
      // Far from all hashes: nothing was cut off.
      cutHashes: new Uint32Array(28).fill(0x3333_3333),
      fineHash,
      // A texture, so that no part looks like another.
      grid: Uint8Array.from({ length: 576 }, (_, at) => (at * at * 7919) % 251),
      colours: new Uint8Array(48).fill(128),
      relief: 40,
      chroma: 20,
      modeShare: 0.01,
      skew: 0.2,
      frameShare: 0,
      cutShare: 0.01,
      contrast: 50,
      localDetail: new Uint8Array(144).fill(60),
      sharpness: 100,
      detail: 1,
      shake: 0.8,
      ...features,
    },
  };
}
