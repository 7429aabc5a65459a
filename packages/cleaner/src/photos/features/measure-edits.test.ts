import { expect, test } from "vitest";
import { measureCut } from "./measure-cut.ts";
import { measureFrame } from "./measure-frame.ts";
import { localSide, measureLocalDetail } from "./measure-local-detail.ts";

/** 240 × 240 greys. */
const side = 240;
const greys = (greyAt: (x: number, y: number) => number) => ({
  values: Float32Array.from({ length: side * side }, (_, at) =>
    greyAt(at % side, Math.floor(at / side)),
  ),
  columns: side,
  rows: side,
});
/** Between 60 and 140, without flat areas. */
const scene = (x: number, y: number) => 60 + ((x * 7 + y * 13) % 80);

test("a frame has the share of the picture that it covers", () => {
  const isInside = (place: number) => place >= 12 && place < side - 12;
  const framed = greys((x, y) => (isInside(x) && isInside(y) ? scene(x, y) : 255));
  // 216 × 216 of 240 × 240 are left.
  expect(measureFrame(framed)).toBeCloseTo(0.19);
  const bars = greys((x, y) => (y >= 60 && y < side - 60 ? scene(x, y) : 0));
  expect(measureFrame(bars)).toBeCloseTo(0.5);
});

test("a scene, a sky on one side and light that fades to white are no frame", () => {
  expect(measureFrame(greys(scene))).toBe(0);
  expect(measureFrame(greys((x, y) => (y < 60 ? 230 : scene(x, y))))).toBe(0);
  const middle = side / 2;
  const faded = greys((x, y) => 255 - Math.max(0, 100 - Math.hypot(x - middle, y - middle)));
  expect(measureFrame(faded)).toBe(0);
});

test("what is brighter than can be shown is cut off", () => {
  const picture = (factor: number) => ({
    data: Uint8ClampedArray.from({ length: side * side }, (_, at) => (at % side) * factor),
    widthPixels: side,
    heightPixels: side,
    channels: 1 as const,
  });
  // The four darkest and the four brightest of 240 columns.
  expect(measureCut(picture(1))).toBeCloseTo(8 / 240);
  // Twice as bright, the columns from 128 on are white, and 126 and 127 nearly; 0 and 1 are black or nearly.
  expect(measureCut(picture(2))).toBeCloseTo(116 / 240);
});

test("detail is measured where it is", () => {
  // A chequered area in the second of 12 × 12, of alternating 0 and 16.
  const isIn = (place: number, from: number) => place >= from && place < from + 20;
  const detail = measureLocalDetail(
    greys((x, y) => (isIn(x, 20) && isIn(y, 0) ? ((x + y) % 2) * 16 : 0)),
  );
  expect(detail.length).toBe(localSide ** 2);
  // Within it, the Laplacian is ±64, of which the square is 2 to the 12th: 8 × 12, a little less at its border.
  expect(detail[1]).toBeGreaterThan(90);
  expect(detail[1]).toBeLessThanOrEqual(96);
  expect(detail[5]).toBe(0);
});
