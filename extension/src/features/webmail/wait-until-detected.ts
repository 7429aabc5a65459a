/** Webmails draw themselves bit by bit: looks at each change of the page until it is known, or its time is over. */
export function untilRecognised<Found>(
  look: () => Found | undefined,
  longestMs: number,
): Promise<Found | undefined> {
  return new Promise((resolve) => {
    const end = (found: Found | undefined) => {
      watcher.disconnect();
      clearTimeout(timer);
      resolve(found);
    };
    const tryAgain = () => {
      const found = look();
      if (found) end(found);
    };
    const watcher = new MutationObserver(tryAgain);
    const timer = setTimeout(() => end(undefined), longestMs);
    watcher.observe(document.documentElement, { childList: true, subtree: true });
    tryAgain();
  });
}
