import { expect, test } from "vitest";
import { addMove, takenBack, type TrashMove } from "./trash-moves.ts";

const moveOf = (headerMessageId: string, ids: number[], isTakenBack: boolean): TrashMove => ({
  fromId: "INBOX",
  trashId: "Trash",
  headerMessageId,
  keptCopies: 0,
  count: 2,
  bytes: 300,
  isMovedAgain: false,
  ids,
  setAside: 2,
  isTakenBack,
  isMissing: false,
});

test("messages that were taken back and are moved again with the same numbers are in the trash", () => {
  const again = moveOf("b", [2, 1], false);
  const moves = addMove([moveOf("a", [1, 2], true)], again, new Set(["b", "a"]));
  expect(moves).toEqual([again]);
  expect(takenBack(moves, "Trash").ids).toEqual(new Set());
});

test("what the trash still lists of a move that was taken back is told from the same messages moved again", () => {
  const moves = addMove([moveOf("a", [1, 2], true)], moveOf("a", [3, 4], false), new Set(["a"]));
  const back = takenBack(moves, "Trash");
  expect(back.ids).toEqual(new Set([1, 2]));
  const seen = { ids: new Set([3, 4]), headerMessageIds: new Set(["a"]) };
  expect(back.underOtherNumbers(seen)).toEqual({ count: 0, bytes: 0 });
  expect(takenBack(moves, "other trash").ids).toEqual(new Set());
});

test("what was taken back is told by its Message-ID if the trash lists it with other numbers", () => {
  const back = takenBack([moveOf("a", [1, 2], true)], "Trash");
  const seen = { ids: new Set([8, 9]), headerMessageIds: new Set(["a", "b"]) };
  expect(back.underOtherNumbers(seen)).toEqual({ count: 2, bytes: 300 });
});
