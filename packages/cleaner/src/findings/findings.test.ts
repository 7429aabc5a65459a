import { describe, expect, test } from "vitest";
import type { FileFacts } from "../file.ts";
import { archives } from "./archives.ts";
import { biggestFiles } from "./biggest-files.ts";
import { emptyFiles } from "./empty-files.ts";
import { emptyFolders, type FolderFacts } from "./empty-folders.ts";
import type { Finding } from "./finding.ts";
import { installers } from "./installers.ts";
import { oldestUntouched } from "./oldest-untouched.ts";
import { screenshots } from "./screenshots.ts";

const file = (path: string, bytes = 10, modifiedAtMs = 1000): FileFacts => ({
  path,
  bytes,
  modifiedAtMs,
});
const pathsOf = (findings: Finding[]) => findings.map(({ path }) => path);

test("the biggest files come first and empty ones never", () => {
  const files = [file("a", 1), file("b", 3), file("c", 0), file("d", 2)];
  expect(biggestFiles(files, 2).map(({ path }) => path)).toEqual(["b", "d"]);
  expect(biggestFiles(files, 9).map(({ path }) => path)).toEqual(["b", "d", "a"]);
});

describe("empty files", () => {
  test("only files without content are listed, with the reason", () => {
    expect(emptyFiles([file("b.txt", 0), file("a.txt", 0), file("full.txt", 1)])).toEqual([
      { ...file("a.txt", 0), kind: "emptyFile", reason: "noContent", confidence: "certain" },
      { ...file("b.txt", 0), kind: "emptyFile", reason: "noContent", confidence: "certain" },
    ]);
  });

  test.each([
    "a/.gitkeep",
    "pkg/__init__.py",
    "pkg/py.typed",
    "x.lock",
    ".git/refs/a",
    "node_modules/m/a",
    "Photos.photoslibrary/x",
    "AppData/Local/x",
  ])("%s has a meaning by its mere presence and is left out", (path) =>
    expect(emptyFiles([file(path, 0)])).toEqual([]),
  );
});

test.each(["state", "lib/a.so", "spool/1A2B", "views.py", "app.log"])(
  "an empty %s may be there on purpose, so a person has to check it",
  (path) => expect(emptyFiles([file(path, 0)])[0]?.confidence).toBe("likely"),
);

describe("empty folders", () => {
  const folders = (...paths: string[]): FolderFacts[] =>
    paths.map((path) => ({ path, holdsUnlisted: false }));

  test("nested empty folders are listed once, by the topmost", () => {
    const listing = { folders: folders("a", "a/b", "a/b/c", "d", "d/e"), files: [file("d/x.odt")] };
    expect(emptyFolders({ ...listing, seesEveryName: true })).toEqual(["a", "d/e"]);
  });

  test("a folder with a link or an unreadable entry is not empty, nor are its parents", () => {
    const holding = [...folders("a", "a/c"), { path: "a/b", holdsUnlisted: true }];
    expect(emptyFolders({ folders: holding, files: [], seesEveryName: true })).toEqual(["a/c"]);
  });

  test("a program folder is not empty, nor are its parents", () => {
    const hidden = folders("project", "project/.git", "project/.git/refs", "project/new");
    expect(emptyFolders({ folders: hidden, files: [], seesEveryName: true })).toEqual([
      "project/new",
    ]);
  });

  test.each([
    ["beside documents", ["x.odt"], true],
    ["beside folders of documents", ["y/x.odt", "y/z/photo.jpg"], true],
    ["beside as many documents as other files", ["x.odt", "x.dat"], true],
    ["beside more files of a program", ["x.odt", "x.dat", "state"], false],
    ["beside folders of a program", ["y/1213", "y/112"], false],
    ["beside nothing but empty folders", [], true],
  ])("an empty folder %s is listed: %s", (_, names, isListed) => {
    for (const folder of ["a", "a/b"]) {
      const files = [file("plan.odt"), ...names.map((name) => file(`${folder}/${name}`))];
      const listing = { folders: folders("a", "a/b", `${folder}/y`, `${folder}/y/z`), files };
      const found = emptyFolders({
        ...listing,
        folders: [...listing.folders, ...folders(`${folder}/new`)],
        seesEveryName: true,
      });
      expect(found.some((path) => `${folder}/new`.startsWith(path))).toBe(isListed);
    }
  });

  test("an empty folder below one of a program is not listed, whatever is beside it", () => {
    const files = [file("a/state"), file("a/docs/manual.pdf")];
    const listing = { folders: folders("a", "a/docs", "a/docs/new"), files };
    expect(emptyFolders({ ...listing, seesEveryName: true })).toEqual([]);
  });

  test("no empty folder is listed if names are hidden, like .lnk in a browser", () => {
    expect(emptyFolders({ folders: folders("a"), files: [], seesEveryName: false })).toEqual([]);
  });
});

