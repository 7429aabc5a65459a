import { expect, test } from "vitest";
import { checkCrashes } from "./check-crashes.ts";

// The short form of crash.all.test.ts.
test("every acknowledged contribution counts exactly once over a kill -9", async () => {
  const seed = Date.now() % 1_000_000;
  const { violations, kills } = await checkCrashes({ people: 200, kills: 1, seed });
  expect(violations, `with seed ${seed}`).toEqual([]);
  expect(kills).toBe(1);
});
