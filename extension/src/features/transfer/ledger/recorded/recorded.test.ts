import { describe, expect, test } from "vitest";
import { visitTransfer } from "../visit-transfer.ts";
import { bounds } from "./bounds.ts";
import { readRecorded, recordedSituations } from "./read-recorded.ts";

test("every recorded situation has its bound, and every bound its situation", () => {
  expect(Object.keys(bounds).toSorted()).toEqual(recordedSituations);
});

describe.each(recordedSituations)("%s", (situation) => {
  test.each(readRecorded(situation))("in $browser is within its bound", (log) => {
    const seen = log.visits.reduce(
      (sum, { records, ...facts }) => sum + visitTransfer(records, facts).bytesDown,
      0,
    );
    const errorPercent = 100 * Math.abs(seen / log.truthBytes - 1);
    expect(errorPercent, `${seen} for ${log.truthBytes} bytes`).toBeLessThanOrEqual(
      bounds[situation]![log.browser],
    );
  });
});
