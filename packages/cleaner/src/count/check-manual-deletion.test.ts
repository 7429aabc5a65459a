import { describe, expect, test } from "vitest";
import { checkManualDeletion } from "./check-manual-deletion.ts";

const file = (path: string) => ({ path, bytes: 10, modifiedAtMs: 1 });
const copy = { ...file("copy"), keptCopies: [file("kept")] };
const alone = { ...file("film"), keptCopies: [] };
const pathsOf = (moves: { path: string }[]) => moves.map((move) => move.path);

describe("checking what was deleted by hand", () => {
  test("a deleted copy counts if its kept copy is still there", () => {
    const { deleted, remaining, uncertain } = checkManualDeletion([copy], [], [file("kept")]);
    expect([pathsOf(deleted), pathsOf(remaining), pathsOf(uncertain)]).toEqual([["copy"], [], []]);
  });

  test("a remaining file does not count, even if it was rewritten", () => {
    const rewritten = { path: "copy", bytes: 99, modifiedAtMs: 5 };
    expect(pathsOf(checkManualDeletion([copy], [], [rewritten, file("kept")]).remaining)).toEqual([
      "copy",
    ]);
  });

  test("a copy missing together with all its kept copies does not count", () => {
    expect(pathsOf(checkManualDeletion([copy], [], []).uncertain)).toEqual(["copy"]);
  });

  test("a deleted photo counts while one photo of each of its groups is there", () => {
    const keptPhotos = [[file("best")], [file("shot"), file("shot 2")]];
    const photo = { ...file("small"), keptCopies: [], keptPhotos };
    const check = (...there: string[]) => checkManualDeletion([photo], [], there.map(file));
    expect(pathsOf(check("best", "shot 2").deleted)).toEqual(["small"]);
    expect(pathsOf(check("best").uncertain)).toEqual(["small"]);
  });

  test("a moved file does not count, a deleted one does", () => {
    const twin = { ...file("twin"), keptCopies: [file("kept")] };
    const { deleted, uncertain } = checkManualDeletion(
      [copy, twin],
      [],
      [file("kept"), file("sorted/copy")],
    );
    expect([deleted.length, uncertain.length]).toEqual([1, 1]);
  });

  test("a file without copies counts only if the folder is the scanned one", () => {
    expect(pathsOf(checkManualDeletion([alone], [file("other")], [file("other")]).deleted)).toEqual(
      ["film"],
    );
    expect(pathsOf(checkManualDeletion([alone], [file("other")], []).uncertain)).toEqual(["film"]);
  });
});
