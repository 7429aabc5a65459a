import { describe, expect, test } from "vitest";
import { hiddenSizes, request, timing } from "../../test/sample-records.ts";
import type { VisitRecord } from "../records.ts";
import { summariseTransfer } from "../summarise-transfer.ts";
import { addTransfers } from "../transfer.ts";
import { estimateErrors } from "./estimate-errors.ts";
import { estimatedRange } from "./estimated-range.ts";

const facts = { host: "site.example", isCovered: true };
const summary = (...records: VisitRecord[]) => summariseTransfer(records, facts);
/** A response of another site that hides its size. */
const hidden = (id: number): VisitRecord[] => [
  request({ requestId: String(id), urlHash: id, headerBytes: 0 }),
  timing({ index: id, urlHash: id, ...hiddenSizes }),
];

test("every error contains its estimate, or is an overestimate", () => {
  for (const [origin, { low, high }] of Object.entries(estimateErrors)) {
    // A size that an ETag holds is exact.
    expect(low, origin).toBeLessThanOrEqual(high);
    expect(low, origin).toBeLessThanOrEqual(1);
  }
});

test("a range holds its estimate, and never more than can have arrived", () => {
  expect(estimatedRange(1000, "address")).toEqual({ lowBytes: 410, highBytes: 1750 });
  expect(estimatedRange(1000, "address", 1200)).toEqual({ lowBytes: 410, highBytes: 1200 });
  // Estimated too high wherever the true size is known.
  expect(estimatedRange(1000, "headers")).toEqual({ lowBytes: 290, highBytes: 1000 });
});

describe("the bytes of a visit", () => {
  test("have no range if nothing was estimated", () => {
    expect(summary(request({ contentLength: 800 }))).toMatchObject({
      bytesDown: 1000,
      lowBytes: 1000,
      highBytes: 1000,
    });
  });

  const { low, high } = estimateErrors.kind;
  const one = summary(...hidden(1)).bytesDown;

  test("range as one estimated body does", () => {
    expect(summary(...hidden(1))).toMatchObject({
      lowBytes: Math.round(one * low),
      highBytes: Math.round(one * high),
    });
  });

  test("range less than the sum of their parts, since errors are independent", () => {
    const { bytesDown, lowBytes, highBytes } = summary(...[1, 2, 3, 4].flatMap(hidden));
    expect(bytesDown).toBe(4 * one);
    // The root of 4 equal squares is 2 times one of them.
    expect(lowBytes / one).toBeCloseTo(4 - 2 * (1 - low), 3);
    expect(highBytes / one).toBeCloseTo(4 + 2 * (high - 1), 3);
  });

  test("of two parts of one visit range as those of the whole", () => {
    const [a, b] = [summary(...hidden(1)), summary(...hidden(2))];
    const { bytesDown, lowBytes } = addTransfers(a, b);
    expect(bytesDown).toBe(2 * one);
    expect(lowBytes / one).toBeCloseTo(2 - Math.SQRT2 * (1 - low), 3);
  });
});
