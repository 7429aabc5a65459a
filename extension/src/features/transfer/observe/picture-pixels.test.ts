import { afterEach, expect, test, vi } from "vitest";
import { createPictureMeasure } from "./picture-pixels.ts";
import type { TimingEntry } from "./messages.ts";
import { sampleEntry } from "./test-data/sample-observed.ts";

const url = "https://site.example/photo.jpg";
const entry = (changes: Partial<TimingEntry> = {}): TimingEntry => ({
  ...sampleEntry,
  ...changes,
});

class FakePicture {
  sources: object[] = [];
  getElementsByTagName = () => this.sources;
}

/** The pixels of an entry whose picture a document shows in one `img` element. */
function measure(shown: object, given = entry()): number | undefined {
  const element = { currentSrc: url, srcset: "", naturalWidth: 300, naturalHeight: 200, ...shown };
  vi.stubGlobal("document", { baseURI: "https://site.example/article" });
  vi.stubGlobal("Document", { prototype: { getElementsByTagName: () => [element] } });
  vi.stubGlobal("HTMLPictureElement", FakePicture);
  const pictures = createPictureMeasure();
  pictures.note(url, given);
  pictures.measure();
  return given.pixels;
}

afterEach(() => vi.unstubAllGlobals());

test("a picture has the pixels of its file", () => {
  expect(measure({})).toBe(60_000);
});

test("a picture chosen for its density has the pixels of its file", () => {
  // 300 × 200 at twice the density: 600 × 400
  expect(measure({ srcset: "/small.jpg, /photo.jpg 2x" })).toBe(240_000);
});

test("a picture chosen for its width has the pixels of its file", () => {
  // 900 wide, and 200 ÷ 300 as high
  expect(measure({ srcset: "/small.jpg 300w, /photo.jpg 900w" })).toBe(540_000);
});

test("a picture chosen from a source has the pixels of its file", () => {
  const parentElement = Object.assign(new FakePicture(), {
    sources: [{ srcset: "/photo.jpg 3x" }],
  });
  // 900 × 600
  expect(measure({ parentElement })).toBe(540_000);
});

test("a picture that is not decoded yet, or not shown, has no pixels", () => {
  expect(measure({ naturalWidth: 0, naturalHeight: 0 })).toBeUndefined();
  expect(measure({ currentSrc: "https://site.example/other.jpg" })).toBeUndefined();
  expect(measure({}, entry({ initiatorType: "css" }))).toBeUndefined();
});
