const maxWaitMs = 20_000;
const maxPresentMs = 500;
/** The longest side of a frame that is compared. */
const comparedPixels = 640;

/** The frame in the middle of a video, of which only the needed part is read; rejects if the browser cannot play it. */
export const videoFrame = (file: Blob, signal: AbortSignal): Promise<ImageBitmap> =>
  withVideo(file, "loadeddata", signal, async (video) => {
    // One that was recorded live has no length until it was played.
    await seek(video, Number.isFinite(video.duration) ? video.duration / 2 : 1, signal);
    return createImageBitmap(video);
  });

/** The frames at some times of a video, with at most 640 pixels on the longest side, and its definition; rejects if the browser cannot play it. */
export const videoFrames = (file: Blob, timesMs: readonly number[], signal: AbortSignal) =>
  withVideo(file, "loadeddata", signal, async (video) => {
    const { videoWidth, videoHeight } = video;
    const scale = Math.min(1, comparedPixels / Math.max(videoWidth, videoHeight));
    const [width, height] = [videoWidth, videoHeight].map((side) => Math.round(side * scale));
    const canvas = new OffscreenCanvas(width!, height!);
    const context = canvas.getContext("2d", { willReadFrequently: true })!;
    context.imageSmoothingQuality = "high";
    const frames: ImageData[] = [];
    for (const timeMs of timesMs) {
      await seek(video, timeMs / 1000, signal);
      context.drawImage(video, 0, 0, width!, height!);
      frames.push(context.getImageData(0, 0, width!, height!));
    }
    return { widthPixels: videoWidth, heightPixels: videoHeight, frames };
  });

async function seek(video: HTMLVideoElement, seconds: number, signal: AbortSignal): Promise<void> {
  const seeked = waitFor(video, "seeked", signal);
  // Until the frame is presented, some browsers draw the one before. A hidden page presents none.
  const presented = new Promise<void>((resolve) => {
    video.requestVideoFrameCallback(() => resolve());
    setTimeout(resolve, maxPresentMs);
  });
  video.currentTime = seconds;
  await seeked;
  await presented;
}

export type VideoFacts = { durationSeconds: number; widthPixels: number; heightPixels: number };

/** How long a video lasts and its definition; rejects if the browser cannot play it. */
export const readVideoFacts = (file: Blob, signal: AbortSignal): Promise<VideoFacts> =>
  withVideo(file, "loadedmetadata", signal, async (video) => ({
    durationSeconds: video.duration,
    widthPixels: video.videoWidth,
    heightPixels: video.videoHeight,
  }));

async function withVideo<T>(
  file: Blob,
  event: "loadeddata" | "loadedmetadata",
  signal: AbortSignal,
  use: (video: HTMLVideoElement) => Promise<T>,
): Promise<T> {
  const video = document.createElement("video");
  const url = URL.createObjectURL(file);
  try {
    video.muted = true;
    video.preload = event === "loadeddata" ? "auto" : "metadata";
    const loaded = waitFor(video, event, signal);
    video.src = url;
    await loaded;
    return await use(video);
  } finally {
    // Without a source the browser releases the decoder.
    video.removeAttribute("src");
    video.load();
    URL.revokeObjectURL(url);
  }
}

function waitFor(video: HTMLVideoElement, event: string, outer: AbortSignal): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const ended = new AbortController();
  const { signal } = ended;
  const stop = AbortSignal.any([outer, AbortSignal.timeout(maxWaitMs)]);
  video.addEventListener(event, () => resolve(), { signal });
  video.addEventListener("error", () => reject(new Error("cannot be played")), { signal });
  stop.addEventListener("abort", () => reject(stop.reason as Error), { signal });
  return promise.finally(() => ended.abort());
}
