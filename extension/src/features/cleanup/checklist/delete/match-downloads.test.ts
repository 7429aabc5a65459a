import { expect, test } from "vitest";
import type { DownloadItem } from "../../../../platform/downloads.ts";
import { matchDownloads } from "./match-downloads.ts";

const startedMs = Date.parse("2026-11-05T10:00:00Z");
const item = (id: number, filename: string, more: Partial<DownloadItem> = {}): DownloadItem => ({
  id,
  filename,
  fileSize: 100,
  startTime: "2026-11-05T10:00:00.000Z",
  endTime: "2026-11-05T10:00:30.000Z",
  exists: true,
  ...more,
});
const move = (path: string, modifiedAtMs = startedMs + 30_000) => ({
  path,
  bytes: 100,
  modifiedAtMs,
  keptCopies: [],
});
const matched = (items: DownloadItem[], given: { roots?: string[]; paths?: string[] } = {}) =>
  Object.fromEntries(
    matchDownloads(
      {
        name: "Downloads",
        ...(given.roots && { roots: given.roots }),
        moves: (given.paths ?? ["x (1).pdf"]).map((path) => move(path)),
      },
      items,
    ),
  );

test("a download is found by its folder, name, size and time, on Windows too", () => {
  expect(matched([item(1, "/home/me/Downloads/x (1).pdf")])).toEqual({ "x (1).pdf": [1] });
  expect(matched([item(1, "C:\\Users\\me\\Downloads\\x (1).pdf")])).toEqual({ "x (1).pdf": [1] });
});

test("a download of another folder, size or time is another file", () => {
  for (const other of [
    item(1, "/home/me/Documents/x (1).pdf"),
    item(1, "/home/me/Downloads/old/x (1).pdf"),
    item(1, "/home/me/Downloads/x (1).pdf", { fileSize: 99 }),
    item(1, "/home/me/Downloads/x (1).pdf", { endTime: "2026-11-05T09:00:00.000Z" }),
    item(1, "/home/me/Downloads/x (1).pdf", { exists: false }),
  ]) {
    expect(matched([other])).toEqual({});
  }
});

test("a download without an end is never deleted", () => {
  const { endTime: _endTime, ...unfinished } = item(1, "/home/me/Downloads/x (1).pdf");
  expect(matched([unfinished])).toEqual({});
});

test("a file that may be either of two downloads is neither", () => {
  const items = [item(1, "/home/me/Downloads/x (1).pdf"), item(2, "/disk/Downloads/x (1).pdf")];
  expect(matched(items)).toEqual({});
});

test("several downloads to one path are one file, known by the latest", () => {
  const path = "/home/me/Downloads/x (1).pdf";
  expect(matched([item(1, path, { fileSize: 7 }), item(4, path)])).toEqual({
    "x (1).pdf": [4, 1],
  });
});

test("of files dropped without a folder only the name is known; of several folders the path has it", () => {
  const items = [item(1, "/home/me/Downloads/x.pdf"), item(2, "/home/me/Letters/y.pdf")];
  expect(matched(items, { roots: [], paths: ["(2)/x.pdf"] })).toEqual({ "(2)/x.pdf": [1] });
  const roots = ["Downloads", "Letters"];
  expect(matched(items, { roots, paths: ["Downloads/x.pdf", "Letters/y.pdf"] })).toEqual({
    "Downloads/x.pdf": [1],
    "Letters/y.pdf": [2],
  });
});
