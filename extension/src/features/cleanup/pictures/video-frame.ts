const maxWaitMs = 8000;
/** The very first frame is often black. */
const atSeconds = 1;

/** A frame near the beginning of a video, of which only the needed part is read; rejects if the browser cannot play it. */
export const videoFrame = (file: Blob, signal: AbortSignal): Promise<ImageBitmap> =>
  withVideo(file, "loadeddata", signal, async (video) => {
    const seeked = waitFor(video, "seeked", signal);
    video.currentTime = Math.min(atSeconds, video.duration / 2 || 0);
    await seeked;
    return createImageBitmap(video);
  });

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
