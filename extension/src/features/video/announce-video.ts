/** An extension that was updated or a person who switched suggestions off does not answer, however often a video plays. */
const maxTries = 5;

/**
 * Calls `announce` when a video plays in this document, again each time until it resolves to `true`. Returns a function to call when the
 * document has loaded media: events of videos in shadow roots cannot be heard from outside.
 */
export function announceVideo(announce: () => Promise<unknown>): () => void {
  let triesLeft = maxTries;
  let isAnnouncing = false;
  const stop = () => {
    triesLeft = 0;
    removeEventListener("playing", onPlaying, true);
  };
  const attempt = async () => {
    if (isAnnouncing || triesLeft === 0) return;
    isAnnouncing = true;
    triesLeft -= 1;
    const isTaken = await announce().catch(() => false);
    isAnnouncing = false;
    if (isTaken === true || triesLeft === 0) stop();
  };
  const onPlaying = ({ target, isTrusted }: Event) => {
    if (isTrusted && target instanceof HTMLVideoElement) void attempt();
  };
  addEventListener("playing", onPlaying, true);
  return () => void attempt();
}
