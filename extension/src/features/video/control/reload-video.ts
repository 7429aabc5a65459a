const longestMs = 10_000;
/** A slow line may bring a film later than anybody waits for it. */
const latestMs = 60_000;

/** Where and how a film was being played when it was loaded anew. */
export type Place = { readonly seconds: number; readonly pace: number; isPaused: boolean };

export const placeOf = ({ currentTime, playbackRate, paused }: HTMLVideoElement): Place => ({
  seconds: currentTime,
  pace: playbackRate,
  isPaused: paused,
});

/** Goes on with what `load` loads; browsers stop what is loaded anew, and forget its pace. False where nothing came in time. */
export async function reload(
  media: HTMLVideoElement,
  load: (place: Place) => unknown,
  place = placeOf(media),
): Promise<boolean> {
  const signal = AbortSignal.timeout(latestMs);
  // Loading stops a film without this event.
  media.addEventListener("pause", () => (place.isPaused = true), { signal });
  const hasBegun = new Promise<void>((resolve) => {
    const begin = () => {
      // Before an `autoplay` of the page or its player is heard.
      if (place.isPaused) media.pause();
      resolve();
    };
    media.addEventListener("loadedmetadata", begin, { once: true, signal });
  });
  const goesOn = Promise.all([load(place), hasBegun]).then(() => {
    media.playbackRate = place.pace;
    // Where the player loads once more by itself, the first of its plays is broken off.
    if (!place.isPaused) media.play().catch(() => {});
    return true;
  });
  const isLate = new Promise<false>((resolve) => {
    setTimeout(resolve, longestMs, false);
  });
  return Promise.race([goesOn, isLate]);
}
