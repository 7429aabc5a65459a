import { expect, test } from "vitest";
import { bigSum, publishBigSum } from "./big-sums.ts";
import { checkCrashes } from "./check-crashes.ts";

test("every acknowledged contribution counts exactly once over four kill -9", async () => {
  const seed = Date.now() % 1_000_000;
  const { violations, kills, resent } = await checkCrashes({
    people: 2000,
    kills: 4,
    seed,
  });
  expect(violations, `with seed ${seed}`).toEqual([]);
  expect(kills).toBe(4);
  expect(resent).toBeGreaterThan(0);
});

test("sums beyond 2^53 are exact", async () => {
  expect(await publishBigSum()).toBe(bigSum);
});
