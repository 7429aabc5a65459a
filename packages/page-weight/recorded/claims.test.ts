import { describe, expect, test } from "vitest";
import { addTransfers, summariseTransfer } from "../src/index.ts";
import { type Claim, isWhole, isWrong } from "./judge-claim.ts";
import { readRecorded, recordedSituations } from "./read-recorded.ts";

/** The bytes that peers exchanged, which no server sends. */
const sentByPeers: Record<string, number> = { "claim-call": 60_000 };

describe.each(recordedSituations)("%s", (situation) => {
  // Firefox shows a PDF in a page of its own, which has no visit.
  const logs = readRecorded(situation).filter(({ visits }) => visits.length > 0);
  test.each(logs)("in $browser is called measured only if it is", (log) => {
    const claim: Claim = {
      transfer: log.visits
        .map(({ records, ...facts }) => summariseTransfer(records, facts))
        .reduce(addTransfers),
      truthBytes: log.truthBytes + (sentByPeers[situation] ?? 0),
    };
    expect(isWhole(claim) && isWrong(claim)).toBe(false);
  });
});
