import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { html, json, png, respond } from "../site/respond.ts";
import { page, picture, prose } from "../site/bodies.ts";
import type { Routes, Situation, Handler } from "../situation.ts";

const folder = path.resolve(import.meta.dirname, "../../../node_modules");

const types: Record<string, string> = {
  ".css": "text/css",
  ".js": "text/javascript",
  ".mjs": "text/javascript",
  ".png": "image/png",
  ".woff2": "font/woff2",
  ".woff": "font/woff",
};

/** Serves a file of an installed package, for example `katex/dist/katex.min.js`. */
const packageFile = (file: string, options: Parameters<typeof respond>[2]): Handler =>
  respond(
    types[path.extname(file)] ?? "application/octet-stream",
    readFileSync(path.join(folder, file)),
    options,
  );

/** How common servers deliver: a response compressed on the fly has no length. */
const compressedOnTheFly = { encoding: "gzip", isChunked: true, isCacheable: true } as const;
const staticFile = { isCacheable: true } as const;
const openCdn = { encoding: "br", isCacheable: true, hasCors: true, hasTao: true } as const;
const opaqueCdn = { encoding: "gzip", isCacheable: true } as const;

const modules = path.resolve(import.meta.dirname, "../../../node_modules");
const files = (pattern: string, options: Parameters<typeof packageFile>[1]): Routes =>
  Object.fromEntries(
    globSync(pattern, { cwd: modules }).map((file) => [`/${file}`, packageFile(file, options)]),
  );

const article = html(page(`<p>${prose(9_000)}</p>`), compressedOnTheFly);
const formulas = (base: string) =>
  page(
    Array.from(
      { length: 12 },
      (_, n) =>
        `<p>${prose(600, n)} \\(\\int_0^{${n}} \\mathbf{x}^{${n}}\\,\\mathrm{d}x = \\sum_k \\mathcal{A}_k\\)</p>`,
    ).join(""),
    `<link rel="stylesheet" href="${base}/katex/dist/katex.min.css"><script defer src="${base}/katex/dist/katex.min.js"></script><script defer src="${base}/katex/dist/contrib/auto-render.min.js" onload="renderMathInElement(document.body)"></script>`,
  );
const katex = (text: Parameters<typeof packageFile>[1]): Routes => ({
  ...files("katex/dist/{katex.min,contrib/auto-render.min}.{css,js}", text),
  ...files("katex/dist/fonts/*.woff2", staticFile),
});

