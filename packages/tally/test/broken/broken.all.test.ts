import { expect, test } from "vitest";
import { bigSum } from "../crash/big-sums.ts";
import { brokenServer } from "./broken-server.ts";
import { publishBigSum, checkCrashes } from "../crash/durability-checks.ts";

const short = { people: 300, kills: 2, seed: 11 };

test("the same server without a fault passes the checks", async () => {
  const { violations, kills } = await checkCrashes(brokenServer("honest"), short);
  expect(violations).toEqual([]);
  expect(kills).toBe(2);
  expect(await publishBigSum(brokenServer("honest"))).toBe(bigSum);
});

test.each([
  ["answers before the commit", "ack-before-commit", "stored"],
  ["accepts a late copy as new", "no-idempotence", "stored"],
  ["adds an update to the totals it replaces", "add-not-replace", "stored"],
])("the crash check finds a server that %s", async (_, fault, where) => {
  const { violations } = await checkCrashes(brokenServer(fault), short);
  expect(violations).toContainEqual(expect.stringMatching(`^${where}: `));
});

test("the check of big sums finds a server that adds in floating point", async () => {
  expect(await publishBigSum(brokenServer("double-sums"))).toBe("15009999997747000");
});
