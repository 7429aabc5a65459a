/**
 * A move into a trash, with the Message-ID of its first message. When a person takes it back, Thunderbird lists the messages in the trash
 * until that folder is opened, so what it lists there is more than the server has.
 */
export type TrashMove = {
  fromId: string;
  trashId: string;
  headerMessageId: string;
  /** Copies of that message that stayed in the folder from which it was moved. */
  keptCopies: number;
  /** The numbers that the messages have in the trash. */
  ids: readonly number[];
  count: number;
  bytes: number;
  /** How many of them were moved by the person here. */
  setAside: number;
  isTakenBack: boolean;
  /** Its first message was moved to the trash again after it was taken back. */
  isMovedAgain: boolean;
  /** The last reading of the trash did not find it. */
  isMissing: boolean;
};

/** A person takes back the last moves. Earlier ones are in the trash. */
const maxMoves = 20;

/** `moved` are the Message-IDs of the move. Messages that are moved again, with the numbers that they had in the trash, are no longer those that were taken back. */
export function addMove(
  moves: readonly TrashMove[],
  move: TrashMove,
  moved: ReadonlySet<string>,
): TrashMove[] {
  const arrived = new Set(move.ids);
  const others = moves
    .filter((other) => other.isTakenBack || !isSameMove(other, move))
    .map((other) => ({
      ...other,
      ids: other.ids.filter((id) => !arrived.has(id)),
      isMovedAgain: other.isMovedAgain || moved.has(other.headerMessageId),
    }))
    .filter(({ ids }) => ids.length > 0);
  return [...others.slice(1 - maxMoves), move];
}

export const isSameMove = (one: TrashMove, other: TrashMove): boolean =>
  one.headerMessageId === other.headerMessageId && one.trashId === other.trashId;

/** Forgets moves whose first message has left the trash. Unless they were taken back before, their messages, `max` at most, are no longer set aside. */
export function dropMoves<State extends { moves: readonly TrashMove[]; setAside: number }>(
  state: State,
  hasLeft: (move: TrashMove) => boolean,
  max = Infinity,
): State {
  const left = state.moves.filter(hasLeft);
  const wereSetAside = left
    .filter(({ isTakenBack }) => !isTakenBack)
    .reduce((sum, { setAside }) => sum + setAside, 0);
  return {
    ...state,
    moves: state.moves.filter((move) => !left.includes(move)),
    setAside: Math.max(0, state.setAside - Math.min(wereSetAside, max)),
  };
}

/** What a reading of a trash found. */
export type Seen = { ids: ReadonlySet<number>; headerMessageIds: ReadonlySet<string> };

/** Whether the messages of a move are in the list of their trash. Once moved again, only their numbers tell them from those of that move. */
const isListed = ({ ids, headerMessageId, isMovedAgain }: TrashMove, seen: Seen): boolean =>
  ids.some((id) => seen.ids.has(id)) ||
  (!isMovedAgain && seen.headerMessageIds.has(headerMessageId));

/**
 * After a trash was read: forgets moves whose first message has left it. For a moment, while Thunderbird reads the folder from the server,
 * it does not list messages that are there, so only two readings in a row without a message show that it has left.
 */
export function noteSeen<State extends { moves: readonly TrashMove[]; setAside: number }>(
  state: State,
  folderId: string,
  seen: Seen,
): State {
  const isMissing = (move: TrashMove) => move.trashId === folderId && !isListed(move, seen);
  const kept = dropMoves(state, (move) => move.isMissing && isMissing(move));
  return {
    ...kept,
    moves: kept.moves.map((move) =>
      move.trashId === folderId ? { ...move, isMissing: isMissing(move) } : move,
    ),
  };
}

/** What of a trash was taken back, although it still lists it: by the numbers of the messages, and as a sum if they have other numbers now. */
export function takenBack(moves: readonly TrashMove[], folderId: string) {
  const back = moves.filter(({ trashId, isTakenBack }) => trashId === folderId && isTakenBack);
  return {
    ids: new Set(back.flatMap(({ ids }) => ids)),
    underOtherNumbers(seen: Seen): { count: number; bytes: number } {
      const others = back.filter(
        (move) => isListed(move, seen) && !move.ids.some((id) => seen.ids.has(id)),
      );
      return {
        count: others.reduce((sum, { count }) => sum + count, 0),
        bytes: others.reduce((sum, { bytes }) => sum + bytes, 0),
      };
    },
  };
}
