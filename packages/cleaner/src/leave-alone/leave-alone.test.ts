import { describe, expect, test } from "vitest";
import { createLeaveAlone, noRules } from "./leave-alone.ts";

const byDefault = createLeaveAlone(noRules, "Documents");

test.each([
  ["project", "site", [".git", "index.html"]],
  ["project", "site", ["node_modules", "package.json"]],
  ["project", "outil", [".venv", "main.py"]],
  ["project", "node_modules", ["left-pad"]],
  ["project", ".git", ["HEAD"]],
  ["program", "Notes.app", ["Contents"]],
  ["program", "Lecteur", ["lecteur.exe", "codec.dll"]],
  ["photoLibrary", "Photos.photoslibrary", ["originals"]],
  ["photoLibrary", "Catalogue Previews.lrdata", ["0"]],
  ["mail", "x1y2z3.default-release", ["prefs.js", "ImapMail"]],
  ["mail", "Courrier", ["cur", "new", "tmp"]],
  ["virtualMachine", "Debian", ["Debian.vbox", "Debian.vdi"]],
  ["backup", "Mac de Léa.sparsebundle", ["bands"]],
  ["backup", "restic", ["config", "data", "index", "keys", "snapshots"]],
  ["cloud", "Nextcloud", ["photo.jpg"]],
  ["cloud", "En ligne", [".dropbox.cache", "photo.jpg"]],
])("%s: the folder %s is left alone as a whole", (kind, name, inside) =>
  expect(byDefault.folder(`a/${name}`, inside, false)).toBe(kind),
);

test.each([
  ["mail", "archive.pst"],
  ["virtualMachine", "Windows.vhdx"],
  ["photoLibrary", "Catalogue.lrcat"],
])("%s: the file %s is left alone", (kind, name) => expect(byDefault.file(`a/${name}`)).toBe(kind));

test.each([
  ["Setups", ["setup.exe", "other.exe"]],
  ["Photos", ["photo.jpg"]],
  ["git", ["config"]],
  ["Mail", ["letter.eml"]],
])("the folder %s is scanned", (name, inside) =>
  expect(byDefault.folder(name, inside, false)).toBeUndefined(),
);

test("the chosen folder may be a cloud's, but not a project", () => {
  const chosen = createLeaveAlone(noRules, "Nextcloud");
  expect(chosen.folder("", ["photo.jpg"], true)).toBeUndefined();
  expect(chosen.folder("", [".git"], true)).toBe("project");
});

describe("rules of a person", () => {
  const rules = {
    folders: ["Photos/2019"],
    patterns: ["*.tmp", "brouillon?", "Été*", "a.b"],
    included: ["", "site", "vm.vdi"],
  };
  const chosen = createLeaveAlone(rules, "site");

  test("exclude a folder at its path only, and names at any place", () => {
    expect(chosen.folder("Photos/2019", [], false)).toBe("excluded");
    expect(chosen.folder("Autres/Photos/2019", [], false)).toBeUndefined();
    expect(chosen.file("x/y/Z.TMP")).toBe("excluded");
    expect(chosen.folder("x/brouillon1", [], false)).toBe("excluded");
    expect(chosen.file("brouillon12")).toBeUndefined();
    expect(chosen.file("été 2020.jpg".normalize("NFD"))).toBe("excluded");
    expect(chosen.file("aXb")).toBeUndefined();
  });

  test("include what would be left alone, but not what is left alone in it", () => {
    expect(chosen.folder("", [".git", "src"], true)).toBeUndefined();
    expect(chosen.folder("site", [".git"], false)).toBeUndefined();
    expect(chosen.folder("site/.git", ["HEAD"], false)).toBe("project");
    expect(chosen.file("vm.vdi")).toBeUndefined();
  });

  test("hidden files are only counted, unless they are in what is included", () => {
    const shown = createLeaveAlone({ ...rules, included: ["a/Photos.photoslibrary", ""] });
    expect(shown.hides("a/Photos.photoslibrary")).toBe(false);
    expect(shown.hides("a/Photos.photoslibrary/originals/1.jpg")).toBe(false);
    expect(shown.hides("a/Photos.photoslibrary/.cache/1")).toBe(true);
    expect(shown.hides(".config/a")).toBe(true);
    expect(shown.hides("a/letter.odt")).toBe(false);
  });

  test("a long row of stars is decided at once", () => {
    const stars = createLeaveAlone({ ...rules, patterns: [`${"*".repeat(60)}b`] });
    expect(stars.file("a".repeat(200))).toBeUndefined();
  });
});
