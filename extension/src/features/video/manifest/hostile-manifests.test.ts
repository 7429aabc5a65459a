import * as fc from "fast-check";
import { expect, test } from "vitest";
import { fitManifest, manifestSizes } from "./fit-manifest.ts";

/** The same cases at each run. */
const runs = { seed: 17, numRuns: 2000 };
const line = fc.oneof(
  fc.constantFrom(
    "#EXTM3U",
    "#EXT-X-STREAM-INF:RESOLUTION=1920x1080",
    '#EXT-X-STREAM-INF:NAME="RESOLUTION=1x1",RESOLUTION=99999999999999999999x0',
    '#EXT-X-I-FRAME-STREAM-INF:URI="a",RESOLUTION=1x1',
    "#EXT-X-MEDIA:TYPE=AUDIO",
    "film.m3u8",
    "",
  ),
  fc.constantFrom(
    "<MPD>",
    '<MPD type="static">',
    "<AdaptationSet>",
    "<AdaptationSet/>",
    "</AdaptationSet>",
    '<Representation width="1" height="1080">',
    '<Representation height="240"/>',
    "</Representation>",
    "<Representation",
    "</MPD>",
  ),
  fc.string(),
);
const manifest = fc
  .tuple(fc.constantFrom("#EXTM3U\n", "<MPD>", ""), fc.array(line, { maxLength: 30 }))
  .map(([start, lines]) => start + lines.join("\n"));

test("a manifest loses renditions or stays the same, whatever it contains", () => {
  fc.assert(
    fc.property(manifest, fc.nat(2000), (text, required) => {
      const fitted = fitManifest(text, () => required);
      expect(fitted.length).toBeLessThanOrEqual(text.length);
      // At least one of the renditions stays.
      if (manifestSizes(text).length > 0) expect(manifestSizes(fitted).length).toBeGreaterThan(0);
      for (const { heightPx, widthPx } of manifestSizes(text)) {
        expect(heightPx >= 0 && widthPx >= 0).toBe(true);
      }
    }),
    runs,
  );
});

/** Four megabytes, the largest text that is fitted. */
const filled = (start: string, part: string) => start + part.repeat(4e6 / part.length);

test.each([
  ["variants", filled("#EXTM3U\n", "#EXT-X-STREAM-INF:RESOLUTION=1x9\na\n")],
  ["open quotes", filled('#EXTM3U\n#EXT-X-STREAM-INF:"', '",')],
  ["renditions", filled("<MPD><AdaptationSet>", '<Representation height="9"/>')],
  ["open elements", filled("<MPD>", "<AdaptationSet>")],
  ["elements without an end", filled("<MPD>", "<Representation ")],
  ["beginnings", filled("", "<MPD ")],
])("four megabytes of %s are fitted without an error", (_what, text) => {
  expect(() => fitManifest(text, () => 1)).not.toThrow();
  expect(() => manifestSizes(text)).not.toThrow();
});
