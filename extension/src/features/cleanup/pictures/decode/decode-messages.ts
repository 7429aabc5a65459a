/** A picture in large has the pixels that fill this box, or all if it has fewer. */
export type Wanted = "thumbnail" | { widthPixels: number; heightPixels: number };

/** `id` names the picture in the answers. */
export type ToDecoder =
  | { type: "decode"; id: number; file: Blob; as: Wanted }
  | { type: "drop"; id: number };

/** A first picture may be followed by a better one. Without a picture, it cannot be decoded. */
export type FromDecoder = { type: "decoded"; id: number; picture?: ImageBitmap; isLast: boolean };
