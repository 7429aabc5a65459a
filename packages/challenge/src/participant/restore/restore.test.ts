import { expect, test } from "vitest";
import { askHeld, restoreObstacle } from "./restore.ts";
import { testAddress } from "../testing/participant-contract.ts";
import { rememberingTally } from "../testing/remembering-tally.ts";

const [secret, other] = ["kX3vT0mQd1w9aBzYc7LrEg", "AAAAAAAAAAAAAAAAAAAAAA"];
const place = { message: "m".repeat(86), signature: "s".repeat(342) };

test("a receipt may replace a participation that has sent nothing and has no place", () => {
  expect(restoreObstacle(undefined, secret)).toBeUndefined();
  expect(restoreObstacle({ secret: other, lastSeq: 0 }, secret)).toBeUndefined();
  expect(restoreObstacle({ secret, lastSeq: 4, place }, secret)).toBeUndefined();
  expect(restoreObstacle({ secret: other, lastSeq: 1 }, secret)).toBe("otherContribution");
  expect(restoreObstacle({ secret: other, lastSeq: 0, place }, secret)).toBe("unusedPlace");
});

test("what the tally holds for a receipt is requested without changing it", async () => {
  const tally = rememberingTally(testAddress);
  expect(await askHeld(tally.fetch, testAddress, secret)).toEqual({
    ok: false,
    reason: "nothingHeld",
  });
  tally.rows.set(secret, { seq: 4, totals: null });
  expect(await askHeld(tally.fetch, testAddress, secret)).toMatchObject({
    ok: true,
    answer: { seq: 4, standing: "withdrawn" },
  });
  tally.isDown = true;
  expect(await askHeld(tally.fetch, testAddress, secret)).toMatchObject({ reason: "unreachable" });
});