export const sites: Situation[] = [
  {
    name: "site-katex",
    routes: () => ({
      own: { "/": html(formulas(""), compressedOnTheFly), ...katex(compressedOnTheFly) },
    }),
  },
  {
    name: "site-katex-h2",
    start: (at) => `${at.secure}/`,
    routes: () => ({
      secure: { "/": html(formulas(""), compressedOnTheFly), ...katex(compressedOnTheFly) },
    }),
  },
  {
    name: "site-bootstrap",
    routes: (at) => ({
      own: {
        "/": html(
          page(
            `<div class="container"><h1>Budget <i class="bi bi-piggy-bank"></i></h1><p>${prose(5_000)}</p><button class="btn btn-primary">Go</button></div>`,
            `<link rel="stylesheet" crossorigin="anonymous" href="${at.other}/bootstrap/dist/css/bootstrap.min.css"><link rel="stylesheet" crossorigin="anonymous" href="${at.other}/bootstrap-icons/font/bootstrap-icons.min.css"><script defer crossorigin="anonymous" src="${at.other}/bootstrap/dist/js/bootstrap.bundle.min.js"></script>`,
          ),
          compressedOnTheFly,
        ),
      },
      other: {
        ...files("bootstrap/dist/{css/bootstrap.min.css,js/bootstrap.bundle.min.js}", openCdn),
        ...files("bootstrap-icons/font/bootstrap-icons.min.css", openCdn),
        ...files("bootstrap-icons/font/fonts/*.woff2", {
          ...staticFile,
          hasCors: true,
          hasTao: true,
        }),
      },
    }),
  },
  {
    name: "site-leaflet",
    routes: (at) => ({
      own: {
        "/": html(
          page(
            `<div id="map" style="height:500px"></div><script>L.map("map").setView([49.2, 0.3], 9).addLayer(L.tileLayer("${at.other}/tile?{z}-{x}-{y}"));</script>`,
            `<link rel="stylesheet" href="/leaflet/dist/leaflet.css"><script src="/leaflet/dist/leaflet.js"></script>`,
          ),
          compressedOnTheFly,
        ),
        ...files("leaflet/dist/leaflet.{css,js}", compressedOnTheFly),
        ...files("leaflet/dist/images/*.png", staticFile),
      },
      other: {
        "/tile": (request, response) => {
          const seed = Buffer.from(request.url!).reduce((sum, letter) => sum + letter, 0);
          png(picture(5_000 + ((seed * 977) % 20_000), seed), staticFile)(request, response);
        },
      },
    }),
  },
  {
    name: "site-reveal",
    routes: () => ({
      own: {
        "/": html(
          page(
            `<div class="reveal"><div class="slides">${Array.from({ length: 8 }, (_, n) => `<section><h2>${n}</h2><img src="/slide-${n}.png"></section>`).join("")}</div></div><script>Reveal.initialize({ plugins: [RevealHighlight, RevealNotes] })</script>`,
            `<link rel="stylesheet" href="/reveal.js/dist/reveal.css"><link rel="stylesheet" href="/reveal.js/dist/theme/white-contrast.css"><script src="/reveal.js/dist/reveal.js"></script><script src="/reveal.js/dist/plugin/highlight.js"></script><script src="/reveal.js/dist/plugin/notes.js"></script>`,
          ),
          compressedOnTheFly,
        ),
        ...files("reveal.js/dist/{reveal,plugin/highlight,plugin/notes}.js", compressedOnTheFly),
        ...files("reveal.js/dist/{reveal,theme/white-contrast}.css", compressedOnTheFly),
        ...Object.fromEntries(
          Array.from({ length: 8 }, (_, n) => [
            `/slide-${n}.png`,
            png(picture(20_000 + 15_000 * n, n), staticFile),
          ]),
        ),
      },
    }),
  },
  {
    name: "site-charts",
    routes: (at) => ({
      own: {
        "/": html(
          page(
            `<canvas id="chart"></canvas><script type="module">const data = await (await fetch("/series.json")).json(); new Chart(chart, { type: "line", data: { labels: data, datasets: [{ data }] } });</script>`,
            `<script src="${at.other}/chart.js/dist/chart.umd.min.js"></script>`,
          ),
          compressedOnTheFly,
        ),
        "/series.json": json(
          Array.from({ length: 4_000 }, (_, n) => Math.round(1000 * Math.sin(n / 40))),
          { encoding: "gzip", isChunked: true },
        ),
      },
      other: files("chart.js/dist/chart.umd.min.js", opaqueCdn),
    }),
  },
  {
    name: "site-icons-other-site",
    routes: (at) => ({
      own: {
        "/": html(
          page(
            `<p>${prose(4_000)} <i class="bi bi-tree"></i></p><iframe src="${at.third}/embed"></iframe>`,
            `<link rel="stylesheet" href="${at.other}/bootstrap-icons/font/bootstrap-icons.css"><script src="${at.other}/bootstrap/dist/js/bootstrap.bundle.js"></script>`,
          ),
          compressedOnTheFly,
        ),
      },
      other: {
        ...files("bootstrap-icons/font/bootstrap-icons.css", opaqueCdn),
        ...files("bootstrap/dist/js/bootstrap.bundle.js", opaqueCdn),
        ...files("bootstrap-icons/font/fonts/*.woff2", { ...staticFile, hasCors: true }),
      },
      third: { "/embed": article },
    }),
  },
  {
    name: "site-axe",
    routes: () => ({
      own: {
        "/": html(
          page(
            `<p>${prose(3_000)}</p><img src="/a.png" alt=""><script type="module">await axe.run(); await (await fetch("/report.json")).text();</script>`,
            `<script src="/axe-core/axe.min.js"></script>`,
          ),
          compressedOnTheFly,
        ),
        "/a.png": png(picture(60_000), staticFile),
        "/report.json": json(prose(4_000)),
        ...files("axe-core/axe.min.js", compressedOnTheFly),
      },
    }),
  },
];
