import type { Clock } from "@digital-cleanup/mailbox";

/** Thunderbird itself gives up a server that is silent for 100 seconds. */
const limitMs = 600_000;

/** Some of Thunderbird's calls never settle, although they are done. Rejects after ten minutes. */
export async function untilSettled(work: Promise<unknown>, clock: Clock): Promise<void> {
  const limit = new AbortController();
  const late = clock.wait(limitMs, limit.signal).then(() => {
    throw new Error("Thunderbird did not answer");
  });
  // It is rejected when `limit` aborts, and nothing waits for it then.
  late.catch(() => undefined);
  try {
    await Promise.race([work, late]);
  } finally {
    limit.abort();
  }
}
