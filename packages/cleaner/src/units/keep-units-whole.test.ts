import { expect, test } from "vitest";
import { buildPlan } from "../plan/build-plan.ts";
import { keepReasons } from "../plan/keep-reasons.ts";
import { type Choice, splitGroup } from "../plan/split-group.ts";
import { findUnits } from "./find-units.ts";
import { keepUnitsWhole, unitCopies } from "./keep-units-whole.ts";

/** The paths that a plan removes from a folder given by path and content. */
function planFor(tree: Record<string, string>, chosen: Record<string, Choice> = {}) {
  const files = Object.entries(tree).map(([path, text], index) => ({
    path,
    bytes: text.length,
    modifiedAtMs: index,
    text,
  }));
  const groups = [...Map.groupBy(files, ({ text }) => text).values()]
    .filter(({ length }) => length > 1)
    .map((each) => ({ bytes: each[0]!.bytes, files: each }));
  const choices = new Map(Object.entries(chosen));
  const copies = unitCopies(findUnits(files), groups);
  const policy = keepUnitsWhole({ rule: "original" }, groups, copies, choices);
  const { moves } = buildPlan({ groups, ...policy, choices });
  const reasons = groups.map((group) =>
    keepReasons(splitGroup(group, policy, choices), policy, choices),
  );
  return { removed: moves.map(({ path }) => path), moves, reasons };
}

const album = { "Un/cover.jpg": "cover", "Un/1.mp3": "one", "Un/2.mp3": "two" };

test("the cover of an album stays in each, whatever was chosen", () => {
  const tree = { ...album, "Deux/cover.jpg": "cover", "Deux/1.mp3": "three" };
  for (const chosen of [{}, { "Deux/cover.jpg": "remove" as const }]) {
    const plan = planFor(tree, chosen);
    expect(plan.removed).toEqual([]);
    expect(plan.reasons).toEqual([["part"]]);
  }
});

test("a copy outside is removed, and its kept copies include the part that stays", () => {
  const plan = planFor({ ...album, "Téléchargements/cover (1).jpg": "cover" });
  expect(plan.removed).toEqual(["Téléchargements/cover (1).jpg"]);
  expect(plan.moves[0]?.keptCopies.map(({ path }) => path)).toEqual(["Un/cover.jpg"]);
});

test("the original outside stays beside a part that stays", () =>
  expect(
    planFor({ "a/photo.jpg": "photo", "p.html": "page", "p_files/photo.jpg": "photo" }).removed,
  ).toEqual([]));

test("a copy of a whole album goes as a whole", () => {
  const copy = {
    "Sauvegarde/cover.jpg": "cover",
    "Sauvegarde/1.mp3": "one",
    "Sauvegarde/2.mp3": "two",
  };
  expect(planFor({ ...album, ...copy }).removed).toEqual(Object.keys(copy));
  expect(planFor({ ...album, ...copy }, { "Sauvegarde/1.mp3": "keep" }).removed).toEqual([]);
  expect(planFor({ ...album, ...copy, "Sauvegarde/3.mp3": "three" }).removed).toEqual([]);
});

test("a unit with a file of its own inside a copied one stays, and so does the copied one", () => {
  const first = { "a/p.html": "page", "a/p_files/x.css": "x", "a/p_files/i.cr2": "i" };
  const copy = {
    "Sauvegarde/p.html": "page",
    "Sauvegarde/p_files/x.css": "x",
    "Sauvegarde/p_files/i.cr2": "i",
  };
  expect(planFor({ ...first, ...copy }).removed).toEqual(Object.keys(copy));
  const settings = { "a/p_files/i.xmp": "settings", "Sauvegarde/p_files/i.xmp": "others" };
  expect(planFor({ ...first, ...copy, ...settings }).removed).toEqual([]);
});
