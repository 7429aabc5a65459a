import { openParticipant } from "../participant.ts";
import type { Participation } from "../participation.ts";
import { oneAtATime } from "../reach-tally.ts";
import { readChallenge } from "../store.ts";

/** Sends every request that is due. Returns in how many milliseconds the next one is due, if any waits. */
export const sendDue = (): Promise<number | undefined> =>
  oneAtATime(async () => {
    // A request that is confirmed meanwhile is sent because of the storage change that announces it.
    for (const participation of (await readChallenge()).participations) {
      await openParticipant(participation).sendDue();
    }
    return nextDelayMs();
  });

/** In how many milliseconds the next waiting request is due, if any waits. */
export async function nextDelayMs(): Promise<number | undefined> {
  const { participations } = await readChallenge();
  const delays = await Promise.all(participations.map((one) => openParticipant(one).delayMs()));
  const known = delays.filter((delayMs) => delayMs !== undefined);
  return known.length > 0 ? Math.min(...known) : undefined;
}

/** Makes everything that waits due, after the network or the browser has come back. */
export async function retryEverything(): Promise<void> {
  for (const participation of (await readChallenge()).participations) {
    await openParticipant(participation).retry();
  }
}

/** Requests what the tally stores now. */
export const askStanding = (participation: Participation): Promise<void> =>
  oneAtATime(() => openParticipant(participation).askStanding());
