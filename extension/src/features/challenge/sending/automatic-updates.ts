import { areConfirmed, confirmedTotals, nextContribution } from "@digital-cleanup/challenge";
import { actionsSince } from "../../../platform/actions/action-log.ts";
import { hasDataConsent } from "../../../platform/access/data-consent.ts";
import { totalsToSend } from "../joined/totals-to-send.ts";
import { openParticipant } from "../participant.ts";
import { eventPage, eventStateNow, type Participation } from "../participation.ts";
import { participationStore, readChallenge } from "../store.ts";

const wantsUpdates = (participation: Participation, now: Date): boolean =>
  participation.sendsUpdates && eventStateNow(participation, undefined, now) !== "closed";

/** Participations in events that have not ended, whose later figures may be sent without a click. */
export const participationsWithUpdates = async (now: Date): Promise<Participation[]> =>
  (await readChallenge()).participations.filter((one) => wantsUpdates(one, now));

/** Confirms changed figures for the events whose updates may be sent without a click. */
export async function confirmUpdates(now: Date): Promise<void> {
  const participations = await participationsWithUpdates(now);
  if (participations.length === 0 || !(await hasDataConsent())) return;
  for (const { joinedOn, ...rest } of participations) {
    const actions = await actionsSince(joinedOn);
    const current = await participationStore(eventPage(rest)).read();
    if (!current || current.waiting || !wantsUpdates(current, now)) continue;
    const held = confirmedTotals(current);
    const totals = totalsToSend(current, actions);
    if (!held || areConfirmed(current, totals)) continue;
    const next = nextContribution(current, current.address, totals);
    // A request that a page confirms meanwhile takes this number, so the update is not stored.
    if (next.ok) await openParticipant(current).confirm("contribution", next);
  }
}
