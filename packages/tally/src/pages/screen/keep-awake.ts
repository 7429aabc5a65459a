/** Keeps the display awake while the page is visible, if the browser supports it (only on https). Returns a stop function. */
export function keepAwake(): () => void {
  if (!("wakeLock" in navigator)) return () => undefined;
  let lock: WakeLockSentinel | undefined;
  let isStopped = false;

  async function requestLock(): Promise<void> {
    if (document.visibilityState !== "visible") return;
    try {
      lock = await navigator.wakeLock.request("screen");
      if (isStopped) await lock.release();
    } catch {
      // The browser refuses, for example on low battery: the display sleeps as usual.
    }
  }
  // The browser releases the lock whenever the page is hidden.
  document.addEventListener("visibilitychange", requestLock);
  void requestLock();
  return () => {
    isStopped = true;
    document.removeEventListener("visibilitychange", requestLock);
    void lock?.release();
  };
}
