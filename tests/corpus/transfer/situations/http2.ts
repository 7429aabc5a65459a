import { css, html, js, json, png } from "../site/respond.ts";
import { inPage, page, picture, prose, script, style } from "../site/bodies.ts";
import type { Situation } from "../situation.ts";

const start: Situation["start"] = (at) => `${at.secure}/`;
const pictures = (count: number): string =>
  Array.from({ length: count }, (_, n) => `<img src="/p.png?${n}">`).join("");

const bigHeaders = {
  "content-security-policy": prose(900, 1),
  "x-note": prose(500, 2),
  "x-trace": prose(200, 3),
};

export const http2: Situation[] = [
  {
    name: "h2-page",
    start,
    routes: () => ({
      secure: {
        "/": html(
          page(
            `<p>${prose(8_000)}</p><img src="/p.png">`,
            `<link rel="stylesheet" href="/a.css"><script src="/a.js"></script>`,
          ),
        ),
        "/a.css": css(style(12_000), { encoding: "gzip" }),
        "/a.js": js(script(60_000), { encoding: "br" }),
        "/p.png": png(picture(40_000)),
      },
    }),
  },
  {
    name: "h2-streamed",
    start,
    routes: () => ({
      secure: {
        "/": html(page(`<p>${prose(20_000)}</p><script src="/a.js"></script>${pictures(3)}`), {
          isChunked: true,
        }),
        "/a.js": js(script(50_000), { isChunked: true, encoding: "gzip" }),
        "/p.png": png(picture(15_000), { isChunked: true }),
      },
    }),
  },
  {
    name: "h2-small-images",
    start,
    routes: () => ({
      secure: { "/": html(page(pictures(60))), "/p.png": png(picture(700)) },
    }),
  },
  {
    name: "h2-big-headers",
    start,
    routes: () => ({
      secure: {
        "/": html(page(pictures(20)), { headers: bigHeaders }),
        "/p.png": png(picture(1_200), { headers: bigHeaders }),
      },
    }),
  },
  {
    name: "h2-changing-headers",
    start,
    routes: () => ({
      secure: {
        "/": html(page(pictures(25))),
        "/p.png": (request, response) => {
          const headers = {
            etag: `"${prose(30, request.url!.length + Number(request.url!.split("?")[1]))}"`,
            "x-request-id": prose(36, Number(request.url!.split("?")[1])),
          };
          png(picture(2_000), { headers })(request, response);
        },
      },
    }),
  },
  {
    name: "h2-opaque",
    routes: (at) => ({
      own: {
        "/": html(
          page(Array.from({ length: 8 }, (_, n) => `<img src="${at.secure}/${n}.png">`).join("")),
        ),
      },
      secure: Object.fromEntries(
        Array.from({ length: 8 }, (_, n) => [
          `/${n}.png`,
          png(picture(6_000 + 2_000 * n, n), { isChunked: n >= 6 }),
        ]),
      ),
    }),
  },
  {
    name: "h2-not-modified",
    before: (at) => `${at.secure}/`,
    start,
    routes: () => ({
      secure: {
        "/": html(page(inPage(`await (await fetch("/a.json")).text();`))),
        "/a.json": (request, response) => {
          if (request.headers["if-none-match"]) return response.writeHead(304).end();
          json(prose(15_000), { headers: { etag: '"v1"', "cache-control": "no-cache" } })(
            request,
            response,
          );
        },
      },
    }),
  },
  {
    name: "h2-redirects",
    start,
    routes: () => ({
      secure: {
        "/": html(page(`<img src="/1">`)),
        "/1": (_request, response) =>
          void response.writeHead(302, { location: "/p.png", "content-length": 0 }).end(),
        "/p.png": png(picture(25_000)),
      },
    }),
  },
];
