import { describe, expect, test } from "vitest";
import { foldRecords, addTransfers, summariseTransfer, transferParts } from "../src/index.ts";
import { boundedSituations, boundOf } from "./bounds.ts";
import { readRecorded, recordedSituations } from "./read-recorded.ts";

test("every bound has a recorded situation", () => {
  expect(boundedSituations.filter((each) => !recordedSituations.includes(each))).toEqual([]);
});

/** Of a page shown after another, in percent. */
const nextPageBound = 2;

describe.each(recordedSituations)("%s", (situation) => {
  test.each(readRecorded(situation))("in $browser the error is within its bound", (log) => {
    const counted = log.visits.reduce(
      (sum, { records, ...facts }) => sum + summariseTransfer(records, facts).bytesDown,
      0,
    );
    const errorPercent = 100 * Math.abs(counted / log.truthBytes - 1);
    expect(errorPercent, `${counted} for ${log.truthBytes} bytes`).toBeLessThanOrEqual(
      boundOf(situation, log.browser),
    );
  });

  const withUploads = readRecorded(situation).filter(({ receivedBytes }) => receivedBytes);
  test.skipIf(withUploads.length === 0).each(withUploads)(
    "in $browser what was sent is within 1 % or 1 kB a request, or a lower bound",
    ({ visits, receivedBytes = 0 }) => {
      const sums = visits.map(({ records, ...facts }) => summariseTransfer(records, facts));
      const sent = sums.reduce((sum, { bytesUp }) => sum + bytesUp, 0);
      const requests = sums.reduce((sum, visit) => sum + visit.requests, 0);
      const tolerance = receivedBytes * 0.01 + requests * 1000;
      expect(sent).toBeLessThanOrEqual(receivedBytes + tolerance);
      if (sums.some(({ isUploadHidden }) => isUploadHidden)) return;
      expect(sent).toBeGreaterThanOrEqual(receivedBytes - tolerance);
    },
  );

  test.each(readRecorded(situation).filter(({ nextTruthBytes }) => nextTruthBytes))(
    "in $browser the last page has its own bytes",
    ({ visits, nextTruthBytes = 0 }) => {
      const { records, ...facts } = visits.findLast(({ visit }) => visit === "page")!;
      const { bytesDown } = summariseTransfer(records, facts);
      expect(100 * Math.abs(bytesDown / nextTruthBytes - 1)).toBeLessThanOrEqual(nextPageBound);
    },
  );

  test.each(readRecorded(situation))("in $browser the parts add up to the sum", ({ visits }) => {
    for (const { records, ...facts } of visits) {
      const bytes = transferParts(records, facts).reduce((sum, part) => sum + part.bytes, 0);
      expect(bytes).toBe(summariseTransfer(records, facts).bytesDown);
    }
  });

  test.each(readRecorded(situation))(
    "in $browser the order of the sources is irrelevant",
    (log) => {
      for (const { records, ...facts } of log.visits) {
        const reordered = records.toSorted((a, b) => b.source.localeCompare(a.source));
        expect(summariseTransfer(reordered, facts)).toMatchObject({
          ...summariseTransfer(records, facts),
          thirdPartySites: expect.any(Array),
        });
      }
    },
  );

  test.each(readRecorded(situation))("in $browser folding everything loses nothing", (log) => {
    for (const { records, ...facts } of log.visits) {
      const { sums, rest } = foldRecords(records, facts, Infinity);
      const total = addTransfers(sums, summariseTransfer(rest, facts));
      expect(total).toEqual(summariseTransfer(records, facts));
    }
  });
});
