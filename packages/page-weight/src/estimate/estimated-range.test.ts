import { describe, expect, test } from "vitest";
import { hiddenSizes, request, stream, timing } from "../../test/sample-records.ts";
import { foldRecords } from "../fold-records.ts";
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
    expect(low, origin).toBeLessThan(high);
    expect(low, origin).toBeLessThanOrEqual(1);
  }
});

test("a range holds its estimate, and never more than can have arrived", () => {
  expect(estimatedRange(1000, "decoded")).toEqual({ lowBytes: 550, highBytes: 1640 });
  expect(estimatedRange(1000, "decoded", 1200)).toEqual({ lowBytes: 550, highBytes: 1200 });
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

  test("range as one estimated body does", () => {
    // The usual size of a picture, 15,000: × 0.02 and × 4
    expect(summary(...hidden(1))).toMatchObject({
      bytesDown: 15_000,
      lowBytes: 300,
      highBytes: 60_000,
    });
  });

  test("range less than the sum of their parts, since errors are independent", () => {
    // 4 × 15,000. The root of 4 squares of 14,700 is 2 × 14,700; of 45,000, 2 × 45,000.
    expect(summary(...[1, 2, 3, 4].flatMap(hidden))).toMatchObject({
      bytesDown: 60_000,
      lowBytes: 30_600,
      highBytes: 150_000,
    });
  });

  test("have the same range after folding", () => {
    const records = [...hidden(1), ...hidden(2), request({ requestId: "9", urlHash: 9 }), stream()];
    const { sums, rest } = foldRecords(records, facts, Infinity);
    expect(addTransfers(sums, summariseTransfer(rest, facts))).toEqual(summary(...records));
  });

  test("of two parts of one visit range as those of the whole", () => {
    const [a, b] = [summary(...hidden(1)), summary(...hidden(2))];
    expect(addTransfers(a, b)).toMatchObject({ bytesDown: 30_000, lowBytes: 9_211 });
    // 30,000 − √2 × 14,700 = 9,211
  });
});
