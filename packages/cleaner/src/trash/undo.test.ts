import { describe, expect, test } from "vitest";
import { MemoryFolder } from "../test/memory-port.ts";
import { batch, copyOf, facts, refusedOf } from "../test/trash-samples.ts";
import { listBatches } from "./list-batches.ts";
import { setAside } from "./set-aside.ts";
import { undo } from "./undo.ts";

describe("restoring chosen files", () => {
  const texts = { keep: "same", "a/one": "same", "b/two": "same", "c/three": "same" };
  const moves = ["a/one", "b/two", "c/three"].map((path) => copyOf(path, "keep"));
  const listed = async (folder: MemoryFolder) =>
    (await listBatches(folder)).batches.map(({ entries }) => entries.map(({ path }) => path));

  test("the others stay in the trash and in the list, and the last one ends the batch", async () => {
    const folder = new MemoryFolder(texts);
    await setAside(folder, batch, moves);
    const report = await undo(folder, "b1", { paths: ["b/two"] });
    expect(report).toEqual({ moved: [facts("b/two", "same")], refused: [] });
    expect(folder.paths()).toEqual([
      "_DigitalCleanup_Trash/b1/a/one",
      "_DigitalCleanup_Trash/b1/c/three",
      "b/two",
      "keep",
    ]);
    expect(await listed(folder)).toEqual([["a/one", "c/three"]]);

    await undo(folder, "b1", { paths: ["a/one", "c/three"] });
    expect(folder.paths()).toEqual(Object.keys(texts).toSorted());
    expect(await listed(folder)).toEqual([]);
  });

  test("a file that the batch does not list is reported, and nothing else moves", async () => {
    const folder = new MemoryFolder(texts);
    await setAside(folder, batch, moves);
    const report = await undo(folder, "b1", { paths: ["../outside", "keep"] });
    expect(refusedOf(report)).toEqual([
      ["../outside", "notListed"],
      ["keep", "notListed"],
    ]);
    expect(await listed(folder)).toEqual([["a/one", "b/two", "c/three"]]);
  });

  test("a file that the system refuses stays, and the rest goes back", async () => {
    const folder = new MemoryFolder(texts);
    await setAside(folder, batch, moves);
    const { move } = folder;
    folder.move = async (from, to) => {
      if (to === "a/one") throw new TypeError("refused");
      return move.call(folder, from, to);
    };
    const report = await undo(folder, "b1");
    expect(refusedOf(report)).toEqual([["a/one", "failed"]]);
    expect(report.moved.map(({ path }) => path)).toEqual(["b/two", "c/three"]);
    expect(await listed(folder)).toEqual([["a/one"]]);
  });
});
