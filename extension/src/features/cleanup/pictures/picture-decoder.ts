import type { FromDecoder, ToDecoder, Wanted } from "./decode/decode-messages.ts";
import { isVideo, withMediaType } from "./media-type.ts";
import type { OpenFile } from "./open-reviewed-file.ts";
import { scaleToThumbnail } from "./scale-to-thumbnail.ts";
import { videoFrame } from "./video-frame.ts";

/** The memory of a worker goes with it, so it ends once nothing was decoded for this time. */
const idleMs = 1000;

type Waiting = { show: (picture: ImageBitmap) => void; fail: () => void };
type Wish = Waiting & { as: Wanted; signal: AbortSignal };

/**
 * Decodes the files of a reviewed folder. `decode` calls `show` with the picture, and before it perhaps with a smaller one, or `fail` if
 * the file is gone, damaged, too large or of a type that the browser does not decode; neither once `signal` is aborted.
 */
export type PictureDecoder = { decode: (path: string, wish: Wish) => void; close: () => void };

/** Pictures are decoded in a worker, which starts when one is wanted; frames of videos in the page, as only pages have video elements. */
export function createPictureDecoder(open: OpenFile): PictureDecoder {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let idle: ReturnType<typeof setTimeout> | undefined;
  let lastId = 0;
  const end = () => {
    worker?.terminate();
    worker = undefined;
    waiting.clear();
  };
  const stopWaiting = (id: number): boolean => {
    const wasWaiting = waiting.delete(id);
    clearTimeout(idle);
    if (waiting.size === 0) idle = setTimeout(end, idleMs);
    return wasWaiting;
  };
  const settle = ({ data: { id, picture, isLast } }: MessageEvent<FromDecoder>) => {
    const shown = waiting.get(id);
    if (isLast) stopWaiting(id);
    if (!shown) picture?.close();
    else if (picture) shown.show(picture);
    else shown.fail();
  };
  const send = (message: ToDecoder) => {
    if (!worker) {
      worker = new Worker(new URL("../scan/scan-worker.ts", import.meta.url), { type: "module" });
      worker.addEventListener("message", settle);
    }
    worker.postMessage(message);
  };
  const decodeFile = (file: File, { as, signal, show, fail }: Wish) => {
    lastId += 1;
    const id = lastId;
    waiting.set(id, { show, fail });
    clearTimeout(idle);
    send({ type: "decode", id, file, as });
    signal.addEventListener("abort", () => stopWaiting(id) && send({ type: "drop", id }));
  };
  const decode = async (path: string, wish: Wish) => {
    const { signal, show, fail } = wish;
    const file = await open(path);
    if (signal.aborted) return;
    if (!file) fail();
    else if (!isVideo(path)) decodeFile(file, wish);
    else {
      const video = withMediaType(file, path);
      const scale = (whole: ImageBitmap) => scaleToThumbnail(whole, wish.as);
      const frame = await videoFrame(video, signal).then(scale, () => undefined);
      if (signal.aborted) frame?.close();
      else if (frame) show(frame);
      else fail();
    }
  };
  return {
    decode: (path, wish) => void decode(path, wish),
    close: end,
  };
}
