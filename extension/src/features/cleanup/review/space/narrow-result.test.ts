import { buildPlan } from "@digital-cleanup/cleaner";
import { expect, test } from "vitest";
import { scanResult } from "../../test-data/scan-result.ts";
import { choicesWithin, narrowResult } from "./narrow-result.ts";

const file = (path: string, modifiedAtMs = 1) => ({ path, bytes: 10, modifiedAtMs });
const result = scanResult({
  groups: [
    { bytes: 10, files: [file("Old/a.jpg", 1), file("Photos/a.jpg", 2), file("Photos/b.jpg", 3)] },
    { bytes: 10, files: [file("Old/c.jpg"), file("Older/c.jpg")] },
  ],
  kinds: { biggest: [file("Photos/film.mp4"), file("Photos 2/film.mp4")] },
});
const moves = (folder: string, choices = new Map()) => {
  const narrowed = narrowResult(result, folder);
  const inForce = choicesWithin(choices, narrowed, folder);
  const { groups } = narrowed;
  return buildPlan({ groups, rule: "newest", choices: inForce }).moves.map(({ path }) => path);
};

test("only what is in the folder is shown", () => {
  const { groups, kinds } = narrowResult(result, "Photos");
  expect(groups.map(({ files }) => files.length)).toEqual([3]);
  expect(kinds.biggest.map(({ path }) => path)).toEqual(["Photos/film.mp4"]);
});

test("nothing outside of the folder moves, whatever the rule and the choices are", () => {
  // By the rule the newest stays, Photos/b.jpg.
  expect(moves("")).toEqual(["Photos/a.jpg", "Old/a.jpg", "Older/c.jpg"]);
  expect(moves("Photos")).toEqual(["Photos/a.jpg"]);
  expect(moves("Old", new Map([["Older/c.jpg", "remove"]]))).toEqual(["Old/a.jpg"]);
});
