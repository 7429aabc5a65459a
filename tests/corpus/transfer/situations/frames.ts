import { css, html, js, json, png } from "../site/respond.ts";
import { inPage, page, picture, prose, script, style } from "../site/bodies.ts";
import type { Routes, Situation } from "../situation.ts";

const content = (isChunked = false): Routes => ({
  "/frame": html(
    page(
      `<p>${prose(4_000)}</p><img src="/f.png">`,
      `<link rel="stylesheet" href="/f.css"><script src="/f.js"></script>`,
    ),
    { isChunked },
  ),
  "/f.png": png(picture(18_000), { isChunked }),
  "/f.css": css(style(3_000), { isChunked }),
  "/f.js": js(script(9_000), { isChunked }),
});

const around = (frame: string): Routes => ({ "/": html(page(`<p>${prose(1_000)}</p>${frame}`)) });

export const frames: Situation[] = [
  {
    name: "frame-own",
    routes: () => ({ own: { ...around(`<iframe src="/frame"></iframe>`), ...content() } }),
  },
  {
    name: "frame-other",
    routes: (at) => ({
      own: around(`<iframe src="${at.other}/frame"></iframe>`),
      other: content(),
    }),
  },
  {
    name: "frame-other-chunked",
    routes: (at) => ({
      own: around(`<iframe src="${at.other}/frame"></iframe>`),
      other: content(true),
    }),
  },
  {
    name: "frames-nested",
    routes: (at) => ({
      own: { ...around(`<iframe src="${at.other}/outer"></iframe>`), ...content() },
      other: {
        "/outer": html(page(`<iframe src="${at.third}/inner"></iframe><p>${prose(2_000)}</p>`)),
      },
      third: { "/inner": html(page(`<iframe src="${at.own}/frame"></iframe>`)) },
    }),
  },
  {
    name: "frame-sandboxed",
    routes: () => ({
      own: {
        ...around(`<iframe sandbox="allow-scripts" src="/frame"></iframe>`),
        ...content(),
      },
    }),
  },
  {
    name: "frame-sandboxed-chunked",
    routes: () => ({
      own: {
        ...around(`<iframe sandbox="allow-scripts" src="/frame"></iframe>`),
        ...content(true),
      },
    }),
  },
  {
    name: "frame-srcdoc",
    routes: (at) => ({
      own: {
        ...around(
          `<iframe srcdoc="<img src='/f.png'><img src='${at.other}/f.png'><script src='/f.js'></script>"></iframe>`,
        ),
        ...content(true),
      },
      other: content(true),
    }),
  },
  {
    name: "frame-written",
    routes: () => ({
      own: {
        ...around(
          `<iframe id="blank"></iframe><script>blank.contentDocument.write('<img src="/f.png"><script src="/f.js"><\\/script>'); blank.contentDocument.close();</script>`,
        ),
        ...content(),
      },
    }),
  },
  {
    name: "frame-removed",
    routes: (at) => ({
      own: {
        ...around(
          `<iframe id="gone" src="${at.other}/frame"></iframe><script>gone.onload = () => setTimeout(() => gone.remove(), 50);</script>`,
        ),
      },
      other: content(),
    }),
  },
  {
    name: "frame-navigates",
    routes: (at) => ({
      own: around(`<iframe src="${at.other}/first"></iframe>`),
      other: {
        "/first": html(
          page(
            `<p>${prose(2_000)}</p><script>setTimeout(() => location.replace("/frame"), 200)</script>`,
          ),
        ),
        ...content(),
      },
    }),
  },
  {
    name: "object-element",
    routes: () => ({
      own: {
        ...around(`<object data="/frame" type="text/html" width="300" height="200"></object>`),
        ...content(),
      },
    }),
  },
  {
    name: "frame-fetching",
    routes: (at) => ({
      own: around(`<iframe src="${at.other}/first"></iframe>`),
      other: {
        "/first": html(
          page(inPage(`for (let n = 0; n < 6; n++) await (await fetch("/a.json?" + n)).text();`)),
        ),
        "/a.json": json(prose(5_000), { isChunked: true }),
      },
    }),
  },
];
