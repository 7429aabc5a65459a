import { type Totals, totalsFromSums, totalsVector } from "@digital-cleanup/challenge";
import { noPublicSums, readFrom } from "../../src/publication/public-sums.ts";
import { publicIndexesByField } from "../../src/publication/rule/figure-parts.ts";
import type { Store } from "../../src/storage/store.ts";

function sumsOf(contributions: Iterable<Totals>): bigint[] {
  const sums = [...noPublicSums.sums];
  for (const totals of contributions) {
    for (const [field, value] of totalsVector(totals).entries()) {
      for (const part of publicIndexesByField[field]!) sums[part]! += BigInt(value);
    }
  }
  return sums;
}

/** Publishes the current sums after each contribution, like a counter. */
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
      if (JSON.stringify(totals ?? undefined) !== JSON.stringify(current.get(person))) {
        if (totals) current.set(person, totals);
        else current.delete(person);
        batch += 1;
      }
      return { ok: true, answer: { ...result.answer, published: totals } };
    },
    async readPublished(code) {
      const published = await store.readPublished(code);
      if (!published) return;
      const participations = { received: current.size, published: current.size, waiting: 0 };
      const totals = totalsFromSums(() => true, readFrom(sumsOf(current.values())));
      return { ...published, batch, participations, totals };
    },
  };
}
