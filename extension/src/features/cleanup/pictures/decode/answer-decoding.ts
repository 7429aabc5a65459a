import { maybeForceGcOfPhotos } from "../../scan/read/force-gc.ts";
import type { FromDecoder, ToDecoder } from "./decode-messages.ts";
import { decodeLarge } from "./decode-large.ts";
import { decodeThumbnail } from "./decode-thumbnail.ts";

const decoding = new Map<number, AbortController>();

/** Decodes in the worker that also looks at photos, so that the page never waits for a picture. */
export function answerDecoding(request: ToDecoder): void {
  const { id } = request;
  if (request.type === "drop") {
    decoding.get(id)?.abort();
    return;
  }
  const stop = new AbortController();
  decoding.set(id, stop);
  const answer = (picture: ImageBitmap | undefined, isLast: boolean) => {
    const message: FromDecoder = { type: "decoded", id, isLast, ...(picture && { picture }) };
    postMessage(message, { transfer: picture ? [picture] : [] });
    if (!isLast) return;
    decoding.delete(id);
    maybeForceGcOfPhotos();
  };
  const { file, as } = request;
  const decoded =
    as === "thumbnail"
      ? decodeThumbnail(file, stop.signal, (picture) => answer(picture, false))
      : decodeLarge(file, as, stop.signal);
  decoded.then(
    (picture) => answer(picture, true),
    () => answer(undefined, true),
  );
}
