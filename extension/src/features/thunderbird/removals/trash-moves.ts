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
  count: number;
  bytes: number;
  /** How many of them were moved by the person here. */
  setAside: number;
  isTakenBack: boolean;
};

/** A person takes back the last moves. Earlier ones are in the trash. */
const maxMoves = 20;

/** A message that is moved again is no longer the one that was taken back. */
export const addMove = (moves: readonly TrashMove[], move: TrashMove): TrashMove[] => [
  ...moves.filter((other) => !isSameMove(other, move)).slice(1 - maxMoves),
  move,
];

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

/** What a trash holds without the moves that were taken back and that it still lists. */
export function withoutTakenBack(
  listed: { count: number; bytes: number },
  moves: readonly TrashMove[],
): { count: number; bytes: number } {
  const back = moves.filter(({ isTakenBack }) => isTakenBack);
  return {
    count: Math.max(
      0,
      back.reduce((left, { count }) => left - count, listed.count),
    ),
    bytes: Math.max(
      0,
      back.reduce((left, { bytes }) => left - bytes, listed.bytes),
    ),
  };
}
