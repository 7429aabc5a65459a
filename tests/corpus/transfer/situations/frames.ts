import { css, html, js, json, png } from "../site/respond.ts";
import { inPage, page, picture, prose, script, style } from "../site/bodies.ts";
import { ownPage } from "../own-page.ts";
import type { Origins, Routes, Situation } from "../situation.ts";

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

const around = (frame: string): string => `<p>${prose(1_000)}</p>${frame}`;
const sandboxed = `<iframe sandbox="allow-scripts" src="/frame"></iframe>`;
const otherFrame = (at: Origins): string => around(`<iframe src="${at.other}/frame"></iframe>`);
const otherFirst = (at: Origins): string => around(`<iframe src="${at.other}/first"></iframe>`);

export const frames: Situation[] = [
  ownPage("frame-own", around(`<iframe src="/frame"></iframe>`), { own: () => content() }),
  ownPage("frame-other", otherFrame, { other: () => content() }),
  ownPage("frame-other-chunked", otherFrame, { other: () => content(true) }),
  {
    name: "frames-nested",
    routes: (at) => ({
      own: { "/": html(page(around(`<iframe src="${at.other}/outer"></iframe>`))), ...content() },
      other: {
        "/outer": html(page(`<iframe src="${at.third}/inner"></iframe><p>${prose(2_000)}</p>`)),
      },
      third: { "/inner": html(page(`<iframe src="${at.own}/frame"></iframe>`)) },
    }),
  },
  ownPage("frame-sandboxed", around(sandboxed), { own: () => content() }),
  ownPage("frame-sandboxed-chunked", around(sandboxed), { own: () => content(true) }),
  ownPage(
    "frame-srcdoc",
    (at) =>
      around(
        `<iframe srcdoc="<img src='/f.png'><img src='${at.other}/f.png'><script src='/f.js'></script>"></iframe>`,
      ),
    { own: () => content(true), other: () => content(true) },
  ),
  ownPage(
    "frame-written",
    around(
      `<iframe id="blank"></iframe><script>blank.contentDocument.write('<img src="/f.png"><script src="/f.js"><\\/script>'); blank.contentDocument.close();</script>`,
    ),
    { own: () => content() },
  ),
  ownPage(
    "frame-removed",
    (at) =>
      around(
        `<iframe id="gone" src="${at.other}/frame"></iframe><script>gone.onload = () => setTimeout(() => gone.remove(), 50);</script>`,
      ),
    { other: () => content() },
  ),
  ownPage("frame-navigates", otherFirst, {
    other: () => ({
      "/first": html(
        page(
          `<p>${prose(2_000)}</p><script>setTimeout(() => location.replace("/frame"), 200)</script>`,
        ),
      ),
      ...content(),
    }),
  }),
  ownPage(
    "object-element",
    around(`<object data="/frame" type="text/html" width="300" height="200"></object>`),
    { own: () => content() },
  ),
  ownPage("frame-fetching", otherFirst, {
    other: () => ({
      "/first": html(
        page(inPage(`for (let n = 0; n < 6; n++) await (await fetch("/a.json?" + n)).text();`)),
      ),
      "/a.json": json(prose(5_000), { isChunked: true }),
    }),
  }),
];
