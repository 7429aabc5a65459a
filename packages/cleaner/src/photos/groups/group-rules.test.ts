import { describe, expect, test } from "vitest";
import { makePhoto } from "../../../test/photos/make-photo.ts";
import type { Photo } from "../photo.ts";
import { groupPhotos } from "./group-photos.ts";

const pathsOf = (photos: Photo[], options?: Parameters<typeof groupPhotos>[1]) =>
  groupPhotos(photos, options).groups.map(({ kind, files }) => [
    kind,
    ...files.map(({ path }) => path),
  ]);
/** `count` bits from the given one on. */
const bits = (from: number, count: number) =>
  Array.from({ length: count }, (_, index) => from + index);
const at = (localMs: number, offsetMinutes?: number) => ({
  takenAt: offsetMinutes === undefined ? { localMs } : { localMs, offsetMinutes },
});

const screen = { modeShare: 0.4, skew: -0.9 };
const letters = { skew: 2.1 };
const paper = { relief: 7, chroma: 1 };

describe("the same picture", () => {
  test("each photo of a group is like its best, so that no chain leads to another scene", () => {
    // a and b differ in 8 bits, b and c in 8, a and c in 16.
    const a = makePhoto("a", { width: 4000 });
    const b = makePhoto("b", { width: 3000, bits: bits(0, 8) });
    const c = makePhoto("c", { width: 2000, bits: bits(0, 16) });
    expect(pathsOf([c, b, a])).toEqual([["samePicture", "a", "b"]]);
  });

  test("the groups do not depend on the order of the photos", () => {
    const photos = [
      makePhoto("a"),
      makePhoto("b", { bits: bits(0, 6) }),
      makePhoto("c", { bits: bits(6, 6) }),
      makePhoto("d", { bits: bits(40, 20) }),
    ];
    expect(pathsOf(photos)).toEqual(pathsOf(photos.toReversed()));
  });

  test("photos of a fixed camera taken at different times are not one shot", () => {
    const photos = [makePhoto("webcam/1", at(0)), makePhoto("webcam/2", at(3_600_000))];
    expect(pathsOf(photos)).toEqual([]);
  });

  test("a copy that lost its date is one shot with the original", () => {
    expect(pathsOf([makePhoto("a", at(0)), makePhoto("b")])).toEqual([["samePicture", "a", "b"]]);
  });

  test("pictures of other colours or another ratio are not alike", () => {
    const red = new Uint8Array(48).map((_, index) => (index % 3 === 0 ? 200 : 92));
    expect(pathsOf([makePhoto("a"), makePhoto("b", { features: { colours: red } })])).toEqual([]);
    const square = makePhoto("b");
    square.header.heightPixels = 4000;
    expect(pathsOf([makePhoto("a"), square])).toEqual([]);
  });

  test("screens, papers and files named as screenshots are in no group", () => {
    for (const features of [screen, letters, paper]) {
      expect(pathsOf([makePhoto("a", { features }), makePhoto("b", { features })])).toEqual([]);
    }
    const shots = ["Screenshot_20260301-101500.png", "Screenshot_20260301-101501.png"];
    expect(pathsOf(shots.map((path) => makePhoto(path)))).toEqual([]);
  });

  test("a photo told apart from the best is still compared with the others", () => {
    const photos = [makePhoto("a", { width: 6000 }), makePhoto("b"), makePhoto("c")];
    const isApart = (one: Photo, other: Photo) => one.path === "a" || other.path === "a";
    expect(pathsOf(photos, { isApart })).toEqual([["samePicture", "b", "c"]]);
  });

  test("photos that a person told apart are never shown together", () => {
    const photos = [makePhoto("a"), makePhoto("b"), makePhoto("c")];
    const isApart = (one: Photo, other: Photo) =>
      [one.path, other.path].toSorted().join() === "a,b";
    expect(pathsOf(photos, { isApart })).toEqual([["samePicture", "a", "c"]]);
    // Also if both are like a better one that is new.
    const better = makePhoto("new", { width: 6000 });
    expect(pathsOf([...photos, better], { isApart })).toEqual([["samePicture", "new", "a", "c"]]);
  });
});

describe("a burst", () => {
  const moved = bits(20, 16);

  test("is of one folder, within seconds, and alike", () => {
    const first = makePhoto("x/1", at(0));
    const second = makePhoto("x/2", { ...at(2000), bits: moved });
    expect(pathsOf([first, second])).toEqual([["burst", "x/1", "x/2"]]);
    expect(pathsOf([first, makePhoto("y/2", { ...at(2000), bits: moved })])).toEqual([]);
    expect(pathsOf([first, makePhoto("x/2", { ...at(2001), bits: moved })])).toEqual([]);
    // 24 bits are another scene.
    expect(pathsOf([first, makePhoto("x/2", { ...at(1000), bits: bits(0, 24) })])).toEqual([]);
  });

  test("ends after ten seconds", () => {
    const photos = Array.from({ length: 8 }, (_, index) =>
      makePhoto(`x/${index}`, at(index * 2000)),
    );
    expect(pathsOf(photos).map((group) => group.length - 1)).toEqual([6, 2]);
  });

  test("compares the times in their zones, and not with times without a zone", () => {
    // 10:00 in Paris is 09:00 in London.
    const paris = makePhoto("x/1", at(10 * 3_600_000, 60));
    expect(
      pathsOf([paris, makePhoto("x/2", { ...at(9 * 3_600_000 + 1000, 0), bits: moved })]),
    ).toEqual([["burst", "x/1", "x/2"]]);
    expect(
      pathsOf([paris, makePhoto("x/2", { ...at(10 * 3_600_000 + 1000), bits: moved })]),
    ).toEqual([]);
  });

  test("keeps its sharpest in front", () => {
    const photos = [100, 150, 90].map((sharpness, index) =>
      makePhoto(`x/${index}`, { ...at(index * 1000), features: { sharpness } }),
    );
    expect(groupPhotos(photos).groups).toMatchObject([
      {
        kind: "burst",
        reasons: ["sharpest"],
        files: [{ path: "x/1" }, { path: "x/0" }, { path: "x/2" }],
      },
    ]);
  });
});

describe("a blurred photo", () => {
  const signsOf = (...photos: Photo[]) =>
    groupPhotos(photos).blurry.map(({ file, sign }) => [file.path, sign]);

  test("lacks detail everywhere, or in one direction", () => {
    const soft = makePhoto("soft", { features: { detail: 0.1 } });
    const shaken = makePhoto("shaken", { bits: bits(0, 30), features: { shake: 0.05 } });
    const sharp = makePhoto("sharp", { bits: bits(32, 30) });
    expect(signsOf(soft, shaken, sharp)).toEqual([
      ["soft", "outOfFocus"],
      ["shaken", "shaken"],
    ]);
  });

  test("is no plain sky without contrast, no paper and no screen", () => {
    const { detail: _detail, shake: _shake, ...sky } = makePhoto("sky").pixels!;
    expect(signsOf({ ...makePhoto("sky"), pixels: sky })).toEqual([]);
    for (const features of [screen, letters, paper]) {
      expect(signsOf(makePhoto("a", { features: { detail: 0.1, ...features } }))).toEqual([]);
    }
  });

  test("is listed once, in its group, unless it is the best of it", () => {
    const blurred = { features: { detail: 0.1, sharpness: 10 } };
    expect(signsOf(makePhoto("x/1", at(0)), makePhoto("x/2", { ...at(1000), ...blurred }))).toEqual(
      [],
    );
    expect(signsOf(makePhoto("x/1", { ...at(0), ...blurred }))).toEqual([["x/1", "outOfFocus"]]);
  });
});
