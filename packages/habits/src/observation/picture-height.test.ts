import { expect, test } from "vitest";
import { displayedHeightPx, neededHeightPx, targetHeightPx } from "./picture-height.ts";
import { video } from "../test/samples.ts";

const ladder = [144, 240, 360, 480, 720, 1080];
const target = (change: Parameters<typeof video>[0]) =>
  targetHeightPx(ladder, neededHeightPx(video(change)));

test("a cover tile of 160 × 320 needs 480p, although its width alone suggests 144p", () => {
  const tile = { boxWidthPx: 160, boxHeightPx: 320, objectFit: "cover" } as const;
  // max(160 / 1920, 320 / 1080) × 1080 = 320; × 0.9 = 288.
  expect(displayedHeightPx(video(tile))).toBeCloseTo(320, 9);
  expect(neededHeightPx(video(tile))).toBe(288);
  expect(target(tile)).toBe(360);
  expect(targetHeightPx([240, 480, 720, 1080], 288)).toBe(480);
});

test("the same tile with contain shows a picture of 90 px", () => {
  const tile = { boxWidthPx: 160, boxHeightPx: 320, objectFit: "contain" } as const;
  // min(160 / 1920, 320 / 1080) × 1080 = 90; × 0.9 = 81.
  expect(neededHeightPx(video(tile))).toBe(81);
  expect(target(tile)).toBe(144);
});

test("640 × 360 at a pixel ratio of 3 needs full HD", () => {
  // 360 × 3 × 0.9 = 972.
  const phone = { boxWidthPx: 640, boxHeightPx: 360, pixelRatio: 3 };
  expect(neededHeightPx(video(phone))).toBe(972);
  expect(target(phone)).toBe(1080);
});

test("a player of 1280 × 720 scaled to a quarter by a transform needs the scaled size", () => {
  // transform: scale(0.25); the rectangle is 320 × 180, the client size still 1280 × 720. 180 × 0.9 = 162.
  expect(target({ boxWidthPx: 320, boxHeightPx: 180 })).toBe(240);
});

test("a stretched picture needs the height for the direction that is stretched most", () => {
  // 640 wide is a third of 1920: as if 360 high. 360 × 0.9 = 324.
  expect(neededHeightPx(video({ boxWidthPx: 640, boxHeightPx: 100, objectFit: "fill" }))).toBe(324);
});

test("a picture drawn at its own size needs its present rendition", () => {
  const box = { boxWidthPx: 320, boxHeightPx: 180, videoWidthPx: 1280, videoHeightPx: 720 };
  expect(displayedHeightPx(video({ ...box, objectFit: "none" }))).toBe(720);
  // A box larger than the picture does not scale it up: 720 × 0.9 = 648.
  const large = { ...box, boxWidthPx: 1600, boxHeightPx: 900, objectFit: "scale-down" } as const;
  expect(neededHeightPx(video(large))).toBe(648);
  // A smaller one is as contain: 180 × 0.9 = 162.
  expect(neededHeightPx(video({ ...box, objectFit: "scale-down" }))).toBe(162);
});

test("an upright video in a landscape box is as high as the box", () => {
  const upright = { videoWidthPx: 1080, videoHeightPx: 1920, boxWidthPx: 800, boxHeightPx: 450 };
  // min(800 / 1080, 450 / 1920) × 1920 = 450; × 0.9 = 405.
  expect(neededHeightPx(video(upright))).toBe(405);
});

test("sound alone and a player that is not displayed need no picture", () => {
  expect(neededHeightPx(video({ videoWidthPx: 0, videoHeightPx: 0 }))).toBe(0);
  expect(neededHeightPx(video({ boxWidthPx: 0, boxHeightPx: 0 }))).toBe(0);
});

test("a height is enough if it is equal to the pixel, in any order of heights", () => {
  // 300 × 0.9 = 270, and 533.3 × 0.9 = 479.97, which is 480.
  expect(targetHeightPx([1080, 270, 480], 270)).toBe(270);
  expect(neededHeightPx(video({ boxWidthPx: 2000, boxHeightPx: 533.3 }))).toBe(480);
});

test("without a sufficient height there is no target, and a height of 0 is never one", () => {
  expect(targetHeightPx([240, 480], 481)).toBeUndefined();
  expect(targetHeightPx([], 100)).toBeUndefined();
  expect(targetHeightPx([0, 240], 0)).toBe(240);
});

test("an invalid number is named with its value", () => {
  expect(() => neededHeightPx(video({ boxHeightPx: NaN }))).toThrow(/^boxHeightPx .* got NaN$/);
  expect(() => neededHeightPx(video({ pixelRatio: -1 }))).toThrow(/^pixelRatio .* got -1$/);
  expect(() => neededHeightPx(video(), Infinity)).toThrow(/^sharpness .* got Infinity$/);
  expect(() => targetHeightPx([240], -5)).toThrow(/^heightPx .* got -5$/);
  const odd = video({ objectFit: "zoom" as "cover" });
  expect(() => neededHeightPx(odd)).toThrow(RangeError);
});
