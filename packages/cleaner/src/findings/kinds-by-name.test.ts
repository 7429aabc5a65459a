import { dayMs } from "./finding.ts";
import { describe, expect, test } from "vitest";
import { callRecordings } from "./call-recordings.ts";
import { documentVersions } from "./document-versions.ts";
import { oldExports } from "./old-exports.ts";
import { partialDownloads } from "./partial-downloads.ts";

const nowMs = Date.UTC(2026, 10, 24);
const file = (path: string, bytes = 10, ageDays = 800) => ({
  path,
  bytes,
  modifiedAtMs: nowMs - ageDays * dayMs,
});
const pathsOf = (found: { path: string }[]) => found.map(({ path }) => path);

test("downloads that never ended are listed, unless they may be running", () => {
  const files = [
    file("Downloads/film.mkv.crdownload", 5),
    file("Downloads/iso.part", 9),
    file("Downloads/running.crdownload", 9, 0.5),
    file("Downloads/counterpart.pdf"),
    file(".cache/x.part"),
  ];
  expect(pathsOf(partialDownloads(files, nowMs))).toEqual([
    "Downloads/iso.part",
    "Downloads/film.mkv.crdownload",
  ]);
});

describe("old exports", () => {
  const options = { nowMs, days: 365, isWorkMode: false };
  test.each([
    "takeout-20230301T101500Z-001.zip",
    "facebook-lea.zip",
    "WhatsApp Chat - Famille.zip",
    "export.csv",
    "clients_export_2021-03-02.xlsx",
    "dump-20210302.sql.gz",
  ])("%s is one", (path) => expect(pathsOf(oldExports([file(path)], options))).toEqual([path]));

  test.each(["exports et imports.odt", "Exporter.pdf", "photo export.jpg", "takeout menu.pdf"])(
    "%s is none",
    (path) => expect(oldExports([file(path)], options)).toEqual([]),
  );

  test("a recent one is not listed, and none at work", () => {
    expect(oldExports([file("export.csv", 10, 30)], options)).toEqual([]);
    expect(oldExports([file("export.csv")], { ...options, isWorkMode: true })).toEqual([]);
  });
});

describe("recordings of calls", () => {
  test.each([
    "GMT20260301-101500_Recording_1920x1080.mp4",
    "Point projet-20260301_101500-Meeting Recording.mp4",
    "Point-20260301_101500-Enregistrement de la réunion.mp4",
    "abc-defg-hij (2026-03-01 10_15 GMT+1).mp4",
    "Call recording Léa_260301_101500.m4a",
    "Enregistrement d’appel 2026.m4a",
    "Zoom/2026-03-01 10.15.00 Weekly meeting/video1234567.mp4",
    "Zoom/2026-03-01 10.15.00 Weekly meeting/audio_only.m4a",
    "webinar.arf",
  ])("%s is one", (path) =>
    expect(pathsOf(callRecordings([file(path)], { isWorkMode: false }))).toEqual([path]),
  );

  test.each(["video1234567.mp4", "Call of the wild.mp4", "Recording of a song.mp3"])(
    "%s is none",
    (path) => expect(callRecordings([file(path)], { isWorkMode: false })).toEqual([]),
  );

  test("none is listed at work", () =>
    expect(
      callRecordings([file("GMT20260301-101500_Recording.mp4")], { isWorkMode: true }),
    ).toEqual([]));
});

describe("versions of a document", () => {
  const families = (...paths: string[]) =>
    documentVersions(paths.map((path, index) => file(path, 10, index))).map(({ name, files }) => [
      name,
      files.map(({ path }) => path),
    ]);

  test("are one family, newest first, by marks in French or English and by dates", () => {
    const versions = [
      "d/Rapport v2.odt",
      "d/Rapport final.odt",
      "d/rapport_2026-03-01.odt",
      "d/Rapport version 3 - Copie.odt",
      "d/Rapport définitif corrigé.odt",
      "d/2026-02-01 Rapport.odt",
      "d/Rapport.odt",
    ];
    expect(families(...versions)).toEqual([["Rapport.odt", versions]]);
  });

  test("are not mixed with other folders, types and documents", () => {
    expect(
      families(
        "d/Rapport v1.odt",
        "e/Rapport v2.odt",
        "d/Rapport v3.pdf",
        "d/Rapport annuel v4.odt",
      ),
    ).toEqual([]);
  });

  test("a copy alone is no version, and neither are photos", () => {
    expect(families("plan.odt", "plan (1).odt", "IMG_1 v1.jpg", "IMG_1 v2.jpg")).toEqual([]);
  });

  test("names of nothing but marks are no family", () => {
    expect(families("final.odt", "v2.odt")).toEqual([]);
  });

  test("the largest family comes first", () => {
    const found = documentVersions([
      file("a v1.odt", 1),
      file("a v2.odt", 1),
      file("b v1.odt", 5),
      file("b.odt", 5),
    ]);
    expect(found.map(({ name }) => name)).toEqual(["b.odt", "a.odt"]);
  });
});
