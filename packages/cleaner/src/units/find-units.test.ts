import { describe, expect, test } from "vitest";
import { unitTrees } from "../../test/trees/unit-trees.ts";
import { findUnits } from "./find-units.ts";

const unitsAmong = (...paths: string[]) =>
  findUnits(paths.map((path) => ({ path, bytes: 1, modifiedAtMs: 1 }))).map((unit) =>
    unit.toSorted(),
  );

describe("things made of several files", () => {
  test.each([...unitTrees])("%s: each file belongs to one", (_, tree) => {
    const units = unitsAmong(...Object.keys(tree));
    expect(units.flat().toSorted()).toEqual(Object.keys(tree).toSorted());
    expect(units).toHaveLength(2);
  });

  test("a saved page goes with all that is in its folder", () =>
    expect(unitsAmong("a.html", "a_files/x/style.css", "b.html", "style.css")).toEqual([
      ["a.html", "a_files/x/style.css"],
    ]));

  test.each([
    ["a folder whose page is gone", ["a_files/style.css", "b.html"]],
    ["a folder beside a document of its name", ["a.odt", "a_files/1.jpg"]],
    ["sounds alone", ["a.mp3", "b.mp3"]],
    ["a cover alone", ["cover.jpg", "letter.odt"]],
    ["settings without their photo", ["IMG_1.xmp", "IMG_2.CR2"]],
    ["a table without its map", ["clients.dbf", "adresses.shp"]],
  ])("%s is none", (_, paths) => expect(unitsAmong(...paths)).toEqual([]));

  test("a copy beside its original is no part of an album", () =>
    expect(unitsAmong("cover.jpg", "song.mp3", "song (1).mp3", "letter.odt")).toEqual([
      ["cover.jpg", "song.mp3"],
    ]));
});
