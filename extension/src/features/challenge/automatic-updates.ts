import { confirmedTotals } from "@digital-cleanup/challenge";
import { actionsSince } from "../../platform/action-log.ts";
import { hasDataConsent } from "../../platform/data-consent.ts";
import { eventPageOf, eventStateAt, type JoinedEvent } from "./joined-event.ts";
import { confirm } from "./outbox.ts";
import { areSameTotals, nextContribution, totalsToSend } from "./request.ts";
import { changeJoined, readChallenge } from "./store.ts";

const wantsUpdates = ({ sendsUpdates, event }: JoinedEvent, now: Date): boolean =>
  sendsUpdates && eventStateAt(event, now) !== "closed";

/** Joined events whose person lets later figures leave without a click, and that have not ended. */
export const eventsWithUpdates = async (now: Date): Promise<JoinedEvent[]> =>
  (await readChallenge()).joined.filter((joined) => wantsUpdates(joined, now));

/** Puts figures that changed into the outbox, for the events whose person asked for it. */
export async function confirmUpdates(now: Date): Promise<void> {
  const events = await eventsWithUpdates(now);
  if (events.length === 0 || !(await hasDataConsent())) return;
  for (const event of events) {
    const actions = await actionsSince(event.joinedOn);
    await changeJoined(eventPageOf(event), (joined) => {
      const held = confirmedTotals(joined);
      const totals = totalsToSend(joined, actions);
      const isNews = held && !joined.waiting && !areSameTotals(totals, held);
      const next = isNews && wantsUpdates(joined, now) && nextContribution(joined, totals);
      if (!next || !next.ok) return joined;
      return confirm(joined, "contribution", next.seq, next.request, now.getTime());
    });
  }
}
