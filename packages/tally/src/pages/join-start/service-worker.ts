import { offlineCacheName } from "./work-offline.ts";

/** After this time the cached page is shown, because a slow network would leave an empty page. */
const networkTimeoutMs = 4000;

type Lasting = Event & { waitUntil: (work: Promise<unknown>) => void };
type Fetching = Event & { request: Request; respondWith: (answer: Promise<Response>) => void };
/** The parts of the service worker API that the DOM types lack. */
type Worker = {
  registration: { scope: string };
  skipWaiting: () => Promise<void>;
  clients: { claim: () => Promise<void> };
  addEventListener: ((name: "install" | "activate", listener: (event: Lasting) => void) => void) &
    ((name: "fetch", listener: (event: Fetching) => void) => void);
};

const worker = globalThis as unknown as Worker;
const pagePath = new URL(worker.registration.scope).pathname;
const filesPath = pagePath.replace(/(e\/[^/]+\/join|d\/[^/]+)$/, "assets/");
const openCache = () => caches.open(offlineCacheName(pagePath));

/** The current page if the network returns it in time, else the cached one, in any language. */
async function answerPage(request: Request): Promise<Response> {
  const cache = await openCache();
  const cached =
    (await cache.match(request, { ignoreVary: true })) ??
    (await cache.match(request, { ignoreVary: true, ignoreSearch: true }));
  const fresh = fetch(request).then(async (response) => {
    if (response.ok) await cache.put(request, response.clone());
    return response;
  });
  if (!cached) return fresh;
  const late = new Promise<Response>((resolve) =>
    setTimeout(() => resolve(cached), networkTimeoutMs),
  );
  const usable = fresh.then((response) => (response.status < 500 ? response : cached));
  return Promise.race([usable.catch(() => cached), late]);
}

/** File names contain a hash of the content, so a cached file is never outdated. */
async function answerFile(request: Request): Promise<Response> {
  const cache = await openCache();
  const cached = await cache.match(request, { ignoreVary: true });
  if (cached) return cached;
  const response = await fetch(request);
  if (response.ok) await cache.put(request, response.clone());
  return response;
}

worker.addEventListener("install", () => void worker.skipWaiting());
worker.addEventListener("activate", (event) => event.waitUntil(worker.clients.claim()));
worker.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  // Other requests, such as those of the API, go to the network.
  if (request.method !== "GET" || origin !== location.origin) return;
  if (request.mode === "navigate" && pathname === pagePath) event.respondWith(answerPage(request));
  else if (pathname.startsWith(filesPath)) event.respondWith(answerFile(request));
});
