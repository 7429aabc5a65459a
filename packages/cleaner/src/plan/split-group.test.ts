import { describe, expect, test } from "vitest";
import { type KeepPolicy, keepRules } from "./keep-rule.ts";
import { type Choice, splitGroup } from "./split-group.ts";

const file = (path: string, modifiedAtMs: number) => ({ path, bytes: 10, modifiedAtMs });
const group = {
  bytes: 10,
  files: [
    file("Photos/2024/a.jpg", 200),
    file("Photos/2024/a (1).jpg", 400),
    file("Desk/a.jpg", 300),
    file("Desk/copy of a.jpg", 100),
  ],
};
const kept = (policy: KeepPolicy, choices: Record<string, Choice> = {}) =>
  splitGroup(group, policy, new Map(Object.entries(choices)))
    .kept.map(({ path }) => path)
    .toSorted();

describe("a reference folder", () => {
  test.each(keepRules)("keeps all its files and removes the others, with the rule %s", (rule) =>
    expect(kept({ rule, referenceFolders: ["Photos"] })).toEqual([
      "Photos/2024/a (1).jpg",
      "Photos/2024/a.jpg",
    ]),
  );

  test("with only a common prefix is another folder, and the rule decides", () =>
    expect(kept({ rule: "oldest", referenceFolders: ["Photo", "Desk/a"] })).toEqual([
      "Desk/copy of a.jpg",
    ]));

  test("that is the root removes nothing", () =>
    expect(kept({ rule: "oldest", referenceFolders: [""] })).toHaveLength(4));

  test("a choice wins: one of its files may go, one elsewhere may stay", () =>
    expect(
      kept(
        { rule: "oldest", referenceFolders: ["Photos"] },
        { "Photos/2024/a.jpg": "remove", "Desk/a.jpg": "keep" },
      ),
    ).toEqual(["Desk/a.jpg", "Photos/2024/a (1).jpg"]));

  test("whose files are all chosen for removal leaves the rule to keep another copy", () =>
    expect(
      kept(
        { rule: "oldest", referenceFolders: ["Photos"] },
        { "Photos/2024/a.jpg": "remove", "Photos/2024/a (1).jpg": "remove" },
      ),
    ).toEqual(["Desk/copy of a.jpg"]));
});

describe("siblings only", () => {
  test.each([
    ["shortestPath", ["Desk/a.jpg", "Photos/2024/a.jpg"]],
    ["oldest", ["Desk/copy of a.jpg", "Photos/2024/a.jpg"]],
    ["newest", ["Desk/a.jpg", "Photos/2024/a (1).jpg"]],
  ] as const)("keeps one in each folder, by %s", (rule, expected) =>
    expect(kept({ rule, siblingsOnly: true })).toEqual(expected),
  );

  test("removes nothing if every copy has its own folder", () => {
    const apart = { bytes: 10, files: [file("a/x", 1), file("b/x", 1)] };
    expect(splitGroup(apart, { rule: "oldest", siblingsOnly: true }, new Map()).removed).toEqual(
      [],
    );
  });

  test("choosing to remove what the rule keeps of a folder keeps its sibling", () =>
    expect(
      kept({ rule: "oldest", siblingsOnly: true }, { "Desk/copy of a.jpg": "remove" }),
    ).toEqual(["Desk/a.jpg", "Photos/2024/a.jpg"]));

  test("together with a reference folder, applies the rule in the other folders", () =>
    expect(kept({ rule: "oldest", siblingsOnly: true, referenceFolders: ["Photos"] })).toEqual([
      "Desk/copy of a.jpg",
      "Photos/2024/a (1).jpg",
      "Photos/2024/a.jpg",
    ]));
});

test("choices survive any change of the policy", () => {
  const choices = { "Desk/a.jpg": "keep", "Photos/2024/a.jpg": "remove" } as const;
  for (const rule of keepRules) {
    for (const siblingsOnly of [true, false]) {
      for (const referenceFolders of [[], ["Photos"], ["Desk"], ["Photos", "Desk"]]) {
        const paths = kept({ rule, siblingsOnly, referenceFolders }, choices);
        expect(paths).toContain("Desk/a.jpg");
        expect(paths).not.toContain("Photos/2024/a.jpg");
      }
    }
  }
});

test("if all copies are chosen for removal, the best by the rule stays, those in the reference folder first", () => {
  const all = Object.fromEntries(group.files.map(({ path }) => [path, "remove" as const]));
  expect(kept({ rule: "oldest" }, all)).toEqual(["Desk/copy of a.jpg"]);
  expect(kept({ rule: "oldest", siblingsOnly: true }, all)).toEqual(["Desk/copy of a.jpg"]);
  expect(kept({ rule: "oldest", referenceFolders: ["Photos"] }, all)).toEqual([
    "Photos/2024/a.jpg",
  ]);
});
