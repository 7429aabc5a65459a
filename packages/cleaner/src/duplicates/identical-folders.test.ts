import { describe, expect, test } from "vitest";
import { buildPlan } from "../plan/build-plan.ts";
import { keepFoldersWhole, planFolders } from "../plan/keep-folders-whole.ts";
import type { KeepPolicy } from "../plan/keep-rule.ts";
import type { Choice } from "../plan/split-group.ts";
import { createFolderTest, identicalFolders } from "./identical-folders.ts";

type Tree = Record<string, string>;

/** Files of one text are copies; an empty text is an empty file. Later files are younger. */
function listingOf(tree: Tree, holdingUnlisted: string[] = []) {
  const files = Object.entries(tree).map(([path, text], index) => ({
    path,
    bytes: text.length,
    modifiedAtMs: index,
    text,
  }));
  const groups = [...Map.groupBy(files, ({ text }) => text).values()]
    .filter((copies) => copies.length > 1 && copies[0]!.bytes > 0)
    .map((copies) => ({ bytes: copies[0]!.bytes, files: copies }));
  return { files, groups, holdingUnlisted };
}
const foundIn = (tree: Tree, holdingUnlisted?: string[]) =>
  identicalFolders(listingOf(tree, holdingUnlisted));
const namesIn = (...given: Parameters<typeof foundIn>) =>
  foundIn(...given).map(({ folders }) => folders.map(({ path }) => path));

function planFor(tree: Tree, policy: KeepPolicy = { rule: "original" }, chosen: Tree = {}) {
  const { groups } = listingOf(tree);
  const sets = foundIn(tree);
  const choices = new Map(Object.entries(chosen) as [string, Choice][]);
  const whole = keepFoldersWhole(policy, groups, sets);
  const { moves, folders } = planFolders(buildPlan({ groups, ...whole, choices }), sets);
  return { moved: moves.map(({ path }) => path), folders };
}

const trip = { "Photos/mer/a.jpg": "a", "Photos/mer/b.jpg": "bb", "Photos/mer/sous/c.jpg": "ccc" };
const copy = { "Old/mer/a.jpg": "a", "Old/mer/b.jpg": "bb", "Old/mer/sous/c.jpg": "ccc" };
const others = { "Photos/seule.jpg": "alone", "Old/autre.jpg": "other" };

test("folders with the same files are one line, and those inside are not listed again", () => {
  const deeper = { "Photos/mer/sous/d.jpg": "d", "Old/mer/sous/d.jpg": "d" };
  // 1 + 2 + 3 + 1 bytes.
  expect(foundIn({ ...trip, ...copy, ...deeper, ...others })).toEqual([
    {
      folders: [
        { path: "Old/mer", sample: "Old/mer/a.jpg" },
        { path: "Photos/mer", sample: "Photos/mer/a.jpg" },
      ],
      files: 4,
      bytes: 7,
      emptyFiles: [],
    },
  ]);
});

test("macOS and Windows write the same names with accents", () => {
  const folder = (name: string, form: string) => ({
    [`${name}/é.jpg`.normalize(form)]: "e",
    [`${name}/f.jpg`]: "f",
  });
  expect(namesIn({ ...folder("mac", "NFD"), ...folder("win", "NFC") })).toEqual([["mac", "win"]]);
});

test("folders of different names that hold only one folder are told by that one", () => {
  expect(namesIn({ ...trip, ...copy })).toEqual([["Old/mer", "Photos/mer"]]);
  const sameNames = { "a/2024/mer/1": "x", "a/2024/mer/2": "y", "b/2024/mer/1": "x" };
  expect(namesIn({ ...sameNames, "b/2024/mer/2": "y" })).toEqual([["a/2024", "b/2024"]]);
});

test("a third copy of an inner folder is listed with the others", () => {
  const third = { "C/sous/c.jpg": "ccc", "C/sous/d.jpg": "d", "C/x": "alone" };
  const deeper = { "Photos/mer/sous/d.jpg": "d", "Old/mer/sous/d.jpg": "d" };
  expect(namesIn({ ...trip, ...copy, ...deeper, ...third, ...others })).toEqual([
    ["Old/mer", "Photos/mer"],
    ["C/sous", "Old/mer/sous", "Photos/mer/sous"],
  ]);
});

