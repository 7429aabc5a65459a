import { describe, expect, test } from "vitest";
import { checkByHand } from "./check-manual-deletion.ts";

const file = (path: string) => ({ path, bytes: 10, modifiedAtMs: 1 });
const copy = { ...file("copy"), keptCopies: [file("kept")] };
const alone = { ...file("film"), keptCopies: [] };
const pathsOf = (moves: { path: string }[]) => moves.map((move) => move.path);

describe("checking what was deleted by hand", () => {
  test("a copy that is gone counts while its equal is still there", () => {
    const { gone, still, unsure } = checkByHand([copy], [], [file("kept")]);
    expect([pathsOf(gone), pathsOf(still), pathsOf(unsure)]).toEqual([["copy"], [], []]);
  });

  test("a file that is still there does not count, even rewritten", () => {
    const rewritten = { path: "copy", bytes: 99, modifiedAtMs: 5 };
    expect(pathsOf(checkByHand([copy], [], [rewritten, file("kept")]).still)).toEqual(["copy"]);
  });

  test("a copy that is gone with all of its equals does not count", () => {
    expect(pathsOf(checkByHand([copy], [], []).unsure)).toEqual(["copy"]);
  });

  test("a file that was only moved does not count, one more that is gone does", () => {
    const twin = { ...file("twin"), keptCopies: [file("kept")] };
    const { gone, unsure } = checkByHand([copy, twin], [], [file("kept"), file("sorted/copy")]);
    expect([gone.length, unsure.length]).toEqual([1, 1]);
  });

  test("a file alone counts only in the folder that was seen", () => {
    expect(pathsOf(checkByHand([alone], [file("other")], [file("other")]).gone)).toEqual(["film"]);
    expect(pathsOf(checkByHand([alone], [file("other")], []).unsure)).toEqual(["film"]);
  });
});
