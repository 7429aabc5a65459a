import { describe, expect, test } from "vitest";
import { checkManualDeletion } from "./check-manual-deletion.ts";

const file = (path: string) => ({ path, bytes: 10, modifiedAtMs: 1 });
const copy = { ...file("copy"), keptCopies: [file("kept")] };
const alone = { ...file("film"), keptCopies: [] };
const pathsOf = (moves: { path: string }[]) => moves.map((move) => move.path);

describe("checking what was deleted by hand", () => {
  test("a copy that is gone counts while its equal is still there", () => {
    const { deleted, remaining, uncertain } = checkManualDeletion([copy], [], [file("kept")]);
    expect([pathsOf(deleted), pathsOf(remaining), pathsOf(uncertain)]).toEqual([["copy"], [], []]);
  });

  test("a file that is still there does not count, even rewritten", () => {
    const rewritten = { path: "copy", bytes: 99, modifiedAtMs: 5 };
    expect(pathsOf(checkManualDeletion([copy], [], [rewritten, file("kept")]).remaining)).toEqual([
      "copy",
    ]);
  });

  test("a copy that is gone with all of its equals does not count", () => {
    expect(pathsOf(checkManualDeletion([copy], [], []).uncertain)).toEqual(["copy"]);
  });

  test("a file that was only moved does not count, one more that is gone does", () => {
    const twin = { ...file("twin"), keptCopies: [file("kept")] };
    const { deleted, uncertain } = checkManualDeletion(
      [copy, twin],
      [],
      [file("kept"), file("sorted/copy")],
    );
    expect([deleted.length, uncertain.length]).toEqual([1, 1]);
  });

  test("a file alone counts only in the folder that was seen", () => {
    expect(pathsOf(checkManualDeletion([alone], [file("other")], [file("other")]).deleted)).toEqual(
      ["film"],
    );
    expect(pathsOf(checkManualDeletion([alone], [file("other")], []).uncertain)).toEqual(["film"]);
  });
});
