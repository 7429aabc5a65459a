import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Totals, totalsFromSums, totalsVector } from "@digital-cleanup/challenge";
import { differencingWalk } from "./differencing-walk.ts";
import { noonOf } from "../support/samples.ts";
import { openDatabase } from "../../src/storage/sqlite/open-database.ts";
import { createSqliteStore } from "../../src/storage/sqlite/sqlite-store.ts";
import type { Store } from "../../src/storage/store.ts";
import { noPublicSums, readFrom } from "../../src/publication/public-sums.ts";
import { publicIndexesByField } from "../../src/publication/rule/figure-parts.ts";

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
function livePublic(store: Store): Store {
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

let directory = "";
let store: Store;
const time = { nowMs: 0 };
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "tally-"));
  time.nowMs = noonOf(21);
  store = createSqliteStore(openDatabase(join(directory, "tally.sqlite")), () => time.nowMs);
});
afterEach(async () => {
  await store.stop();
  rmSync(directory, { recursive: true });
});

describe("the difference of any two public states", () => {
  test.each([1, 2, 3, 4])(
    "is of at least K people and near none of them (walk %i)",
    async (seed) => {
      const { batches } = await differencingWalk(store, seed, time);
      expect(batches).toBeGreaterThan(3);
    },
  );

  test("is of a single person if the store publishes each change", async () => {
    await expect(differencingWalk(livePublic(store), 1, time)).rejects.toThrow(
      "expected 1 to be greater than or equal to 4",
    );
  });
});
