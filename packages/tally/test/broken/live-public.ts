import {
  type Totals,
  totalsSumFromVector,
  totalsVector,
  zeroTotals,
} from "@digital-cleanup/challenge";
import type { Store } from "../../src/storage/store.ts";

const nothing = totalsVector(zeroTotals()).map(BigInt);

/** Publishes the current sum after each contribution, like a counter. */
export function livePublic(store: Store): Store {
  const current = new Map<string, Totals>();
  let batch = 0;
  return {
    ...store,
    async change(code, key, change) {
      const result = await store.change(code, key, change);
      if (!result.ok) return result;
      const person = Buffer.from(key).toString("hex");
      const { totals } = result.answer;
      if (JSON.stringify(totals ?? undefined) === JSON.stringify(current.get(person)))
        return result;
      if (totals) current.set(person, totals);
      else current.delete(person);
      batch += 1;
      return result;
    },
    async readPublished(code) {
      const published = await store.readPublished(code);
      const vectors = [...current.values()].map((totals) => totalsVector(totals).map(BigInt));
      const sums = vectors.reduce(
        (sum, next) => sum.map((value, index) => value + next[index]!),
        nothing,
      );
      return (
        published && {
          ...published,
          batch,
          participations: current.size,
          totals: current.size === 0 ? null : totalsSumFromVector(sums),
        }
      );
    },
  };
}
