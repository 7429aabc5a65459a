import { MailPortError } from "../port/mail-port-error.ts";
import type { Clock } from "./clock.ts";

const firstBackOffMs = 5_000;
const maxBackOffMs = 60_000;
const maxAttempts = 5;

/**
 * Sends requests one after another, with pauses: as long as the last answer took, and `minPauseMs` at least, so that the server works
 * for this reader at most half of the time. A busy server is asked again after 5, 10, 20 and 40 seconds, or after what it asks for up to a
 * minute, and no sixth time.
 */
export function createPatientRequests(
  { nowMs, wait }: Clock,
  minPauseMs: number,
): <Answer>(send: () => Promise<Answer>, signal: AbortSignal) => Promise<Answer> {
  let pauseMs = 0;
  return async (send, signal) => {
    for (let attempt = 1; ; attempt++) {
      if (pauseMs > 0) await wait(pauseMs, signal);
      signal.throwIfAborted();
      const startMs = nowMs();
      try {
        const answer = await send();
        pauseMs = Math.max(minPauseMs, nowMs() - startMs);
        return answer;
      } catch (error) {
        pauseMs = minPauseMs;
        const isBusy = error instanceof MailPortError && error.failure === "busy";
        if (!isBusy || attempt === maxAttempts) throw error;
        const backOffMs = error.retryAfterMs ?? firstBackOffMs * 2 ** (attempt - 1);
        pauseMs = Math.max(minPauseMs, Math.min(maxBackOffMs, backOffMs));
      }
    }
  };
}
