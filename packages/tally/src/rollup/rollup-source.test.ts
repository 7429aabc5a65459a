import { afterEach, beforeEach, expect, test } from "vitest";
import { openTally, type OpenTally } from "../../test/support/open-tally.ts";
import { contribute, fillCalvados } from "../../test/support/rollup-sample.ts";
import { loadTerritories } from "../territories/load-territories.ts";
import { createRollupSource, type RollupSource } from "./rollup-source.ts";

let tally: OpenTally;
let source: RollupSource;
beforeEach(async () => {
  tally = await openTally();
  source = createRollupSource(tally.store, () => tally.time.nowMs);
  await fillCalvados(tally);
});
afterEach(() => tally.close());

const formatsCalvados = async () => {
  tally.time.nowMs += 10_000;
  const codes = { country: "FR", region: "28", department: "14" };
  const { totals } = await source.rollup(await loadTerritories(), codes, 2026);
  return totals?.files?.sum;
};

test("a roll-up changes only with a batch of one of its events, and by that whole batch", async () => {
  // 3 × 10 in Caen and 3 × 5 in Calvados, where a fourth contribution is pending
  expect(await formatsCalvados()).toBe("45");
  await contribute(tally, "CALVADOS", [5], 5);
  await contribute(tally, "CAEN", [4, 5], 10);
  expect(await formatsCalvados()).toBe("45");
  await contribute(tally, "CALVADOS", [6], 5);
  // The fourth to sixth of Calvados together: 3 × 5
  expect(await formatsCalvados()).toBe("60");
});

test("a roll-up is cached for ten seconds", async () => {
  expect(await formatsCalvados()).toBe("45");
  await contribute(tally, "CAEN", [4, 5, 6], 10);
  // Contributing took a second.
  tally.time.nowMs += 8_999;
  const codes = { country: "FR", region: "28", department: "14" };
  const kept = await source.rollup(await loadTerritories(), codes, 2026);
  expect(kept.totals?.files?.sum).toBe("45");
  tally.time.nowMs += 1;
  const read = await source.rollup(await loadTerritories(), codes, 2026);
  expect(read.totals?.files?.sum).toBe("75");
});

test("concurrent requests read the events once", async () => {
  let readings = 0;
  const store = {
    ...tally.store,
    listEvents: () => {
      readings += 1;
      return tally.store.listEvents();
    },
  };
  const counted = createRollupSource(store, () => tally.time.nowMs);
  const territories = await loadTerritories();
  await Promise.all(
    ["14", "29", "75"].map((department) =>
      counted.rollup(territories, { country: "FR", department }, 2026),
    ),
  );
  expect(readings).toBe(1);
});
