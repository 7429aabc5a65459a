import { expect, test } from "vitest";
import { photoResult, scanResult } from "../../test-data/scan-result.ts";
import { type DoneStep, goneFiles } from "../done-step.ts";
import { remainingResult } from "../remaining-result.ts";
import { foundBytes, kindsBySize, kindsOfReview, nextKind } from "./kinds-by-size.ts";

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

test("a kind without files has no card", () => {
  expect(kindsBySize(scanResult())).toEqual([]);
});

test("a done kind keeps its place, and the next one is never of files that are looked at one by one", () => {
  const found = scanResult({
    kinds: {
      videos: [file("film.mp4", 900)],
      installers: [file("setup.exe", 50)],
      archives: [file("a.zip", 40)],
      emptyFiles: [file("empty.txt", 0)],
    },
  });
  const moves = [{ ...file("setup.exe", 50), keptCopies: [] }];
  const done: DoneStep[] = [{ kind: "installers", moves }];
  const left = remainingResult(found, goneFiles(done));
  const kinds = kindsOfReview(found, left, undefined, done);
  expect(kinds.map(({ kind, count }) => [kind, count])).toEqual([
    ["installers", 0],
    ["archives", 1],
    ["videos", 1],
    ["emptyFiles", 1],
  ]);
  expect(nextKind(kindsBySize(found), undefined, [])).toBe("installers");
  expect(nextKind(kinds, undefined, done)).toBe("archives");
  const archives: DoneStep = { kind: "archives", moves };
  expect(nextKind(kinds, undefined, [...done, archives])).toBeUndefined();
});

test("a file that is in several lists is found once", () => {
  const film = file("film.mp4", 900);
  const result = scanResult({
    groups: [{ bytes: 10, files: [file("a", 10), file("b", 10), file("c", 10)] }],
    kinds: { videos: [film], biggest: [film, file("data.bin", 700)] },
  });
  // Two copies of 10, the film and the data.
  expect(foundBytes(result)).toBe(1620);
});

test("photos are proposed once some are alike, and after the kinds of files", () => {
  const kinds = kindsBySize(
    scanResult({
      kinds: { archives: [file("a.zip", 40)] },
      pictures: { count: 4, bytes: 400 },
    }),
  );
  const alike = photoResult({ groups: [{ kind: "burst", reasons: [], files: [] }] });
  const archives: DoneStep = { kind: "archives", moves: [] };
  expect(nextKind(kinds, alike, [])).toBe("archives");
  expect(nextKind(kinds, alike, [archives])).toBe("photos");
  expect(nextKind(kinds, photoResult(), [archives])).toBeUndefined();
  expect(nextKind(kinds, alike, [archives, { kind: "photos", moves: [] }])).toBeUndefined();
});

test("photos that may be blurry follow those that are compared", () => {
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
  const photos = photoResult({ blurry: [{ ...photo("d", 5), sign: "shaken" }] });
  expect(kindsBySize(result, photos)).toEqual([
    { kind: "photos", count: 4, bytes: 400 },
    { kind: "blurry", count: 1, bytes: 5 },
    { kind: "videos", count: 1, bytes: 900 },
  ]);
});
