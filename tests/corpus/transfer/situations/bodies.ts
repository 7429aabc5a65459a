import { ownPage } from "../own-page.ts";
import { css, html, js, json, png, text } from "../site/respond.ts";
import { inPage, page, picture, prose, script, style } from "../site/bodies.ts";
import type { Situation } from "../situation.ts";

type Options = Parameters<typeof png>[1];

/** A page whose resources come from one origin, all served with the same options. */
const resources = (
  name: string,
  from: "own" | "other",
  options: Options,
  { asksCors = false } = {},
): Situation => ({
  name,
  routes: (at) => {
    const cors = asksCors ? ` crossorigin="anonymous"` : "";
    return {
      own: {
        "/": html(
          page(
            `<p>${prose(2000)}</p><img src="${at[from]}/a.png"${cors}><img src="${at[from]}/b.png"${cors}>`,
            `<link rel="stylesheet" href="${at[from]}/a.css"${cors}><script src="${at[from]}/a.js"${cors}></script>`,
          ),
        ),
        ...(from === "own" && resourceRoutes(options)),
      },
      other: resourceRoutes(options),
    };
  },
});

const resourceRoutes = (options: Options) => ({
  "/a.png": png(picture(24_000, 1), options),
  "/b.png": png(picture(9_000, 2), options),
  "/a.css": css(style(6_000), options),
  "/a.js": js(script(30_000), options),
});

export const bodies: Situation[] = [
  resources("fixed-own", "own", {}),
  resources("fixed-opaque", "other", {}),
  resources("fixed-cors", "other", { hasCors: true }, { asksCors: true }),
  resources("fixed-cors-tao", "other", { hasCors: true, hasTao: true }, { asksCors: true }),
  resources("chunked-own", "own", { isChunked: true }),
  resources("chunked-opaque", "other", { isChunked: true }),
  resources("chunked-tao", "other", { isChunked: true, hasTao: true }),
  resources("chunked-cors", "other", { isChunked: true, hasCors: true }, { asksCors: true }),
  resources(
    "chunked-cors-tao",
    "other",
    { isChunked: true, hasCors: true, hasTao: true },
    { asksCors: true },
  ),
  resources("gzip-fixed", "own", { encoding: "gzip" }),
  resources("gzip-chunked", "own", { encoding: "gzip", isChunked: true }),
  resources("gzip-opaque", "other", { encoding: "gzip" }),
  resources("brotli-chunked-opaque", "other", { encoding: "br", isChunked: true }),
  ownPage(
    "opaque-chunked-among-known",
    (at) => Array.from({ length: 12 }, (_, n) => `<img src="${at.other}/${n}.png">`).join(""),
    {
      other: () =>
        Object.fromEntries(
          Array.from({ length: 12 }, (_, n) => [
            `/${n}.png`,
            png(picture(8_000 + n * 1_500, n), { isChunked: n % 3 === 0 }),
          ]),
        ),
    },
  ),
  {
    name: "chunked-page",
    routes: () => ({
      own: { "/": html(page(`<p>${prose(60_000)}</p>`), { isChunked: true }) },
    }),
  },
  {
    name: "gzip-chunked-page",
    routes: () => ({
      own: {
        "/": html(page(`<p>${prose(120_000)}</p>`), { isChunked: true, encoding: "gzip" }),
      },
    }),
  },
  {
    name: "big-headers",
    routes: () => {
      const headers = Object.fromEntries(
        Array.from({ length: 12 }, (_, n) => [`x-note-${n}`, prose(300, n).replaceAll(/\s/g, "-")]),
      );
      return {
        own: {
          "/": html(page(`<img src="/a.png"><img src="/b.png"><img src="/c.png">`), { headers }),
          "/a.png": png(picture(1_000, 1), { headers }),
          "/b.png": png(picture(1_000, 2), { headers }),
          "/c.png": png(picture(1_000, 3), { headers }),
        },
      };
    },
  },
  {
    name: "cookies",
    routes: () => {
      const headers = {
        "set-cookie": Array.from({ length: 6 }, (_, n) => `visit-${n}=${"c".repeat(180)}; Path=/`),
      };
      return {
        own: {
          "/": html(page(`<img src="/a.png"><img src="/b.png">`), { headers }),
          "/a.png": png(picture(2_000, 1), { headers }),
          "/b.png": png(picture(2_000, 2)),
        },
      };
    },
  },
  ownPage(
    "head-requests",
    inPage(`for (let n = 0; n < 5; n++) await fetch("/big.bin", { method: "HEAD" });`),
    { own: () => ({ "/big.bin": text(prose(90_000)) }) },
  ),
  ownPage(
    "empty-bodies",
    inPage(`for (const path of ["/204", "/200", "/204?b"]) await fetch(path);`),
    {
      own: () => ({
        "/204": (_request, response) => void response.writeHead(204).end(),
        "/200": text(""),
      }),
    },
  ),
  ownPage(
    "not-found",
    (at) =>
      `<img src="/gone.png"><img src="${at.other}/gone.png">${inPage(`await fetch("/gone.json");`)}`,
    {
      own: () => ({
        "/gone.png": html(prose(3_000), { status: 404 }),
        "/gone.json": json({ error: prose(1_000) }, { status: 404 }),
      }),
      other: () => ({ "/gone.png": html(prose(3_000), { status: 404 }) }),
    },
  ),
];
