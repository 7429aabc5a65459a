import { describe, expect, test } from "vitest";
import { summariseTransfer } from "../src/index.ts";
import { bounds } from "./bounds.ts";
import { readRecorded, recordedSituations } from "./read-recorded.ts";

test("every recorded situation has a bound, and every bound a situation", () => {
  expect(Object.keys(bounds).toSorted()).toEqual(recordedSituations);
});

describe.each(recordedSituations)("%s", (situation) => {
  test.each(readRecorded(situation))("in $browser the error is within its bound", (log) => {
    const counted = log.visits.reduce(
      (sum, { records, ...facts }) => sum + summariseTransfer(records, facts).bytesDown,
      0,
    );
    const errorPercent = 100 * Math.abs(counted / log.truthBytes - 1);
    expect(errorPercent, `${counted} for ${log.truthBytes} bytes`).toBeLessThanOrEqual(
      bounds[situation]![log.browser],
    );
  });
});
