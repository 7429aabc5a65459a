import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import type { Fit } from "./target-height.ts";
import { fitManifest, isManifestAddress, manifestSizes } from "./fit-manifest.ts";

const media = resolve(import.meta.dirname, "../../../../../tests/corpus/video/media");
const master = readFileSync(resolve(media, "film.m3u8"), "utf8");
const film = readFileSync(resolve(media, "film.mpd"), "utf8");
const needs =
  (heightPx: number): Fit =>
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
])("where %s lines are needed, both manifests keep the rungs up to enough", (needed, kept) => {
  expect(heights(fitManifest(master, needs(needed)))).toEqual(kept);
  expect(heights(fitManifest(film, needs(needed)))).toEqual(kept);
});

test("sound, and the addresses of what is kept, stay as they were", () => {
  const fitted = fitManifest(master, needs(300));
  expect(fitted).toContain('TYPE=AUDIO,GROUP-ID="group_A1"');
  expect(fitted.match(/^media_\d\.m3u8$/gm)).toEqual(["media_0.m3u8", "media_1.m3u8"]);
  const fittedFilm = fitManifest(film, needs(300));
  expect(fittedFilm.match(/<BaseURL>[^<]+/g)).toEqual([
    "<BaseURL>film-stream0.mp4",
    "<BaseURL>film-stream1.mp4",
    "<BaseURL>film-stream4.mp4",
  ]);
  expect(fittedFilm.match(/<\/?(?:AdaptationSet|Period|MPD)\b/g)).toEqual(
    film.match(/<\/?(?:AdaptationSet|Period|MPD)\b/g),
  );
});

test("a list of pieces, an error page, a live film and a locked one pass through untouched", () => {
  const pieces = readFileSync(resolve(media, "media_3.m3u8"), "utf8");
  const untouched = [
    pieces,
    "<!doctype html><title>404</title>",
    "",
    '{"levels":[1080]}',
    film.replace('type="static"', 'type="dynamic"'),
    film.replace("<Representation", "<ContentProtection/><Representation"),
    master.replace("#EXTM3U", '#EXTM3U\n#EXT-X-SESSION-KEY:METHOD=SAMPLE-AES,URI="skd://a"'),
  ];
  for (const text of untouched) expect(fitManifest(text, needs(0))).toBe(text);
});

test("a variant of unknown height stays, and previews above what is needed go", () => {
  const text = `#EXTM3U
#EXT-X-STREAM-INF:BANDWIDTH=64000,CODECS="mp4a.40.2"\r
sound.m3u8
#EXT-X-STREAM-INF:NAME="RESOLUTION=10x10",RESOLUTION=1920x1080
# a word in between
high.m3u8
#EXT-X-STREAM-INF:RESOLUTION=426x240
low.m3u8
#EXT-X-I-FRAME-STREAM-INF:RESOLUTION=1920x1080,URI="high-previews.m3u8"
#EXT-X-I-FRAME-STREAM-INF:RESOLUTION=426x240,URI="low-previews.m3u8"
`;
  expect(fitManifest(text, needs(200))).toBe(`#EXTM3U
#EXT-X-STREAM-INF:BANDWIDTH=64000,CODECS="mp4a.40.2"\r
sound.m3u8
#EXT-X-STREAM-INF:RESOLUTION=426x240
low.m3u8
#EXT-X-I-FRAME-STREAM-INF:RESOLUTION=426x240,URI="low-previews.m3u8"
`);
});

test("each set of pictures keeps one, also a set whose lowest is above what is needed", () => {
  const text = `<MPD type="static"><Period><AdaptationSet id="0">
<Representation id="a" height="1080" width="1920"/><Representation id="b" height="2160" width="3840"><BaseURL>b</BaseURL></Representation>
</AdaptationSet><AdaptationSet id="1"><Representation id="c" width="426" height="240"/><Representation id="d" height="480"/></AdaptationSet></Period></MPD>`;
  const fitted = fitManifest(text, needs(100));
  expect(fitted.match(/ id="[a-d]"/g)).toEqual([' id="a"', ' id="c"']);
  expect(fitted.match(/<\/AdaptationSet>/g)?.length).toBe(2);
});

test("of upright films the lines are what counts", () => {
  const text =
    "#EXTM3U\n#EXT-X-STREAM-INF:RESOLUTION=1080x1920\nhigh\n#EXT-X-STREAM-INF:RESOLUTION=270x480\nlow\n";
  const inColumn: Fit = ({ widthPx, heightPx }) => heightPx * (200 / widthPx);
  expect(heights(fitManifest(text, inColumn))).toEqual([480]);
});

test.each([
  ["https://a.example/film.m3u8?token=1", true],
  ["https://a.example/film.ism/manifest.mpd", true],
  ["https://a.example/hls/film.m3u8/variant", true],
  ["https://a.example/film.mp4", false],
  ["https://a.example/mpd-news", false],
])("%s is the address of a manifest: %s", (url, is) => {
  expect(isManifestAddress(url)).toBe(is);
});

test("a long hostile text takes no time", () => {
  const startedMs = performance.now();
  fitManifest(`<MPD type="static">${"<AdaptationSet ".repeat(50_000)}`, needs(100));
  fitManifest(
    `<MPD type="static"><AdaptationSet>${"<Representation ".repeat(20_000)}</AdaptationSet>`,
    needs(1),
  );
  expect(performance.now() - startedMs).toBeLessThan(1500);
});
