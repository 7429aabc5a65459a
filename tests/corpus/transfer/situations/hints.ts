import { css, html, js, png } from "../site/respond.ts";
import { page, picture, prose, script, style } from "../site/bodies.ts";
import type { Routes, Situation } from "../situation.ts";

const files: Routes = {
  "/a.css": css(style(4_000)),
  "/a.js": js(script(16_000)),
  "/m.js": js(script(3_000, `import "/part.js";`)),
  "/part.js": js(script(9_000)),
  "/a.png": png(picture(18_000), { isCacheable: true }),
  "/next": html(page(`<p>${prose(9_000)}</p><img src="/a.png">`), { isCacheable: true }),
};

const hinted = (name: string, head: string, body = ""): Situation => ({
  name,
  routes: () => ({ own: { "/": html(page(`<p>${prose(500)}</p>${body}`, head)), ...files } }),
});

const rules = (kind: "prefetch" | "prerender"): string =>
  `<script type="speculationrules">{"${kind}":[{"source":"list","urls":["/next"],"eagerness":"immediate"}]}</script>`;

export const hints: Situation[] = [
  hinted(
    "preload-used",
    `<link rel="preload" as="image" href="/a.png"><link rel="preload" as="style" href="/a.css"><link rel="stylesheet" href="/a.css">`,
    `<img src="/a.png">`,
  ),
  hinted("preload-unused", `<link rel="preload" as="script" href="/a.js">`),
  hinted(
    "module-preload",
    `<link rel="modulepreload" href="/part.js"><script type="module" src="/m.js"></script>`,
  ),
  hinted("prefetch", `<link rel="prefetch" href="/next"><link rel="prefetch" href="/a.png">`),
  {
    ...hinted("prefetch-then-visit", `<link rel="prefetch" href="/next">`),
    act: async (opened, at) => {
      await new Promise((resolve) => setTimeout(resolve, 500));
      await opened.goto(`${at.own}/next`, { waitUntil: "load" });
    },
  },
  hinted("speculative-prefetch", rules("prefetch")),
  {
    ...hinted(
      "speculative-prefetch-then-visit",
      rules("prefetch"),
      `<a id="go" href="/next">Go</a>`,
    ),
    act: async (opened) => {
      await new Promise((resolve) => setTimeout(resolve, 800));
      await opened.click("#go");
    },
  },
  hinted("speculative-prerender", rules("prerender")),
  {
    ...hinted("prerender-then-visit", rules("prerender"), `<a id="go" href="/next">Go</a>`),
    act: async (opened) => {
      await new Promise((resolve) => setTimeout(resolve, 800));
      await opened.click("#go");
    },
  },
  hinted(
    "lazy-images",
    "",
    `<div style="height:9000px"></div><img loading="lazy" src="/a.png" width="10" height="10">`,
  ),
  hinted(
    "picture-element",
    "",
    `<picture><source srcset="/a.png?large 2x, /a.png?small 1x"><img src="/a.png?plain"></picture>`,
  ),
];
