/** Keeps the display awake while the page is seen, where the browser can (only on https). Gives the way to stop. */
export function keepAwake(): () => void {
  if (!("wakeLock" in navigator)) return () => undefined;
  let lock: WakeLockSentinel | undefined;
  let isStopped = false;

  async function ask(): Promise<void> {
    if (document.visibilityState !== "visible") return;
    try {
      lock = await navigator.wakeLock.request("screen");
      if (isStopped) await lock.release();
    } catch {
      // A low battery or the system's settings refuse: the display sleeps as it would have.
    }
  }
  // The browser takes the lock back whenever the page is hidden.
  document.addEventListener("visibilitychange", ask);
  void ask();
  return () => {
    isStopped = true;
    document.removeEventListener("visibilitychange", ask);
    void lock?.release();
  };
}
