/**
 * Caches the page and its files, and registers the service worker that serves them without a network. On plain http
 * there are no service workers: the page then works only while it is open.
 */
export async function workOffline(laterFiles: readonly string[]): Promise<void> {
  if (!("serviceWorker" in navigator)) return;
  const { pathname, search } = location;
  const files = [
    ...document.querySelectorAll<HTMLLinkElement>("link[rel=stylesheet], link[rel=icon]"),
    ...document.querySelectorAll<HTMLScriptElement>("script[src]"),
  ]
    .map((element) => new URL("href" in element ? element.href : element.src).pathname)
    .concat(laterFiles);
  try {
    const worker = pathname.replace(/[^/]+$/, "service-worker.js");
    await navigator.serviceWorker.register(worker, { scope: pathname, updateViaCache: "none" });
    const cache = await caches.open(offlineCacheName(pathname));
    for (const address of [pathname + search, ...files]) {
      if (!(await cache.match(address, { ignoreVary: true }))) await cache.add(address);
    }
    for (const request of await cache.keys()) {
      const kept = new URL(request.url).pathname;
      if (kept !== pathname && !files.includes(kept)) await cache.delete(request);
    }
  } catch {
    // Blocked by a setting, quota used up, or offline: the page works without it.
  }
}

/** The name of the cache with the page at `pathname` and its files. The page fills it, its service worker reads it. */
export const offlineCacheName = (pathname: string): string => `digital-cleanup ${pathname}`;
