import { setTimeout as wait } from "node:timers/promises";
import { ownPage } from "../own-page.ts";
import { html, js, json, png } from "../site/respond.ts";
import { inPage, noise, page, picture, prose, script } from "../site/bodies.ts";
import { pacedResponse, slices } from "../site/paced-response.ts";
import type { Handler, Routes, Situation } from "../situation.ts";

const takeOver = `addEventListener("install", (e) => e.waitUntil(skipWaiting())); addEventListener("activate", (e) => e.waitUntil(clients.claim()));`;
const networkFirst = `addEventListener("fetch", (e) => e.respondWith(fetch(e.request).then((a) => { const kept = a.clone(); e.waitUntil(caches.open("v1").then((c) => c.put(e.request, kept))); return a; }).catch(() => caches.match(e.request))));`;
const whileRevalidating = `addEventListener("fetch", (e) => { const fresh = fetch(e.request).then((a) => { const kept = a.clone(); return caches.open("v1").then((c) => c.put(e.request, kept)).then(() => a); }); e.waitUntil(fresh); e.respondWith(caches.match(e.request).then((kept) => kept ?? fresh).then((a) => a.clone())); });`;

const register = inPage(
  `await navigator.serviceWorker.register("/sw.js"); await navigator.serviceWorker.ready;`,
);
const names = Array.from({ length: 8 }, (_, n) => `/p${n}.png`);
const pictures = (delayMs: number): Routes =>
  Object.fromEntries(names.map((name, n) => [name, png(picture(100_000, n), { delayMs })]));
const workerSite = (worker: string, delayMs: number): Routes => ({
  "/": html(page(`<p>${prose(12_000)}</p>${register}`)),
  "/heavy": html(page(names.map((name) => `<img src="${name}">`).join(""))),
  "/sw.js": js(script(2_000, takeOver + worker)),
  ...pictures(delayMs),
});
const goTo =
  (path: string): NonNullable<Situation["next"]> =>
  (opened, at) =>
    opened.goto(`${at.own}${path}`, { waitUntil: "load" });
const after =
  (delayMs: number, then: NonNullable<Situation["next"]>): NonNullable<Situation["next"]> =>
  async (opened, at) => {
    await wait(delayMs);
    await then(opened, at);
  };

/** A site behind a service worker, that an earlier visit registered. */
const behindWorker = (
  name: string,
  worker: string,
  delayMs: number,
  more: Partial<Situation>,
): Situation => ({
  name,
  routes: () => ({ own: workerSite(worker, delayMs) }),
  before: (at) => `${at.own}/`,
  ...more,
});

/** The first response differs from later ones. */
const onceThen = (first: Handler, later: Handler): Handler => {
  let isFirst = true;
  return (request, response) => {
    const handler = isFirst ? first : later;
    isFirst = false;
    return handler(request, response);
  };
};

const paced = (bytes: number, type: string, headers = {}): Handler =>
  pacedResponse(() => slices(noise(bytes), 15_000), { type, headers, everyMs: 60 });
/** Arrives in three seconds. */
const pacedPicture = (headers = {}): Handler =>
  pacedResponse(() => slices(picture(300_000), 15_000), {
    type: "image/png",
    headers,
    everyMs: 60,
  });
const light = { "/next": html(page(`<p>${prose(2_000)}</p>`)) };

/** Pages shown one after the other, each with bytes of its own. */
export const pageAfterPage: Situation[] = [
  behindWorker("worker-click", networkFirst, 0, { next: goTo("/heavy") }),
  behindWorker("worker-click-600", networkFirst, 600, { next: goTo("/heavy") }),
  behindWorker("worker-click-2500", networkFirst, 2500, { next: goTo("/heavy") }),
  behindWorker("worker-two-tabs", networkFirst, 100, {
    start: (at) => `${at.own}/heavy`,
    act: async (opened, at) => {
      const other = await opened.browser().newPage();
      await other.goto(`${at.own}/heavy?other`, { waitUntil: "load" });
      await opened.bringToFront();
    },
    next: (opened) => opened.reload({ waitUntil: "load" }),
  }),
  behindWorker("worker-revalidates", whileRevalidating, 300, {
    start: (at) => `${at.own}/heavy`,
    next: goTo("/heavy"),
  }),
  behindWorker("worker-second-visit", networkFirst, 100, {
    before: (at) => `${at.own}/`,
    start: (at) => `${at.own}/heavy`,
    next: goTo("/heavy"),
  }),
  {
    name: "reopened-at-once",
    routes: () => ({
      own: {
        "/": onceThen(
          html(page(`<p>${prose(60_000)}</p>`), { isChunked: true }),
          html(page(`<p>${prose(20_000)}</p>`), { isChunked: true }),
        ),
      },
    }),
    isLeftEarly: true,
    next: after(300, goTo("/")),
  },
  {
    name: "reopened-from-cache",
    routes: () => ({
      own: {
        "/": html(page(`<p>${prose(60_000)}</p><img src="/a.png">`), { isCacheable: true }),
        "/a.png": png(picture(9_000)),
      },
    }),
    isLeftEarly: true,
    next: after(400, (opened, at) => opened.evaluate((to) => location.assign(to), `${at.own}/`)),
  },
  ownPage(
    "left-with-hidden-pictures",
    (at) => names.map((name) => `<img src="${at.other}${name}">`).join(""),
    {
      own: () => light,
      other: () =>
        Object.fromEntries(
          names.map((name) => [name, pacedPicture({ "content-length": "300000" })]),
        ),
      isLeftEarly: true,
      act: after(900, goTo("/next")),
    },
  ),
  ownPage(
    "left-with-stream",
    inPage(`const { body } = await fetch("/stream"); for await (const part of body);`),
    {
      own: () => ({ ...light, "/stream": paced(900_000, "application/octet-stream") }),
      isLeftEarly: true,
      act: after(900, goTo("/next")),
    },
  ),
  ownPage(
    "answered-beacons",
    `<script>addEventListener("pagehide", () => { for (let n = 0; n < 5; n++) navigator.sendBeacon("/beacon?" + n, "x".repeat(1000)); })</script>`,
    {
      own: () => ({ ...light, "/beacon": json(prose(30_000), { isChunked: true, delayMs: 100 }) }),
      act: goTo("/next"),
    },
  ),
  ownPage(
    "endless-fetch",
    inPage(`const { body } = await fetch("/stream"); for await (const part of body);`),
    {
      own: () => ({
        "/stream": pacedResponse(() => slices(noise(90_000), 15_000), {
          type: "application/octet-stream",
          staysOpen: true,
        }),
      }),
    },
  ),
  ownPage(
    "cancelled-pictures",
    (at) =>
      `${names.map((name) => `<img src="${at.other}${name}">`).join("")}<script>setTimeout(() => { for (const one of document.images) one.src = ""; }, 900)</script>`,
    {
      other: () => Object.fromEntries(names.map((name) => [name, pacedPicture()])),
    },
  ),
];
