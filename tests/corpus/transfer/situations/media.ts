import { ownPage } from "../own-page.ts";
import { respond, css, html, text } from "../site/respond.ts";
import { inPage, noise, page, prose, style } from "../site/bodies.ts";
import { cluster, initSegment } from "../site/opus-webm.ts";
import { rangeResponse, wav } from "../site/range-response.ts";
import type { Handler, Routes, Situation } from "../situation.ts";

const second = 1000;

/** Feeds the player with the pieces at these addresses, one after the other. */
const play = (addresses: string): string =>
  inPage(
    `const source = new MediaSource(); sound.src = URL.createObjectURL(source); await new Promise((r) => source.addEventListener("sourceopen", r, { once: true })); const buffer = source.addSourceBuffer('audio/webm; codecs="opus"'); for (const address of ${addresses}) { const part = await (await fetch(address)).arrayBuffer(); buffer.appendBuffer(part); await new Promise((r) => buffer.addEventListener("updateend", r, { once: true })); }`,
  );

/** The piece of one second, with `bytes` of padding. */
const film = (at: number, bytes: number): Buffer =>
  Buffer.concat([...(at === 0 ? [initSegment] : []), cluster(at, bytes)]);

/** Pieces without a length, of a site that hides their size. */
const hiddenParts: Routes = Object.fromEntries(
  [0, 1, 2, 3, 4, 5].map((n) => [
    `/part-${n}`,
    respond("audio/webm", film(n, 350_000), { isChunked: true, hasCors: true }),
  ]),
);

/** Sends the part that was asked for in chunks, from a site that hides its size. */
const hiddenSprite: Handler = (request, response) => {
  const [from, to] = request.headers.range!.replace("bytes=", "").split("-").map(Number);
  response.writeHead(206, {
    "content-type": "application/octet-stream",
    "content-range": `bytes ${from}-${to}/450000`,
    "access-control-allow-origin": "*",
    "cache-control": "no-store",
  });
  response.write(noise(to! - from! + 1));
  response.end();
};

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
    `<audio id="sound"></audio>${play(`["/part-0", "/part-1", "/part-2", "/part-3", "/part-4", "/part-5"]`)}`,
    {
      own: () =>
        Object.fromEntries(
          [0, 1, 2, 3, 4, 5].map((n) => [
            `/part-${n}`,
            respond("audio/webm", film(n, 20_000), { isChunked: n % 2 === 1 }),
          ]),
        ),
    },
  ),
  {
    name: "mse-2-origins",
    routes: (at) => {
      const addresses = [0, 1, 2, 3, 4, 5].map((n) => `${n % 2 ? at.other : at.third}/part-${n}`);
      const body = `<audio id="sound"></audio>${play(JSON.stringify(addresses))}`;
      return { own: { "/": html(page(body)) }, other: hiddenParts, third: hiddenParts };
    },
  },
  ownPage(
    "sprite-206",
    (at) =>
      inPage(
        `for (let n = 0; n < 5; n++) await (await fetch("${at.other}/sounds.bin", { headers: { range: "bytes=" + n * 90_000 + "-" + (n * 90_000 + 79_999) } })).arrayBuffer();`,
      ),
    { other: () => ({ "/sounds.bin": hiddenSprite }) },
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
