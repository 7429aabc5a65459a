import { sendToTally } from "@digital-cleanup/challenge";
import { eventPageOf, type JoinedEvent } from "./joined-event.ts";
import { afterAnswer, afterSending, isDue, retryNow } from "./outbox.ts";
import { fetchTally, oneAtATime } from "./reach-tally.ts";
import { standingRequest } from "./request.ts";
import { changeJoined, readChallenge } from "./store.ts";

/** Sends every request that is due, as it was confirmed. Returns when the next one is, if any waits. */
export const sendDue = (): Promise<number | undefined> =>
  oneAtATime(async () => {
    // What is confirmed during a sending belongs to the storage change that announces it.
    for (const joined of (await readChallenge()).joined) {
      if (isDue(joined, Date.now())) await sendWaiting(joined);
    }
    return nextTryAtMs();
  });

/** When the next waiting request is due, if any waits. */
export async function nextTryAtMs(): Promise<number | undefined> {
  const { joined } = await readChallenge();
  const times = joined.flatMap(({ waiting }) => waiting?.nextTryAtMs ?? []);
  return times.length > 0 ? Math.min(...times) : undefined;
}

async function sendWaiting(joined: JoinedEvent): Promise<void> {
  const { waiting } = joined;
  if (!waiting) return;
  const result = await sendToTally(fetchTally, waiting.request);
  await changeJoined(eventPageOf(joined), (current) =>
    afterSending(current, waiting.seq, result, Date.now()),
  );
}

/** Makes everything that waits due, for when the network or the browser has just come back. */
export async function retryEverything(): Promise<void> {
  for (const joined of (await readChallenge()).joined) {
    if (joined.waiting) await changeJoined(eventPageOf(joined), retryNow);
  }
}

/** Asks what the tally holds now. Where it does not answer, the last answer stays. */
export const refreshStanding = (joined: JoinedEvent): Promise<void> =>
  oneAtATime(async () => {
    const result = await sendToTally(fetchTally, standingRequest(joined));
    if (!result.ok) return;
    await changeJoined(eventPageOf(joined), (current) =>
      afterAnswer(current, result.value, Date.now()),
    );
  });
