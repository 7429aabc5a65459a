import { ownPage } from "../own-page.ts";
import { css, html, js, png } from "../site/respond.ts";
import { page, picture, script, style } from "../site/bodies.ts";
import type { Handler, Routes, Situation } from "../situation.ts";

const cacheable = { isCacheable: true } as const;

/** Responds with 304 if the request has the entity tag. */
const withEtag =
  (handler: Handler): Handler =>
  (request, response) => {
    response.setHeader("etag", '"v1"');
    if (request.headers["if-none-match"] !== '"v1"') return handler(request, response);
    response.writeHead(304, { "cache-control": "no-cache" });
    response.end();
  };

const noCache = { headers: { "cache-control": "no-cache" } };

const threeParts = (base: string): string =>
  page(
    `<img src="${base}/a.png"><img src="${base}/b.png">`,
    `<link rel="stylesheet" href="${base}/a.css"><script src="${base}/a.js"></script>`,
  );

const partRoutes = (options: Parameters<typeof png>[1]): Routes => ({
  "/a.png": png(picture(40_000, 1), options),
  "/b.png": png(picture(12_000, 2), options),
  "/a.css": css(style(5_000), options),
  "/a.js": js(script(20_000), options),
});

const revalidated = (): Routes =>
  Object.fromEntries(
    Object.entries(partRoutes(noCache)).map(([path, handler]) => [path, withEtag(handler)]),
  );

/** Measures the second visit of the page. */
const secondVisit = (name: string, from: "own" | "other", routes: () => Routes): Situation => ({
  name,
  before: (at) => `${at.own}/`,
  routes: (at) => {
    const pages = { "/": html(threeParts(at[from])) };
    return from === "own" ? { own: { ...pages, ...routes() } } : { own: pages, other: routes() };
  },
});

export const caches: Situation[] = [
  secondVisit("disk-cache", "own", () => partRoutes(cacheable)),
  secondVisit("disk-cache-opaque", "other", () => partRoutes(cacheable)),
  secondVisit("disk-cache-tao", "other", () => partRoutes({ ...cacheable, hasTao: true })),
  secondVisit("disk-cache-chunked", "own", () => partRoutes({ ...cacheable, isChunked: true })),
  secondVisit("revalidated", "own", revalidated),
  secondVisit("revalidated-opaque", "other", revalidated),
  {
    name: "page-304",
    before: (at) => `${at.own}/`,
    routes: () => ({ own: { "/": withEtag(html(page("x".repeat(30_000)), noCache)) } }),
  },
  ownPage(
    "memory-cache",
    `<div id="box"></div><script>addEventListener("load", () => { for (let n = 0; n < 5; n++) box.append(Object.assign(new Image(), { src: "/a.png" })); });</script><img src="/a.png"><img src="/a.png">`,
    { own: () => ({ "/a.png": png(picture(30_000), cacheable) }) },
  ),
  {
    name: "reloaded",
    routes: () => ({ own: { "/": html(threeParts("")), ...partRoutes(cacheable) } }),
    act: (opened) => opened.reload({ waitUntil: "load" }),
  },
  {
    name: "same-tab-next-page",
    routes: () => ({
      own: {
        "/": html(threeParts("")),
        "/next": html(page(`<img src="/a.png"><img src="/c.png">`)),
        "/c.png": png(picture(15_000, 3)),
        ...partRoutes(cacheable),
      },
    }),
    act: (opened, at) => opened.goto(`${at.own}/next`, { waitUntil: "load" }),
  },
  {
    name: "back-and-forward",
    routes: () => ({
      own: {
        "/": html(threeParts(""), cacheable),
        "/next": html(page(`<img src="/c.png">`), cacheable),
        "/c.png": png(picture(15_000, 3)),
        ...partRoutes(cacheable),
      },
    }),
    act: async (opened, at) => {
      await opened.goto(`${at.own}/next`, { waitUntil: "load" });
      await opened.evaluate(() => history.back());
      await opened.waitForFunction(() => location.pathname === "/");
    },
  },
];
