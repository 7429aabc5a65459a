import {
  confirmedTotals,
  type KeyProblem,
  keyProblem,
  newSecret,
  type RestoreObstacle,
  restoreObstacle,
} from "@digital-cleanup/challenge";
import { localDay } from "../../../platform/local-day.ts";
import { actionsSince } from "../../../platform/actions/action-log.ts";
import { eventPage, type Participation } from "../participation.ts";
import { changeChallenge } from "../store.ts";
import type { FoundEvent } from "./find-event.ts";

const participationIn = (
  participations: readonly Participation[],
  found: Pick<Participation, "address">,
): Participation | undefined =>
  participations.find((candidate) => eventPage(candidate) === eventPage(found));

/** Joins an event, or shows it if it was joined before. Sends nothing. */
export async function joinEvent(found: FoundEvent): Promise<void> {
  const joinedOn = localDay(Date.now());
  const { address, event, held, ticket } = found;
  const added = held
    ? await restored(found, held, joinedOn)
    : {
        address,
        event,
        joinedOn,
        secret: newSecret((bytes) => crypto.getRandomValues(bytes)),
        lastSeq: 0,
        sendsUpdates: false,
        ...(ticket && { ticket }),
      };
  await changeChallenge((state) => {
    const page = eventPage(found);
    const leftIds = state.left?.[page];
    const known = participationIn(state.participations, found);
    const keepsKnown =
      known && (!held || known.lastSeq > 0 || restoreObstacle(known, held.secret) !== undefined);
    const others = state.participations.filter((candidate) => candidate !== known);
    // The organiser may have moved the dates since, and the person may have got a ticket.
    const entry = keepsKnown
      ? { ...known, event, ...(ticket && !known.place && { ticket }) }
      : { ...added, ...(leftIds && { leftIds }) };
    return { ...state, participations: [...others, entry], shown: page };
  });
}

/** Whether the tally now shows another key for a guarded event than the one it was joined with. */
export const joinKeyProblem = (
  participations: readonly Participation[],
  found: FoundEvent,
): KeyProblem | undefined => {
  const known = participationIn(participations, found);
  if (!known) return undefined;
  const hadNone = known.event.placeKey === undefined && found.event.placeKey !== undefined;
  const seenKey = known.event.placeKey;
  return hadNone
    ? "changedKey"
    : keyProblem(found.event, { fingerprint: found.fingerprint, seenKey, linked: undefined });
};

/** Why a receipt that was found may not replace what this browser stores. */
export const joinObstacle = (
  participations: readonly Participation[],
  { held, ...found }: FoundEvent,
): RestoreObstacle | undefined =>
  held && restoreObstacle(participationIn(participations, found), held.secret);

/**
 * A receipt restores the figures that the tally holds but not the log behind them. New actions are added to them, except
 * those this browser had already counted today: they may be among the figures.
 */
async function restored(
  { address, event }: FoundEvent,
  { secret, answer }: NonNullable<FoundEvent["held"]>,
  joinedOn: string,
): Promise<Participation> {
  const countedIds = (await actionsSince(joinedOn)).map(({ id }) => id);
  return {
    address,
    event,
    secret,
    joinedOn,
    lastSeq: answer.seq,
    received: { answer, atMs: Date.now() },
    sendsUpdates: false,
    ...(answer.totals && { restored: { totals: answer.totals, countedIds } }),
  };
}

/** Shows the event of this participation from now on. */
export const showEvent = (participation: Participation): Promise<void> =>
  changeChallenge((state) => ({ ...state, shown: eventPage(participation) }));

/**
 * Forgets an event in this browser. The tally keeps what it holds, so joining again on the same day must not count the
 * same actions in a second contribution.
 */
export async function leaveEvent(left: Participation): Promise<void> {
  const page = eventPage(left);
  const countedToday = (await actionsSince(localDay(Date.now()))).map(({ id }) => id);
  await changeChallenge((state) => {
    const current = participationIn(state.participations, left);
    const isHeld = current && confirmedTotals(current);
    const stillLeft = isHeld ? { ...state.left, [page]: countedToday } : state.left;
    const participations = state.participations.filter((candidate) => candidate !== current);
    return { participations, ...(stillLeft && { left: stillLeft }) };
  });
}
