import { html, js, json, png } from "../site/answer.ts";
import { inPage, page, picture, prose, script } from "../site/bodies.ts";
import type { Routes, Situation } from "../situation.ts";

const asks = `fetch("/a.json").then((a) => a.text()), fetch("/b.json").then((a) => a.text())`;
const data = (isChunked: boolean): Routes => ({
  "/a.json": json(prose(30_000, 1), { isChunked }),
  "/b.json": json(prose(12_000, 2), { isChunked }),
});

const dedicated = (name: string, isChunked: boolean): Situation => ({
  name,
  routes: () => ({
    own: {
      "/": html(page(`<script>new Worker("/worker.js")</script>`)),
      "/worker.js": js(script(2_000, `Promise.all([${asks}]).then(() => postMessage(1));`)),
      ...data(isChunked),
    },
  }),
});

const shared = (name: string, isChunked: boolean): Situation => ({
  name,
  routes: () => ({
    own: {
      "/": html(page(`<script>new SharedWorker("/worker.js")</script>`)),
      "/worker.js": js(script(2_000, `Promise.all([${asks}]);`)),
      ...data(isChunked),
    },
  }),
});

const registers = inPage(
  `await navigator.serviceWorker.register("/sw.js"); await navigator.serviceWorker.ready;`,
);
const takesOver = `self.addEventListener("install", (e) => e.waitUntil(self.skipWaiting())); self.addEventListener("activate", (e) => e.waitUntil(self.clients.claim()));`;
const passesOn = `self.addEventListener("fetch", (e) => e.respondWith(fetch(e.request)));`;
const keepsFirst = `self.addEventListener("install", (e) => e.waitUntil(caches.open("v1").then((c) => c.addAll(["/a.png", "/b.png"]))));`;
const answersKept = `self.addEventListener("fetch", (e) => e.respondWith(caches.match(e.request).then((kept) => kept ?? fetch(e.request))));`;

/** `isSecond`: the worker is there already, from a visit before. */
const serviceWorker = (
  name: string,
  worker: string,
  { isSecond = false, isChunked = false, isGzip = false } = {},
): Situation => ({
  name,
  ...(isSecond && { before: (at) => `${at.own}/` }),
  routes: () => {
    const shape = { isChunked, ...(isGzip && { encoding: "gzip" as const }) };
    return {
      own: {
        "/": html(
          page(
            `<img src="/a.png"><img src="/b.png">${registers}${inPage(`await fetch("/a.json").then((a) => a.text())`)}`,
          ),
        ),
        "/sw.js": js(script(3_000, takesOver + worker)),
        "/a.png": png(picture(25_000, 1), shape),
        "/b.png": png(picture(10_000, 2), shape),
        "/a.json": json(prose(20_000), shape),
      },
    };
  },
});

export const workers: Situation[] = [
  dedicated("dedicated-worker", false),
  dedicated("dedicated-worker-chunked", true),
  shared("shared-worker", false),
  shared("shared-worker-chunked", true),
  {
    name: "worker-script-chunked",
    routes: () => ({
      own: {
        "/": html(page(`<script>new Worker("/worker.js")</script><img src="/a.png">`)),
        "/worker.js": js(script(40_000), { isChunked: true }),
        "/a.png": png(picture(15_000)),
      },
    }),
  },
  {
    name: "module-worker",
    routes: () => ({
      own: {
        "/": html(page(`<script>new Worker("/worker.js", { type: "module" })</script>`)),
        "/worker.js": js(script(3_000, `import "/part.js";`)),
        "/part.js": js(script(15_000), { encoding: "gzip" }),
      },
    }),
  },
  serviceWorker("service-worker-first", keepsFirst),
  serviceWorker("service-worker-idle", "", { isSecond: true }),
  serviceWorker("service-worker-passes-on", passesOn, { isSecond: true }),
  serviceWorker("service-worker-passes-chunked", passesOn, { isSecond: true, isChunked: true }),
  serviceWorker("service-worker-passes-gzip", passesOn, {
    isSecond: true,
    isChunked: true,
    isGzip: true,
  }),
  serviceWorker("service-worker-answers", keepsFirst + answersKept, { isSecond: true }),
];
