import type { Finding } from "@digital-cleanup/cleaner";
import { expect, test } from "vitest";
import { findKinds } from "./find-kinds.ts";

const nowMs = Date.UTC(2026, 10, 24);
const recentMs = Date.UTC(2026, 9, 1);
const file = (path: string, bytes: number, modifiedAtMs = recentMs) => ({
  path,
  bytes,
  modifiedAtMs,
});
const duplicate = [file("a/film.mp4", 900), file("b/film.mp4", 900)];
const files = [
  ...duplicate,
  file("setup.exe", 500),
  file("photos.zip", 400),
  file("Screenshot_20260301-101500.png", 300),
  file("draft.txt", 0),
  file("film.mkv.crdownload", 20),
  file("takeout-2024.zip", 30, Date.UTC(2024, 5, 1)),
  file("trip.zip", 40),
  file("trip/a.txt", 1),
  file("GMT20260301-101500_Recording.mp4", 50),
  file("plan v1.odt", 60, recentMs - 1),
  file("plan v2.odt", 61),
  ...Array.from({ length: 51 }, (_, index) => file(`film${index}.mp4`, 1_000_000 + index)),
  file("~$plan.docx", 162),
  file("cut.zip", 70),
  file("old.odt", 10, Date.UTC(2024, 0, 1)),
];
const groups = [{ bytes: 900, files: duplicate }];
const broken: Finding[] = [
  { ...file("cut.zip", 70), kind: "broken", reason: "cutShort", confidence: "likely" },
];
const pathsOf = (isWorkMode: boolean) =>
  Object.fromEntries(
    Object.entries(findKinds(files, groups, { nowMs, isWorkMode, units: [], broken })).map(
      ([kind, found]) => [kind, found.map(({ path }) => path)],
    ),
  );

test("each file is in one of the other lists, and duplicates are in none", () => {
  const { biggest, ...others } = pathsOf(false);
  expect(others).toEqual({
    videos: [],
    partialDownloads: ["film.mkv.crdownload"],
    temporary: ["~$plan.docx"],
    broken: ["cut.zip"],
    installers: ["setup.exe"],
    exports: ["takeout-2024.zip"],
    unpacked: ["trip.zip"],
    archives: ["photos.zip"],
    recordings: ["GMT20260301-101500_Recording.mp4"],
    versions: ["plan v2.odt", "plan v1.odt"],
    screenshots: ["Screenshot_20260301-101500.png"],
    emptyFiles: ["draft.txt"],
    oldest: ["old.odt"],
  });
  expect(biggest).toHaveLength(50);
  expect(biggest).not.toContain("film0.mp4");
});

test("a small file is never among the biggest", () => {
  const small = [file("small.mp4", 999_999), file("big.mp4", 1_000_000)];
  const { biggest } = findKinds(small, [], { nowMs, isWorkMode: false, units: [] });
  expect(biggest.map(({ path }) => path)).toEqual(["big.mp4"]);
});

test("in work mode no file is listed because of its age, and no recording", () => {
  const { oldest, exports, recordings } = pathsOf(true);
  expect([oldest, exports, recordings]).toEqual([[], [], []]);
});

test("versions of a document know what their names have in common", () => {
  const { versions } = findKinds(files, groups, { nowMs, isWorkMode: false, units: [] });
  expect(versions.map(({ family }) => family)).toEqual(["plan.odt", "plan.odt"]);
});

test("big videos are a list of their own, and also among the biggest files", () => {
  const videos = [file("a.mov", 60_000_000), file("b.mp4", 90_000_000)];
  const options = { nowMs, isWorkMode: false, units: [] };
  const found = findKinds([...videos, file("data.bin", 35_000_000)], [], options);
  expect(found.videos.map(({ path }) => path)).toEqual(["b.mp4", "a.mov"]);
  expect(found.biggest.map(({ path }) => path)).toEqual(["b.mp4", "a.mov", "data.bin"]);
  // Nothing but what another list has.
  expect(findKinds(videos, [], options).biggest).toEqual([]);
});

test("a part of a saved page or an album is listed only if it is big or old", () => {
  const parts = [
    file("a_files/empty.svg", 0),
    file("a_files/Screenshot_20260301-101500.png", 5),
    file("a_files/film.mp4", 1_000_001),
    file("a_files/old.odt", 10, Date.UTC(2024, 0, 1)),
  ];
  const units = [parts.map(({ path }) => path)];
  const found = findKinds(parts, [], { nowMs, isWorkMode: false, units });
  const { biggest, oldest, ...others } = found;
  expect(Object.values(others).flat()).toEqual([]);
  expect([...biggest, ...oldest].map(({ path }) => path)).toEqual([
    "a_files/film.mp4",
    "a_files/old.odt",
  ]);
});