describe("the oldest untouched", () => {
  const nowMs = Date.UTC(2026, 10, 24);
  const day = (year: number) => Date.UTC(year, 10, 24);
  const files = [
    file("2025.txt", 1, day(2025)), // 365 days
    file("2020.txt", 1, day(2020)),
    file("2026.txt", 1, day(2026)),
    file("no-clock.txt", 1, 0),
    file("empty.txt", 0, day(2020)),
  ];

  test("are sorted by age, up to the given day", () => {
    const options = { nowMs, isWorkMode: false };
    expect(pathsOf(oldestUntouched(files, { ...options, days: 365 }))).toEqual([
      "2020.txt",
      "2025.txt",
    ]);
    expect(pathsOf(oldestUntouched(files, { ...options, days: 366 }))).toEqual(["2020.txt"]);
  });

  test("are never found in work mode", () =>
    expect(oldestUntouched(files, { nowMs, days: 1, isWorkMode: true })).toEqual([]));
});

describe("installers", () => {
  test.each([
    ["Firefox.dmg", "certain"],
    ["a/LibreOffice.MSI", "certain"],
    ["FirefoxSetup.exe", "likely"],
    ["uninstall.exe", undefined],
    ["Firefox Setup 140.exe", "likely"],
    ["installateur-impots.exe", "likely"],
    ["game.exe", undefined],
    ["holidays.iso", undefined],
    ["setup.txt", undefined],
    [".cache/x.deb", undefined],
  ])("%s: %s", (path, confidence) =>
    expect(installers([file(path)])[0]?.confidence).toBe(confidence),
  );

  test("the largest comes first", () =>
    expect(pathsOf(installers([file("a.deb", 1), file("b.deb", 2)]))).toEqual(["b.deb", "a.deb"]));
});

describe("archives", () => {
  test("an archive with an unpacked folder beside it has that reason", () => {
    const files = [
      file("a/photos.zip", 5),
      file("a/photos/1.jpg"),
      file("src.tar.gz", 9),
      file("src/main.c"),
      file("b.7z", 7),
      file("setup.exe", 3),
    ];
    expect(archives(files).map(({ path, reason }) => [path, reason])).toEqual([
      ["src.tar.gz", "archiveUnpacked"],
      ["b.7z", "archiveType"],
      ["a/photos.zip", "archiveUnpacked"],
    ]);
  });
});

describe("screenshots", () => {
  test.each([
    ["Capture d’écran 2026-03-01 101500.png", "certain"], // Windows 11, French
    ["Capture d'écran (3).png", "certain"], // Windows 10, French
    ["Screenshot 2026-03-01 101500.png", "certain"], // Windows 11, English
    ["Screenshot (12).png", "certain"],
    ["Capture d’écran 2026-03-01 à 10.15.00.png", "certain"], // macOS, French
    ["Capture d’e\u0301cran 2026-03-01 a\u0300 10.15.00.png", "certain"], // the same as macOS writes it (NFD)
    ["Screen Shot 2019-03-01 at 10.15.00.png", "certain"],
    ["Screen Recording 2026-03-01 at 10.15.00.mov", "certain"],
    ["Capture d’écran du 2026-03-01 10-15-00.png", "certain"], // GNOME, French
    ["Screenshot from 2026-03-01 10-15-00.png", "certain"],
    ["Screenshot_20260301-101500.jpg", "certain"], // Android
    ["Screenshot_2026-03-01-10-15-00-123_com.example.jpg", "certain"],
    ["IMG_0042.PNG", "likely"], // iOS
    ["my screenshot of the budget.png", "likely"],
    ["Screenshots/a.png", "likely"],
    ["IMG_0042.JPG", undefined], // a photo
    ["holiday.png", undefined],
    ["Screenshot 2026-03-01 101500.txt", undefined],
  ])("%s: %s", (path, confidence) =>
    expect(screenshots([file(path)])[0]?.confidence).toBe(confidence),
  );
});
