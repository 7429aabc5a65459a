import { describe, expect, test } from "vitest";
import type { SeenFile } from "../file.ts";
import type { PhotoGroup } from "./groups/photo-group.ts";
import { planWithPhotos } from "./plan-with-photos.ts";

const file = (path: string): SeenFile => ({ path, bytes: 10, modifiedAtMs: 1000 });
const photoGroup = (...paths: string[]): PhotoGroup => ({
  kind: "samePicture",
  files: paths.map(file),
  reasons: [],
});
const copies = { bytes: 10, files: [file("a.jpg"), file("copies/a.jpg")] };
const plan = (
  given: { removed?: string[]; ticked?: string[] },
  { groups = [copies], photoGroups = [photoGroup("a.jpg", "small.jpg")] } = {},
) =>
  planWithPhotos({
    rule: "oldest",
    groups,
    photoGroups,
    blurry: [file("soft.jpg")],
    choices: new Map((given.removed ?? []).map((path) => [path, "remove" as const])),
    files: (given.ticked ?? []).map(file),
  });
const kept = ({ moves }: ReturnType<typeof plan>, path: string) => {
  const move = moves.find((each) => each.path === path);
  return move && [move.keptCopies, ...(move.keptPhotos ?? [])].map((set) => set.map((f) => f.path));
};

describe("a photo that has exact copies", () => {
  test("leaves another copy in its place if it is removed among photos", () => {
    const chosen = plan({ removed: ["a.jpg"] });
    expect(chosen.moves.map(({ path }) => path)).toEqual(["a.jpg"]);
    expect(kept(chosen, "a.jpg")).toEqual([["copies/a.jpg"], ["small.jpg"]]);
    expect(chosen.bytes).toBe(10);
  });

  test("stays in its group as the kept copy if it is removed among copies", () => {
    const groups = [{ bytes: 10, files: [file("copies/a.jpg"), file("a.jpg")] }];
    const chosen = planWithPhotos({
      rule: "oldest",
      groups,
      photoGroups: [photoGroup("a.jpg", "small.jpg")],
      blurry: [],
      choices: new Map([
        ["a.jpg", "remove"],
        ["copies/a.jpg", "keep"],
        ["small.jpg", "remove"],
      ]),
      files: [],
    });
    // Both photos were chosen: the best one stays in the group, which is the kept copy.
    expect(kept(chosen, "small.jpg")).toEqual([[], ["copies/a.jpg"]]);
  });
});

test("one photo of a group stays, in whichever lists they were chosen", () => {
  const chosen = plan({ removed: ["small.jpg"], ticked: ["a.jpg"] }, { groups: [] });
  expect(chosen.moves.map(({ path }) => path)).toEqual(["small.jpg"]);
});

test("blurry photos and ticked files go only if they were chosen", () => {
  expect(plan({}, { groups: [] }).moves).toEqual([]);
  const chosen = plan({ removed: ["soft.jpg"], ticked: ["setup.exe"] }, { groups: [] });
  expect(chosen.moves.map(({ path }) => path).toSorted()).toEqual(["setup.exe", "soft.jpg"]);
});
