import type { Room } from "./honest-room.ts";
import type { PlayedBatch } from "./play-room.ts";

/** Batches as one who has these contributions sees them: with their own parts subtracted. */
export const withoutOwn = (
  batches: readonly PlayedBatch[],
  own: readonly number[],
): PlayedBatch[] =>
  batches.map(({ change, shares }) => {
    const left = [...change];
    const sharesOfOthers = new Map<number, Map<number, number>>();
    for (const [part, byPerson] of shares) {
      const ofOthers = new Map(byPerson);
      for (const person of own) {
        left[part]! -= BigInt(byPerson.get(person) ?? 0);
        ofOthers.delete(person);
      }
      sharesOfOthers.set(part, ofOthers);
    }
    return { change: left, shares: sharesOfOthers };
  });

/**
 * A room with K - 1 fake contributions, and who they are: sent once K + 1 people have come, all the same and larger than
 * theirs, under keys that are chosen to come last. So K people are kept back, and one is published beside the fakes.
 */
export function withFakes({ k, people, messages }: Room): { room: Room; fakes: number[] } {
  const fakes = Array.from({ length: k - 1 }, (_, index) => people + index);
  const come = new Set<number>();
  const last = messages.find(({ person, totals }) => {
    if (totals && totals.measured.files + totals.declared.files > 0) come.add(person);
    return come.size === k + 1;
  });
  if (!last?.totals) return { room: { k, people, messages }, fakes };
  const totals = structuredClone(last.totals);
  totals.measured.files = 100_000;
  const sent = fakes.map((person) => ({ atMs: last.atMs, person, totals }));
  const at = messages.indexOf(last) + 1;
  return {
    room: { k, people: people + fakes.length, messages: messages.toSpliced(at, 0, ...sent) },
    fakes,
  };
}
