import { describe, expect, test } from "vitest";
import type { Photo } from "../photo.ts";
import { bestReasons, chooseBest } from "./choose-best.ts";

type Known = {
  pixels?: [number, number];
  sharpness?: number;
  bytes?: number;
  day?: number;
  isDated?: boolean;
};

const photo = (path: string, { pixels = [4000, 3000], ...known }: Known = {}): Photo => ({
  path,
  bytes: known.bytes ?? 1000,
  modifiedAtMs: known.day ?? 0,
  header: {
    format: "jpeg",
    turn: 1,
    widthPixels: pixels[0],
    heightPixels: pixels[1],
    ...(known.isDated ? { takenAt: { localMs: 0 } } : {}),
  },
  ...(known.sharpness === undefined
    ? {}
    : {
        pixels: {
          hashes: new Uint32Array(16),
          fineHash: new Uint32Array(8),
          grid: new Uint8Array(576),
          colours: new Uint8Array(48),
          relief: 50,
          chroma: 50,
          modeShare: 0,
          skew: 0,
          sharpness: known.sharpness,
        },
      }),
});

describe("the best of a group", () => {
  test.each<[string, Photo, Photo]>([
    [
      "mostPixels",
      photo("b", { sharpness: 10 }),
      photo("a", { pixels: [2000, 1500], sharpness: 99 }),
    ],
    ["sharpest", photo("b (1)", { sharpness: 112 }), photo("a", { sharpness: 100 })],
    ["originalName", photo("b", { sharpness: 100 }), photo("a (1)", { sharpness: 109 })],
    ["ownFolder", photo("Vacances/b.jpg"), photo("DCIM/a.jpg")],
    ["takenDate", photo("b", { isDated: true, bytes: 1000 }), photo("a", { bytes: 9000 })],
    ["mostBytes", photo("b", { bytes: 1600, day: 9 }), photo("a", { bytes: 1000 })],
    ["oldest", photo("b", { bytes: 1000 }), photo("a", { bytes: 1400, day: 9 })],
    ["alphabet", photo("a"), photo("b")],
  ])("is decided by %s", (reason, best, other) => {
    expect(chooseBest([best, other]).path).toBe(best.path);
    expect(chooseBest([other, best]).path).toBe(best.path);
    expect(bestReasons(best, [other])).toEqual([reason]);
  });

  test("does not depend on the order if sharpnesses tie in a chain", () => {
    // 100 ties with 108 and 108 with 116, but 116 is sharper than 100; of the two that tie with the sharpest, the name decides.
    const photos = [
      photo("a (1)", { sharpness: 116 }),
      photo("b", { sharpness: 108 }),
      photo("a", { sharpness: 100 }),
    ];
    expect(chooseBest(photos).path).toBe("b");
    expect(chooseBest(photos.toReversed()).path).toBe("b");
  });
});
