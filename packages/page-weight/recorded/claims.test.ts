import { describe, expect, test } from "vitest";
import { addTransfers, isPartial, measuredShare, summariseTransfer } from "../src/index.ts";
import { readRecorded, recordedSituations } from "./read-recorded.ts";

/** What is called measured as a whole is wrong by no more than this. */
const maxErrorPercent = 2;

/** The bytes that peers exchanged, which no server sends. */
const sentByPeers: Record<string, number> = { "claim-call": 60_000 };

describe.each(recordedSituations)("%s", (situation) => {
  // Firefox shows a PDF in a page of its own, which has no visit.
  const logs = readRecorded(situation).filter(({ visits }) => visits.length > 0);
  test.each(logs)("in $browser is called measured only if it is", ({ visits, truthBytes }) => {
    const transfer = visits
      .map(({ records, ...facts }) => summariseTransfer(records, facts))
      .reduce(addTransfers);
    const truth = truthBytes + (sentByPeers[situation] ?? 0);
    const isWhole = !isPartial(transfer) && measuredShare(transfer) === 1;
    const errorPercent = 100 * Math.abs(transfer.bytesDown / truth - 1);
    expect(isWhole ? errorPercent : 0).toBeLessThanOrEqual(maxErrorPercent);
  });
});
