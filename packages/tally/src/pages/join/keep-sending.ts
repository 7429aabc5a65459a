import type { ContributionAnswer, TallyRequest, TallyResult } from "@digital-cleanup/challenge";
import { afterSending, retryNow, waitMs } from "./outbox.ts";
import type { PartStore } from "./part-store.ts";

type Options = {
  store: PartStore;
  send: (request: TallyRequest) => Promise<TallyResult<ContributionAnswer>>;
  nowMs: () => number;
  /** The tally has answered, whatever it said. */
  onAnswer: () => void;
};

/**
 * Sends what waits until the tally has answered it, one try at a time. Gives the two ways to wake it: `look` where
 * something may have become due, `retry` where waiting longer makes no sense.
 */
export function keepSending({ store, send, nowMs, onAnswer }: Options) {
  let isSending = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function look(): Promise<void> {
    clearTimeout(timer);
    const { waiting } = store.read();
    if (isSending || !waiting) return;
    const stillMs = waitMs(waiting, nowMs());
    if (stillMs > 0) {
      timer = setTimeout(() => void look(), stillMs);
      return;
    }
    isSending = true;
    const result = await send(waiting.request);
    isSending = false;
    // Changing the store comes back here, for the next try or for what was confirmed meanwhile.
    store.change((part) => afterSending(part, waiting.seq, result, nowMs()));
    if (result.ok || result.failure === "refused") onAnswer();
  }

  store.subscribe(() => void look());
  return { look, retry: () => store.change(retryNow) };
}
