import { offlineCacheOf } from "./offline-cache.ts";

/**
 * Keeps the page and its files for when there is no network, and has its worker answer with them. Only where a browser
 * lets a page have a worker: over plain http there is none, and the page works for as long as it is open.
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
    const cache = await caches.open(offlineCacheOf(pathname));
    for (const address of [pathname + search, ...files]) {
      if (!(await cache.match(address, { ignoreVary: true }))) await cache.add(address);
    }
    for (const request of await cache.keys()) {
      const kept = new URL(request.url).pathname;
      if (kept !== pathname && !files.includes(kept)) await cache.delete(request);
    }
  } catch {
    // Blocked by a setting, no room, or offline by now: the page itself does not need it.
  }
}
