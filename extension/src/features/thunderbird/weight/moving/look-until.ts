import type { Clock } from "@digital-cleanup/mailbox";

const lookMs = 500;
const maxLooks = 20;

/** Looks every half second until what is seen is settled, twenty times at most. Resolves to what was seen last. */
export async function lookUntil<Seen extends { isSettled: boolean }>(
  clock: Clock,
  look: () => Promise<Seen>,
): Promise<Seen> {
  const { signal } = new AbortController();
  for (let looks = 1; ; looks++) {
    const seen = await look();
    if (seen.isSettled || looks === maxLooks) return seen;
    await clock.wait(lookMs, signal);
  }
}
