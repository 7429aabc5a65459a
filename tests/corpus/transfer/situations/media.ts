import { ownPage } from "../own-page.ts";
import { respond, css, text } from "../site/respond.ts";
import { inPage, noise, prose, style } from "../site/bodies.ts";
import { cluster, initSegment } from "../site/opus-webm.ts";
import { rangeResponse, wav } from "../site/range-response.ts";
import type { Situation } from "../situation.ts";

const second = 1000;

export const media: Situation[] = [
  ownPage("audio-whole", `<audio src="/a.wav" preload="auto" controls></audio>`, {
    own: () => ({ "/a.wav": rangeResponse(wav(120_000), { type: "audio/wav" }) }),
  }),
  ownPage(
    "audio-other-site",
    (at) => `<audio src="${at.other}/a.wav" preload="auto" controls></audio>`,
    { other: () => ({ "/a.wav": rangeResponse(wav(120_000), { type: "audio/wav" }) }) },
  ),
  ownPage(
    "audio-aborted",
    `<audio id="sound" src="/a.wav" preload="auto"></audio><script>setTimeout(() => { sound.removeAttribute("src"); sound.load(); }, 1500)</script>`,
    {
      own: () => ({ "/a.wav": rangeResponse(wav(3_000_000), { type: "audio/wav", everyMs: 40 }) }),
    },
  ),
  ownPage("audio-idle", `<audio src="/a.wav" preload="metadata" controls></audio>`, {
    own: () => ({ "/a.wav": rangeResponse(wav(6_000_000), { type: "audio/wav", everyMs: 20 }) }),
  }),
  ownPage(
    "range-requests",
    inPage(
      `for (const range of ["0-4999", "5000-19999", "90000-99999"]) await (await fetch("/a.bin", { headers: { range: "bytes=" + range } })).arrayBuffer();`,
    ),
    {
      own: () => ({
        "/a.bin": rangeResponse(noise(100_000), { type: "application/octet-stream" }),
      }),
    },
  ),
  ownPage(
    "media-source",
    `<audio id="sound"></audio>${inPage(`const source = new MediaSource(); sound.src = URL.createObjectURL(source); await new Promise((r) => source.addEventListener("sourceopen", r, { once: true })); const buffer = source.addSourceBuffer('audio/webm; codecs="opus"'); for (let n = 0; n < 6; n++) { const part = await (await fetch("/part-" + n)).arrayBuffer(); buffer.appendBuffer(part); await new Promise((r) => buffer.addEventListener("updateend", r, { once: true })); }`)}`,
    {
      own: () =>
        Object.fromEntries(
          Array.from({ length: 6 }, (_, n) => [
            `/part-${n}`,
            respond(
              "audio/webm",
              n === 0 ? Buffer.concat([initSegment, cluster(0, 20_000)]) : cluster(n, 20_000),
              { isChunked: n % 2 === 1 },
            ),
          ]),
        ),
    },
  ),
  ownPage(
    "playlist",
    (at) =>
      inPage(
        `const list = await (await fetch("${at.other}/list.m3u8")).text(); for (const line of list.split("\\n")) if (line.endsWith(".ts")) await (await fetch("${at.other}/" + line)).arrayBuffer();`,
      ),
    {
      other: () => ({
        "/list.m3u8": text("#EXTM3U\n1.ts\n2.ts\n3.ts\n4.ts", { hasCors: true }),
        ...Object.fromEntries(
          [1, 2, 3, 4].map((n) => [
            `/${n}.ts`,
            respond("video/mp2t", noise(30_000 + n * second, n), {
              hasCors: true,
              isChunked: n > 2,
            }),
          ]),
        ),
      }),
    },
  ),
  ownPage("fonts-own", `<p class="a">${prose(300)}</p>`, {
    head: `<link rel="stylesheet" href="/a.css">`,
    own: () => ({
      "/a.css": css(fontFaces("")),
      "/a.woff2": respond("font/woff2", noise(28_000, 1), { hasCors: true }),
      "/b.woff2": respond("font/woff2", noise(16_000, 2), { hasCors: true, isChunked: true }),
    }),
  }),
  ownPage("fonts-other-site", `<p class="a">${prose(300)}</p>`, {
    head: (at) => `<link rel="stylesheet" href="${at.other}/a.css">`,
    other: () => ({
      "/a.css": css(fontFaces("")),
      "/a.woff2": respond("font/woff2", noise(28_000, 1), { hasCors: true }),
      "/b.woff2": respond("font/woff2", noise(16_000, 2), { hasCors: true, isChunked: true }),
    }),
  }),
];

function fontFaces(base: string): string {
  const face = (name: string) =>
    `@font-face { font-family: ${name}; src: url("${base}/${name}.woff2") format("woff2") }`;
  return style(1_500, `${face("a")} ${face("b")} .a { font-family: a, b }`);
}
