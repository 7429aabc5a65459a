import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { inNewFolder, runCommand, writeBelow } from "../../../test/command.ts";
import { reportSchema } from "./report.ts";

let root: string;
inNewFolder((folder) => void (root = folder));

const write = (path: string, text: string) => writeBelow(root, path, text);
const scan = (folder: string, ...args: string[]) =>
  runCommand(["scan", join(root, folder), ...args]);
const scanAsJson = (folder: string, ...args: string[]) =>
  reportSchema.parse(JSON.parse(scan(folder, "--json", ...args).stdout));
const removed = (folder: string, ...args: string[]) =>
  scanAsJson(folder, ...args).groups.flatMap((group) => group.removed);

describe("a project", () => {
  beforeEach(async () => {
    await write("site/.git/HEAD", "ref: refs/heads/main");
    await write("site/src/index.ts", "export const a = 1;");
    await write("letters/index.ts", "export const a = 1;");
    await write("letters/index (1).ts", "export const a = 1;");
    await write("old/.git/HEAD", "ref: refs/heads/main");
  });

  test("loses none of its source because an equal file lies elsewhere, also with --hidden", () => {
    for (const hidden of [[], ["--hidden"]]) {
      const report = scanAsJson("", ...hidden);
      expect(report.groups.map((group) => [...group.kept, ...group.removed])).toEqual([
        ["letters/index.ts", "letters/index (1).ts"],
      ]);
      expect(report.leftAlone).toEqual([
        { path: "old", kind: "project" },
        { path: "site", kind: "project" },
      ]);
    }
    expect(scan("").stdout).toContain(
      "Left out as a whole (--include reads it): 2\n  old  (project)",
    );
  });

  test("is compared if it is asked for, without its history, and loses nothing", () => {
    expect(removed("", "--include", "site/", "--hidden").toSorted()).toEqual([
      "letters/index (1).ts",
      "letters/index.ts",
    ]);
  });

  test("that is the folder itself is scanned only if it is asked for", () => {
    expect(scanAsJson("site").before.files).toBe(0);
    expect(scanAsJson("site", "--include", ".").before.files).toBe(1);
  });

  test("and what was left alone does not make a folder look empty", () => {
    expect(scanAsJson("", "--kinds", "empty").emptyFolders).toEqual([]);
  });
});

test("excluded names and folders are left out, also from what is set aside", async () => {
  for (const name of ["a.tmp", "b.tmp", "x/c.odt", "photos/2019/c.odt", "photos/2020/c.odt"]) {
    await write(name, "same text");
  }
  const found = scanAsJson("", "--exclude", "*.tmp", "--exclude", "photos/2019/").groups;
  expect(found.flatMap((group) => [...group.kept, ...group.removed]).toSorted()).toEqual([
    "photos/2020/c.odt",
    "x/c.odt",
  ]);
  const excluded = ["--exclude", "*.tmp", "--exclude", "photos/2019/"];
  expect(scan("", "--trash", ...excluded).status).toBe(0);
  expect(await readdir(join(root, "photos/2019"))).toEqual(["c.odt"]);
});

describe("a folder kept in step online", () => {
  beforeEach(async () => {
    await write("Nextcloud/a/plan.odt", "one");
    await write("Nextcloud/b/plan (1).odt", "two");
  });

  test("is not read before the person has chosen how", () => {
    const { status, stderr, stdout } = scan("Nextcloud/a");
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("kept in step with Nextcloud");
    expect(stderr).toContain("--by-name");
    expect(stderr).not.toContain("archivist");
    expect(scan("Nextcloud", "--work").stderr).toMatch(/^At work: .*archivist/);
  });

  test("is compared by name and size without a claim of equality, and nothing is set aside", () => {
    const { stdout } = scan("Nextcloud", "--by-name");
    expect(stdout).toContain("Groups of the same name and size: 1");
    expect(stdout).toContain("these files may differ");
    expect(stdout).not.toMatch(/cop(?:y|ies)\b(?!\.)/);
    expect(scanAsJson("Nextcloud", "--by-name").comparedBy).toBe("nameAndSize");
    expect(scan("Nextcloud", "--by-name", "--trash").status).toBe(2);
  });

  test("is compared byte for byte with --read", () => {
    expect(removed("Nextcloud", "--read")).toEqual([]);
  });

  test("is not looked at for photos before the person has chosen", () => {
    const run = (...args: string[]) => runCommand(["photos", join(root, "Nextcloud"), ...args]);
    const { status, stderr } = run();
    expect(status).toBe(2);
    expect(stderr).toContain("Add --read to look at its photos all the same.");
    expect(run("--read").stderr).not.toContain("kept in step");
  });

  test("is left alone inside another folder, and named", async () => {
    await write("plan.odt", "one");
    const report = scanAsJson("");
    expect(report.leftAlone).toEqual([{ path: "Nextcloud", kind: "cloud" }]);
    expect(report.before.files).toBe(1);
  });
});

test("kinds that are only to be looked at are listed, never set aside, and not by age at work", async () => {
  await write("Rapport v1.odt", "one");
  await write("Rapport v2.odt", "two!");
  await write("GMT20260301-101500_Recording.mp4", "three");
  const kinds = ["--kinds", "versions,recordings"];
  const found = scanAsJson("", ...kinds).findings.map(({ path, kind }) => `${kind} ${path}`);
  expect(found.toSorted()).toEqual([
    "recording GMT20260301-101500_Recording.mp4",
    "version Rapport v1.odt",
    "version Rapport v2.odt",
  ]);
  expect(scan("", ...kinds, "--trash").status).toBe(2);
  expect(scan("", ...kinds, "--work").status).toBe(2);
});