describe("folders that are not identical", () => {
  test.each<[string, Tree]>([
    ["a file more in one", { ...trip, ...copy, "Old/mer/new.jpg": "new" }],
    ["another content", { ...trip, ...copy, "Old/mer/a.jpg": "A" }],
    ["other names of the same contents", { "a/1": "x", "a/2": "yy", "b/1": "yy", "b/2": "x" }],
    ["an empty file more in one", { ...trip, ...copy, "Old/mer/empty": "" }],
    [
      "the same names in other sub-folders",
      { "a/s/1": "x", "a/t/2": "y", "b/t/1": "x", "b/s/2": "y" },
    ],
    ["one file each", { "a/1.txt": "x", "b/1.txt": "x" }],
    ["nothing but empty files", { "a/1": "", "a/2": "", "b/1": "", "b/2": "" }],
  ])("%s", (_, tree) => expect(namesIn({ ...tree, ...others })).toEqual([]));

  test.each(["Old/mer", "Old/mer/sous"])("something that is not listed in %s", (folder) =>
    expect(namesIn({ ...trip, ...copy, ...others }, [folder])).toEqual([]),
  );
});

describe("the plan", () => {
  const tree = { ...trip, ...copy, ...others };

  test("one folder stays and the other goes as a whole, whatever the dates of single files", () => {
    const mixed = { "A/1": "x", "B/1": "x", "B/2": "y", "A/2": "y" };
    expect(planFor({ ...mixed, "B/only/1": "alone", "seul/2": "alone too" }).folders).toEqual(
      undefined,
    );
    expect(planFor({ ...mixed, autre: "alone" })).toEqual({
      moved: ["B/1", "B/2"],
      folders: ["B"],
    });
  });

  test("a folder among copies goes, also if its name says so itself", () => {
    expect(planFor(tree).folders).toEqual(["Old/mer"]);
    const named = { "Vacances - Copie/1": "x", "Vacances - Copie/2": "y" };
    expect(planFor({ ...named, "Vacances/1": "x", "Vacances/2": "y" }).folders).toEqual([
      "Vacances - Copie",
    ]);
    expect(
      planFor({ "Backup/1": "x", "Backup/2": "y", "Notes/1": "x", "Notes/2": "y" }).folders,
    ).toEqual(["Backup"]);
  });

  test("a reference folder stays, and so does what a person keeps", () => {
    const reference = { rule: "original", referenceFolders: ["Old"] } as const;
    expect(planFor(tree, reference).folders).toEqual(["Photos/mer"]);
    expect(planFor(tree, undefined, { "Old/mer/a.jpg": "keep" }).folders).toEqual([]);
  });

  test("copies of one folder only are compared if the person says so", () =>
    expect(planFor(tree, { rule: "original", siblingsOnly: true }).moved).toEqual([]));

  test("empty files go with their folder", () => {
    const empty = { "Photos/mer/vide.txt": "", "Old/mer/vide.txt": "", "Old/vide.txt": "" };
    const { moved, folders } = planFor({ ...tree, ...empty });
    expect(folders).toEqual(["Old/mer"]);
    expect(moved).toEqual([...Object.keys(copy), "Old/mer/vide.txt"]);
  });

  test("of a folder with a third copy inside another, only one is left", () => {
    const third = { "C/sous/c.jpg": "ccc", "C/sous/d.jpg": "d", "C/x": "alone" };
    const deeper = { "Photos/mer/sous/d.jpg": "d", "Old/mer/sous/d.jpg": "d" };
    const { folders } = planFor({ ...third, ...tree, ...deeper });
    expect(folders?.toSorted()).toEqual(["C/sous", "Old/mer", "Old/mer/sous"]);
  });
});

test("a group is told by the line of its folders unless it has a copy elsewhere", () => {
  const isTold = createFolderTest([{ folders: ["Old/mer", "Photos/mer"] }]);
  expect(isTold(["Old/mer/a.jpg", "Photos/mer/a.jpg"])).toBe(true);
  expect(isTold(["Old/mer/a.jpg", "Photos/mer/a.jpg", "a.jpg"])).toBe(false);
  expect(isTold(["Old/mer/a.jpg", "Old/mer/a (1).jpg", "Photos/mer/a.jpg"])).toBe(false);
});
