import { css, html, js, json, png, text } from "../site/answer.ts";
import { inPage, page, picture, prose, script, style } from "../site/bodies.ts";
import type { Situation } from "../situation.ts";

type Shape = Parameters<typeof png>[1];

/** A page whose three parts come from the place `from`, all of one shape. */
const parts = (
  name: string,
  from: "own" | "other",
  shape: Shape,
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
        ...(from === "own" && answers(shape)),
      },
      other: answers(shape),
    };
  },
});

const answers = (shape: Shape) => ({
  "/a.png": png(picture(24_000, 1), shape),
  "/b.png": png(picture(9_000, 2), shape),
  "/a.css": css(style(6_000), shape),
  "/a.js": js(script(30_000), shape),
});

export const bodies: Situation[] = [
  parts("fixed-own", "own", {}),
  parts("fixed-opaque", "other", {}),
  parts("fixed-cors", "other", { hasCors: true }, { asksCors: true }),
  parts("fixed-cors-tao", "other", { hasCors: true, hasTao: true }, { asksCors: true }),
  parts("chunked-own", "own", { isChunked: true }),
  parts("chunked-opaque", "other", { isChunked: true }),
  parts("chunked-tao", "other", { isChunked: true, hasTao: true }),
  parts("chunked-cors", "other", { isChunked: true, hasCors: true }, { asksCors: true }),
  parts(
    "chunked-cors-tao",
    "other",
    { isChunked: true, hasCors: true, hasTao: true },
    { asksCors: true },
  ),
  parts("gzip-fixed", "own", { encoding: "gzip" }),
  parts("gzip-chunked", "own", { encoding: "gzip", isChunked: true }),
  parts("gzip-opaque", "other", { encoding: "gzip" }),
  parts("brotli-chunked-opaque", "other", { encoding: "br", isChunked: true }),
  {
    name: "opaque-chunked-among-known",
    routes: (at) => ({
      own: {
        "/": html(
          page(Array.from({ length: 12 }, (_, n) => `<img src="${at.other}/${n}.png">`).join("")),
        ),
      },
      other: Object.fromEntries(
        Array.from({ length: 12 }, (_, n) => [
          `/${n}.png`,
          png(picture(8_000 + n * 1_500, n), { isChunked: n % 3 === 0 }),
        ]),
      ),
    }),
  },
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
  {
    name: "head-requests",
    routes: () => ({
      own: {
        "/": html(
          page(inPage(`for (let n = 0; n < 5; n++) await fetch("/big.bin", { method: "HEAD" });`)),
        ),
        "/big.bin": text(prose(90_000)),
      },
    }),
  },
  {
    name: "empty-bodies",
    routes: () => ({
      own: {
        "/": html(
          page(inPage(`for (const path of ["/204", "/200", "/204?b"]) await fetch(path);`)),
        ),
        "/204": (_request, response) => void response.writeHead(204).end(),
        "/200": text(""),
      },
    }),
  },
  {
    name: "not-found",
    routes: (at) => ({
      own: {
        "/": html(
          page(
            `<img src="/gone.png"><img src="${at.other}/gone.png">${inPage(`await fetch("/gone.json");`)}`,
          ),
        ),
        "/gone.png": html(prose(3_000), { status: 404 }),
        "/gone.json": json({ error: prose(1_000) }, { status: 404 }),
      },
      other: { "/gone.png": html(prose(3_000), { status: 404 }) },
    }),
  },
];
