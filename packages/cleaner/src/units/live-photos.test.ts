import { expect, test } from "vitest";
import { buildPlan } from "../plan/build-plan.ts";
import { findUnits } from "./find-units.ts";
import { keepUnitsWhole, unitCopies } from "./keep-units-whole.ts";

type Tree = Record<string, { text: string; modifiedAtMs: number }>;

/** The paths that a plan removes. Files of one text are copies. */
function removedFrom(tree: Tree): Set<string> {
  const files = Object.entries(tree).map(([path, { text, modifiedAtMs }]) => ({
    path,
    bytes: 1,
    modifiedAtMs,
    text,
  }));
  const groups = [...Map.groupBy(files, ({ text }) => text).values()]
    .filter(({ length }) => length > 1)
    .map((copies) => ({ bytes: 1, files: copies }));
  const copies = unitCopies(findUnits(files), groups);
  const policy = keepUnitsWhole({ rule: "original" }, groups, copies, new Map());
  const { moves } = buildPlan({ groups, ...policy, choices: new Map() });
  return new Set(moves.map(({ path }) => path));
}

/** Numbers that look random and are the same in each run. */
const mixed = (number: number): number => (number * 2_654_435_761) % 1000;

const members = ["HEIC", "MOV", "AAE"];
const shots = Array.from({ length: 200 }, (_, shot) => `IMG_${1000 + shot}`);

/** 200 Live Photos in two folders. `isCopied` says which files are in the second. */
function twoFolders(isCopied: (shot: number, member: number) => boolean): Tree {
  const tree: Tree = {};
  for (const [shot, name] of shots.entries()) {
    for (const [member, type] of members.entries()) {
      // One change, such as a filter, makes the same text for each photo.
      const text = type === "AAE" && shot % 3 > 0 ? "same filter" : `${name}.${type}`;
      const at = (folder: number) => mixed(shot * 6 + member * 2 + folder);
      tree[`Photos/${name}.${type}`] = { text, modifiedAtMs: at(0) };
      if (isCopied(shot, member)) tree[`Partage/${name}.${type}`] = { text, modifiedAtMs: at(1) };
    }
  }
  return tree;
}

/** The sets of which a part goes and a part stays, by folder and name. */
function splitSets(tree: Tree, removed: ReadonlySet<string>): string[] {
  const sets = Map.groupBy(Object.keys(tree), (path) => path.replace(/\.\w+$/, ""));
  return [...sets]
    .filter(([, paths]) => new Set(paths.map((path) => removed.has(path))).size > 1)
    .map(([set]) => set);
}

test("of 200 Live Photos in two folders, one of each goes as a whole", () => {
  const tree = twoFolders(() => true);
  const removed = removedFrom(tree);
  expect(splitSets(tree, removed)).toEqual([]);
  expect(removed.size).toBe(200 * 3);
});

test("of 200 Live Photos whose films are in one folder only, no set is split and the smaller ones go", () => {
  const tree = twoFolders((_, member) => member !== 1);
  const removed = removedFrom(tree);
  expect(splitSets(tree, removed)).toEqual([]);
  expect(removed).toEqual(new Set(Object.keys(tree).filter((path) => path.startsWith("Partage/"))));
});

test("of 200 Live Photos of which some files are in the other folder, no set is split", () => {
  const tree = twoFolders((shot, member) => mixed(shot * 3 + member) > 400);
  const removed = removedFrom(tree);
  expect(splitSets(tree, removed)).toEqual([]);
  expect(removed.size).toBeGreaterThan(100);
});

const at = (text: string, modifiedAtMs = 1) => ({ text, modifiedAtMs });

test("a set whose files lie here and there stays", () =>
  expect(
    removedFrom({
      "Sauvegarde/IMG_1.HEIC": at("picture"),
      "Sauvegarde/IMG_1.MOV": at("film"),
      "Photos/mer.HEIC": at("picture"),
      "Films/mer.MOV": at("film"),
    }),
  ).toEqual(new Set()));

test("a set that the system copied under numbered names goes", () =>
  expect(
    removedFrom({
      "IMG_1.HEIC": at("picture", 2),
      "IMG_1.MOV": at("film", 2),
      "IMG_1 (1).HEIC": at("picture", 1),
      "IMG_1 (1).MOV": at("film", 1),
    }),
  ).toEqual(new Set(["IMG_1 (1).HEIC", "IMG_1 (1).MOV"])));

test("a set with the edited picture holds one without", () =>
  expect(
    removedFrom({
      "a/IMG_0001.HEIC": at("picture"),
      "a/IMG_E0001.HEIC": at("edited"),
      "a/IMG_0001.MOV": at("film"),
      "2020/IMG_0001.HEIC": at("picture"),
      "2020/IMG_0001.MOV": at("film"),
    }),
  ).toEqual(new Set(["2020/IMG_0001.HEIC", "2020/IMG_0001.MOV"])));

test("a picture of two types and a loose copy are no set", () =>
  expect(
    removedFrom({
      "a/IMG_1.jpg": at("picture", 1),
      "a/IMG_1.jpeg": at("picture", 2),
      "Sauvegarde/IMG_1.jpg": at("picture", 3),
    }),
  ).toEqual(new Set(["a/IMG_1.jpeg", "Sauvegarde/IMG_1.jpg"])));
