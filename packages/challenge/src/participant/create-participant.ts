import { type Fetch, sendToTally } from "../client/tally-client.ts";
import type { EventAddress } from "../event/join-address.ts";
import type { Participation, ParticipationStore, RequestKind } from "./participation.ts";
import {
  afterAnswer,
  afterSending,
  confirm,
  type NumberedRequest,
  retryNow,
  waitMs,
} from "./sending/outbox.ts";
import { standingRequest } from "./sending/requests.ts";

type ParticipantOptions<P extends Participation> = {
  store: ParticipationStore<P>;
  address: EventAddress;
  fetch: Fetch;
  nowMs: () => number;
  /** Delays before the first retry, the second and so on; the last one repeats. */
  retryDelaysMs: readonly number[];
};

export type Participant<P extends Participation = Participation> = ReturnType<
  typeof createParticipant<P>
>;

/** One device's client of one event. Everything it stores can be sent again after the page or the browser was closed. */
export function createParticipant<P extends Participation>({
  store,
  address,
  fetch,
  nowMs,
  retryDelaysMs,
}: ParticipantOptions<P>) {
  return {
    /**
     * Stores the request that was shown, to be sent until the tally answers. Returns false if another window took its
     * number meanwhile; nothing is stored then. `changes` are stored with the request.
     */
    async confirm(
      kind: RequestKind,
      shown: NumberedRequest,
      changes?: Partial<P>,
    ): Promise<boolean> {
      let isConfirmed = false;
      await store.change((stored) => {
        const confirmed = confirm(stored, kind, shown, nowMs());
        isConfirmed = confirmed !== stored;
        return isConfirmed ? { ...confirmed, ...changes } : stored;
      });
      return isConfirmed;
    },

    /** How long until the waiting request is due; undefined if none waits. */
    async delayMs(): Promise<number | undefined> {
      const waiting = (await store.read())?.waiting;
      return waiting && waitMs(waiting, nowMs(), retryDelaysMs);
    },

    /** Sends the waiting request, exactly as it was confirmed, if it is due. Returns true if the tally answered it. */
    async sendDue(): Promise<boolean> {
      const { secret, waiting } = (await store.read()) ?? {};
      if (!waiting || waitMs(waiting, nowMs(), retryDelaysMs) > 0) return false;
      const result = await sendToTally(fetch, waiting.request);
      await store.change((stored) =>
        // Another window may have left the event and joined it again with another secret.
        stored.secret === secret
          ? afterSending(stored, waiting.seq, result, { nowMs: nowMs(), retryDelaysMs })
          : stored,
      );
      return result.ok || result.failure === "refused";
    },

    /** Makes the waiting request due. */
    retry: async (): Promise<void> => store.change((stored) => retryNow(stored)),

    /** Asks the tally what it holds. If it does not answer, the last answer stays. */
    async askStanding(): Promise<void> {
      const secret = (await store.read())?.secret;
      if (secret === undefined) return;
      const result = await sendToTally(fetch, standingRequest(address, secret));
      if (!result.ok) return;
      await store.change((stored) => {
        // The answer is about the requested secret, which another window may have replaced.
        if (stored.secret !== secret) return stored;
        // The question names no figure of the person's, so which of these the tally ignored is known from its last answer to them.
        const { ignored = result.value.ignored } = stored.received?.answer ?? {};
        return afterAnswer(stored, { ...result.value, ignored }, nowMs());
      });
    },
  };
}
