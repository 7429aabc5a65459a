import { describe, expect, test } from "vitest";
import { poolWalk } from "./pool-walk.ts";

describe("the difference of any two states of pages, roll-ups and pools of two servers", () => {
  test.each([1, 3])("is of at least K people and near none of them (walk %i)", async (seed) => {
    const { states } = await poolWalk(seed);
    expect(states("pool of the parent")).toBeGreaterThan(2);
    expect(states("pools")).toBeGreaterThan(3);
    expect(states("France")).toBeGreaterThan(5);
  });

  test("is of a single person if everything is counted at once", async () => {
    await expect(poolWalk(1, { isLive: true })).rejects.toThrow("to be greater than or equal to 4");
  });
});
