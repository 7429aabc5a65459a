import { expect, test } from "vitest";
import { addMove, takenBackIds, type TrashMove } from "./trash-moves.ts";

const moveOf = (headerMessageId: string, ids: number[], isTakenBack: boolean): TrashMove => ({
  fromId: "INBOX",
  trashId: "Trash",
  headerMessageId,
  keptCopies: 0,
  ids,
  setAside: 2,
  isTakenBack,
  isMissing: false,
});

test("messages that were taken back and are moved again with the same numbers are in the trash", () => {
  const again = moveOf("b", [2, 1], false);
  const moves = addMove([moveOf("a", [1, 2], true)], again);
  expect(moves).toEqual([again]);
  expect(takenBackIds(moves, "Trash")).toEqual(new Set());
});

test("what the trash still lists of a move that was taken back is told from the same messages moved again", () => {
  const moves = addMove([moveOf("a", [1, 2], true)], moveOf("a", [3, 4], false));
  expect(takenBackIds(moves, "Trash")).toEqual(new Set([1, 2]));
  expect(takenBackIds(moves, "other trash")).toEqual(new Set());
});
