import { describe, expect, test } from "vitest";
import type { DuplicateGroup } from "../duplicates/group.ts";
import { keepRules } from "./keep-rule.ts";
import { buildPlan } from "./build-plan.ts";
import { splitGroup } from "./split-group.ts";

const group = (...files: [path: string, modifiedAtMs: number][]): DuplicateGroup => ({
  bytes: 10,
  files: files.map(([path, modifiedAtMs]) => ({ path, bytes: 10, modifiedAtMs })),
});
const budget = group(["Desk/budget (copy).ods", 300], ["b.ods", 200], ["Old/Archive/b.ods", 100]);
test("ties are resolved by the shortest path, then alphabetically", () => {
  const twins = group(["zz", 1], ["aa", 1], ["long", 1]);
  expect(splitGroup(twins, "oldest", new Map()).kept[0]?.path).toBe("aa");
});

describe("a plan", () => {
  test("says which copies this scan did not compare", () => {
    const groups = [
      budget,
      { ...group(["a", 1], ["b", 2]), isRemembered: true },
      { ...group(["c", 1], ["d", 2]), isByName: true },
    ];
    const { moves } = buildPlan({ groups, rule: "oldest", choices: new Map() });
    expect(moves.map(({ path, comparesWhole }) => [path, comparesWhole])).toEqual([
      ["b.ods", undefined],
      ["Desk/budget (copy).ods", undefined],
      ["b", true],
      ["d", true],
    ]);
  });

  test("lists the copies with their kept copies, then the selected files", () => {
    const alone = { path: "film.mkv", bytes: 500, modifiedAtMs: 1 };
    const plan = buildPlan({
      groups: [budget],
      rule: "shortestPath",
      choices: new Map([["Desk/budget (copy).ods", "keep"]]),
      files: [alone],
    });
    expect(plan.moves.map((move) => [move.path, move.keptCopies.map((copy) => copy.path)])).toEqual(
      [
        ["Old/Archive/b.ods", ["b.ods", "Desk/budget (copy).ods"]],
        ["film.mkv", []],
      ],
    );
    expect(plan.bytes).toBe(510);
  });

  test("a file of a group cannot be selected apart from its group", () => {
    const plan = buildPlan({
      groups: [budget],
      rule: "shortestPath",
      choices: new Map(),
      files: [{ path: "b.ods", bytes: 10, modifiedAtMs: 200 }],
    });
    expect(plan.moves.map((move) => move.path)).not.toContain("b.ods");
  });

  test("a file found for two reasons is listed once, with the first reason", () => {
    const found = {
      path: "setup.exe",
      bytes: 500,
      modifiedAtMs: 1,
      kind: "installer",
      reason: "installerName",
      confidence: "likely",
    } as const;
    const { path, bytes, modifiedAtMs } = found;
    const facts = { path, bytes, modifiedAtMs };
    expect(
      buildPlan({ groups: [], rule: "oldest", choices: new Map(), files: [found, facts] }),
    ).toEqual({ moves: [{ ...facts, keptCopies: [], kind: "installer" }], bytes: 500 });
  });

  test("contains no file found by age in work mode", () => {
    const old = {
      path: "minutes 2009.doc",
      bytes: 500,
      modifiedAtMs: 1,
      kind: "old",
      reason: "untouched",
      confidence: "likely",
    } as const;
    const request = { groups: [], rule: "oldest", choices: new Map(), files: [old] } as const;
    expect(buildPlan({ ...request, isWorkMode: true }).moves).toEqual([]);
    expect(buildPlan(request).moves).toHaveLength(1);
  });

  test("every group keeps a copy for any choices, and the plan lists it", () => {
    for (let seed = 1; seed <= 500; seed += 1) {
      const random = seededRandom(seed);
      const groups = randomGroups(random);
      const paths = groups.flatMap((each) => each.files.map((file) => file.path));
      const choices = new Map(
        paths
          .filter(() => random() < 0.7)
          .map((path) => [path, random() < 0.8 ? "remove" : "keep"] as const),
      );
      const rule = keepRules[Math.floor(random() * keepRules.length)]!;
      const files = groups.flatMap((each) => each.files).filter(() => random() < 0.3);
      const referenceFolders = ["g0", "g1/d", "d", ""].filter(() => random() < 0.25);
      const siblingsOnly = random() < 0.5;
      const plan = buildPlan({ groups, rule, referenceFolders, siblingsOnly, choices, files });
      const planned = new Set(plan.moves.map((move) => move.path));
      for (const each of groups) {
        expect(each.files.some((file) => !planned.has(file.path))).toBe(true);
      }
      for (const move of plan.moves) {
        expect(move.keptCopies.length).toBeGreaterThan(0);
        expect(move.keptCopies.some((copy) => planned.has(copy.path))).toBe(false);
      }
    }
  });
});

test("a path that is twice in a group is either kept or removed", () => {
  const groups = [group(["a", 1], ["b/copy", 2], ["b/copy", 2])];
  const plan = buildPlan({ groups, rule: "newest", choices: new Map() });
  expect(plan.moves.map(({ path }) => path)).toEqual(["a"]);
  const other = buildPlan({ groups, rule: "oldest", choices: new Map() });
  expect(other.moves.map(({ path }) => path)).toEqual(["b/copy"]);
});

/** A small linear congruential generator: the same seed always makes the same case. */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296) / 4_294_967_296;
}

const randomGroups = (random: () => number): DuplicateGroup[] =>
  Array.from({ length: 1 + Math.floor(random() * 4) }, (_, index) =>
    group(
      ...Array.from({ length: 2 + Math.floor(random() * 4) }, (__, copy): [string, number] => [
        `g${index}/${"d/".repeat(random() * 3)}${copy}`,
        Math.floor(random() * 3),
      ]),
    ),
  );
