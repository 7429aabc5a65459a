/** Calls `detect` after each change of the page until it finds something, or until `timeoutMs` have passed. */
export function waitForDetection<Found>(
  detect: () => Found | undefined,
  timeoutMs: number,
): Promise<Found | undefined> {
  return new Promise((resolve) => {
    const finish = (found: Found | undefined) => {
      observer.disconnect();
      clearTimeout(timer);
      resolve(found);
    };
    const check = () => {
      const found = detect();
      if (found) finish(found);
    };
    const observer = new MutationObserver(check);
    const timer = setTimeout(() => finish(undefined), timeoutMs);
    observer.observe(document.documentElement, { childList: true, subtree: true });
    check();
  });
}
