import { offlineCacheOf } from "./offline-cache.ts";

/** A network that has not answered by then leaves a person before an empty page. */
const patienceMs = 4000;

type Lasting = Event & { waitUntil: (work: Promise<unknown>) => void };
type Fetching = Event & { request: Request; respondWith: (answer: Promise<Response>) => void };
/** What a worker has beside what pages have. */
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
const openCache = () => caches.open(offlineCacheOf(pagePath));

/** The page of the moment where the network gives it in time, else the last one that was kept, in any language. */
async function answerPage(request: Request): Promise<Response> {
  const cache = await openCache();
  const kept =
    (await cache.match(request, { ignoreVary: true })) ??
    (await cache.match(request, { ignoreVary: true, ignoreSearch: true }));
  const fresh = fetch(request).then(async (response) => {
    if (response.ok) await cache.put(request, response.clone());
    return response;
  });
  if (!kept) return fresh;
  const late = new Promise<Response>((resolve) => setTimeout(() => resolve(kept), patienceMs));
  const usable = fresh.then((response) => (response.status < 500 ? response : kept));
  return Promise.race([usable.catch(() => kept), late]);
}

/** A name carries a hash of what is inside: what was kept under it stays right. */
async function answerFile(request: Request): Promise<Response> {
  const cache = await openCache();
  const kept = await cache.match(request, { ignoreVary: true });
  if (kept) return kept;
  const response = await fetch(request);
  if (response.ok) await cache.put(request, response.clone());
  return response;
}

worker.addEventListener("install", () => void worker.skipWaiting());
worker.addEventListener("activate", (event) => event.waitUntil(worker.clients.claim()));
worker.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  // Whatever else the page asks for, the API above all, is between it and the tally.
  if (request.method !== "GET" || origin !== location.origin) return;
  if (request.mode === "navigate" && pathname === pagePath) event.respondWith(answerPage(request));
  else if (pathname.startsWith(filesPath)) event.respondWith(answerFile(request));
});
