const timeoutMs = 10_000;
/** On a slow connection the video may start later than the caller waits; it is still resumed correctly until then. */
const resumeTimeoutMs = 60_000;

/** How a video was playing before it was reloaded. `isPaused` follows the person while it loads. */
export type Playback = { readonly seconds: number; readonly rate: number; isPaused: boolean };

export const readPlayback = ({
  currentTime,
  playbackRate,
  paused,
}: HTMLVideoElement): Playback => ({
  seconds: currentTime,
  rate: playbackRate,
  isPaused: paused,
});

/**
 * Calls `load` and resumes playing, because browsers pause a reloaded video and reset its rate. Resolves to false if nothing was
 * loaded in time.
 */
export async function reloadVideo(
  media: HTMLVideoElement,
  load: (playback: Playback) => unknown,
  playback = readPlayback(media),
): Promise<boolean> {
  const signal = AbortSignal.timeout(resumeTimeoutMs);
  // Loading pauses a video without this event, so the event means that the person paused it.
  media.addEventListener("pause", () => (playback.isPaused = true), { signal });
  const hasStarted = new Promise<void>((resolve) => {
    const onMetadata = () => {
      // Before an `autoplay` of the page or its player can be heard.
      if (playback.isPaused) media.pause();
      resolve();
    };
    media.addEventListener("loadedmetadata", onMetadata, { once: true, signal });
  });
  const hasResumed = Promise.all([load(playback), hasStarted]).then(() => {
    media.playbackRate = playback.rate;
    // If the player reloads once more by itself, this call is aborted.
    if (!playback.isPaused) media.play().catch(() => {});
    return true;
  });
  const hasTimedOut = new Promise<false>((resolve) => {
    setTimeout(resolve, timeoutMs, false);
  });
  return Promise.race([hasResumed, hasTimedOut]);
}
