import { expect, test } from "vitest";
import { photoResult, scanResult } from "../../test-data/scan-result.ts";
import { kindsBySize } from "./kinds-by-size.ts";

const file = (path: string, bytes: number) => ({ path, bytes, modifiedAtMs: 1 });

test("duplicates come first, with what they may free, then the others from the largest", () => {
  const result = scanResult({
    groups: [{ bytes: 10, files: [file("a", 10), file("b", 10), file("c", 10)] }],
    kinds: { installers: [file("d", 50)], screenshots: [file("e", 40), file("f", 30)] },
  });
  // Two of three copies may go: 2 × 10. Screenshots: 40 + 30.
  expect(kindsBySize(result)).toEqual([
    { kind: "duplicates", count: 2, bytes: 20 },
    { kind: "screenshots", count: 2, bytes: 70 },
    { kind: "installers", count: 1, bytes: 50 },
  ]);
});

test("without duplicates their card says so, and no other empty kind has one", () => {
  expect(kindsBySize(scanResult())).toEqual([{ kind: "duplicates", count: 0, bytes: 0 }]);
});

test("photos follow duplicates: groups by what all but the best would free, then the search", () => {
  const photo = (path: string, bytes: number) => ({
    ...file(path, bytes),
    widthPixels: 4,
    heightPixels: 3,
    id: path,
  });
  const result = scanResult({
    kinds: { videos: [file("film.mp4", 900)] },
    pictures: { count: 4, bytes: 400 },
  });
  const burst = [photo("a", 50), photo("b", 40), photo("c", 30)];
  const photos = photoResult({
    groups: [{ kind: "burst", reasons: [], files: burst }],
    blurry: [{ ...photo("d", 5), sign: "shaken" }],
  });
  expect(kindsBySize(result, photos).slice(1)).toEqual([
    // 40 + 30: the best one stays.
    { kind: "burst", count: 1, bytes: 70 },
    { kind: "blurry", count: 1, bytes: 5 },
    { kind: "photos", count: 4, bytes: 400 },
    { kind: "videos", count: 1, bytes: 900 },
  ]);
});
