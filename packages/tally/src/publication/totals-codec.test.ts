import { caps } from "@digital-cleanup/challenge";
import { describe, expect, test } from "vitest";
import { isSamePacked, packTotals, unpackTotals, vectorFields } from "./totals-codec.ts";

const vectorWith = (values: Record<string, number>): number[] =>
  vectorFields.map((field) => values[field] ?? 0);

describe("packing totals", () => {
  test("totals of zero take no bytes", () => {
    expect(packTotals(vectorWith({}))).toEqual(new Uint8Array());
    expect(unpackTotals(new Uint8Array())).toEqual(vectorWith({}));
  });

  test("a field is packed as its index and its value, seven bits in each byte", () => {
    // 300 = 2 * 128 + 44, so 44 + 128 = 172, then 2
    expect([...packTotals(vectorWith({ "measured.files": 300 }))]).toEqual([0, 172, 2]);
    const index = vectorFields.indexOf("declared.files");
    expect([...packTotals(vectorWith({ "declared.files": 127 }))]).toEqual([index, 127]);
  });

  test("values beyond 32 bits are read back exactly", () => {
    const vector = vectorWith({
      "measured.bytes": caps.bytes,
      "declared.bytes": Number.MAX_SAFE_INTEGER,
      "declared.devices.other.broken": 1,
    });
    expect(unpackTotals(packTotals(vector))).toEqual(vector);
  });

  test("every field is read back at its own index", () => {
    const vector = vectorFields.map((_, index) => index * 1000 + 1);
    expect(unpackTotals(packTotals(vector))).toEqual(vector);
  });

  test("bytes that end inside a number are refused", () => {
    expect(() => unpackTotals(Uint8Array.of(0, 172))).toThrow(RangeError);
  });

  test("a field this version does not know is refused", () => {
    const index = vectorFields.length;
    expect(() => unpackTotals(Uint8Array.of(index, 1))).toThrow(`field ${index}`);
  });

  test("null totals differ from stored zeros", () => {
    expect(isSamePacked(null, new Uint8Array())).toBe(false);
    expect(isSamePacked(null, null)).toBe(true);
    expect(isSamePacked(Uint8Array.of(0, 1), Uint8Array.of(0, 1))).toBe(true);
    expect(isSamePacked(Uint8Array.of(0, 1), Uint8Array.of(0, 2))).toBe(false);
  });
});
