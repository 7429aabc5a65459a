import { newSecret, type TallyRequest, confirmedTotals } from "@digital-cleanup/challenge";
import { actionsSince, today } from "../../platform/action-log.ts";
import type { FoundEvent } from "./find-event.ts";
import { eventPageOf, type JoinedEvent } from "./joined-event.ts";
import { confirm, retryNow } from "./outbox.ts";
import { nextWithdrawal } from "./request.ts";
import { changeChallenge, changeJoined } from "./store.ts";

/** Joins an event, or shows it where it was joined before. Nothing is sent. */
export async function joinEvent(found: FoundEvent): Promise<void> {
  const joinedOn = today(new Date());
  const added = found.part
    ? await restored(found, found.part, joinedOn)
    : {
        address: found.address,
        event: found.event,
        joinedOn,
        secret: newSecret((bytes) => crypto.getRandomValues(bytes)),
        lastSeq: 0,
        sendsUpdates: false,
        ...(found.ticket && { ticket: found.ticket }),
      };
  await changeChallenge((state) => {
    const { joined } = state;
    const page = eventPageOf(found);
    const leftIds = state.left?.[page];
    const known = joined.find((candidate) => eventPageOf(candidate) === page);
    const keepsKnown = known && (known.lastSeq > 0 || !found.part);
    const others = joined.filter((candidate) => candidate !== known);
    // An organiser may have moved the dates since: what was just read replaces the older description. And who joined by
    // the poster's code may have got a ticket since.
    const entry = keepsKnown
      ? {
          ...known,
          event: found.event,
          ...(found.ticket && !known.place && { ticket: found.ticket }),
        }
      : { ...added, ...(leftIds && { leftIds }) };
    return { ...state, joined: [...others, entry], shown: page };
  });
}

/**
 * Whether the tally now shows another key for a guarded event than the one it was joined with: whoever holds a key of
 * their own could be told apart by it.
 */
export const hasOtherKey = (joined: readonly JoinedEvent[], found: FoundEvent): boolean =>
  joined.some(
    (candidate) =>
      eventPageOf(candidate) === eventPageOf(found) &&
      candidate.event.placeKey !== found.event.placeKey,
  );

/** Whether a receipt would take the place of another part that was sent from here, and so lose its secret. */
export const holdsOtherPart = (joined: readonly JoinedEvent[], found: FoundEvent): boolean =>
  joined.some(
    (candidate) =>
      eventPageOf(candidate) === eventPageOf(found) &&
      candidate.lastSeq > 0 &&
      found.part !== undefined &&
      found.part.secret !== candidate.secret,
  );

/**
 * A receipt brings the figures that the tally holds but not the log behind them. They become the ground that new
 * actions add to, without those this browser had already counted today: they may be among the figures.
 */
async function restored(
  { address, event }: FoundEvent,
  { secret, answer }: NonNullable<FoundEvent["part"]>,
  joinedOn: string,
): Promise<JoinedEvent> {
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

/** Hands the very request that was shown to the background, which sends it until the tally answers. */
export const confirmContribution = (
  joined: JoinedEvent,
  { seq, request }: { seq: number; request: TallyRequest },
  sendsUpdates: boolean,
): Promise<void> =>
  changeJoined(eventPageOf(joined), (current) => {
    const confirmed = confirm(current, "contribution", seq, request, Date.now());
    return confirmed === current ? current : { ...confirmed, sendsUpdates };
  });

export const confirmWithdrawal = (joined: JoinedEvent): Promise<void> =>
  changeJoined(eventPageOf(joined), (current) => {
    const { seq, request } = nextWithdrawal(current);
    const confirmed = confirm(current, "withdrawal", seq, request, Date.now());
    return { ...confirmed, sendsUpdates: false };
  });

export const retryWaiting = (joined: JoinedEvent): Promise<void> =>
  changeJoined(eventPageOf(joined), retryNow);

export const stopUpdates = (joined: JoinedEvent): Promise<void> =>
  changeJoined(eventPageOf(joined), (current) => ({ ...current, sendsUpdates: false }));

export const showEvent = (joined: JoinedEvent): Promise<void> =>
  changeChallenge((state) => ({ ...state, shown: eventPageOf(joined) }));

/**
 * Forgets an event here. What the tally holds stays there, so that joining again the same day must not count the
 * same actions in a second part.
 */
export async function leaveEvent(event: JoinedEvent): Promise<void> {
  const page = eventPageOf(event);
  const countedToday = (await actionsSince(today(new Date()))).map(({ id }) => id);
  await changeChallenge(({ joined, left }) => {
    const current = joined.find((candidate) => eventPageOf(candidate) === page);
    const holdsPart = current && confirmedTotals(current);
    const stillLeft = holdsPart ? { ...left, [page]: countedToday } : left;
    const others = joined.filter((candidate) => candidate !== current);
    return { joined: others, ...(stillLeft && { left: stillLeft }) };
  });
}
