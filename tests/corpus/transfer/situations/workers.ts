import { ownPage } from "../own-page.ts";
import { html, js, json, png } from "../site/respond.ts";
import { inPage, page, picture, prose, script } from "../site/bodies.ts";
import type { Routes, Situation } from "../situation.ts";

const fetches = `fetch("/a.json").then((a) => a.text()), fetch("/b.json").then((a) => a.text())`;
const data = (isChunked: boolean): Routes => ({
  "/a.json": json(prose(30_000, 1), { isChunked }),
  "/b.json": json(prose(12_000, 2), { isChunked }),
});

const dedicated = (name: string, isChunked: boolean): Situation => ({
  name,
  routes: () => ({
    own: {
      "/": html(page(`<script>new Worker("/worker.js")</script>`)),
      "/worker.js": js(script(2_000, `Promise.all([${fetches}]).then(() => postMessage(1));`)),
      ...data(isChunked),
    },
  }),
});

/** Fetches tiles as maps do: a worker made from text, whose requests are all to absolute addresses. */
const inBlob = (at: string): string => {
  const statements = `importScripts("${at}/part.js"); const x = new XMLHttpRequest(); x.open("GET", "${at}/b.json"); x.send(); Promise.all([fetch("${at}/a.json").then((a) => a.arrayBuffer()), fetch("${at}/c.json").then((a) => a.json())]);`;
  return `<script>new Worker(URL.createObjectURL(new Blob([${JSON.stringify(statements)}])))</script>`;
};

const shared = (name: string, isChunked: boolean): Situation => ({
  name,
  routes: () => ({
    own: {
      "/": html(page(`<script>new SharedWorker("/worker.js")</script>`)),
      "/worker.js": js(script(2_000, `Promise.all([${fetches}]);`)),
      ...data(isChunked),
    },
  }),
});

const registerWorker = inPage(
  `await navigator.serviceWorker.register("/sw.js"); await navigator.serviceWorker.ready;`,
);
const claimClients = `self.addEventListener("install", (e) => e.waitUntil(self.skipWaiting())); self.addEventListener("activate", (e) => e.waitUntil(self.clients.claim()));`;
const passThrough = `self.addEventListener("fetch", (e) => e.respondWith(fetch(e.request)));`;
const precache = `self.addEventListener("install", (e) => e.waitUntil(caches.open("v1").then((c) => c.addAll(["/a.png", "/b.png"]))));`;
const respondFromCache = `self.addEventListener("fetch", (e) => e.respondWith(caches.match(e.request).then((kept) => kept ?? fetch(e.request))));`;

/** `isSecond`: the worker was registered by an earlier visit. */
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
            `<img src="/a.png"><img src="/b.png">${registerWorker}${inPage(`await fetch("/a.json").then((a) => a.text())`)}`,
          ),
        ),
        "/sw.js": js(script(3_000, claimClients + worker)),
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
  ownPage("blob-worker-chunked", (at) => inBlob(at.own), {
    own: () => ({
      "/part.js": js(script(20_000), { isChunked: true }),
      ...data(true),
      "/c.json": json(prose(25_000, 3), { isChunked: true, encoding: "gzip" }),
    }),
  }),
  ownPage("worker-imports-chunked", `<script>new Worker("/worker.js")</script>`, {
    own: () => ({
      "/worker.js": js(script(2_000, `importScripts("/part.js");`)),
      "/part.js": js(script(40_000), { isChunked: true }),
    }),
  }),
  shared("shared-worker", false),
  shared("shared-worker-chunked", true),
  ownPage("worker-script-chunked", `<script>new Worker("/worker.js")</script><img src="/a.png">`, {
    own: () => ({
      "/worker.js": js(script(40_000), { isChunked: true }),
      "/a.png": png(picture(15_000)),
    }),
  }),
  ownPage("module-worker", `<script>new Worker("/worker.js", { type: "module" })</script>`, {
    own: () => ({
      "/worker.js": js(script(3_000, `import "/part.js";`)),
      "/part.js": js(script(15_000), { encoding: "gzip" }),
    }),
  }),
  serviceWorker("service-worker-first", precache),
  serviceWorker("service-worker-idle", "", { isSecond: true }),
  serviceWorker("service-worker-passes-on", passThrough, { isSecond: true }),
  serviceWorker("service-worker-passes-chunked", passThrough, { isSecond: true, isChunked: true }),
  serviceWorker("service-worker-passes-gzip", passThrough, {
    isSecond: true,
    isChunked: true,
    isGzip: true,
  }),
  serviceWorker("service-worker-answers", precache + respondFromCache, { isSecond: true }),
];
