/** `id` names the picture in the answers. */
export type ToDecoder =
  | { type: "decode"; id: number; file: Blob; as: "thumbnail" | "large" }
  | { type: "drop"; id: number };

/** A first picture may be followed by a better one. Without a picture, it cannot be decoded. */
export type FromDecoder = { type: "decoded"; id: number; picture?: ImageBitmap; isLast: boolean };
