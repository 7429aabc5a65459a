import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import type { RequiredHeight } from "./target-height.ts";
import { fitManifest, isManifestUrl, manifestSizes } from "./fit-manifest.ts";

const media = resolve(import.meta.dirname, "../../../../../tests/corpus/video/media");
const master = readFileSync(resolve(media, "film.m3u8"), "utf8");
const film = readFileSync(resolve(media, "film.mpd"), "utf8");
const requires =
  (heightPx: number): RequiredHeight =>
  () =>
    heightPx;
const heights = (text: string) => manifestSizes(text).map(({ heightPx }) => heightPx);

test.each([
  [0, [240]],
  [240, [240]],
  [241, [240, 480]],
  [700, [240, 480, 720]],
  [721, [240, 480, 720, 1080]],
  [5000, [240, 480, 720, 1080]],
])(
  "if %s lines are required, both manifests keep the renditions up to the first that is enough",
  (required, kept) => {
    expect(heights(fitManifest(master, requires(required)))).toEqual(kept);
    expect(heights(fitManifest(film, requires(required)))).toEqual(kept);
  },
);

test("sound and the URLs of kept renditions are unchanged", () => {
  const fitted = fitManifest(master, requires(300));
  expect(fitted).toContain('TYPE=AUDIO,GROUP-ID="group_A1"');
  expect(fitted.match(/^media_\d\.m3u8$/gm)).toEqual(["media_0.m3u8", "media_1.m3u8"]);
  const fittedFilm = fitManifest(film, requires(300));
  expect(fittedFilm.match(/<BaseURL>[^<]+/g)).toEqual([
    "<BaseURL>film-stream0.mp4",
    "<BaseURL>film-stream1.mp4",
    "<BaseURL>film-stream4.mp4",
  ]);
  expect(fittedFilm.match(/<\/?(?:AdaptationSet|Period|MPD)\b/g)).toEqual(
    film.match(/<\/?(?:AdaptationSet|Period|MPD)\b/g),
  );
});

test("segment lists, error pages, live and encrypted manifests are unchanged", () => {
  const segments = readFileSync(resolve(media, "media_3.m3u8"), "utf8");
  const texts = [
    segments,
    "<!doctype html><title>404</title>",
    "",
    '{"levels":[1080]}',
    film.replace('type="static"', 'type="dynamic"'),
    film.replace("<Representation", "<ContentProtection/><Representation"),
    master.replace("#EXTM3U", '#EXTM3U\n#EXT-X-SESSION-KEY:METHOD=SAMPLE-AES,URI="skd://a"'),
  ];
  for (const text of texts) expect(fitManifest(text, requires(0))).toBe(text);
});

test("variants of unknown height stay, and previews above the required height are removed", () => {
  const text = `#EXTM3U
#EXT-X-STREAM-INF:BANDWIDTH=64000,CODECS="mp4a.40.2"\r
sound.m3u8
#EXT-X-STREAM-INF:NAME="RESOLUTION=10x10",RESOLUTION=1920x1080
# a comment in between
high.m3u8
#EXT-X-STREAM-INF:RESOLUTION=426x240
low.m3u8
#EXT-X-I-FRAME-STREAM-INF:RESOLUTION=1920x1080,URI="high-previews.m3u8"
#EXT-X-I-FRAME-STREAM-INF:RESOLUTION=426x240,URI="low-previews.m3u8"
`;
  expect(fitManifest(text, requires(200))).toBe(`#EXTM3U
#EXT-X-STREAM-INF:BANDWIDTH=64000,CODECS="mp4a.40.2"\r
sound.m3u8
#EXT-X-STREAM-INF:RESOLUTION=426x240
low.m3u8
#EXT-X-I-FRAME-STREAM-INF:RESOLUTION=426x240,URI="low-previews.m3u8"
`);
});

test("each adaptation set keeps a rendition, even if its lowest is above the required height", () => {
  const text = `<MPD type="static"><Period><AdaptationSet id="0">
<Representation id="a" height="1080" width="1920"/><Representation id="b" height="2160" width="3840"><BaseURL>b</BaseURL></Representation>
</AdaptationSet><AdaptationSet id="1"><Representation id="c" width="426" height="240"/><Representation id="d" height="480"/></AdaptationSet></Period></MPD>`;
  const fitted = fitManifest(text, requires(100));
  expect(fitted.match(/ id="[a-d]"/g)).toEqual([' id="a"', ' id="c"']);
  expect(fitted.match(/<\/AdaptationSet>/g)?.length).toBe(2);
});

test("upright videos are fitted by their lines", () => {
  const text =
    "#EXTM3U\n#EXT-X-STREAM-INF:RESOLUTION=1080x1920\nhigh\n#EXT-X-STREAM-INF:RESOLUTION=270x480\nlow\n";
  const inColumn: RequiredHeight = ({ widthPx, heightPx }) => heightPx * (200 / widthPx);
  expect(heights(fitManifest(text, inColumn))).toEqual([480]);
});

test.each([
  ["https://a.example/film.m3u8?token=1", true],
  ["https://a.example/film.ism/manifest.mpd", true],
  ["https://a.example/hls/film.m3u8/variant", true],
  ["https://a.example/film.mp4", false],
  ["https://a.example/mpd-news", false],
])("%s is the URL of a manifest: %s", (url, isManifest) => {
  expect(isManifestUrl(url)).toBe(isManifest);
});

test("a long malformed manifest is processed in linear time", () => {
  const startedMs = performance.now();
  fitManifest(`<MPD type="static">${"<AdaptationSet ".repeat(50_000)}`, requires(100));
  fitManifest(
    `<MPD type="static"><AdaptationSet>${"<Representation ".repeat(20_000)}</AdaptationSet>`,
    requires(1),
  );
  expect(performance.now() - startedMs).toBeLessThan(1500);
});
