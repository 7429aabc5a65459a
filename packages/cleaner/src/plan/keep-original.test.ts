import { expect, test } from "vitest";
import type { DuplicateGroup } from "../duplicates/group.ts";
import { keepReasons } from "./keep-reasons.ts";
import type { KeepPolicy } from "./keep-rule.ts";
import { type Choice, splitGroup } from "./split-group.ts";

const group = (...files: [path: string, modifiedAtMs: number][]): DuplicateGroup => ({
  bytes: 10,
  files: files.map(([path, modifiedAtMs]) => ({ path, bytes: 10, modifiedAtMs })),
});
const decide = (
  copies: DuplicateGroup,
  policy: Partial<KeepPolicy> = {},
  choices: Record<string, Choice> = {},
) => {
  const given = [{ rule: "original", ...policy }, new Map(Object.entries(choices))] as const;
  const split = splitGroup(copies, ...given);
  return { kept: split.kept.map(({ path }) => path), reasons: keepReasons(split, ...given) };
};

test("the photo of the album stays, not the marked copy with the shorter path", () =>
  expect(decide(group(["À trier/IMG_2004 (1).png", 1], ["2023 Bretagne/IMG_2004.png", 2]))).toEqual(
    {
      kept: ["2023 Bretagne/IMG_2004.png"],
      reasons: ["originalName"],
    },
  ));

test("the name is compared before the folder, the folder before the date", () => {
  expect(decide(group(["Album/plan copie.ods", 1], ["Downloads/plan.ods", 2]))).toEqual({
    kept: ["Downloads/plan.ods"],
    reasons: ["originalName"],
  });
  expect(decide(group(["DCIM/plage.jpg", 1], ["2023 Bretagne/plage.jpg", 2]))).toEqual({
    kept: ["2023 Bretagne/plage.jpg"],
    reasons: ["ownFolder"],
  });
  expect(decide(group(["2022 Divers/Album/chat.jpg", 1], ["2022/chat.jpg", 2]))).toEqual({
    kept: ["2022 Divers/Album/chat.jpg"],
    reasons: ["oldest"],
  });
});

test("every reason that sorts out a copy is given once", () =>
  expect(
    decide(
      group(
        ["Album/a.jpg", 1],
        ["Album/a (1).jpg", 1],
        ["Album/a (2).jpg", 1],
        ["Sauvegarde/a.jpg", 1],
        ["Photos/a.jpg", 2],
      ),
    ),
  ).toEqual({ kept: ["Album/a.jpg"], reasons: ["originalName", "ownFolder", "oldest"] }));

test("between files that nothing tells apart the alphabet decides, never the shortest path", () =>
  expect(decide(group(["b.jpg", 1], ["Albums/2023/a.jpg", 1]))).toEqual({
    kept: ["Albums/2023/a.jpg"],
    reasons: ["alphabet"],
  }));

test("a copy of a copy goes before a copy", () =>
  expect(decide(group(["a (1) (1).jpg", 1], ["a (1).jpg", 2]))).toEqual({
    kept: ["a (1).jpg"],
    reasons: ["originalName"],
  }));

test("a person's choice is the reason, whatever the rule says", () =>
  expect(
    decide(
      group(["Album/a.jpg", 1], ["Downloads/a.jpg", 2]),
      {},
      {
        "Album/a.jpg": "remove",
        "Downloads/a.jpg": "keep",
      },
    ),
  ).toEqual({ kept: ["Downloads/a.jpg"], reasons: ["chosen"] }));

test("a reference folder is the reason for the copies outside it", () =>
  expect(
    decide(group(["Downloads/a.jpg", 2], ["Album/a.jpg", 1]), { referenceFolders: ["Downloads"] }),
  ).toEqual({ kept: ["Downloads/a.jpg"], reasons: ["reference"] }));

test("among siblings each copy is compared with the one that stays in its folder", () =>
  expect(
    decide(
      group(["Album/a.jpg", 5], ["Album/a (1).jpg", 1], ["Photos/a.jpg", 3], ["Photos/b.jpg", 4]),
      {
        siblingsOnly: true,
      },
    ),
  ).toEqual({
    kept: ["Photos/a.jpg", "Album/a.jpg"],
    reasons: ["originalName", "oldest"],
  }));

test("there is no reason if all copies stay", () =>
  expect(decide(group(["a", 1], ["b", 2]), {}, { a: "keep", b: "keep" }).reasons).toEqual([]));
