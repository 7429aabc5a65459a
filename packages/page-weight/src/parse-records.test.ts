import { expect, test } from "vitest";
import { media, request, stream, timing } from "../test/sample-records.ts";
import { parseRecords } from "./parse-records.ts";

test("records of every source are accepted", () => {
  const records = [request(), timing(), media(), stream()];
  expect(parseRecords(structuredClone(records))).toEqual(records);
});

test.each([
  ["records: not an array", { records: [] }],
  ["records[0]: null is not allowed", [null]],
  ['records[0].source: "har" is not allowed', [{ ...request(), source: "har" }]],
  ["records[0].source: undefined is not allowed", [[]]],
  ["records[1].endedMs: NaN is not allowed", [request(), request({ endedMs: Number.NaN })]],
  ["records[0].headerBytes: -1 is not allowed", [request({ headerBytes: -1 })]],
  ['records[0].requestId: "a1" is not allowed', [request({ requestId: "a1" })]],
  ["records[0].encodedBytes: 1.5 is not allowed", [timing({ encodedBytes: 1.5 })]],
  ["records[0].bufferedShare: 2 is not allowed", [media({ bufferedShare: 2 })]],
])("the invalid field is named: %s", (message, records) => {
  expect(() => parseRecords(records)).toThrow(new RangeError(message));
});
