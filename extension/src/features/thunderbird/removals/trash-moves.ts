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

/** After messages were moved out of a trash with an event, as an undo of the extension's own moves is, which the folder may report later. */
export function leaveMoves<State extends { moves: readonly TrashMove[]; setAside: number }>(
  state: State,
  left: readonly { folder?: { id: string }; headerMessageId: string }[],
): State {
  const isLeft = ({ trashId, headerMessageId }: TrashMove) =>
    left.some((one) => one.folder?.id === trashId && one.headerMessageId === headerMessageId);
  const gone = state.moves.filter((move) => isLeft(move) && !move.isTakenBack);
  if (gone.length === 0) return state;
  const wereSetAside = gone.reduce((sum, { setAside }) => sum + setAside, 0);
  return {
    ...state,
    moves: state.moves.filter((move) => !gone.includes(move)),
    setAside: Math.max(0, state.setAside - Math.min(wereSetAside, left.length)),
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
