import { ownPage } from "../own-page.ts";
import { css, html, js, json } from "../site/respond.ts";
import { inPage, page, prose, script, style } from "../site/bodies.ts";
import type { Routes, Situation } from "../situation.ts";

const noSniff = { headers: { "x-content-type-options": "nosniff" } };
const kinds = { fixed: {}, chunked: { isChunked: true } };

const unreadable: Routes = Object.fromEntries(
  Object.entries(kinds).flatMap(([name, options]) => [
    [`/${name}.json`, json(prose(30_000), { ...noSniff, ...options })],
    [`/${name}.html`, html(prose(12_000), { ...noSniff, ...options })],
  ]),
);

const bothKinds = (element: (name: string) => string): string =>
  Object.keys(kinds).map(element).join("");

/** Responses that the browser receives and keeps from the page. */
export const refusing: Situation[] = [
  ownPage(
    "blocked-opaque",
    (at) =>
      bothKinds(
        (name) =>
          `<img src="${at.other}/${name}.json"><script src="${at.other}/${name}.html"></script>`,
      ),
    { other: () => unreadable },
  ),
  ownPage(
    "cors-refused",
    (at) =>
      inPage(
        `for (const name of ["fixed", "chunked"]) await fetch("${at.other}/" + name + ".json").catch(() => {});`,
      ),
    { other: () => unreadable },
  ),
  ownPage(
    "wrong-type-script",
    bothKinds((name) => `<script src="/${name}.html"></script>`),
    { own: () => ({ ...unreadable }) },
  ),
  {
    name: "not-found-chunked",
    routes: (at) => {
      const gone = { status: 404, isChunked: true };
      const routes: Routes = {
        "/gone.png": html(prose(3_000), gone),
        "/gone.js": js(script(6_000), gone),
        "/gone.css": css(style(4_000), gone),
      };
      return {
        own: {
          "/": html(
            page(
              ["", at.other]
                .map(
                  (base) => `<img src="${base}/gone.png"><script src="${base}/gone.js"></script>`,
                )
                .join(""),
              ["", at.other]
                .map((base) => `<link rel="stylesheet" href="${base}/gone.css">`)
                .join(""),
            ),
          ),
          ...routes,
        },
        other: routes,
      };
    },
  },
];
